#include "indexer/read/raw_text.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

// "number/page:text", with ^ where the line starts a page.
std::vector<std::string> shown(const RawText& text) {
  std::vector<std::string> lines;
  for (const RawLine& line : text.lines) {
    lines.push_back(std::to_string(line.number) + "/" + std::to_string(line.page) +
                    (line.starts_page ? "^" : ":") + line.text);
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(RawText, AllKindsOfLineEndsSplitLinesAndAreDropped) {
  EXPECT_EQ(shown(split_lines("et\nto\r\ntre", false)), (Lines{"1/0:et", "2/0:to", "3/0:tre"}));
  EXPECT_EQ(shown(split_lines("et\rto\r", false)), (Lines{"1/0:et", "2/0:to"}));
}

TEST(RawText, EmptyLinesStay) {
  EXPECT_EQ(shown(split_lines("\n\net\n\n", false)), (Lines{"1/0:", "2/0:", "3/0:et", "4/0:"}));
  EXPECT_TRUE(split_lines("", false).lines.empty());
}

TEST(RawText, NumbersCountLineFeedsAsOtherToolsDo) {
  EXPECT_EQ(shown(split_lines("et\rto\ntre", false)), (Lines{"1/0:et", "1/0:to", "2/0:tre"}));
}

TEST(RawText, AFormFeedBeginsAPage) {
  EXPECT_EQ(shown(split_lines("et\n\fto\ntre\n\f", false)), (Lines{"1/1:et", "2/2^to", "3/2:tre"}));
}

TEST(RawText, AFormFeedSplitsALineWithoutANewNumber) {
  EXPECT_EQ(shown(split_lines("et\fto\n", false)), (Lines{"1/1:et", "1/2^to"}));
}

TEST(RawText, EmptyPagesAreCounted) {
  EXPECT_EQ(shown(split_lines("et\n\f\fto", false)), (Lines{"1/1:et", "2/3^to"}));
}

TEST(RawText, PdfTextHasPagesEvenWithoutAFormFeed) {
  EXPECT_EQ(shown(split_lines("et\n", true)), (Lines{"1/1:et"}));
  EXPECT_TRUE(split_lines("et\n", true).from_pdf);
}

}  // namespace
}  // namespace dagsorden
