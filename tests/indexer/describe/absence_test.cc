#include "indexer/describe/absence.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

using Names = std::vector<std::string>;

TEST(Absence, NamesAreWhole) {
  EXPECT_EQ(absent_in("Jens Hansen deltog ikke i sagens behandling"), Names{"Jens Hansen"});
  EXPECT_EQ(absent_in("Ane von Lind (V) og Bo Dam deltog derfor ikke i punktets behandling."),
            (Names{"Ane von Lind (V)", "Bo Dam"}));
}

TEST(Absence, FromAnotherMeetingDoesNotCount) {
  EXPECT_TRUE(absent_in("Ane Lind deltager ikke i mødet i Havneforeningen.").empty());
  EXPECT_TRUE(absent_in("Udvalget erklærede Ane Lind (V) for ikke inhabil.").empty());
  EXPECT_TRUE(absent_in("Ane Lind forlod mødet efter behandlingen af punktet.").empty());
}

TEST(Absence, IsReadInAllWordings) {
  EXPECT_EQ(absent_in("Afbud: Ane Lind (Stedfortræder: Bo Dam), Ib Hav"),
            (Names{"Ane Lind", "Ib Hav"}));
  EXPECT_EQ(absent_in("Godkendt.\nIkke til stede : Ane Lind (V)."), Names{"Ane Lind (V)"});
  EXPECT_EQ(absent_in("Ane Lind (V) deltog ikke i sagens behandling."), Names{"Ane Lind (V)"});
  EXPECT_EQ(absent_in("Ane Lind (V) spurgte, om hun var inhabil.\n"
                      "Byrådet erklærede Ane Lind (V) for inhabil.\n"
                      "Ane Lind (V) forlod herefter lokalet."),
            Names{"Ane Lind (V)"});
}

TEST(Absence, NamesAreAsPrinted) {
  EXPECT_EQ(absent_in("Godkendt.\nFraværende: Bo Rømerhus (C), Ane Lind."),
            (Names{"Bo Rømerhus (C)", "Ane Lind"}));
  EXPECT_TRUE(absent_in("Fraværende: Ingen").empty());
}

TEST(Absence, InitialsArePartOfNames) {
  EXPECT_EQ(absent_in("Fraværende: P. Pind, R. Ris (V)"), (Names{"P. Pind", "R. Ris (V)"}));
  EXPECT_EQ(absent_in("Fraværende: Ane Å. Ørsted-Holm (V), Jens von der Lind (C)"),
            (Names{"Ane Å. Ørsted-Holm (V)", "Jens von der Lind (C)"}));
}

TEST(Absence, ListsMayFollowOnLinesOfTheirOwn) {
  for (const char* text :
       {"Fraværende:\nAne Lind (V)\nBo Dam", "Fraværende med afbud:\n- Ane Lind (V)\n- Bo Dam",
        "Afbud\n• Ane Lind (V)\n• Bo Dam", "Fraværende: Ane Lind (V)\nInhabil: Bo Dam",
        "Der var afbud fra Ane Lind (V) og Bo Dam.",
        "Fraværende med afbud: Ane Lind (V)\nFraværende uden afbud: Bo Dam",
        "Ane Lind (V) og Bo Dam havde meldt afbud."}) {
    EXPECT_EQ(absent_in(text), (Names{"Ane Lind (V)", "Bo Dam"})) << text;
  }
}

TEST(Absence, AMemberReplacedByASubstituteIsAbsent) {
  EXPECT_EQ(absent_in("Ib Hav (C) deltog som stedfortræder for Bo Dam (C)."), Names{"Bo Dam (C)"});
  EXPECT_TRUE(absent_in("Ib Hav blev valgt som stedfortræder for Bo Dam.").empty());
}

}  // namespace
}  // namespace dagsorden
