#include "common/beginnings.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

namespace dagsorden {
namespace {

std::string letters(std::mt19937& random, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result.push_back(static_cast<char>('a' + random() % 26));
  return result;
}

TEST(Beginnings, NoneIsDenied) {
  std::mt19937 random(1);
  std::set<std::string> words;
  while (words.size() < 2000) words.insert(letters(random, 1 + random() % 12));
  std::size_t bytes = 0;
  for (const std::string& word : words) bytes += word.size();
  Beginnings beginnings(bytes);
  for (const std::string& word : words) beginnings.add(word);
  for (const std::string& word : words) {
    EXPECT_EQ(beginnings.longest_in(word), word.size());
    EXPECT_GE(beginnings.longest_in(word + "xyz"), word.size());
  }
}

TEST(Beginnings, FewAreSeenThatAreNot) {
  std::mt19937 random(2);
  constexpr std::size_t count = 1000;
  Beginnings beginnings(10 * count);
  for (std::size_t i = 0; i < count; ++i) beginnings.add("a" + letters(random, 9));
  // Of a thousand words the third letters are nearly all there, the seventh of another hardly ever.
  std::size_t longer = 0;
  for (std::size_t i = 0; i < 10 * count; ++i) {
    if (beginnings.longest_in("a" + letters(random, 9)) >= 7) ++longer;
  }
  EXPECT_LT(longer, count / 10);
}

TEST(Beginnings, OfNoWordsThereAreNone) {
  EXPECT_EQ(Beginnings().longest_in("hus"), 0U);
  EXPECT_EQ(Beginnings().longest_in(""), 0U);
}

}  // namespace
}  // namespace dagsorden
