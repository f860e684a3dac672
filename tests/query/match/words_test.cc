// What words, phrases and operators find.
#include <gtest/gtest.h>

#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::found;
using test::found_set;
using test::Numbers;
using test::sample_item;
using test::SampleDatabase;

const SampleDatabase& tunnels() {
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
  EXPECT_EQ(found_set(tunnels(), "tunnel"), (Numbers{"1", "2"}));
  EXPECT_EQ(found_set(tunnels(), "havne"), Numbers{"2"});
}

TEST(Words, AreFoundInAnyCaseAndSpelling) {
  EXPECT_EQ(found_set(tunnels(), "AALBORGVEJ"), Numbers{"3"});
  EXPECT_EQ(found_set(tunnels(), "oensker"), Numbers{"1"});
  EXPECT_EQ(found_set(tunnels(), "o\u0308nsker"), Numbers{"1"});
}

TEST(Words, OfTheTitleAreWordsOfTheItem) { EXPECT_EQ(found(tunnels(), "badebro"), Numbers{"3"}); }

TEST(Words, WithHyphensAreFoundHoweverTheyAreWritten) {
  EXPECT_EQ(found_set(tunnels(), "K17-gruppen"), Numbers{"2"});
  EXPECT_EQ(found_set(tunnels(), "k17gruppen"), Numbers{"2"});
  EXPECT_EQ(found_set(tunnels(), "K17 gruppe"), Numbers{"2"});
  EXPECT_EQ(found_set(tunnels(), "gruppen-K17"), Numbers{"2"}) << "near each other";
  EXPECT_TRUE(found(tunnels(), "\"gruppen K17\"").empty());
}

TEST(Words, OfADateFindTheDateInAnyFormAndTheMeetingOfThatDay) {
  const SampleDatabase sample({
      test::on_day(sample_item("1", "Frist", {{"Baggrund", "senest den 18. juni 2025"}}),
                   "2024-01-01"),
      test::on_day(sample_item("2", "Budget", {{"Baggrund", "om andet"}}), "2025-06-18"),
      test::on_day(sample_item("3", "Budget", {{"Baggrund", "juni 18 2025"}}), "2024-01-02"),
  });
  for (const char* date : {"18. juni 2025", "18-06-2025", "18/6 2025", "2025-06-18"}) {
    EXPECT_EQ(found_set(sample, date), (Numbers{"1", "2"})) << date;
  }
}

TEST(Words, OfAMonthAndAYearNeverOutweighTheRareWord) {
  const SampleDatabase sample({
      test::on_day(sample_item("1", "Storm", {{"Baggrund", "stormflod i havnen"}}), "2022-03-01"),
      test::on_day(sample_item("2", "Storm", {{"Baggrund", "stormflod i havnen"}}), "2023-10-09"),
      test::on_day(sample_item("3", "Oktober 2023", {{"Baggrund", "oktober 2023"}}), "2023-10-09"),
      test::on_day(sample_item("4", "Andet", {{"Baggrund", "andet"}}), "2022-03-01"),
  });
  EXPECT_EQ(found(sample, "stormflod oktober 2023"), (Numbers{"2", "1", "3"}));
}

TEST(Words, ACaseNumberInQuotesFindsWhatItFindsWithoutThem) {
  for (const char* query :
       {"2024-00777", "\"2024-00777\"", "\"SAG-2024-00777\"", "=SAG-2024-00777"}) {
    EXPECT_EQ(found_set(tunnels(), query), found_set(tunnels(), "sag:2024-00777")) << query;
  }
}

TEST(Words, NumbersWithBlanksAreOne) {
  const SampleDatabase sample({
      sample_item("1", "Sag", {{"Baggrund", "det koster 1 250 000 kr."}}),
      sample_item("2", "Sag", {{"Baggrund", "ring på 57 61 12 34"}}),
  });
  for (const char* amount : {"1 250 000", "1.250.000", "1250000", "1.250.000,00"}) {
    EXPECT_EQ(found(sample, amount), Numbers{"1"}) << amount;
  }
  EXPECT_EQ(found(sample, "5761 1234"), Numbers{"2"});
}

TEST(Words, OfDigitsAreFoundHoweverTheyAreGrouped) {
  EXPECT_EQ(found_set(tunnels(), "1.250.000"), Numbers{"2"});
  EXPECT_EQ(found_set(tunnels(), "1250000"), Numbers{"2"});
  EXPECT_EQ(found_set(tunnels(), "12,5"), Numbers{"2"});
}

TEST(Words, WithASectionSignAreSections) {
  EXPECT_EQ(found_set(tunnels(), "§ 85"), Numbers{"2"});
  EXPECT_EQ(found_set(tunnels(), "§85"), Numbers{"2"});
  EXPECT_TRUE(found(tunnels(), "§ 86").empty());
}

TEST(Words, ThatMeanNothingAreDroppedIfOthersRemain) {
  EXPECT_EQ(found_set(tunnels(), "hvem og badebro"), Numbers{"3"});
  EXPECT_EQ(found_set(tunnels(), "og"), Numbers{"2"});
  EXPECT_TRUE(found(tunnels(), "+hvem badebro").empty());
}

TEST(Words, ThatAreCaseNumbersFindTheirItems) {
  EXPECT_EQ(found_set(tunnels(), "SAG-2024-00777"), (Numbers{"1", "2", "3"}));
  EXPECT_EQ(found_set(tunnels(), "2024-00777"), (Numbers{"1", "2", "3"}));
  EXPECT_TRUE(found(tunnels(), "2024-00778").empty());
}

TEST(ExactWords, AreNotInflected) {
  EXPECT_EQ(found_set(tunnels(), "=tunneler"), Numbers{"1"});
  EXPECT_EQ(found_set(tunnels(), "=tunnelen"), Numbers{"2"});
  EXPECT_TRUE(found(tunnels(), "=tunnel").empty());
  EXPECT_EQ(found_set(tunnels(), "=K17-gruppen"), Numbers{"2"});
}

TEST(Beginnings, FindAllWordsWithThePrefix) {
  EXPECT_EQ(found_set(tunnels(), "bade*"), Numbers{"3"});
  EXPECT_EQ(found_set(tunnels(), "tunnel*"), (Numbers{"1", "2"}));
  EXPECT_EQ(found_set(tunnels(), "titel:tunnel*"), Numbers{"1"});
  EXPECT_TRUE(found(tunnels(), "xy*").empty());
}

TEST(Phrases, MatchWordsInOrderInAnyInflection) {
  EXPECT_EQ(found_set(tunnels(), "\"gamle tunnel\""), Numbers{"1"});
  EXPECT_EQ(found_set(tunnels(), "”nye kaj”"), Numbers{"2"});
  EXPECT_TRUE(found(tunnels(), "\"tunneler gamle\"").empty());
  EXPECT_TRUE(found(tunnels(), "\"plan gamle\"").empty());
}

TEST(Phrases, KeepTheirStopWords) {
  EXPECT_EQ(found_set(tunnels(), "\"plan for de gamle tunneler\""), Numbers{"1"});
  EXPECT_TRUE(found(tunnels(), "\"plan de gamle tunneler\"").empty());
}

TEST(Phrases, NeverCrossTheBorderOfTwoParts) {
  EXPECT_EQ(found_set(tunnels(), "\"grøn vej\""), Numbers{"3"});
  EXPECT_TRUE(found(tunnels(), "\"vej langs\"").empty());
  EXPECT_TRUE(found(tunnels(), "\"Ålborgvej en\"").empty());
  EXPECT_TRUE(found(tunnels(), "vej NEAR langs").empty());
}

TEST(Phrases, MayBeRestrictedToAField) {
  EXPECT_EQ(found_set(tunnels(), "titel:\"vedligehold af tunnel\""), Numbers{"1"});
  EXPECT_TRUE(found(tunnels(), "titel:\"gamle tunneler\"").empty());
}

TEST(Phrases, OfOneWordAreARequiredWord) {
  EXPECT_EQ(found_set(tunnels(), "\"kajen\" plan"), Numbers{"2"});
}

TEST(Near, FindsWordsInAnyOrderWithinTheDistance) {
  EXPECT_EQ(found_set(tunnels(), "plan NEAR/4 tunneler"), Numbers{"1"});
  EXPECT_EQ(found_set(tunnels(), "tunneler NEAR/4 plan"), Numbers{"1"});
  EXPECT_TRUE(found(tunnels(), "tunneler NEAR/3 plan").empty());
  EXPECT_EQ(found_set(tunnels(), "byrådet NEAR tunneler"), Numbers{"1"});
}

TEST(Operators, JoinExcludeAndGroup) {
  EXPECT_EQ(found_set(tunnels(), "tunnel AND havn"), Numbers{"2"});
  EXPECT_EQ(found_set(tunnels(), "tunnel OG havn"), Numbers{"2"});
  EXPECT_EQ(found_set(tunnels(), "badebro OR kaj"), (Numbers{"2", "3"}));
  EXPECT_EQ(found_set(tunnels(), "badebro ELLER kaj"), (Numbers{"2", "3"}));
  EXPECT_EQ(found_set(tunnels(), "tunnel NOT havn"), Numbers{"1"});
  EXPECT_EQ(found_set(tunnels(), "tunnel IKKE havn"), Numbers{"1"});
  EXPECT_EQ(found_set(tunnels(), "tunnel -havn"), Numbers{"1"});
  EXPECT_EQ(found_set(tunnels(), "(badebro OR kaj) -havn"), Numbers{"3"});
  EXPECT_EQ(found_set(tunnels(), "tunnel -(havn kaj)"), Numbers{"1"});
}

TEST(Operators, ThatOnlyExcludeMatchAllOtherItems) {
  EXPECT_EQ(found_set(tunnels(), "-tunnel"), Numbers{"3"});
  EXPECT_EQ(found_set(tunnels(), "NOT \"grøn vej\""), (Numbers{"1", "2"}));
  EXPECT_EQ(found_set(tunnels(), "badebro OR -tunnel"), Numbers{"3"});
}

TEST(Exclusion, OfAnyPartExcludesExactlyTheItemsItMatches) {
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
    const auto complete = [](const std::string& query) {
      Request request;
      request.only_complete = true;
      Numbers numbers = test::numbers(test::ask(tunnels(), query, request));
      std::sort(numbers.begin(), numbers.end());
      return numbers;
    };
    const Numbers with = complete("+" + group);
    const Numbers without = complete("-" + group);
    Numbers both = with;
    both.insert(both.end(), without.begin(), without.end());
    std::sort(both.begin(), both.end());
    EXPECT_EQ(both, (Numbers{"1", "2", "3"})) << part;
    EXPECT_EQ(complete("-(-" + group + ")"), with) << part;
  }
}

TEST(Exclusion, OfAWordKeepsItsSynonyms) {
  const SampleDatabase both({sample_item("1", "Nyt sygehus"), sample_item("2", "Nyt hospital")});
  EXPECT_EQ(found_set(both, "nyt -hospital"), Numbers{"1"});
}

TEST(Operators, InSmallLettersAreWords) {
  const QueryPlan plan = test::plan(tunnels().open(), "kaj and tunnel");
  ASSERT_EQ(plan.words.size(), 3U);
  EXPECT_EQ(plan.words[1].text, "and");
}

}  // namespace
}  // namespace dagsorden
