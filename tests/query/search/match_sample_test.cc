// What a sample of the matches tells of all, wherever they stand in the database.
#include "query/search/match_sample.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "common/analysis.h"
#include "common/fields.h"
#include "common/word_sequence.h"
#include "query/understand/order_query.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

constexpr const char* stems[] = {"havn", "plan"};

std::string sequence_of(const std::vector<std::uint32_t>& words) {
  SequencePiece piece;
  for (const std::uint32_t word : words) piece.places.push_back({word, false});
  return encode_sequence({stems[0], stems[1]}, {{0, "havn"}, {1, "plan"}}, {piece});
}

// Documents with nothing but their words: both in some, one behind the other in a fifth of these.
class ManyDocuments {
 public:
  ManyDocuments(int count, const std::function<bool(int)>& has_words) {
    const std::string in_order = sequence_of({0, 1});
    const std::string in_disorder = sequence_of({1, 0});
    std::mt19937 random(5);
    for (int i = 1; i <= count; ++i) {
      Xapian::Document document;
      if (has_words(i)) {
        ++matching_;
        for (const char* stem : stems) document.add_boolean_term(stem_term("", stem));
        const bool holds = random() % 5 == 0;
        if (holds) ++holding_;
        document.add_value(slot::word_sequence, holds ? in_order : in_disorder);
      }
      database_.add_document(document);
    }
    database_.commit();
  }

  // Leaves gaps in the numbers of the documents, among those without words.
  void remove(const std::function<bool(int)>& is_removed, int last) {
    for (int i = 1; i <= last; ++i) {
      if (is_removed(i)) database_.delete_document(static_cast<Xapian::docid>(i));
    }
    database_.commit();
  }

  MatchSample sample() const {
    const std::vector<Order> orders = {
        {OrderKind::phrase, {{{stems[0]}}, {{stems[1]}}}, 0, nullptr}};
    const Xapian::Database& database = database_;
    return sample_matches({orders, database}, with_all_places(orders.front()));
  }
  double matching() const { return matching_; }
  double holding() const { return holding_; }

 private:
  test::TempTree tree_;
  Xapian::WritableDatabase database_{tree_.root().string()};
  int matching_ = 0;
  int holding_ = 0;
};

bool always(int) { return true; }

// As many are tried as are enough, and what they tell is near the truth.
void expect_good(const ManyDocuments& documents) {
  const MatchSample sample = documents.sample();
  EXPECT_FALSE(sample.is_whole);
  EXPECT_GE(sample.tried.matches, 100U);
  EXPECT_LE(sample.tried.matches, 900U);
  EXPECT_NEAR(static_cast<double>(sample.matching), documents.matching(),
              0.3 * documents.matching());
  EXPECT_NEAR(static_cast<double>(guess_holding(sample)), documents.holding(),
              0.4 * documents.holding());
}

TEST(MatchSample, IsAllWhereTheyAreFew) {
  const ManyDocuments documents(900, always);
  const MatchSample sample = documents.sample();
  EXPECT_TRUE(sample.is_whole);
  EXPECT_EQ(sample.matching, 900U);
  EXPECT_EQ(sample.tried.matches, 900U);
  EXPECT_EQ(guess_holding(sample), static_cast<std::size_t>(documents.holding()));
}

TEST(MatchSample, IsSomeOfMany) {
  expect_good({3000, always});
  expect_good({9000, always});
  expect_good({20000, [](int i) { return i % 7 < 3; }});
}

TEST(MatchSample, IsOfMatchesThatStandTogetherInAPartOfTheDatabase) {
  for (const int begin : {0, 7000, 26000}) {
    expect_good({30000, [begin](int i) { return i > begin && i <= begin + 1500; }});
    expect_good({30000, [begin](int i) { return i > begin && i <= begin + 4000 && i % 9 != 0; }});
  }
}

TEST(MatchSample, IsOfADatabaseWithGaps) {
  ManyDocuments documents(24000, [](int i) { return i > 12000 || i % 20 == 0; });
  documents.remove([](int i) { return i % 20 != 0; }, 12000);
  expect_good(documents);
}

TEST(GuessOfHolding, IsNeverNothingWhereNotAllWereTried) {
  EXPECT_EQ(guess_holding({true, 900, {900, 0}}), 0U);
  EXPECT_EQ(guess_holding({false, 30000, {298, 0}}), 100U);
  EXPECT_EQ(guess_holding({false, 30000, {298, 149}}), 15000U);
}

}  // namespace
}  // namespace dagsorden
