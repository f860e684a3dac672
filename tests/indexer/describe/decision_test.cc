#include "indexer/describe/decision.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

std::string outcome(std::string_view decision) { return outcome_of(decision).value_or("-"); }

TEST(Decision, AnApprovalIsAnApprovalInAnyWords) {
  for (const char* text : {"Godkendt.", "Indstillingen godkendes", "Tiltrådt.", "Vedtaget",
                           "Indstillingen blev fulgt.", "Byrådet vedtog planen.",
                           "Økonomiudvalgets indstilling blev godkendt med 15 stemmer."}) {
    EXPECT_EQ(outcome(text), "godkendt") << text;
  }
}

TEST(Decision, TheMainClauseDecidesNotItsConditions) {
  EXPECT_EQ(outcome("Godkendt, idet punkt 8 udgår."), "godkendt");
  EXPECT_EQ(outcome("Godkendt. Pkt. 4 blev behandlet før pkt. 2."), "godkendt");
  EXPECT_EQ(outcome("Pkt. 68 udgår.\nHerefter godkendt."), "godkendt");
}

TEST(Decision, ARecommendationToABodyAboveIsNoApproval) {
  EXPECT_EQ(outcome("Udvalget anbefaler, at planen godkendes."), "anbefalet");
  EXPECT_EQ(outcome("Anbefales."), "anbefalet");
}

TEST(Decision, OtherOutcomesAreToldApart) {
  EXPECT_EQ(outcome("Taget til efterretning."), "til efterretning");
  EXPECT_EQ(outcome("Udvalget drøftede sagen."), "drøftet");
  EXPECT_EQ(outcome("Sagen udsat til næste møde."), "udsat");
  EXPECT_EQ(outcome("Sagen sendes tilbage til forvaltningen."), "tilbagesendt");
  EXPECT_EQ(outcome("Oversendes til budgetforhandlingerne."), "oversendt");
  EXPECT_EQ(outcome("Ikke vedtaget."), "afvist");
  EXPECT_EQ(outcome("Tages af dagsordenen."), "udgået");
  EXPECT_EQ(outcome("Ane Opdigtet blev valgt."), "valgt");
  EXPECT_EQ(outcome("Beslutning ikke frigivet"), "ikke frigivet");
}

TEST(Decision, NumberedAnswersGiveTheOutcomeOfTheWhole) {
  EXPECT_EQ(outcome("1. Taget til efterretning.\n2. Godkendt."), "godkendt");
  EXPECT_EQ(outcome("1. Anbefales.\n2. Anbefales.\n3. Godkendt."), "anbefalet");
}

TEST(Decision, AVotedDownAmendmentIsNotTheOutcome) {
  EXPECT_EQ(outcome("Et ændringsforslag fra Ø blev forkastet. Indstillingen godkendt."),
            "godkendt");
}

TEST(Decision, WhereNothingFitsThereIsNoOutcome) {
  EXPECT_EQ(outcome("Intet."), "-");
  EXPECT_EQ(outcome("Fraværende: Bo Lind (C)"), "-");
  EXPECT_EQ(outcome(""), "-");
}

TEST(Decision, VotesAndAbsenceAreAsPrinted) {
  const Votes votes = votes_in(
      "For stemte: A (7), B og Ane Opdigtet (V)\nImod stemte: Ø\nUndlod at stemme: Bo Lind (C).");
  EXPECT_EQ(votes.in_favour, (std::vector<std::string>{"A (7)", "B", "Ane Opdigtet (V)"}));
  EXPECT_EQ(votes.against, (std::vector<std::string>{"Ø"}));
  EXPECT_EQ(votes.abstained, (std::vector<std::string>{"Bo Lind (C)"}));
  EXPECT_EQ(absent_in("Godkendt.\nFraværende: Bo Rømerhus (C), Ane Lind."),
            (std::vector<std::string>{"Bo Rømerhus (C)", "Ane Lind"}));
  EXPECT_TRUE(absent_in("Fraværende: Ingen").empty());
}

}  // namespace
}  // namespace dagsorden
