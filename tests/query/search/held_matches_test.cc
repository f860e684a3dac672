// Matches that hold orders are found once each, in the order of the ranking, however it is cut.
#include "query/search/held_matches.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/query/search/asking.h"

namespace dagsorden {
namespace {

using test::sample_item;
using test::SampleDatabase;

// Every third holds "havn plan"; some are equally long, so that they tie.
const Xapian::Database& database() {
  static const SampleDatabase sample([] {
    std::vector<Item> items;
    for (int i = 1; i <= 400; ++i) {
      std::string text = i % 3 == 0 ? "havn plan" : "plan havn";
      for (int more = i / 4; more > 0; --more) text += " fyld";
      items.push_back(sample_item(std::to_string(i), "Sag", {{"Baggrund", text}}));
    }
    return items;
  }());
  static const Xapian::Database database = sample.open();
  return database;
}

std::vector<Order> havn_plan() {
  return {{OrderKind::phrase, {{{"havn"}}, {{"plan"}}}, 0, nullptr}};
}

std::vector<RankedMatch> first_matches(Xapian::doccount count) {
  const Xapian::Query words(Xapian::Query::OP_AND, Xapian::Query("Zhavn"), Xapian::Query("Zplan"));
  Xapian::Enquire enquire = enquire_about(database(), words, Sort::relevance, Dates::of_ties);
  std::vector<RankedMatch> matches =
      read_matches(enquire.get_mset(0, count), count, Sort::relevance, Dates::of_ties);
  if (matches.size() == count) leave_out_last_tie(matches, Sort::relevance);
  return matches;
}

std::vector<Xapian::docid> documents_of(const std::vector<RankedMatch>& matches) {
  std::vector<Xapian::docid> documents;
  documents.reserve(matches.size());
  for (const RankedMatch& match : matches) documents.push_back(*match.place);
  return documents;
}

TEST(HeldMatches, GoOnWithALongerRankingWhereTheShorterOneEnded) {
  const UnsettledOrders orders = {havn_plan(), database()};
  HeldMatches at_once(first_matches(1000), orders);
  EXPECT_FALSE(at_once.find(1000));
  ASSERT_EQ(at_once.found().size(), 133U);

  HeldMatches in_parts(first_matches(250), orders);
  EXPECT_FALSE(in_parts.find(1000));
  EXPECT_GT(in_parts.found().size(), 0U);
  EXPECT_LT(in_parts.found().size(), 133U);
  in_parts.go_on_with(first_matches(330));
  in_parts.go_on_with(first_matches(1000));
  EXPECT_FALSE(in_parts.find(1000));
  EXPECT_EQ(documents_of(in_parts.found()), documents_of(at_once.found()));
}

TEST(HeldMatches, EndWhereEnoughAreFound) {
  const UnsettledOrders orders = {havn_plan(), database()};
  HeldMatches held(first_matches(1000), orders);
  EXPECT_TRUE(held.find(5));
  EXPECT_GE(held.found().size(), 5U);
  EXPECT_LT(held.found().size(), 100U);
}

}  // namespace
}  // namespace dagsorden
