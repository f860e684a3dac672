#include "indexer/describe/votes.h"

#include <gtest/gtest.h>

#include <optional>

namespace dagsorden {
namespace {

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

TEST(Votes, TheLastOfSeveralCounts) {
  const Votes votes = votes_in(
      "Ændringsforslag:\nFor stemte: Ø\nImod stemte: V og A\nHerefter godkendt.\n"
      "For stemte: V og A\nImod stemte: Ø");
  EXPECT_EQ(votes.in_favour, (Names{"V", "A"}));
  EXPECT_EQ(votes.against, Names{"Ø"});
}

TEST(Votes, AWholeBodyIsNotAVoter) {
  EXPECT_TRUE(votes_in("Udvalget undlod at tage stilling.").empty());
  EXPECT_TRUE(votes_in("Udvalget kan ikke anbefale punkt 3.").empty());
}

TEST(Votes, OneLineMayHoldSeveralSides) {
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

TEST(Votes, NamesMayBeListedBelowTheirLabel) {
  const Votes votes = votes_in("For stemte:\nAne Lind\n- Bo Dam (V)\n\nImod stemte:\nC\nGodkendt.");
  EXPECT_EQ(votes.in_favour, (Names{"Ane Lind", "Bo Dam (V)"}));
  EXPECT_EQ(votes.against, Names{"C"});
  const Votes wrapped = votes_in("For\nstemte: Ane Lind (A), Bo\nDam (V) og F.\nImod stemte: C.");
  EXPECT_EQ(wrapped.in_favour, (Names{"Ane Lind (A)", "Bo Dam (V)", "F"}));
}

TEST(Votes, ANumberBeforeAListIsItsCount) {
  const Votes votes = votes_in("For stemte: 20 (A, B, V)\nImod stemte 3: Ø, Ane Lind og F");
  EXPECT_EQ(votes.in_favour, (Names{"A", "B", "V"}));
  EXPECT_EQ(votes.in_favour_count, 20);
  EXPECT_EQ(votes.against, (Names{"Ø", "Ane Lind", "F"}));
  EXPECT_EQ(votes.against_count, 3);
}

TEST(Votes, SurroundingTextNeverBecomesAVoter) {
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

TEST(Votes, AVoteOnAnotherNumberIsSeparate) {
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

TEST(Votes, InitialsArePartOfNames) {
  EXPECT_EQ(votes_in("Godkendt; L. Lund (N) og M. Å. Mark (N) stemte imod.").against,
            (Names{"L. Lund (N)", "M. Å. Mark (N)"}));
  EXPECT_EQ(votes_in("For stemte:\nA. Andst\nB. Bæk\nVedtaget.").in_favour,
            (Names{"A. Andst", "B. Bæk"}));
  EXPECT_EQ(votes_in("Imod stemte A. Godkendt.").against, Names{"A"});
  EXPECT_EQ(votes_in("Bo Dam (løsgænger) stemte imod.").against, Names{"Bo Dam (løsgænger)"});
}

struct Counts {
  std::optional<int> in_favour, against, abstained;
  bool operator==(const Counts&) const = default;
};

Counts counts_of(const Votes& votes) {
  return {votes.in_favour_count, votes.against_count, votes.abstained_count};
}

TEST(Votes, CountsMayPrecedeOrFollow) {
  const std::optional<int> none;
  EXPECT_EQ(counts_of(votes_in("Stemmefordelingen var 15 for og 10 imod.")),
            (Counts{15, 10, none}));
  EXPECT_EQ(counts_of(votes_in("12 medlemmer stemte for, 7 medlemmer stemte imod, og 1 undlod.")),
            (Counts{12, 7, 1}));
  EXPECT_EQ(counts_of(votes_in("Vedtaget med stemmerne 16-9.")), (Counts{16, 9, none}));
  EXPECT_EQ(counts_of(votes_in("For stemte Havnelisten (2). Imod stemte de øvrige 23 medlemmer.")),
            (Counts{2, 23, none}));
  EXPECT_EQ(counts_of(votes_in("For stemte 19 medlemmer. Imod stemte 6 medlemmer.")),
            (Counts{19, 6, none}));
  EXPECT_EQ(counts_of(votes_in("Stemmer for: 17\nStemmer imod: 6\nBlanke: 2")), (Counts{17, 6, 2}));
}

TEST(Votes, PartiesInBracketsBelongToTheCountBeforeThem) {
  const Votes votes =
      votes_in("Vedtaget med 16 stemmer for (A, C, V), 7 stemmer imod (Ø, F) og 2 blanke (B).");
  EXPECT_EQ(votes.in_favour, (Names{"A", "C", "V"}));
  EXPECT_EQ(votes.against, (Names{"Ø", "F"}));
  EXPECT_EQ(votes.abstained, Names{"B"});
  EXPECT_EQ(counts_of(votes), (Counts{16, 7, 2}));
  EXPECT_EQ(votes_in("Godkendt mod 2 stemmer (O).").against, Names{"O"});
  EXPECT_EQ(votes_in("Godkendt imod stemmer fra V og C.").against, (Names{"V", "C"}));
  EXPECT_EQ(votes_in("Mindretallet (V) stemte imod.").against, Names{"V"});
  EXPECT_EQ(votes_in("Hverken for eller imod: 2 (O)").abstained, Names{"O"});
  EXPECT_EQ(votes_in("Ét medlem (Ane Lind) undlod at stemme.").abstained, Names{"Ane Lind"});
}

TEST(Votes, OneSentenceMayHoldTwoStatements) {
  const Votes votes = votes_in("Herefter stemte Ane Lind for, medens Bo Dam stemte imod.");
  EXPECT_EQ(votes.in_favour, Names{"Ane Lind"});
  EXPECT_EQ(votes.against, Names{"Bo Dam"});
  EXPECT_EQ(votes_in("Ane Lind (Ø) ønskede ført til referat, at hun stemte imod.").against,
            Names{"Ane Lind (Ø)"});
}

TEST(Votes, OnAnAmendmentAreNotVotesOnTheCase) {
  EXPECT_TRUE(votes_in("SF stemte for ændringsforslaget, mens V stemte imod. Ændringsforslaget er "
                       "dermed faldet. Indstillingen blev godkendt.")
                  .empty());
  const Votes votes = votes_in(
      "Venstres ændringsforslag: For stemte V. Imod stemte A og F.\n"
      "Indstillingen: For stemte A og F. Imod stemte V.");
  EXPECT_EQ(votes.in_favour, (Names{"A", "F"}));
  EXPECT_EQ(votes.against, Names{"V"});
}

TEST(Votes, AreAsPrinted) {
  const Votes votes = votes_in(
      "For stemte: A (7), B og Ane Opdigtet (V)\nImod stemte: Ø\nUndlod at stemme: Bo Lind (C).");
  EXPECT_EQ(votes.in_favour, (Names{"A (7)", "B", "Ane Opdigtet (V)"}));
  EXPECT_EQ(votes.against, (Names{"Ø"}));
  EXPECT_EQ(votes.abstained, (Names{"Bo Lind (C)"}));
}

}  // namespace
}  // namespace dagsorden
