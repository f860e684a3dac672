// How many items hold what is settled late, counted on a thread of its own.
#include "query/late_total.h"

#include <gtest/gtest.h>

#include "common/error.h"
#include "query/search/late_orders.h"
#include "query/search/tiers.h"
#include "tests/query/search/asking.h"

namespace dagsorden {
namespace {

using test::sample_item;
using test::SampleDatabase;

// Each has both words, every third the phrase.
const SampleDatabase& sample() {
  static const SampleDatabase database([] {
    const std::size_t count = LateOrders().least_candidates + 100;
    std::vector<Item> items;
    for (std::size_t i = 1; i <= count; ++i) {
      const std::string text = i % 3 == 0 ? "havn by" : "by og havn";
      items.push_back(sample_item(std::to_string(i), "Sag", {{"Baggrund", text}}));
    }
    return items;
  }());
  return database;
}

LateQuestion question() { return {sample().folder(), "\"havn by\"", {}, {}, {}}; }

TEST(LateTotal, IsTheGuessOfTheSameThreadHoweverManyAskForIt) {
  const Xapian::Database database = sample().open();
  Stemmer stemmer;
  IndexContext context{database, stemmer, test::test_day()};
  context.late_orders.emplace();
  const Understood understood = understand(question().query, {}, context);
  ASSERT_FALSE(understood.late.empty());
  const auto first = begin_to_count_late(question());
  const auto second = begin_to_count_late(question());
  const std::size_t guess =
      guess_holding(understood.late, tiers_of(understood).front().counted, database);
  EXPECT_GT(guess, 100U);
  EXPECT_EQ(first(), guess);
  EXPECT_EQ(second(), guess);
}

TEST(LateTotal, ThatNobodyAsksForEndsQuietly) { begin_to_count_late(question()); }

TEST(LateTotal, ThrowsWhereTheDatabaseIsGone) {
  LateQuestion elsewhere = question();
  elsewhere.database /= "nowhere";
  const auto count_late = begin_to_count_late(elsewhere);
  EXPECT_THROW(count_late(), Error);
}

}  // namespace
}  // namespace dagsorden
