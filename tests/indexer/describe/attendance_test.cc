#include "indexer/describe/attendance.h"

#include <gtest/gtest.h>

#include "tests/support/lines.h"

namespace dagsorden {
namespace {

std::string in_words(const std::vector<Participant>& participants) {
  std::string all;
  for (const Participant& person : participants) {
    all += (all.empty() ? "" : "; ") + std::string(person.is_present ? "+" : "-") + person.name;
    if (person.note) all += " <" + *person.note + ">";
  }
  return all;
}

std::string attendance(const std::string& text) {
  return in_words(read_attendance(test::clean_text(text).blocks));
}

TEST(Attendance, NamesMayFollowALabel) {
  EXPECT_EQ(
      attendance("Til stede: Ane Lindholt (A), Bo Krog og Carl von Hjort\nAfbud: Dorte Nr. Holm\n"),
      "+Ane Lindholt (A); +Bo Krog; +Carl von Hjort; -Dorte Nr. Holm");
  EXPECT_EQ(attendance("Afbud fra Ane Lindholt.\nReferent: Bo Krog\n"),
            "-Ane Lindholt; +Bo Krog <referent>");
}

TEST(Attendance, NamesMayBeListedBelowALabel) {
  EXPECT_EQ(
      attendance("Deltagere:\n\nAne Lindholt, (A)\n\nBo Krog, (V)\n\nAfbud:\n\nCarl Hjort, (O)\n\n"
                 "Mødelokale 3\n"),
      "+Ane Lindholt (A); +Bo Krog (V); -Carl Hjort (O)");
  EXPECT_EQ(attendance("MEDLEMMER\n • Ane Lindholt (A)\n • Bo Krog (V)\n\nÅbne Punkter\n"),
            "+Ane Lindholt (A); +Bo Krog (V)");
  EXPECT_EQ(attendance("Deltagere:\n1. Ane Lindholt, formand\n2. Bo Krog\n"),
            "+Ane Lindholt <formand>; +Bo Krog");
}

TEST(Attendance, APersonNamedAmongTheAbsentIsAbsent) {
  EXPECT_EQ(attendance("Medlemmer\nAne Lindholt (A)\nBo Krog (V)\nFraværende\nBo Krog (V)\n"),
            "+Ane Lindholt (A); -Bo Krog (V)");
  EXPECT_EQ(attendance("Deltagere: Ane Lindholt, Bo Krog (afbud)\n"), "+Ane Lindholt; -Bo Krog");
}

TEST(Attendance, RemarksAndPostsAreNotPartOfTheName) {
  EXPECT_EQ(attendance("Til stede: borgmester Ane Lindholt (A), Bo Krog (V) fra punkt 3\n"),
            "+Ane Lindholt (A) <borgmester>; +Bo Krog (V) <fra punkt 3>");
  EXPECT_EQ(
      attendance("Deltagere: Ane Lindholt og Bo Krog\n\nBo Krog forlod mødet efter punkt 5.\n"),
      "+Ane Lindholt; +Bo Krog <forlod mødet efter punkt 5>");
  EXPECT_EQ(attendance("Afbud: Ane Lindholt, suppleant Bo Krog deltog fra pkt. 3\n"),
            "-Ane Lindholt; +Bo Krog <suppleant, deltog fra pkt. 3>");
}

TEST(Attendance, ALongListMayContinueOverSeveralLines) {
  EXPECT_EQ(
      attendance("Til stede: Ane Lindholt, Bo Krog, Carl Hjort, Dorte Holm, Erik Falk,\n"
                 "Fie Gram og Gert Husum\n"),
      "+Ane Lindholt; +Bo Krog; +Carl Hjort; +Dorte Holm; +Erik Falk; +Fie Gram; +Gert Husum");
}

TEST(Attendance, ATableMayHaveARowForEachMember) {
  std::vector<Block> rows;
  for (const std::vector<std::string>& cells :
       {std::vector<std::string>{"Navn", "Parti", "Fremmøde"},
        {"Ane Lindholt", "A", "Til stede"},
        {"Bo Krog", "V", "Afbud"}}) {
    Block row;
    row.kind = BlockKind::table_row;
    row.cells = cells;
    row.text = cells[0] + " " + cells[1] + " " + cells[2];
    rows.push_back(row);
  }
  EXPECT_EQ(in_words(read_attendance(rows)), "+Ane Lindholt (A); -Bo Krog (V)");
}

TEST(Attendance, ASurnameMayEndLikeTheNameOfABody) {
  EXPECT_EQ(attendance("Medlemmer: Ane Nyråd (byrådet), Bo Krog (DH)\n"),
            "+Ane Nyråd <byrådet>; +Bo Krog (DH)");
}

TEST(Attendance, OtherTextNamesNobody) {
  EXPECT_EQ(attendance("Afbud: Ingen\nDeltagere\nTeknik- og Miljøudvalget\nRådhuset, Store Sal\n"),
            "");
  EXPECT_EQ(attendance("Deltagere i høringen kan give møde på skolen.\nMedlemmer\nSager 3 - 9\n"),
            "");
}

}  // namespace
}  // namespace dagsorden
