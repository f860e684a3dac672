#include "indexer/clean/line_pattern.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

TEST(LinePattern, ASpaceStandsForAnyNumberOfSpaces) {
  EXPECT_TRUE(fits_pattern("SIDE  |  15", "SIDE | #"));
  EXPECT_TRUE(fits_pattern("Side|7", "SIDE | #"));
}

TEST(LinePattern, TheWholeLineMustMatch) {
  EXPECT_FALSE(fits_pattern("SIDE | 15 og frem", "SIDE | #"));
  EXPECT_FALSE(fits_pattern("SIDE |", "SIDE | #"));
}

TEST(LinePattern, AStarStandsForAnyText) {
  EXPECT_TRUE(fits_pattern("KKR Nordjylland | 04-02-2026", "* | #-#-#"));
  EXPECT_TRUE(fits_pattern("SAG-2020-00017 abc/de", "SAG-#-#*"));
  EXPECT_TRUE(fits_pattern("SAG-2020-00017", "SAG-#-#*"));
  EXPECT_FALSE(fits_pattern("SAG-2020", "SAG-#-#*"));
  EXPECT_TRUE(fits_pattern("a | b| 04-02-2026", "* | #-#-#"));
  EXPECT_TRUE(fits_pattern("|4-2-26", "* | #-#-#"));
  EXPECT_TRUE(fits_pattern("text i ROM", "*rom"));
  EXPECT_TRUE(fits_pattern("a1b22", "*#"));
  EXPECT_TRUE(fits_pattern("", "*"));
  EXPECT_TRUE(fits_pattern("abc  ", "* "));
  EXPECT_FALSE(fits_pattern("abc", "*d"));
}

}  // namespace
}  // namespace dagsorden
