#include "indexer/describe/decision.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

std::string outcome(std::string_view decision) { return outcome_of(decision).value_or("-"); }

TEST(Decision, AnApprovalIsRecognisedInAnyWording) {
  for (const char* text : {"Godkendt.", "Indstillingen godkendes", "Tiltrådt.", "Vedtaget",
                           "Indstillingen blev fulgt.", "Byrådet vedtog planen.",
                           "Økonomiudvalgets indstilling blev godkendt med 15 stemmer."}) {
    EXPECT_EQ(outcome(text), "godkendt") << text;
  }
}

TEST(Decision, TheMainClauseDecidesAndNotItsConditions) {
  EXPECT_EQ(outcome("Godkendt, idet punkt 8 udgår."), "godkendt");
  EXPECT_EQ(outcome("Godkendt. Pkt. 4 blev behandlet før pkt. 2."), "godkendt");
  EXPECT_EQ(outcome("Pkt. 68 udgår.\nHerefter godkendt."), "godkendt");
}

TEST(Decision, ARecommendationToAHigherBodyIsNotAnApproval) {
  EXPECT_EQ(outcome("Udvalget anbefaler, at planen godkendes."), "anbefalet");
  EXPECT_EQ(outcome("Anbefales."), "anbefalet");
}

TEST(Decision, OtherOutcomesAreDistinguished) {
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

TEST(Decision, NumberedAnswersHaveACommonOutcome) {
  EXPECT_EQ(outcome("1. Taget til efterretning.\n2. Godkendt."), "godkendt");
  EXPECT_EQ(outcome("1. Anbefales.\n2. Anbefales.\n3. Godkendt."), "anbefalet");
  EXPECT_EQ(outcome("1 a. Ikke godkendt\n1 b. Godkendt\n2.-9. Godkendt."), "godkendt");
}

TEST(Decision, ApprovalsMixedWithRejectionsHaveNoCommonOutcome) {
  EXPECT_EQ(outcome("1. Godkendt\n2. Ikke godkendt"), "-");
  EXPECT_EQ(outcome("1. Anbefales.\n2. Kan ikke anbefales."), "-");
}

TEST(Decision, VotesAndMinoritiesInAConditionDoNotChangeTheOutcome) {
  EXPECT_EQ(outcome("Indstillingen godkendt med 15 stemmer for og 4 imod."), "godkendt");
  EXPECT_EQ(outcome("Anbefales, med den ændring, at én fra mindretallet deltager."), "anbefalet");
  EXPECT_EQ(outcome("Udvalget anbefaler planen med bemærkning om, at pk. 16 ikke anbefales."),
            "anbefalet");
}

TEST(Decision, VoteCountsDoNotChangeTheOutcome) {
  EXPECT_EQ(outcome("Havneplanen blev vedtaget med 15 stemmer for; 2 undlod."), "godkendt");
  EXPECT_EQ(outcome("Forslaget blev forkastet med 7 stemmer for og 18 imod."), "afvist");
  EXPECT_EQ(outcome("Ændringsforslaget blev vedtaget. Den således ændrede plan blev godkendt."),
            "godkendt");
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
  EXPECT_EQ(told("Indstillingens pkt. 1-2 tiltrædes. Pkt. 3 udsættes."),
            "1=godkendt 2=godkendt 3=udsat ");
  EXPECT_EQ(told("Pkt. 1, 3 og 4 anbefales. Pkt. 2 udgår."),
            "1=anbefalet 3=anbefalet 4=anbefalet 2=udgået ");
  EXPECT_EQ(told("2. a. Godkendt.\n2. b. Kan ikke anbefales."), "2a=godkendt 2b=afvist ");
  EXPECT_EQ(told("1. Anbefales.\n1. Ane Lind (V) stemte imod."), "1=anbefalet ");
  EXPECT_EQ(told("Godkendt. Pkt. 4 udsættes."), "");
  EXPECT_EQ(told("Godkendt."), "");
  EXPECT_EQ(told("1. Der indhentes erfaringer.\n2. Der tales med naboerne."), "");
}

TEST(Decision, ACaseForwardedWithARecommendationIsRecommended) {
  for (const char* text :
       {"Indstilles godkendt.", "Indstilles vedtaget.", "Tiltrådt over for Byrådet.",
        "Fremsendes til Byrådet med anbefaling af, at pkt. 1-2 godkendes.",
        "Sagen videresendes til Byrådet med havneudvalgets anbefaling.",
        "Havneudvalget indstiller tillægget til endelig vedtagelse."}) {
    EXPECT_EQ(outcome(text), "anbefalet") << text;
  }
  EXPECT_EQ(outcome("Oversendes til Byrådet uden anbefaling."), "oversendt");
}

TEST(Decision, TreatmentElsewhereIsNotAPostponement) {
  EXPECT_EQ(outcome("Punktet behandles på et lukket møde."), "-");
  EXPECT_EQ(outcome("Punktet behandles sammen med punkt 7."), "-");
  for (const char* text :
       {"Behandles på næste møde.", "Genoptages i maj.", "Sagen genfremsættes, når svaret er her.",
        "Havneudvalget ønsker sagen genoptaget.", "Sagen stilles i bero.",
        "Byrådet vedtog at udsætte sagen.", "Forelægges igen på et kommende møde.",
        "Udvalget beder om et notat, og sagen genoptages herefter."}) {
    EXPECT_EQ(outcome(text), "udsat") << text;
  }
}

TEST(Decision, PersonsAreElectedAndThingsAreNot) {
  EXPECT_EQ(outcome("Til formand valgtes Ane Lind (V)."), "valgt");
  EXPECT_EQ(outcome("Bo Dam blev udpeget."), "valgt");
  EXPECT_EQ(outcome("Udvalget valgte model 2."), "-");
  EXPECT_EQ(outcome("Havneudvalget valgte den grønne farve."), "-");
}

TEST(Decision, GrantingWhatWasProposedIsAnApproval) {
  for (const char* text :
       {"Forvaltningens indstilling fulgt.", "Forslaget sendes i høring som foreslået.",
        "Sendes i offentlig høring i otte uger.", "Dispensationen meddeles.",
        "Der ydes et tilskud på 5.000 kr.", "Byrådet sluttede sig til udvalgets anbefaling.",
        "Forslaget blev taget til følge.", "Rådighedsbeløbet frigives."}) {
    EXPECT_EQ(outcome(text), "godkendt") << text;
  }
}

TEST(Decision, RefusalsAreRejections) {
  for (const char* text :
       {"Indstillingen kunne ikke tiltrædes.", "Udvalget besluttede, at sagen ikke fremmes.",
        "Godkendes ikke.", "Byrådet stemte forslaget ned.", "Forslaget opnåede ikke flertal.",
        "Udvalget ønsker ikke at igangsætte planlægningen.", "Der ydes ikke tilskud."}) {
    EXPECT_EQ(outcome(text), "afvist") << text;
  }
}

TEST(Decision, WithdrawnNotedAndSentBackHaveManyWordings) {
  EXPECT_EQ(outcome("Borgmesteren trak sagen."), "udgået");
  EXPECT_EQ(outcome("Trukket af forslagsstilleren."), "udgået");
  EXPECT_EQ(outcome("Taget ad notam."), "til efterretning");
  EXPECT_EQ(outcome("Returneres til udvalget."), "tilbagesendt");
  EXPECT_EQ(outcome("Henvist til fornyet behandling i Havneudvalget."), "tilbagesendt");
  EXPECT_EQ(outcome("Beslutningen offentliggøres ikke."), "ikke frigivet");
}

TEST(Decision, AMembersProposalDecidesOnlyIfNothingElseDoes) {
  EXPECT_EQ(outcome("Forslag om udsættelse blev forkastet. Indstillingen tiltrådt."), "godkendt");
  EXPECT_EQ(outcome("Venstres forslag blev ikke vedtaget. Sagen blev herefter vedtaget."),
            "godkendt");
  EXPECT_EQ(outcome("Venstres forslag blev forkastet."), "afvist");
}

TEST(Decision, WishesAndStatementsOfOthersAreNoDecisionOnTheCase) {
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

TEST(Decision, WithoutAMatchingRuleThereIsNoOutcome) {
  EXPECT_EQ(outcome("Intet."), "-");
  EXPECT_EQ(outcome("Fraværende: Bo Lind (C)"), "-");
  EXPECT_EQ(outcome(""), "-");
}

TEST(Decision, ANumberOfVotesMayEndASentence) {
  EXPECT_EQ(outcome("Imod stemte 2. Ansøgningen blev imødekommet."), "godkendt");
  EXPECT_EQ(outcome("Ane Lind stemmer imod 1. Planen godkendt."), "godkendt");
  EXPECT_EQ(outcome("Mødet er den 2. maj. Planen godkendt."), "godkendt");
}

TEST(Decision, AdviceOfExpertsDecidesNothing) {
  EXPECT_EQ(outcome("Rådgiver anbefaler, at taget skiftes. Udvalget drøftede sagen."), "drøftet");
  EXPECT_EQ(outcome("Forvaltningen foreslår, at sagen udsættes. Godkendt."), "godkendt");
  EXPECT_EQ(outcome("Udvalget anbefaler, at taget skiftes."), "anbefalet");
}

TEST(Decision, ANoOrARecommendationNotFollowedIsARejection) {
  EXPECT_EQ(outcome("Indstillingen blev ikke fulgt."), "afvist");
  EXPECT_EQ(outcome("Havnerådet siger nej til en ny mole."), "afvist");
}

TEST(Decision, AGroupMayBeElectedWithoutNamingAPost) {
  EXPECT_EQ(outcome("Til byggeudvalget vælges Ane og Bo."), "valgt");
  EXPECT_EQ(outcome("I arbejdsgruppen blev valgt Ane og Bo."), "valgt");
  EXPECT_EQ(outcome("Valgt blev:\nAne\nBo"), "valgt");
  EXPECT_EQ(outcome("Valgt som referent.\nAne"), "valgt");
}

TEST(Decision, ApprovalOfMinutesIsNotAMinorityStatement) {
  EXPECT_EQ(outcome("Protokollatet af 3. maj 2031 blev godkendt."), "godkendt");
}

}  // namespace
}  // namespace dagsorden
