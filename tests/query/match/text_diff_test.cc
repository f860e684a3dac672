#include "query/match/text_diff.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

using Runs = std::vector<std::string>;

TEST(TextDiff, ListsRemovedAndAddedWords) {
  const TextDiff changes =
      text_diff("at molen bygges for 2 mio. kr. i to år", "at molen bygges for 3 mio. kr. i to år");
  EXPECT_EQ(changes.removed, Runs{"2"});
  EXPECT_EQ(changes.added, Runs{"3"});
}

TEST(TextDiff, AdjacentWordsAreOneRun) {
  const TextDiff changes = text_diff("at molen bygges", "at den nye mole og molen bygges");
  EXPECT_TRUE(changes.removed.empty());
  EXPECT_EQ(changes.added, Runs{"den nye mole og"});
}

TEST(TextDiff, CasePunctuationAndListNumbersDoNotCount) {
  EXPECT_TRUE(text_diff("1. at molen bygges,", "2) At molen bygges").empty());
  EXPECT_TRUE(text_diff("", "").empty());
}

}  // namespace
}  // namespace dagsorden
