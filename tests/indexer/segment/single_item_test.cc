#include "indexer/segment/single_item.h"

#include <gtest/gtest.h>

#include "indexer/read/html_blocks.h"

namespace dagsorden {
namespace {

std::optional<LearnedItem> item_of(const std::string& html) {
  Document document;
  document.blocks = blocks_of_html(html);
  return single_item(mark_document(document));
}

const std::string parts =
    "<p>Sagsnummer: 31-000104</p><h2>Resume</h2><p>Kort.</p><h2>Indstilling</h2><p>At den "
    "bygges.</p>";

TEST(SingleItem, APageWithOneTitleAndItsPartsIsOneItem) {
  const auto item = item_of("<h1>2. behandling af ny mole</h1>" + parts);
  ASSERT_TRUE(item);
  EXPECT_EQ(item->title, "2. behandling af ny mole");
  EXPECT_EQ(item->metadata.size(), 1U);
  EXPECT_EQ(item->body_begin, 2U);
  EXPECT_EQ(item->body_end, 6U);
}

TEST(SingleItem, RepeatedPartsBelongToSeveralItems) {
  EXPECT_FALSE(item_of("<h1>Ny mole</h1>" + parts + parts));
}

TEST(SingleItem, ATitleThatNamesAMeetingDoesNotMakeAnItem) {
  EXPECT_FALSE(item_of("<h1>Dagsorden for Havneudvalget</h1>" + parts));
}

TEST(SingleItem, APageWithoutACaseOrAMeetingIsNotAnItem) {
  EXPECT_FALSE(
      item_of("<h1>Ny mole</h1><h2>Resume</h2><p>Kort.</p><h2>Indstilling</h2><p>Nej.</p>"));
}

}  // namespace
}  // namespace dagsorden
