#include "indexer/words/word_set.h"

#include <gtest/gtest.h>

#include <array>
#include <string_view>

namespace dagsorden {
namespace {

constexpr WordSet three_words(std::to_array<std::string_view>({"hus", "lov", "år"}));

TEST(WordSet, HoldsItsWords) {
  EXPECT_TRUE(three_words.contains("hus"));
  EXPECT_TRUE(three_words.contains("lov"));
  EXPECT_TRUE(three_words.contains("år"));
}

TEST(WordSet, HoldsNoOthers) {
  for (const std::string_view word : {"", "h", "hu", "huse", "ås", "a", "lav", "løv", "råd"}) {
    EXPECT_FALSE(three_words.contains(word)) << word;
  }
}

}  // namespace
}  // namespace dagsorden
