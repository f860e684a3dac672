// Estimates of how many documents match if these are close together.
#include "query/match/counting.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

using Xapian::Query;

// A database in memory, in which the documents from `first` to `last` have the word.
Xapian::WritableDatabase with_word(Xapian::docid documents, Xapian::docid first,
                                   Xapian::docid last) {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::docid number = 1; number <= documents; ++number) {
    Xapian::Document document;
    document.add_term("item");
    document.add_value(0, Xapian::sortable_serialise(number));
    if (first <= number && number <= last) document.add_term("word");
    database.add_document(document);
  }
  return database;
}

std::size_t about(const Xapian::Database& database, Xapian::doccount most,
                  const Query& query = Query("word") & Query("item")) {
  return first_matching(database, query, most).about;
}

TEST(FirstMatching, EstimatesTheirNumberIfTheyLieLast) {
  EXPECT_NEAR(static_cast<double>(about(with_word(1000, 901, 1000), 50)), 100, 10);
}

TEST(FirstMatching, EstimatesTheirNumberIfTheyLieEverywhere) {
  EXPECT_NEAR(static_cast<double>(about(with_word(1000, 1, 1000), 50)), 1000, 10);
}

TEST(FirstMatching, EstimatesNoMoreThanHoldTheWordIfSmallDatabasesEndEarly) {
  Xapian::Database joined;
  joined.add_database(with_word(1000, 901, 1000));
  for (int small = 0; small < 7; ++small) joined.add_database(with_word(10, 1, 10));
  const std::size_t told = about(joined, 50);
  EXPECT_GE(told, 50U);
  EXPECT_LE(told, 170U);
}

TEST(FirstMatching, IsExactIfFewerMatchThanWereAskedFor) {
  EXPECT_EQ(about(with_word(1000, 301, 340), 50), 40U);
}

// Xapian hardly knows how many documents are in a range of values, such as dates.
TEST(EstimatedMatches, ReadMoreDocumentsIfTheEstimatesDisagree) {
  const Xapian::WritableDatabase database = with_word(20000, 1, 20000);
  const Query range(Query::OP_VALUE_RANGE, 0, Xapian::sortable_serialise(601),
                    Xapian::sortable_serialise(1300));
  const Query query = Query("word") & range;
  EXPECT_GT(about(database, 101, query), 1400U);
  EXPECT_EQ(estimated_matches(database, query, 100), 700U);
}

}  // namespace
}  // namespace dagsorden
