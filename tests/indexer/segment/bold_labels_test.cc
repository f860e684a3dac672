#include "indexer/segment/bold_labels.h"

#include <gtest/gtest.h>

#include "indexer/read/html_blocks.h"
#include "tests/support/show_blocks.h"

namespace dagsorden {
namespace {

std::vector<std::string> apart(const std::string& html) {
  Document document;
  document.blocks = blocks_of_html(html);
  return test::shown(with_labels_apart(document).blocks);
}

using Shown = std::vector<std::string>;

TEST(BoldLabels, ALabelInBoldBeforeItsTextIsABlockOfItsOwn) {
  EXPECT_EQ(apart("<p><b>Beslutning</b> Godkendt.</p><p><b>Resume:</b> Kort.</p>"),
            (Shown{"p Beslutning", "p Godkendt.", "p Resume:", "p Kort."}));
}

TEST(BoldLabels, OtherBoldWordsStayWhereTheyStand) {
  EXPECT_EQ(apart("<p><b>Bo Dahl</b> spurgte.</p><p><b>Indstilling</b></p>"),
            (Shown{"p Bo Dahl spurgte.", "p Indstilling"}));
}

}  // namespace
}  // namespace dagsorden
