#include "indexer/segment/segmenter.h"

#include <gtest/gtest.h>

#include "tests/support/lines.h"

namespace dagsorden {
namespace {

const Layout& layout() { return layouts().front(); }

std::string numbers(const std::string& source) {
  std::string all;
  for (const ItemLines& item : segment(test::clean_text(source), layout()).items) {
    all += item.number + " ";
  }
  return all;
}

const std::string two_items =
    "1. Godkendelse\n\n1.1. Godkendelse af dagsorden\nSAG-2031-00001 abc\n\nBaggrund\nTekst.\n"
    " 2. Fælles sager\n\n2.1. Beslutningssag: En ny færge til øerne i\nden sydlige skærgård\n"
    "SAG-2031-00002 abc\n\nBaggrund\nTekst.\n";

TEST(Segmenter, ItemsBeginAtTheirHeadings) {
  const Document clean = test::clean_text(two_items);
  const Segments segments = segment(clean, layout());
  ASSERT_EQ(segments.items.size(), 2U);
  EXPECT_EQ(segments.items[1].number, "2.1");
  EXPECT_EQ(segments.items[1].section_title, "Fælles sager");
  EXPECT_EQ(segments.items[1].title_end - segments.items[1].title_begin, 2U);
  EXPECT_EQ(clean.blocks[segments.items[0].body_end].text, "2. Fælles sager");
}

TEST(Segmenter, NumberedListsInBodiesAreNoHeadings) {
  EXPECT_EQ(
      numbers(two_items + "\n1. Temadrøftelser\nOm disse.\n\n2. Beslutningssager\nOm disse.\n\n"
                          "2.1. Økonomi\nEn sub-overskrift.\n"),
      "1.1 2.1 ");
}

TEST(Segmenter, AHeadingQuotedInABodyIsNoItem) {
  EXPECT_EQ(
      numbers(two_items + "\nSom nævnt i\n2.2. følger sagen senere.\n\n"
                          "2.2. Orienteringssag: Havnens drift\nSAG-2031-00002\n\nBaggrund\nT.\n"),
      "1.1 2.1 2.2 ");
}

TEST(Segmenter, TenFollowsNine) {
  std::string source = "2. Sager\n\n";
  std::string expected;
  for (int i = 1; i <= 11; ++i) {
    const std::string number = "2." + std::to_string(i);
    source += number + ". En sag om havnen\nSAG-2031-00002 abc\n\nBaggrund\nTekst.\n\n";
    expected += number + " ";
  }
  EXPECT_EQ(numbers(source), expected);
}

TEST(Segmenter, EventueltMayBeSectionAndItemAtOnce) {
  EXPECT_EQ(numbers(two_items + " 3. Eventuelt\n\n\n3.1. Eventuelt\nSAG-2031-00001\n"),
            "1.1 2.1 3.1 ");
  EXPECT_EQ(numbers(two_items + "\n3. Eventuelt\nSAG-2031-00001\n"), "1.1 2.1 3 ");
}

TEST(Segmenter, AnItemNeedsNoCaseLineWhenOtherSignsAgree) {
  EXPECT_EQ(numbers(two_items + " 3. Eventuelt\n\n3.1. Eventuelt\n"), "1.1 2.1 3.1 ");
}

TEST(Segmenter, TheTableOfContentsHoldsNoItems) {
  const std::string contents =
      "1. Godkendelse .......... 3\n1.1. Godkendelse af dagsorden .......... 3\n"
      "2.\nFælles sager .......... 4\n2.1.\nEn ny færge til øerne .......... 4\n\n";
  EXPECT_EQ(numbers(contents + two_items), "1.1 2.1 ");
}

TEST(Segmenter, BlankLinesMayBeMissing) {
  std::string dense;
  for (const Block& line : test::clean_text(two_items).blocks) dense += line.text + "\n";
  EXPECT_EQ(numbers(dense), "1.1 2.1 ");
}

TEST(Segmenter, ATextWithoutHeadingsHasNoItems) {
  EXPECT_EQ(numbers("Kære borgmester\n\nTak for mødet i går.\n"), "");
}

TEST(Segmenter, EveryLineFromTheFirstItemOnBelongsSomewhere) {
  const Document clean = test::clean_text(two_items + " 3. Eventuelt\n\n3.1. Eventuelt\n");
  const Segments segments = segment(clean, layout());
  std::size_t next = segments.first_line;
  for (const ItemLines& item : segments.items) {
    // Only the lines of a section heading may stand between two items.
    for (; next < item.title_begin; ++next) {
      EXPECT_EQ(clean.blocks[next].text.substr(0, 2), *item.section_number + ".");
    }
    EXPECT_LE(item.title_end, item.body_begin);
    next = item.body_end;
  }
  EXPECT_EQ(next, clean.blocks.size());
}

}  // namespace
}  // namespace dagsorden
