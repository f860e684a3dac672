// The laws of the ranking, and which part of a ranking an answer shows.
#include <gtest/gtest.h>

#include "query/match/match_queries.h"
#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::ask;
using test::count_of;
using test::found;
using test::numbers;
using test::Numbers;
using test::on_day;
using test::sample_item;
using test::SampleDatabase;

// Text of that many other words, so that items are equally long.
std::string filler(int words) {
  std::string text;
  for (int i = 0; i < words; ++i) text += " fyld" + std::to_string(i % 7);
  return text;
}

Numbers missing(const Hit& hit) { return hit.missing_words; }

TEST(Ranking, AllWordsBeatSomeHoweverOftenTheyOccur) {
  const SampleDatabase sample({
      sample_item("1", "Vindmølle", {{"Baggrund", "Vindmølle, vindmøller, vindmøllens."}}),
      sample_item("2", "Andet", {{"Baggrund", filler(200) + " vindmølle" + filler(200) + " kyst"}}),
      sample_item("3", "Tredje", {{"Baggrund", filler(50)}}),
  });
  EXPECT_EQ(found(sample, "vindmølle kyst").front(), "2");
}

TEST(Ranking, TitleBeatsRecommendationBeatsBody) {
  const SampleDatabase sample({
      sample_item("1", "Om det ene", {{"Baggrund", "svømmehal her"}, {"Indstilling", "ja tak"}}),
      sample_item("2", "Om det ene", {{"Baggrund", "ja tak"}, {"Indstilling", "svømmehal her"}}),
      sample_item("3", "Om svømmehal", {{"Baggrund", "det her"}, {"Indstilling", "ja tak"}}),
      sample_item("4", "Andet", {{"Baggrund", "det her"}, {"Indstilling", "ja tak"}}),
  });
  EXPECT_EQ(found(sample, "svømmehal"), (Numbers{"3", "2", "1"}));
}

TEST(Ranking, APhraseWhoseWordsAreInTheTitleBeatsOneInTheTextAlone) {
  const SampleDatabase sample({
      sample_item("1", "Sag", {{"Baggrund", "støj fra vindmøller" + filler(20)}}),
      sample_item("2", "Støj fra vindmøller", {{"Baggrund", filler(20)}}),
      sample_item("3", "Vindmøller med støj fra vinger", {{"Baggrund", filler(20)}}),
  });
  EXPECT_EQ(found(sample, "\"støj fra vindmøller\""), (Numbers{"2", "1"}));
}

TEST(Ranking, StopWordsOfAPhraseWeighNothing) {
  // "af" is rarer here than "støj".
  const SampleDatabase sample({
      sample_item("1", "Sag", {{"Baggrund", "måling af støj, støj og støj"}}),
      sample_item("2", "Sag", {{"Baggrund", "af og af og af støj"}}),
      sample_item("3", "Sag", {{"Baggrund", "støj fra havnen"}}),
      sample_item("4", "Sag", {{"Baggrund", "støj fra byen"}}),
  });
  for (const std::string query : {"\"af støj\"", "af NEAR/1 støj"}) {
    EXPECT_EQ(found(sample, query), (Numbers{"1", "2"})) << query;
  }
}

TEST(Ranking, StopWordsOfAPhraseWeighNothingAsTypedInAlternativesAndInFields) {
  const SampleDatabase sample({
      sample_item("1", "Sag", {{"Baggrund", "måling af støj, støj og støj"}}),
      sample_item("2", "Sag", {{"Baggrund", "af og af og af støj"}}),
      sample_item("3", "Sag", {{"Baggrund", "støj fra havnen"}}),
      sample_item("4", "Sag", {{"Baggrund", "støj fra byen"}}),
  });
  const Xapian::Database database = sample.open();
  Stemmer stemmer;
  const SearchIndex index(database);
  IndexContext as_typed{index, stemmer, test::test_day()};
  as_typed.expansions = {false, false, false, false, false};
  const QueryPlan exact = plan_query("\"af støj\"", {}, as_typed);
  EXPECT_EQ(numbers(search(index, exact, {})), (Numbers{"1", "2"}));
  EXPECT_EQ(found(sample, "\"af støj\" OR vindmølle"), (Numbers{"1", "2"}));
  EXPECT_EQ(found(sample, "baggrund:\"af støj\""), (Numbers{"1", "2"}));
}

TEST(Ranking, NearAndPhrasesAmongAlternativesGainFromTitlesToo) {
  const SampleDatabase sample({
      sample_item("1", "Sag", {{"Baggrund", "støj fra vindmøller" + filler(20)}}),
      sample_item("2", "Støj fra vindmøller", {{"Baggrund", filler(20)}}),
      sample_item("3", "Vindmøller", {{"Baggrund", filler(20)}}),
  });
  EXPECT_EQ(found(sample, "støj NEAR/3 vindmøller"), (Numbers{"2", "1"}));
  EXPECT_EQ(found(sample, "\"støj fra vindmøller\" OR kloak"), (Numbers{"2", "1"}));
}

// Xapian 1.4.22 crashes on some alternatives at the root of a query (match_queries.cc).
TEST(Ranking, AlternativesAreNeverTheRootOfAQuery) {
  const SampleDatabase sample({
      sample_item("1", "Om svømmehal", {{"Baggrund", "bibliotek og svømmehal her"}}),
      sample_item("2", "Om bibliotek", {{"Baggrund", "det her"}}),
  });
  const Xapian::Database database = sample.open();
  for (const std::string query :
       {"svømmehal OR bibliotek", "svømmehal", "svømmehal OR \"bibliotek og\"",
        "svømmehal bibliotek", "+svømmehal", "svømm* OR bibliotek"}) {
    const MatchQueries queries = queries_of(test::plan(database, query), database);
    EXPECT_NE(queries.all.get_type(), Xapian::Query::OP_OR) << query;
    EXPECT_NE(queries.any.get_type(), Xapian::Query::OP_OR) << query;
  }
}

TEST(Ranking, InAPhraseOfStopWordsOnlyTheyWeigh) {
  const SampleDatabase sample({
      sample_item("1", "Sag", {{"Baggrund", "til og med måneder og år og dage uden tal"}}),
      sample_item("2", "Sag", {{"Baggrund", "til og med"}}),
  });
  EXPECT_EQ(found(sample, "\"til og med\""), (Numbers{"2", "1"}));
}

TEST(Ranking, TitlesAddWeightToAlternativesAndNoItems) {
  const SampleDatabase sample({
      sample_item("1", "Om det ene", {{"Baggrund", "svømmehal her"}}),
      sample_item("2", "Om svømmehal", {{"Baggrund", "det her"}}),
      sample_item("3", "Om andet", {{"Baggrund", "bibliotek her"}}),
      sample_item("4", "Andet", {{"Baggrund", "det her"}}),
  });
  EXPECT_EQ(found(sample, "svømmehal OR bibliotek").front(), "2");
  EXPECT_EQ(test::found_set(sample, "svømmehal OR bibliotek"), (Numbers{"1", "2", "3"}));
  EXPECT_EQ(test::found_set(sample, "her (svømmehal OR bibliotek)"), (Numbers{"1", "2", "3"}));
  EXPECT_EQ(found(sample, "svømmehal NOT titel:svømmehal"), (Numbers{"1"}));
}

TEST(Ranking, TheFixedPhraseOfRecommendationsCountsForLittle) {
  const std::string phrase = "Det indstilles, at KKR tager orienteringen til efterretning.";
  std::vector<Item> items;
  for (int i = 1; i <= 12; ++i) {
    const std::string body = filler(30) + (i == 7 ? " vindmølle" : "");
    items.push_back(
        sample_item(std::to_string(i), "Sag", {{"Baggrund", body}, {"Indstilling", phrase}}));
  }
  const SampleDatabase sample(items);
  Request request;
  request.with_word_scores = true;
  const Answer answer = ask(sample, "efterretning vindmølle", request);
  ASSERT_FALSE(answer.hits.empty());
  const Hit& best = answer.hits.front();
  EXPECT_EQ(best.item.item_number, "7");
  ASSERT_EQ(best.word_scores.size(), 2U);
  EXPECT_LT(best.word_scores[0].score * 10, best.word_scores[1].score);
}

TEST(Ranking, StandingItemsRankLow) {
  const SampleDatabase sample({
      sample_item("1", "Meddelelser", {{"Baggrund", "svømmehal her"}}),
      sample_item("2", "Bygninger", {{"Baggrund", "svømmehal her"}}),
      sample_item("3", "Andet", {{"Baggrund", "det her"}}),
  });
  EXPECT_EQ(found(sample, "svømmehal"), (Numbers{"2", "1"}));
}

TEST(Ranking, QuestionWordsAndLightVerbsWeighNothing) {
  const SampleDatabase sample({
      sample_item("1", "Sag", {{"Baggrund", "plejebolig"}}),
      sample_item("2", "Hvor kommer det fra", {{"Baggrund", "hvor lang er den, og hvad gør man"}}),
      sample_item("3", "Sag", {{"Baggrund", "andet"}}),
  });
  EXPECT_EQ(found(sample, "hvor kommer en plejebolig fra, og hvad gør man"), Numbers{"1"});
}

TEST(Ranking, NearBeatsFar) {
  const SampleDatabase sample({
      sample_item("1", "Sag", {{"Baggrund", "cykelsti" + filler(60) + " skole"}}),
      sample_item("2", "Sag", {{"Baggrund", filler(30) + " cykelsti ved skole" + filler(30)}}),
      sample_item("3", "Sag", {{"Baggrund", filler(62)}}),
  });
  EXPECT_EQ(found(sample, "cykelsti skole"), (Numbers{"2", "1"}));
}

TEST(Ranking, SideBySideInOrderBeatsNear) {
  const SampleDatabase sample({
      sample_item("1", "Sag", {{"Baggrund", "kyst stærk sikring" + filler(20)}}),
      sample_item("2", "Sag", {{"Baggrund", "stærk kyst sikring" + filler(20)}}),
      sample_item("3", "Sag", {{"Baggrund", filler(23)}}),
  });
  EXPECT_EQ(found(sample, "kyst sikring").front(), "2");
}

TEST(Ranking, APassageOfALongItemBeatsAnItemThatMentionsOneOfTheWords) {
  const std::string passage =
      "Dagplejere mangler: der er mangel på dagplejere, for mangel breder sig.";
  const SampleDatabase sample({
      sample_item("1", "Orientering", {{"Baggrund", filler(900) + passage + filler(900)}}),
      sample_item("2", "Pladser", {{"Baggrund", "Dagplejere, dagplejere." + filler(60)}}),
      sample_item("3", "Sag", {{"Baggrund", filler(60)}}),
      sample_item("4", "Sag", {{"Baggrund", filler(60)}}),
  });
  EXPECT_EQ(found(sample, "mangel på dagplejere"), (Numbers{"1", "2"}));
}

TEST(Ranking, AShortItemOnTheSubjectBeatsAPassageOfALongOne) {
  const std::string passage = "Der er mangel på dagplejere.";
  const SampleDatabase sample({
      sample_item("1", "Orientering", {{"Baggrund", filler(900) + passage + filler(900)}}),
      sample_item("2", "Pladser", {{"Baggrund", passage + filler(60)}}),
  });
  EXPECT_EQ(found(sample, "mangel på dagplejere"), (Numbers{"2", "1"}));
}

TEST(Ranking, APageRanksAsTheWholeListDoes) {
  // Some items score far more than others, and later items are closer to the query.
  std::vector<Item> items;
  for (int i = 1; i <= 70; ++i) {
    const std::string number = std::to_string(i);
    const std::string apart = i % 3 == 0 ? "" : filler(i % 5 + 3);
    std::string body = filler(i % 11 * 4) + " cykelsti" + apart + " skole" + filler(40 - i / 2);
    if (i % 7 == 0) body += " skolernes cykelstier ved skole og cykelsti";
    items.push_back(sample_item(number, i % 13 == 0 ? "Cykelsti" : "Sag", {{"Baggrund", body}}));
  }
  const SampleDatabase sample(items);
  for (const std::string query : {"cykelsti skole", "skole OR cykelstien", "skolernes"}) {
    Request request;
    request.limit = 0;
    const Numbers all = numbers(ask(sample, query, request));
    ASSERT_GT(all.size(), 10U);
    for (const std::size_t limit : {1U, 5U, 30U}) {
      request.limit = limit;
      const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(limit, all.size()));
      EXPECT_EQ(numbers(ask(sample, query, request)), Numbers(all.begin(), end)) << query;
    }
  }
}

TEST(Ranking, TheFormTypedRaisesAnItemFromFarBelowThePage) {
  std::vector<Item> items;
  for (int i = 1; i <= 60; ++i) {  // each a little longer than the previous one
    const std::string form = i == 45 ? " cykelstierne" : " cykelsti";
    items.push_back(sample_item(std::to_string(i), "Sag", {{"Baggrund", filler(200 + i) + form}}));
  }
  const SampleDatabase sample(items);
  Request request;
  request.limit = 3;
  EXPECT_EQ(numbers(ask(sample, "cykelstierne", request)), (Numbers{"45", "1", "2"}));
}

TEST(Ranking, TheFormTypedBeatsOtherInflections) {
  const SampleDatabase sample({
      sample_item("1", "Sag", {{"Baggrund", "om havnen her"}}),
      sample_item("2", "Sag", {{"Baggrund", "om havne her"}}),
      sample_item("3", "Sag", {{"Baggrund", "om andet her"}}),
  });
  EXPECT_EQ(found(sample, "havne"), (Numbers{"2", "1"}));
  EXPECT_EQ(found(sample, "havnen"), (Numbers{"1", "2"}));
}

TEST(Ranking, ARareWordWeighsMoreThanAFrequentOne) {
  std::vector<Item> items;
  for (int i = 1; i <= 8; ++i) {
    items.push_back(
        sample_item(std::to_string(i), "Sag nummer", {{"Baggrund", "plan " + filler(9)}}));
  }
  items.push_back(sample_item("9", "Sag nummer", {{"Baggrund", "sandflugt " + filler(9)}}));
  const SampleDatabase sample(items);
  EXPECT_EQ(found(sample, "plan OR sandflugt").front(), "9");
}

TEST(Ties, AreBrokenByDateNewestFirstThenById) {
  const SampleDatabase sample({
      on_day(sample_item("2.10", "Budget"), "2024-03-01"),
      on_day(sample_item("2.9", "Budget"), "2024-03-01"),
      on_day(sample_item("1", "Budget"), "2022-03-01"),
      on_day(sample_item("3", "Budget"), "2025-03-01"),
  });
  EXPECT_EQ(found(sample, "budget"), (Numbers{"3", "2.9", "2.10", "1"}));
  EXPECT_EQ(found(sample, "kommune:Køge OR sag:2024-00777"), (Numbers{"3", "2.9", "2.10", "1"}));
}

TEST(Sorting, ByDateGoesBothWaysWithUndatedItemsLast) {
  Item undated = sample_item("4", "Budget");
  undated.date.reset();
  const SampleDatabase sample({
      undated,
      on_day(sample_item("1", "Budget og budget"), "2022-03-01"),
      on_day(sample_item("2", "Budget"), "2024-03-01"),
      on_day(sample_item("3", "Budget"), "2023-03-01"),
  });
  Request request;
  request.sort = Sort::newest;
  EXPECT_EQ(test::numbers(ask(sample, "budget", request)), (Numbers{"2", "3", "1", "4"}));
  request.sort = Sort::oldest;
  EXPECT_EQ(test::numbers(ask(sample, "budget", request)), (Numbers{"1", "3", "2", "4"}));
}

const SampleDatabase& relaxed() {
  static const SampleDatabase database({
      sample_item("1", "Fjernvarme i havnekvarteret", {{"Baggrund", "rør"}}),
      on_day(sample_item("2", "Fjernvarme", {{"Baggrund", "kedel og pris"}}), "2025-01-01"),
      sample_item("3", "Pris", {{"Baggrund", "noget om pris"}}),
      sample_item("4", "Pris", {{"Baggrund", "andet om pris"}}),
      sample_item("5", "Pris", {{"Baggrund", "tredje om pris"}}),
  });
  return database;
}

TEST(LackingWords, EachHitSaysWhichWordsItLacks) {
  const Answer answer = ask(relaxed(), "fjernvarme pris");
  EXPECT_EQ(test::numbers(answer), (Numbers{"2", "1", "3", "4", "5"}));
  EXPECT_TRUE(missing(answer.hits[0]).empty());
  EXPECT_EQ(missing(answer.hits[1]), Numbers{"pris"});
  EXPECT_EQ(missing(answer.hits[2]), Numbers{"fjernvarme"});
  ASSERT_EQ(answer.notices.size(), 1U);
  EXPECT_EQ(answer.notices[0].kind, "missing_words");
  EXPECT_EQ(answer.notices[0].words, (Numbers{"fjernvarme", "pris"}));
  EXPECT_TRUE(answer.notices[0].nowhere.empty());
}

TEST(LackingWords, AnItemOnTheSubjectBeatsOneThatMentionsAllWordsFarApart) {
  std::string far = "madordning" + filler(300);
  for (int i = 0; i < 3; ++i) far += " ældre" + filler(300);
  const SampleDatabase sample({
      sample_item("1", "Orientering", {{"Baggrund", far}}),
      sample_item("2", "Madordning", {{"Baggrund", "Madordning til madordning. Madordninger."}}),
      sample_item("3", "Ældre", {{"Baggrund", "ældre"}}),
      sample_item("4", "Ældre", {{"Baggrund", "ældre"}}),
      sample_item("5", "Ældre", {{"Baggrund", "ældre"}}),
  });
  EXPECT_EQ(found(sample, "madordning ældre").front(), "2");
}

TEST(LackingWords, AWordInNoItemDoesNotEmptyTheAnswer) {
  const Answer answer = ask(relaxed(), "fjernvarme zeppeliner");
  EXPECT_EQ(numbers(answer), (Numbers{"2", "1"}));
  EXPECT_EQ(missing(answer.hits[0]), Numbers{"zeppeliner"});
  ASSERT_EQ(answer.notices.size(), 1U);
  EXPECT_EQ(answer.notices[0].nowhere, Numbers{"zeppeliner"});
}

TEST(LackingWords, IfNoWordIsInAnItemTheAnswerIsEmptyAndSaysSo) {
  const Answer answer = ask(relaxed(), "luftskib zeppeliner");
  EXPECT_TRUE(answer.hits.empty());
  EXPECT_FALSE(answer.matched);
  ASSERT_EQ(answer.notices.size(), 1U);
  EXPECT_EQ(answer.notices[0].nowhere, (Numbers{"luftskib", "zeppeliner"}));
}

TEST(LackingWords, AreNamedIfInNoItemWhileOthersMatch) {
  const Answer answer = ask(relaxed(), "fjernvarme havnekvarteret kedel rør zeppeliner");
  ASSERT_FALSE(answer.hits.empty());
  ASSERT_EQ(answer.notices.size(), 1U);
  EXPECT_EQ(answer.notices[0].nowhere, Numbers{"zeppeliner"});
  EXPECT_NE(answer.notices[0].message.find("zeppeliner"), std::string::npos);
}

TEST(LackingWords, AQueryOfOneWordHasNoNotice) {
  const Answer answer = ask(relaxed(), "zeppeliner");
  EXPECT_TRUE(answer.hits.empty());
  EXPECT_TRUE(answer.notices.empty());
}

TEST(LackingWords, AreNeverPhrasesRequiredWordsExactWordsOrFields) {
  const auto found_by = [](const std::string& query) { return test::found_set(relaxed(), query); };
  const Numbers with_price = {"2", "3", "4", "5"};
  EXPECT_EQ(found_by("fjernvarme +pris"), with_price);
  EXPECT_EQ(found_by("fjernvarme =pris"), with_price);
  EXPECT_EQ(found_by("fjernvarme \"kedel og pris\""), Numbers{"2"});
  EXPECT_EQ(found_by("fjernvarme baggrund:pris"), with_price);
  EXPECT_EQ(found_by("fjernvarme AND pris"), Numbers{"2"});
  EXPECT_EQ(found_by("fjernvarme -kedel"), Numbers{"1"});
  EXPECT_EQ(found_by("fjernvarme dato:2025"), Numbers{"2"});
}

TEST(LackingWords, DoNotIncludeRequiredWords) {
  EXPECT_EQ(found(relaxed(), "+fjernvarme pris"), (Numbers{"2", "1"}));
  EXPECT_EQ(found(relaxed(), "+fjernvarme zeppeliner"), (Numbers{"2", "1"}));
}

TEST(LackingWords, ExcludeAnItemFromCountsAndDateOrderIfAnotherHoldsAll) {
  EXPECT_EQ(count_of(relaxed(), "fjernvarme pris"), 1U);
  Request request;
  request.sort = Sort::newest;
  EXPECT_EQ(test::numbers(ask(relaxed(), "fjernvarme pris", request)), Numbers{"2"});
}

TEST(LackingWords, AreAllowedInCountsAndDateOrderIfNoItemHoldsAll) {
  EXPECT_EQ(count_of(relaxed(), "havnekvarteret kedel"), 2U);
  Request request;
  request.sort = Sort::newest;
  EXPECT_EQ(test::numbers(ask(relaxed(), "havnekvarteret kedel", request)), (Numbers{"2", "1"}));
}

const SampleDatabase& many() {
  static const SampleDatabase database([] {
    std::vector<Item> items;
    for (int i = 1; i <= 60; ++i) {
      items.push_back(sample_item(std::to_string(i), "Lejemål " + std::to_string(i) + "x"));
    }
    return items;
  }());
  return database;
}

TEST(Page, LimitAndOffsetCutTheSameRanking) {
  Request all;
  all.limit = 0;
  const Numbers whole = test::numbers(ask(many(), "lejemål", all));
  ASSERT_EQ(whole.size(), 60U);
  Numbers pages;
  for (std::size_t offset = 0; offset < 60; offset += 7) {
    Request request;
    request.limit = 7;
    request.offset = offset;
    const Answer answer = ask(many(), "lejemål", request);
    EXPECT_EQ(answer.hits.front().rank, offset + 1);
    for (const std::string& number : test::numbers(answer)) pages.push_back(number);
  }
  EXPECT_EQ(pages, whole);
}

TEST(Page, AfterTheEndIsEmptyButSomethingMatched) {
  Request request;
  request.offset = 60;
  const Answer answer = ask(many(), "lejemål", request);
  EXPECT_TRUE(answer.hits.empty());
  EXPECT_TRUE(answer.matched);
}

TEST(Page, GivesTheTotalOnRequest) {
  Request request;
  for (const Total total : {Total::rough, Total::exact}) {
    request.total = total;
    const Answer answer = ask(many(), "lejemål", request);
    EXPECT_EQ(answer.total, 60U);
    EXPECT_FALSE(answer.is_rough);
  }
  EXPECT_EQ(count_of(many(), "lejemål"), 60U);
  EXPECT_EQ(count_of(many(), ""), 60U);
}

TEST(Page, NamesASingleWordThatIsInNoItem) {
  EXPECT_EQ(ask(many(), "qvzxqvzx", {}).nowhere, std::vector<std::string>{"qvzxqvzx"});
  EXPECT_TRUE(ask(many(), "lejemål", {}).nowhere.empty());
}

TEST(Page, ARoughTotalOfManyItemsIsAnEstimateWithTwoDigits) {
  std::vector<Item> items;
  items.reserve(1234);
  for (int i = 0; i < 1234; ++i) items.push_back(sample_item(std::to_string(i), "Lejemål"));
  const SampleDatabase sample(items);
  Request request;
  request.total = Total::rough;
  const Answer answer = ask(sample, "lejemål", request);
  EXPECT_TRUE(answer.is_rough);
  EXPECT_EQ(answer.total, 1200U);
  request.total = Total::exact;
  EXPECT_EQ(ask(sample, "lejemål", request).total, 1234U);
}

// Two words that are in the same half of the items: their frequencies alone suggest a quarter.
TEST(Page, TheRoughTotalOfSeveralWordsIsTheSameOnEachPage) {
  std::vector<Item> items;
  items.reserve(4000);
  for (int i = 0; i < 4000; ++i) {
    items.push_back(sample_item(std::to_string(i), i % 2 == 0 ? "Lejemål ved havnen" : "En bro"));
  }
  const SampleDatabase sample(items);
  Request request;
  request.total = Total::rough;
  const auto total = ask(sample, "lejemål havnen", request).total;
  ASSERT_TRUE(total);
  EXPECT_GT(*total, 1300U);
  EXPECT_LT(*total, 3000U);
  request.offset = 200;
  EXPECT_EQ(ask(sample, "lejemål havnen", request).total, total);
}

TEST(Notices, ReportTooManyWordsWithAPrefix) {
  std::vector<Item> items;
  std::string words;
  for (int i = 0; i < 300; ++i) words += " ord" + std::to_string(i);
  const SampleDatabase sample({sample_item("1", "Sag", {{"Baggrund", words}})});
  const Answer answer = ask(sample, "ord*");
  EXPECT_EQ(test::numbers(answer), Numbers{"1"});
  ASSERT_EQ(answer.notices.size(), 1U);
  EXPECT_EQ(answer.notices[0].kind, "wildcard");
  EXPECT_TRUE(ask(sample, "ord1*").notices.empty());
}

}  // namespace
}  // namespace dagsorden
