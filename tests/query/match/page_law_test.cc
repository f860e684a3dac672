// For every query, each page is a slice of the whole ranking: nothing twice, nothing missing.
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>

#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::Numbers;
using test::SampleDatabase;

constexpr std::array<const char*, 9> words = {
    "havn", "kommune", "plan", "vandløb", "skolevej", "møder", "bolig", "kyststrækning", "aftale"};

class Dice {
 public:
  explicit Dice(unsigned seed) : source_(seed) {}
  int below(int end) { return static_cast<int>(source_() % static_cast<unsigned>(end)); }
  std::string word() {
    // Early ones are frequent, late ones rare.
    const int at = std::min(below(static_cast<int>(words.size())), below(12));
    return words.at(static_cast<std::size_t>(at));
  }

 private:
  std::mt19937 source_;
};

const SampleDatabase& many_items() {
  static const SampleDatabase database([] {
    Dice dice(1);
    std::vector<Item> items;
    constexpr int count = 240;
    for (int i = 1; i <= count; ++i) {
      std::string background;
      for (int word = dice.below(60) + 1; word > 0; --word) {
        background += dice.below(3) == 0 ? "og " : dice.word() + " ";
      }
      const std::string title = dice.below(3) == 0 ? dice.word() + " og " + dice.word() : "Sag";
      const std::string number = std::to_string(i);
      const std::string year = std::to_string(2015 + dice.below(8));
      items.push_back(test::on_day(
          test::sample_item(number, title,
                            {{"Baggrund", background}, {"Indstilling", dice.word() + " tages."}}),
          year + "-0" + std::to_string(dice.below(9) + 1) + "-14"));
    }
    return items;
  }());
  return database;
}

std::string leaf(Dice& dice) {
  switch (dice.below(9)) {
    case 0:
      return "\"" + dice.word() + " " + dice.word() + "\"";
    case 1:
      return "(" + dice.word() + " NEAR " + dice.word() + ")";
    case 2:
      return "titel:" + dice.word();
    case 3:
      return "indstilling:" + dice.word();
    case 4:
      return "dato:" + std::to_string(2015 + dice.below(8));
    case 5:
      return dice.word().substr(0, 3) + "*";
    case 6:
      return "=" + dice.word();
    default:
      return dice.word();
  }
}

std::string query(Dice& dice, int depth) {
  if (depth == 0 || dice.below(5) == 0) return leaf(dice);
  const std::string left = query(dice, depth - 1);
  const std::string right = query(dice, depth - 1);
  switch (dice.below(5)) {
    case 0:
      return "(" + left + " AND " + right + ")";
    case 1:
      return "(" + left + " NOT " + right + ")";
    case 2:
      return "(" + left + " " + right + ")";
    default:
      return "(" + left + " OR " + right + ")";
  }
}

// Items that Xapian ranks first, and far more below them to which it gives one weight. The border
// of re-ranking is among the latter, and some of these come first because their words are near.
const SampleDatabase& items_that_tie() {
  static const SampleDatabase database([] {
    std::vector<Item> items;
    constexpr int first = 60;
    constexpr int count = 300;
    constexpr int widest = 40;
    for (int i = 1; i <= count; ++i) {
      std::string between;
      std::string behind;
      for (int word = 0; word < widest; ++word) {
        (i <= first || word < i % widest ? between : behind) += "vej ";
      }
      const std::string background =
          i <= first ? "havn havn " + between + "plan plan" : "havn " + between + "plan " + behind;
      const std::string year = std::to_string(2015 + i % 8);
      items.push_back(
          test::on_day(test::sample_item(std::to_string(i), "Sag", {{"Baggrund", background}}),
                       year + "-0" + std::to_string(1 + i % 9) + "-14"));
    }
    return items;
  }());
  return database;
}

Numbers page(const SampleDatabase& database, const std::string& asked, std::size_t offset,
             std::size_t limit, Sort sort) {
  Request request;
  request.offset = offset;
  request.limit = limit;
  request.sort = sort;
  return test::numbers(test::ask(database, asked, request));
}

void expect_pages_of_one_ranking(const SampleDatabase& database, const std::string& asked,
                                 Sort sort) {
  const Numbers whole = page(database, asked, 0, 0, sort);
  ASSERT_EQ(std::set<std::string>(whole.begin(), whole.end()).size(), whole.size()) << asked;
  for (const std::size_t size : {7U, 25U}) {
    Numbers pages;
    for (std::size_t offset = 0; offset < whole.size(); offset += size) {
      const Numbers next = page(database, asked, offset, size, sort);
      pages.insert(pages.end(), next.begin(), next.end());
    }
    EXPECT_EQ(pages, whole) << asked << " in pages of " << size;
  }
}

// For "a OR (b NOT dato:2015)", for example, libxapian 1.4.22 leaves items out of a page.
TEST(PageLaw, EachPageOfANestedQueryIsASliceOfTheWhole) {
  Dice dice(7);
  constexpr int queries = 60;
  for (int i = 0; i < queries && !HasFailure(); ++i) {
    const std::string asked = query(dice, 1 + dice.below(3));
    expect_pages_of_one_ranking(many_items(), asked, Sort::relevance);
  }
  for (const std::string asked : {"havn OR (kommune NOT dato:2015)", "plan OR (møder dato:2018)"}) {
    expect_pages_of_one_ranking(many_items(), asked, Sort::relevance);
    expect_pages_of_one_ranking(many_items(), asked, Sort::newest);
  }
}

TEST(PageLaw, EachPageIsASliceOfTheWholeEvenIfReRankingEndsAmongTies) {
  for (const std::string asked : {"havn plan", "havn OR plan"}) {
    expect_pages_of_one_ranking(items_that_tie(), asked, Sort::relevance);
  }
}

}  // namespace
}  // namespace dagsorden
