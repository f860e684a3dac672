// Exact words and prefixes find just the items whose text has them: a law, tested with random
// texts.
#include <gtest/gtest.h>

#include <random>

#include "common/text.h"
#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::sample_item;
using test::SampleDatabase;

const std::vector<std::string>& words() {
  static const std::vector<std::string> all = {
      "havn",    "havnen",     "havnenes",   "by",       "byer",     "byggesag",
      "kommune", "kommunerne", "kommunal",   "kat",      "katten",   "katte",
      "bro",     "broen",      "broernes",   "lov",      "lovligst", "ligger",
      "§ 108",   "K17-hus",    "planlægger", "planlagt", "planlæg",  "skole"};
  return all;
}

const std::vector<Item>& random_items() {
  static const std::vector<Item> all = [] {
    std::mt19937 random(23);
    const auto text = [&random] {
      std::string result;
      for (std::size_t i = 1 + random() % 4; i > 0; --i) {
        result.append(words()[random() % words().size()]).append(" ");
      }
      return result;
    };
    std::vector<Item> made;
    for (int i = 1; i <= 60; ++i) {
      made.push_back(
          sample_item(std::to_string(i), text(), {{"Baggrund", text()}, {"Indstilling", text()}}));
    }
    return made;
  }();
  return all;
}

const SampleDatabase& random_items_database() {
  static const SampleDatabase database(random_items());
  return database;
}

// The text of a field; of the whole item if there is none.
std::string text_of(const Item& item, const std::string& part) {
  if (part == "titel") return item.title;
  for (const Part& known : item.parts) {
    if (fold_letters(known.name) == part) {
      return item.text.substr(known.begin, known.end - known.begin);
    }
  }
  return item.title + "\n" + item.text;
}

template <typename IsMeant>
std::size_t expected(const std::string& part, const IsMeant& is_meant) {
  std::size_t count = 0;
  for (const Item& item : random_items()) {
    const std::vector<Token> tokens = tokenize(text_of(item, part));
    count += std::any_of(tokens.begin(), tokens.end(),
                         [&](const Token& token) { return is_meant(token.word); })
                 ? 1
                 : 0;
  }
  return count;
}

std::string in_part(std::string part, std::string_view word) {
  if (!part.empty()) part.append(":");
  return part.append(word);
}

TEST(ExactWords, MatchExactlyTheItemsWhoseTextHoldsThem) {
  for (const std::string part : {"", "titel", "baggrund", "indstilling"}) {
    for (const std::string& typed : words()) {
      if (typed.find(' ') != std::string::npos) continue;
      const std::vector<Token> tokens = tokenize(typed);
      const std::string word = tokens.size() > 1 ? tokens[1].word : tokens[0].word;
      const std::string query = in_part(part, "=").append(typed);
      EXPECT_EQ(test::count_of(random_items_database(), query),
                expected(part, [&](const std::string& other) { return other == word; }))
          << query;
    }
  }
}

TEST(Beginnings, MatchExactlyTheItemsWhoseTextHoldsThem) {
  for (const std::string part : {"", "titel", "baggrund", "indstilling"}) {
    for (const std::string beginning :
         {"ha",  "havnen", "havne", "by",     "byg",      "kommun",   "kommune", "kommunern",
          "kat", "katt",   "katte", "bro",    "broer",    "lov",      "lovl",    "lovligs",
          "108", "k17",    "plan",  "planlæ", "planlægg", "skolernes"}) {
      const std::string query = in_part(part, beginning).append("*");
      EXPECT_EQ(test::count_of(random_items_database(), query),
                expected(part,
                         [&](const std::string& other) {
                           return other.starts_with(fold_letters(beginning));
                         }))
          << query;
    }
  }
}

}  // namespace
}  // namespace dagsorden
