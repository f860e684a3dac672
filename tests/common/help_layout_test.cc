#include "common/help_layout.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

TEST(HelpLayout, LinesThatFitStayAsTheyAre) {
  const std::string text = "Usage\n\n  --all   every item\n";
  EXPECT_EQ(fitted(text, 80), text);
}

TEST(HelpLayout, OnANarrowTerminalTheTextOfARowIsBelowItsName) {
  EXPECT_EQ(fitted("  --limit N   how many items there are at most\n", 24),
            "  --limit N\n      how many items\n      there are at most\n");
}

TEST(HelpLayout, ARowOfSeveralLinesIsOneRow) {
  EXPECT_EQ(fitted("  --limit N              how many items there\n"
                   "                         are at most\n",
                   24),
            "  --limit N\n      how many items\n      there are at most\n");
}

TEST(HelpLayout, LongLinesBreakAtBlanks) {
  EXPECT_EQ(fitted("one two three four\n", 10), "one two\nthree four\n");
}

}  // namespace
}  // namespace dagsorden
