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

TEST(BoldLabels, RowsOfATableOfPartsAreLabelsAndTexts) {
  const auto row = [](const std::string& label, const std::string& text) {
    return "<tr><td>" + label + "</td><td>" + text + "</td></tr>";
  };
  const std::string rows = row("Resume", "Kort.") + row("Indstilling", "At den bygges.");
  EXPECT_EQ(apart("<table>" + rows + row("Beslutning", "Godkendt.") + "</table>"),
            (Shown{"p Resume", "p Kort.", "p Indstilling", "p At den bygges.", "p Beslutning",
                   "p Godkendt."}));
  EXPECT_EQ(apart("<table>" + rows + "</table>").size(), 2U);
}

TEST(BoldLabels, ADateMistakenForAListItemIsRestored) {
  EXPECT_EQ(apart("<ol start='9'><li>februar 2031 kl. 15</li><li>februar</li></ol>"),
            (Shown{"p 9. februar 2031 kl. 15", "p 10. februar"}));
}

TEST(BoldLabels, OtherBoldWordsStayInPlace) {
  EXPECT_EQ(apart("<p><b>Bo Dahl</b> spurgte.</p><p><b>Indstilling</b></p>"),
            (Shown{"p Bo Dahl spurgte.", "p Indstilling"}));
}

}  // namespace
}  // namespace dagsorden
