// How many items a query matches, told by the frequencies of its words alone.
#include "query/plan/estimate.h"

#include <gtest/gtest.h>

#include "query/match/search_index.h"
#include "query/plan/plan_query.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

const test::SampleDatabase& counted_items() {
  static const test::SampleDatabase database([] {
    std::vector<Item> items;
    for (int i = 1; i <= 60; ++i) {
      std::string text = "Svømmehal.";
      if (i % 2 == 0) text += " Bibliotek og byrådssal.";
      if (i % 3 == 0) text += " Børnehave, barn.";
      if (i % 7 == 0) text += " Regionalt Havneråd (RHR).";
      items.push_back(test::sample_item(std::to_string(i), i % 5 == 0 ? "Bibliotek" : "Sag",
                                        {{"Baggrund", text}}));
    }
    return items;
  }());
  return database;
}

class EstimateOfAQuery : public testing::Test {
 protected:
  QueryPlan plan(const std::string& query, const Filters& filters = {}) {
    return plan_query(query, filters, {index_, stemmer_, today()});
  }

  Xapian::Database database_ = counted_items().open();
  SearchIndex index_{database_};
  Stemmer stemmer_;
};

TEST_F(EstimateOfAQuery, IsWhatXapianTells) {
  for (const std::string query :
       {"bibliotek", "børn", "svømmehal", "bibliotek OR havne", "barn OR bibliotek OR børnehave",
        "byrådssal OR findesikke", "biblioteker OR børnehave OR have"}) {
    const QueryPlan asked = plan(query);
    ASSERT_TRUE(asked.estimate) << query;
    Xapian::Enquire enquire(database_);
    enquire.set_query(asked.required.empty() ? asked.words.front().query : asked.required.front());
    const Xapian::MSet told = enquire.get_mset(0, 0);
    EXPECT_EQ(asked.estimate->least, told.get_matches_lower_bound()) << query;
    // Xapian rounds each time that it pools two of them, and larger numbers at the end.
    EXPECT_NEAR(asked.estimate->about, told.get_matches_estimated(), 1) << query;
    EXPECT_GT(asked.estimate->about, 0U) << query;
  }
}

TEST_F(EstimateOfAQuery, IsNoneWhereOtherThingsCountThanHowManyItemsHoldAWord) {
  for (const std::string query :
       {"bibliotek barn", "+bibliotek -barn", "bibliotek -barn", "\"bibliotek og\"",
        "bibliotek OR \"regionalt havneråd\"", "kommune:Køge", "bibliotek type:beslutning",
        "\"bibliotek og\" OR barn"}) {
    EXPECT_FALSE(plan(query).estimate) << query;
  }
  Filters filters;
  filters.case_types = {"beslutning"};
  EXPECT_FALSE(plan("bibliotek", filters).estimate);
  filters = {};
  filters.since = {"2024"};
  EXPECT_FALSE(plan("bibliotek", filters).estimate);
}

TEST_F(EstimateOfAQuery, IsNoneOfAnIndexWithoutItems) {
  database_ = test::SampleDatabase({}).open();
  EXPECT_FALSE(plan("bibliotek").estimate);
}

}  // namespace
}  // namespace dagsorden
