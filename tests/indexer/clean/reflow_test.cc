#include "indexer/clean/reflow.h"

#include <gtest/gtest.h>

#include "tests/support/lines.h"

namespace dagsorden {
namespace {

std::vector<std::string> reflowed(const std::string& text) {
  const Document lines = test::clean_text(text);
  std::vector<std::string> result;
  for (const Paragraph& paragraph :
       reflow(lines.blocks.data(), lines.blocks.data() + lines.blocks.size(),
              Vocabulary(lines.blocks), lines.width)) {
    result.push_back(paragraph.text);
  }
  return result;
}

TEST(Reflow, LinesBrokenByThePageFormOneParagraph) {
  EXPECT_EQ(
      reflowed("Kommunerne langs fjorden har i flere år\narbejdet sammen om rent badevand.\n"),
      (std::vector<std::string>{
          "Kommunerne langs fjorden har i flere år arbejdet sammen om rent badevand."}));
}

TEST(Reflow, AShortLineEndsAParagraph) {
  EXPECT_EQ(reflowed("Historik\nKommunerne langs fjorden har samarbejdet længe.\n").size(), 2U);
}

TEST(Reflow, BulletsAreParagraphsOfTheirOwn) {
  EXPECT_EQ(reflowed("Der peges på tre forhold i den fælles plan:\n– vand\n– luft\n• jord\n"),
            (std::vector<std::string>{"Der peges på tre forhold i den fælles plan:", "– vand",
                                      "– luft", "• jord"}));
}

TEST(Reflow, ABulletMayContinueAfterAGap) {
  EXPECT_EQ(reflowed("Overskrift\n– Udkast til plan for fjordens badevand i de seks\n\n"
                     "kystkommuner\n– Notat\n"),
            (std::vector<std::string>{
                "Overskrift", "– Udkast til plan for fjordens badevand i de seks kystkommuner",
                "– Notat"}));
}

TEST(Reflow, AWrappedDateIsNotAListEntry) {
  EXPECT_EQ(
      reflowed("Udvalget holder sit næste møde i byens rådhus den\n"
               "18. juni i sal B, og alle er velkomne til mødet.\n"),
      (std::vector<std::string>{"Udvalget holder sit næste møde i byens rådhus den 18. juni i "
                                "sal B, og alle er velkomne til mødet."}));
}

TEST(Reflow, NumberedEntriesAreParagraphsOfTheirOwn) {
  EXPECT_EQ(
      reflowed("Planen har to mål for de kommende fire år:\n1. Renere vand\n2. Flere badegæster\n")
          .size(),
      3U);
}

TEST(Reflow, TableRowsStaySeparate) {
  EXPECT_EQ(reflowed("Fordeling af midler til de kommuner, der deltager i aftalen:\n"
                     "Varde 3 4,5\nSkive 2 1\n"),
            (std::vector<std::string>{
                "Fordeling af midler til de kommuner, der deltager i aftalen:", "Varde 3 4,5",
                "Skive 2 1"}));
}

TEST(Reflow, NoWordIsLostOrAdded) {
  const std::string source =
      "Kommunerne langs fjorden har i flere år\narbejdet sammen om rent badevand.\n\n– en plan\n"
      "– to planer\n\nTabel\nSkive 1\n";
  std::string words;
  for (const std::string& paragraph : reflowed(source)) words += paragraph + " ";
  std::string expected;
  for (const Block& line : test::clean_text(source).blocks) expected += line.text + " ";
  EXPECT_EQ(words, expected);
}

// Each join may look only at the end of the line; otherwise this would take minutes.
TEST(Reflow, AHundredThousandBrokenLinesCanFormOneWord) {
  std::string source = "begyndelsen ";
  for (int i = 0; i < 100000; ++i) source += "ord-\n";
  const std::vector<std::string> paragraphs = reflowed(source + "ord\n");
  ASSERT_EQ(paragraphs.size(), 1U);
  EXPECT_TRUE(paragraphs[0].starts_with("begyndelsen ord"));
  EXPECT_TRUE(paragraphs[0].ends_with("ord"));
}

}  // namespace
}  // namespace dagsorden
