#include "indexer/describe/decision.h"

#include <gtest/gtest.h>

#include "indexer/describe/votes.h"

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
  EXPECT_EQ(outcome("Ikke godkendt."), "afvist");
  EXPECT_EQ(outcome("Ej godkendt."), "afvist");
  EXPECT_EQ(outcome("Kunne ikke godkendes."), "afvist");
  EXPECT_EQ(outcome("Indstillingen kunne ikke vedtages."), "afvist");
  EXPECT_EQ(outcome("Ansøgningen er ikke imødekommet."), "afvist");
  EXPECT_EQ(outcome("Forslaget om ny vej godkendt."), "godkendt");
  EXPECT_EQ(outcome("Tages af dagsordenen."), "udgået");
  EXPECT_EQ(outcome("Ane Opdigtet blev valgt."), "valgt");
  EXPECT_EQ(outcome("Beslutning ikke frigivet"), "ikke frigivet");
}

TEST(Decision, NumberedAnswersGiveTheOutcomeOfTheWhole) {
  EXPECT_EQ(outcome("1. Taget til efterretning.\n2. Godkendt."), "godkendt");
  EXPECT_EQ(outcome("1. Anbefales.\n2. Anbefales.\n3. Godkendt."), "anbefalet");
  EXPECT_EQ(outcome("1 a. Ikke godkendt\n1 b. Godkendt\n2.-9. Godkendt."), "godkendt");
}

TEST(Decision, ApprovedAndRejectedNumbersHaveNoOutcomeOfTheWhole) {
  EXPECT_EQ(outcome("1. Godkendt\n2. Ikke godkendt"), "-");
  EXPECT_EQ(outcome("1. Anbefales.\n2. Kan ikke anbefales."), "-");
}

TEST(Decision, VotesAndMinoritiesInAConditionLeaveTheOutcome) {
  EXPECT_EQ(outcome("Indstillingen godkendt med 15 stemmer for og 4 imod."), "godkendt");
  EXPECT_EQ(outcome("Anbefales, med den ændring, at én fra mindretallet deltager."), "anbefalet");
  EXPECT_EQ(outcome("Udvalget anbefaler planen med bemærkning om, at pk. 16 ikke anbefales."),
            "anbefalet");
}

TEST(Decision, AVotedDownAmendmentIsNotTheOutcome) {
  EXPECT_EQ(outcome("Et ændringsforslag fra Ø blev forkastet. Indstillingen godkendt."),
            "godkendt");
}

TEST(Decision, EachNumberedAnswerHasItsOutcome) {
  const auto told = [](std::string_view decision) {
    std::string text;
    for (const NumberedOutcome& answer : numbered_outcomes(decision)) {
      text += answer.number + "=" + answer.outcome.value_or("-") + " ";
    }
    return text;
  };
  EXPECT_EQ(told("1.-3. Godkendt. 4. Udsat til næste møde."),
            "1=godkendt 2=godkendt 3=godkendt 4=udsat ");
  EXPECT_EQ(told("Ad 1) Taget til efterretning\nAd 2) Udvalget ønsker et notat"),
            "1=til efterretning 2=- ");
  EXPECT_EQ(told("1a. Anbefales\n1b. Anbefales ikke"), "1a=anbefalet 1b=afvist ");
  EXPECT_EQ(told("Godkendt."), "");
  EXPECT_EQ(told("1. Der indhentes erfaringer.\n2. Der tales med naboerne."), "");
}

TEST(Decision, WishesAndWordsOfOthersAreNoDecisionOnTheCase) {
  EXPECT_EQ(outcome("Taget til efterretning.\nUdvalget ønsker en sag om at få godkendt boderne."),
            "til efterretning");
  EXPECT_EQ(outcome("Udvalget anmoder om, at planen godkendes hurtigt."), "-");
  EXPECT_EQ(outcome("Mødet blev holdt. Ældrerådets høringssvar blev taget til efterretning."), "-");
  EXPECT_EQ(outcome("Udvalget ønsker sagen udsat."), "udsat");
  EXPECT_EQ(outcome("Byrådet sendte sagen til behandling i Havneudvalget."), "oversendt");
  EXPECT_EQ(outcome("Fremsendes til Havneudvalget til behandling."), "oversendt");
  EXPECT_EQ(outcome("Havneudvalget indstiller forslaget godkendt i Byrådet."), "anbefalet");
  EXPECT_EQ(outcome("Kan ikke anbefales, idet prisen er for høj."), "afvist");
}

TEST(Decision, WhereNothingFitsThereIsNoOutcome) {
  EXPECT_EQ(outcome("Intet."), "-");
  EXPECT_EQ(outcome("Fraværende: Bo Lind (C)"), "-");
  EXPECT_EQ(outcome(""), "-");
}

using Names = std::vector<std::string>;

TEST(Votes, AreReadFromSentencesAndLabels) {
  EXPECT_EQ(votes_in("Godkendt.\n(Ø) og Ane Lind (F) stemte imod forslaget.").against,
            (Names{"Ø", "Ane Lind (F)"}));
  EXPECT_EQ(votes_in("Anbefales.\nBo T. Dam (A) undlod at tage stilling.").abstained,
            Names{"Bo T. Dam (A)"});
  EXPECT_EQ(votes_in("Imod: A og Ø med bemærkning om, at kajen er dyr.").against,
            (Names{"A", "Ø"}));
  EXPECT_EQ(votes_in("Imod stemte:\nA, da kajen er dyr.\nØ, da den er grim.").against,
            (Names{"A", "Ø"}));
  EXPECT_EQ(votes_in("Et mindretal bestående af V og C kunne ikke tiltræde.").against,
            (Names{"V", "C"}));
}

TEST(Votes, CountsAreReadWhereTheyAreGiven) {
  const Votes votes = votes_in("Med stemmerne 20 for og 5 imod godkendte Byrådet indstillingen.");
  EXPECT_EQ(votes.in_favour_count, 20);
  EXPECT_EQ(votes.against_count, 5);
  EXPECT_EQ(votes_in("Med stemmerne 20 for og ingen imod godkendt.").against_count, 0);
}

TEST(Votes, TheLastOfSeveralIsTold) {
  const Votes votes = votes_in(
      "Ændringsforslag:\nFor stemte: Ø\nImod stemte: V og A\nHerefter godkendt.\n"
      "For stemte: V og A\nImod stemte: Ø");
  EXPECT_EQ(votes.in_favour, (Names{"V", "A"}));
  EXPECT_EQ(votes.against, Names{"Ø"});
}

TEST(Votes, AWholeBodyIsNoVoter) {
  EXPECT_TRUE(votes_in("Udvalget undlod at tage stilling.").empty());
  EXPECT_TRUE(votes_in("Udvalget kan ikke anbefale punkt 3.").empty());
}

TEST(Votes, SeveralSidesStandInOneLine) {
  for (const char* text :
       {"For stemte: A (7), B og Ane Opdigtet. Imod stemte: V. Undlod at stemme: C.",
        "For stemte A (7), B og Ane Opdigtet. Imod stemte V. Undlod at stemme C."}) {
    const Votes votes = votes_in(text);
    EXPECT_EQ(votes.in_favour, (Names{"A (7)", "B", "Ane Opdigtet"})) << text;
    EXPECT_EQ(votes.against, Names{"V"}) << text;
    EXPECT_EQ(votes.abstained, Names{"C"}) << text;
  }
  const Votes sentence =
      votes_in("2. Anbefales. A stemmer for, V og D stemmer imod og C undlader.");
  EXPECT_EQ(sentence.in_favour, Names{"A"});
  EXPECT_EQ(sentence.against, (Names{"V", "D"}));
  EXPECT_EQ(sentence.abstained, Names{"C"});
  const Votes short_labels = votes_in("Vedtaget med 5 stemmer mod 2. For: A, F. Imod: V.");
  EXPECT_EQ(short_labels.in_favour, (Names{"A", "F"}));
  EXPECT_EQ(short_labels.against, Names{"V"});
  EXPECT_EQ(short_labels.against_count, 2);
}

TEST(Votes, NamesMayStandOneALineUnderTheirLabel) {
  const Votes votes = votes_in("For stemte:\nAne Lind\n- Bo Dam (V)\n\nImod stemte:\nC\nGodkendt.");
  EXPECT_EQ(votes.in_favour, (Names{"Ane Lind", "Bo Dam (V)"}));
  EXPECT_EQ(votes.against, Names{"C"});
  const Votes wrapped = votes_in("For\nstemte: Ane Lind (A), Bo\nDam (V) og F.\nImod stemte: C.");
  EXPECT_EQ(wrapped.in_favour, (Names{"Ane Lind (A)", "Bo Dam (V)", "F"}));
}

TEST(Votes, ANumberBeforeAListCountsIt) {
  const Votes votes = votes_in("For stemte: 20 (A, B, V)\nImod stemte 3: Ø, Ane Lind og F");
  EXPECT_EQ(votes.in_favour, (Names{"A", "B", "V"}));
  EXPECT_EQ(votes.in_favour_count, 20);
  EXPECT_EQ(votes.against, (Names{"Ø", "Ane Lind", "F"}));
  EXPECT_EQ(votes.against_count, 3);
}

TEST(Votes, NobodyIsMadeUpOfWhatStandsAround) {
  EXPECT_EQ(votes_in("Imod: A i forhold til placering 1 b.").against, Names{"A"});
  EXPECT_EQ(votes_in("Ad d, imod stemte: Ø, med bemærkning om, at Ø stemmer for resten.").against,
            Names{"Ø"});
  EXPECT_EQ(votes_in("For stemte: Ane Lind (A) Bo T. Dam (A), Ib Hav (UP) M og F").in_favour,
            (Names{"Ane Lind (A)", "Bo T. Dam (A)", "Ib Hav (UP)", "M", "F"}));
  EXPECT_TRUE(
      votes_in("Havneudvalget anbefaler, at der stemmes.\nFor punkt 16: godkendt.").empty());
  EXPECT_TRUE(
      votes_in("Udvalget har lagt sit budget frem. Men når F stemmer imod, er det dyrt.").empty());
  EXPECT_TRUE(votes_in("F ønskede tilført: ”at SF stemmer imod, og at V undlader.”").empty());
}

TEST(Votes, AVoteOnAnotherNumberIsAnotherVote) {
  const Votes votes =
      votes_in("Ad 1, for stemte: F\nAd 2, imod stemte: F og Ø\nAd 3, imod stemte: Ø");
  EXPECT_TRUE(votes.in_favour.empty());
  EXPECT_EQ(votes.against, Names{"Ø"});
  const Votes counted = votes_in(
      "Med stemmerne 19 for godkendt. For stemte A og V.\nØ undlod at stemme.\n"
      "Derefter med stemmerne 12 for og 7 imod vedtaget.\nFor stemte V.\nImod stemte A.");
  EXPECT_EQ(counted.in_favour, Names{"V"});
  EXPECT_EQ(counted.in_favour_count, 12);
  EXPECT_EQ(counted.against, Names{"A"});
  EXPECT_TRUE(counted.abstained.empty());
}

TEST(Absence, NamesAreWhole) {
  EXPECT_EQ(absent_in("Jens Hansen deltog ikke i sagens behandling"), Names{"Jens Hansen"});
  EXPECT_EQ(absent_in("Ane von Lind (V) og Bo Dam deltog derfor ikke i punktets behandling."),
            (Names{"Ane von Lind (V)", "Bo Dam"}));
}

TEST(Absence, FromAnotherMeetingIsNone) {
  EXPECT_TRUE(absent_in("Ane Lind deltager ikke i mødet i Havneforeningen.").empty());
  EXPECT_TRUE(absent_in("Udvalget erklærede Ane Lind (V) for ikke inhabil.").empty());
  EXPECT_TRUE(absent_in("Ane Lind forlod mødet efter behandlingen af punktet.").empty());
}

TEST(Absence, IsReadInAllItsForms) {
  EXPECT_EQ(absent_in("Afbud: Ane Lind (Stedfortræder: Bo Dam), Ib Hav"),
            (Names{"Ane Lind", "Ib Hav"}));
  EXPECT_EQ(absent_in("Godkendt.\nIkke til stede : Ane Lind (V)."), Names{"Ane Lind (V)"});
  EXPECT_EQ(absent_in("Ane Lind (V) deltog ikke i sagens behandling."), Names{"Ane Lind (V)"});
  EXPECT_EQ(absent_in("Ane Lind (V) spurgte, om hun var inhabil.\n"
                      "Byrådet erklærede Ane Lind (V) for inhabil.\n"
                      "Ane Lind (V) forlod herefter lokalet."),
            Names{"Ane Lind (V)"});
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
