#include "indexer/word_pattern.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

namespace dagsorden {
namespace {

TEST(WordPattern, MatchesTheListedWordsAndNoOthers) {
  constexpr std::string_view words[] = {"åben", "Åbent", "lukket"};
  const RE2 pattern(any_of(words));
  for (const std::string_view word : words) EXPECT_TRUE(RE2::FullMatch(word, pattern)) << word;
  EXPECT_FALSE(RE2::FullMatch("lukke", pattern));
  EXPECT_FALSE(RE2::FullMatch("åben|Åbent", pattern));
}

TEST(WordList, FindsAWordAnywhereOrAtEitherEndOfAText) {
  constexpr std::string_view words[] = {"råd", "nævn"};
  EXPECT_TRUE(is_one_of("nævn", words));
  EXPECT_FALSE(is_one_of("nævnet", words));
  EXPECT_TRUE(holds_one_of("huslejenævnet", words));
  EXPECT_TRUE(begins_with_one_of("rådet", words));
  EXPECT_FALSE(begins_with_one_of("byrådet", words));
  EXPECT_TRUE(ends_with_one_of("byråd", words));
  EXPECT_FALSE(ends_with_one_of("byrådet", words));
}

TEST(WordPattern, MatchesTheLongestOfWordsThatBeginAlike) {
  constexpr std::string_view words[] = {"udvalg", "udvalget"};
  const RE2 pattern("(" + any_of(words) + ")");
  std::string found;
  ASSERT_TRUE(RE2::PartialMatch("udvalgets", pattern, &found));
  EXPECT_EQ(found, "udvalget");
}

TEST(WordPattern, SpecialCharactersStandForThemselves) {
  constexpr std::string_view words[] = {"j. nr", "udvalg/råd"};
  const RE2 pattern("(?i)" + any_of(words));
  EXPECT_TRUE(RE2::FullMatch("J. NR", pattern));
  EXPECT_TRUE(RE2::FullMatch("UDVALG/RÅD", pattern));
  EXPECT_FALSE(RE2::FullMatch("jx nr", pattern));
}

}  // namespace
}  // namespace dagsorden
