#include "indexer/segment/rewriting.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

std::vector<Block> blocks_of(const std::vector<std::string>& texts) {
  std::vector<Block> blocks;
  for (const std::string& text : texts) blocks.emplace_back().text = text;
  return blocks;
}

std::string joined_lines(std::string text, std::string_view more) {
  append_line(text, more);
  return text;
}

TEST(Rewriting, BlocksAtPlacesAreReplacedAndTheOthersStay) {
  std::vector<Block> blocks = blocks_of({"a", "b", "c", "d"});
  // Each replacement also takes the block below, so the second place is skipped.
  replace_blocks(blocks, {1, 2}, [&](std::size_t at, std::vector<Block>& made) {
    made.emplace_back().text = blocks[at].text + blocks[at + 1].text;
    return at + 2;
  });
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_EQ(blocks[0].text, "a");
  EXPECT_EQ(blocks[1].text, "bc");
  EXPECT_EQ(blocks[2].text, "d");
}

TEST(Rewriting, AWordSplitByAHyphenIsJoinedAndOtherHyphensStay) {
  EXPECT_EQ(joined_lines("Ny færge og ny-", "byggelse"), "Ny færge og nybyggelse");
  EXPECT_EQ(joined_lines("UDBUD AF SYGE-", "TRANSPORT"), "UDBUD AF SYGETRANSPORT");
  EXPECT_EQ(joined_lines("Børne-", "og Ungeplan"), "Børne- og Ungeplan");
  EXPECT_EQ(joined_lines("Budget 2031-", "2034"), "Budget 2031-2034");
  EXPECT_EQ(joined_lines("Valg af MED-", "udvalg"), "Valg af MED-udvalg");
  EXPECT_EQ(joined_lines("Ny færge", "til øen"), "Ny færge til øen");
}

TEST(Rewriting, ALineOfSignsIsNotText) {
  EXPECT_EQ(joined_lines("Ny færge", "-----"), "Ny færge");
  EXPECT_EQ(joined_lines("", "Ny færge"), "Ny færge");
}

}  // namespace
}  // namespace dagsorden
