// What words, phrases and operators find.
#include <gtest/gtest.h>

#include "tests/query/search/asking.h"

namespace dagsorden {
namespace {

using test::found;
using test::found_set;
using test::Numbers;
using test::sample_item;
using test::SampleDatabase;

const SampleDatabase& sample() {
  static const SampleDatabase database({
      sample_item("1", "Vedligehold af tunneler",
                  {{"Baggrund", "Byrådet ønsker en plan for de gamle tunneler."},
                   {"Indstilling", "Det indstilles, at planen godkendes."}}),
      sample_item(
          "2", "Havnens udvidelse",
          {{"Sagsfremstilling",
            "Havnen får nye kajer. Kajerne ligger langt fra tunnelen, og K17-gruppen har målt "
            "dybden til 12,5 meter. Prisen er 1.250.000 kr. efter § 85."}}),
      sample_item("3", "Badebro ved Ålborgvej",
                  {{"Baggrund", "En grøn vej."}, {"Indstilling", "Langs fjorden godkendt."}}),
  });
  return database;
}

TEST(Words, AreFoundInAnyInflection) {
  EXPECT_EQ(found_set(sample(), "tunnel"), (Numbers{"1", "2"}));
  EXPECT_EQ(found_set(sample(), "havne"), Numbers{"2"});
}

TEST(Words, AreFoundInAnyCaseAndSpelling) {
  EXPECT_EQ(found_set(sample(), "AALBORGVEJ"), Numbers{"3"});
  EXPECT_EQ(found_set(sample(), "oensker"), Numbers{"1"});
  EXPECT_EQ(found_set(sample(), "o\u0308nsker"), Numbers{"1"});
}

TEST(Words, OfTheTitleAreWordsOfTheItem) { EXPECT_EQ(found(sample(), "badebro"), Numbers{"3"}); }

TEST(Words, WithHyphensAreFoundHoweverTheyAreWritten) {
  EXPECT_EQ(found_set(sample(), "K17-gruppen"), Numbers{"2"});
  EXPECT_EQ(found_set(sample(), "k17gruppen"), Numbers{"2"});
  EXPECT_EQ(found_set(sample(), "K17 gruppe"), Numbers{"2"});
  EXPECT_TRUE(found(sample(), "gruppen-K17").empty());
}

TEST(Words, OfDigitsAreFoundHoweverTheyAreGrouped) {
  EXPECT_EQ(found_set(sample(), "1.250.000"), Numbers{"2"});
  EXPECT_EQ(found_set(sample(), "1250000"), Numbers{"2"});
  EXPECT_EQ(found_set(sample(), "12,5"), Numbers{"2"});
}

TEST(Words, WithASectionSignAreSections) {
  EXPECT_EQ(found_set(sample(), "§ 85"), Numbers{"2"});
  EXPECT_EQ(found_set(sample(), "§85"), Numbers{"2"});
  EXPECT_TRUE(found(sample(), "§ 86").empty());
}

TEST(Words, ThatMeanNothingFallWhereOthersRemain) {
  EXPECT_EQ(found_set(sample(), "hvem og badebro"), Numbers{"3"});
  EXPECT_EQ(found_set(sample(), "og"), Numbers{"2"});
  EXPECT_TRUE(found(sample(), "+hvem badebro").empty());
}

TEST(Words, AsCaseNumbersFindTheirItems) {
  EXPECT_EQ(found_set(sample(), "SAG-2024-00777"), (Numbers{"1", "2", "3"}));
  EXPECT_EQ(found_set(sample(), "2024-00777"), (Numbers{"1", "2", "3"}));
  EXPECT_TRUE(found(sample(), "2024-00778").empty());
}

TEST(ExactWords, AreNotBent) {
  EXPECT_EQ(found_set(sample(), "=tunneler"), Numbers{"1"});
  EXPECT_EQ(found_set(sample(), "=tunnelen"), Numbers{"2"});
  EXPECT_TRUE(found(sample(), "=tunnel").empty());
  EXPECT_EQ(found_set(sample(), "=K17-gruppen"), Numbers{"2"});
}

TEST(Beginnings, FindAllWordsThatBeginSo) {
  EXPECT_EQ(found_set(sample(), "bade*"), Numbers{"3"});
  EXPECT_EQ(found_set(sample(), "tunnel*"), (Numbers{"1", "2"}));
  EXPECT_EQ(found_set(sample(), "titel:tunnel*"), Numbers{"1"});
  EXPECT_TRUE(found(sample(), "xy*").empty());
}

TEST(Phrases, MatchWordsInOrderInAnyInflection) {
  EXPECT_EQ(found_set(sample(), "\"gamle tunnel\""), Numbers{"1"});
  EXPECT_EQ(found_set(sample(), "”nye kaj”"), Numbers{"2"});
  EXPECT_TRUE(found(sample(), "\"tunneler gamle\"").empty());
  EXPECT_TRUE(found(sample(), "\"plan gamle\"").empty());
}

TEST(Phrases, KeepTheirStopWords) {
  EXPECT_EQ(found_set(sample(), "\"plan for de gamle tunneler\""), Numbers{"1"});
  EXPECT_TRUE(found(sample(), "\"plan de gamle tunneler\"").empty());
}

TEST(Phrases, NeverRunOverTheBorderOfTwoParts) {
  EXPECT_EQ(found_set(sample(), "\"grøn vej\""), Numbers{"3"});
  EXPECT_TRUE(found(sample(), "\"vej langs\"").empty());
  EXPECT_TRUE(found(sample(), "\"Ålborgvej en\"").empty());
  EXPECT_TRUE(found(sample(), "vej NEAR langs").empty());
}

TEST(Phrases, MayLieInOneField) {
  EXPECT_EQ(found_set(sample(), "titel:\"vedligehold af tunnel\""), Numbers{"1"});
  EXPECT_TRUE(found(sample(), "titel:\"gamle tunneler\"").empty());
}

TEST(Phrases, OfOneWordAreAWordThatMustBeThere) {
  EXPECT_EQ(found_set(sample(), "\"kajen\" plan"), Numbers{"2"});
}

TEST(Near, FindsWordsInAnyOrderWithinTheDistance) {
  EXPECT_EQ(found_set(sample(), "plan NEAR/4 tunneler"), Numbers{"1"});
  EXPECT_EQ(found_set(sample(), "tunneler NEAR/4 plan"), Numbers{"1"});
  EXPECT_TRUE(found(sample(), "tunneler NEAR/3 plan").empty());
  EXPECT_EQ(found_set(sample(), "byrådet NEAR tunneler"), Numbers{"1"});
}

TEST(Operators, JoinExcludeAndGroup) {
  EXPECT_EQ(found_set(sample(), "tunnel AND havn"), Numbers{"2"});
  EXPECT_EQ(found_set(sample(), "tunnel OG havn"), Numbers{"2"});
  EXPECT_EQ(found_set(sample(), "badebro OR kaj"), (Numbers{"2", "3"}));
  EXPECT_EQ(found_set(sample(), "badebro ELLER kaj"), (Numbers{"2", "3"}));
  EXPECT_EQ(found_set(sample(), "tunnel NOT havn"), Numbers{"1"});
  EXPECT_EQ(found_set(sample(), "tunnel IKKE havn"), Numbers{"1"});
  EXPECT_EQ(found_set(sample(), "tunnel -havn"), Numbers{"1"});
  EXPECT_EQ(found_set(sample(), "(badebro OR kaj) -havn"), Numbers{"3"});
  EXPECT_EQ(found_set(sample(), "tunnel -(havn kaj)"), Numbers{"1"});
}

TEST(Operators, WithExclusionsAloneTakeAllTheRest) {
  EXPECT_EQ(found_set(sample(), "-tunnel"), Numbers{"3"});
  EXPECT_EQ(found_set(sample(), "NOT \"grøn vej\""), (Numbers{"1", "2"}));
  EXPECT_EQ(found_set(sample(), "badebro OR -tunnel"), Numbers{"3"});
}

TEST(Exclusion, OfAnyPartTakesExactlyTheItemsItMatches) {
  for (const char* part : {"tunnel",
                           "=tunneler",
                           "tun*",
                           "\"nye kajer\"",
                           "\"gamle tunnel\"",
                           "plan NEAR/4 tunnel",
                           "K17-gruppen",
                           "2024-00777",
                           "titel:havn",
                           "punkt:2",
                           "punkt:1 punkt:2",
                           "punkt:1 AND tunnel",
                           "havn kaj",
                           "havn tunnel",
                           "havn AND NOT kaj",
                           "tunnel -kaj",
                           "havn OR plan",
                           "(havn OR plan) tunnel",
                           "(tunnel -havn) OR badebro",
                           "dato:2024",
                           "og kaj",
                           "-tunnel",
                           "-(havn kaj)"}) {
    const std::string group = "(" + std::string(part) + ")";
    const Numbers with = found_set(sample(), "+" + group);
    const Numbers without = found_set(sample(), "-" + group);
    Numbers both = with;
    both.insert(both.end(), without.begin(), without.end());
    std::sort(both.begin(), both.end());
    EXPECT_EQ(both, (Numbers{"1", "2", "3"})) << part;
    EXPECT_EQ(found_set(sample(), "-(-" + group + ")"), with) << part;
  }
}

TEST(Exclusion, OfAWordSparesItsSynonyms) {
  const SampleDatabase both({sample_item("1", "Nyt sygehus"), sample_item("2", "Nyt hospital")});
  EXPECT_EQ(found_set(both, "nyt -hospital"), Numbers{"1"});
}

TEST(Operators, InSmallLettersAreWords) {
  const Understood understood = test::understood(sample().open(), "kaj and tunnel");
  ASSERT_EQ(understood.words.size(), 3U);
  EXPECT_EQ(understood.words[1].text, "and");
}

}  // namespace
}  // namespace dagsorden
