#include "indexer/segment/run_in_titles.h"

#include <gtest/gtest.h>

#include "tests/support/lines.h"
#include "tests/support/show_blocks.h"

namespace dagsorden {
namespace {

using Shown = std::vector<std::string>;

Shown apart(const std::string& text) {
  return test::shown(with_run_in_titles_apart(test::clean_text(text)).blocks);
}

TEST(RunInTitles, GetLinesOfTheirOwn) {
  const Shown shown = apart(
      "1/ Protokollen: Oplæst.\n2/ Moler: Vi så på\n1/ den nye og 2/ den gamle.\n"
      "3/ Lys på kajen: Tændes den\n5/ 9. om aftenen.\n4/ Eventuelt: Intet.\n");
  ASSERT_EQ(shown.size(), 10U);
  EXPECT_NE(shown[0].find("1. Protokollen"), std::string::npos);
  EXPECT_EQ(shown[1], "l Oplæst.");
  EXPECT_EQ(shown[4], "l 1/ den nye og 2/ den gamle.");
  EXPECT_EQ(shown[7], "l 5/ 9. om aftenen.");
  EXPECT_EQ(shown[9], "l Intet.");
}

TEST(RunInTitles, AreLeftAloneIfFewOrOutOfOrder) {
  EXPECT_EQ(apart("1/ Protokollen: Oplæst.\n2/ Eventuelt: Intet.\n").size(), 2U);
  EXPECT_EQ(apart("4/ Skole: A.\n5/ Mole: B.\n6/ Lys: C.\n7/ Eventuelt: D.\n").size(), 4U);
}

}  // namespace
}  // namespace dagsorden
