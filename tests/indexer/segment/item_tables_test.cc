#include "indexer/segment/item_tables.h"

#include <gtest/gtest.h>

#include "indexer/read/html_blocks.h"
#include "tests/support/show_blocks.h"

namespace dagsorden {
namespace {

std::vector<std::string> opened(const std::string& html) {
  Document document;
  document.blocks = blocks_of_html(html);
  return test::shown(with_item_tables_open(document).blocks);
}

using Shown = std::vector<std::string>;

const std::string table =
    "<table><tr><th>Pkt.</th><th>Emne</th><th>Sagsnr.</th><th>Beslutning</th></tr>"
    "<tr><td>1</td><td>Ny mole</td><td>31-104</td><td>Godkendt.</td></tr>"
    "<tr><td>2</td><td>Eventuelt</td><td></td><td>Intet.</td></tr></table>";

TEST(ItemTables, ARowIsAnItemWithItsColumnsAsParts) {
  EXPECT_EQ(opened(table), (Shown{"h2 1. Ny mole", "p Sagsnr.: 31-104", "p Beslutning",
                                  "p Godkendt.", "h2 2. Eventuelt", "p Beslutning", "p Intet."}));
}

TEST(ItemTables, AListOfContentsAndATableOfFiguresStayTables) {
  EXPECT_EQ(opened(table + "<h2>1. Ny mole</h2>").size(), 4U);
  EXPECT_EQ(opened("<table><tr><td>År</td><td>Pris</td></tr><tr><td>1</td><td>2</td></tr>"
                   "<tr><td>3</td><td>4</td></tr></table>"),
            (Shown{"tr År | Pris", "tr 1 | 2", "tr 3 | 4"}));
}

TEST(ItemTables, RowsAreItemsWhereNumbersGoOnAndATitleIsOneThatAgendasHave) {
  EXPECT_EQ(opened("<table><tr><td>Punkt</td><td>Referat</td></tr>"
                   "<tr><td>1. Velkomst</td><td>Ane bød velkommen.</td></tr>"
                   "<tr><td>2. Ny mole</td><td>Bygges.</td></tr>"
                   "<tr><td>3. Eventuelt</td><td>Intet.</td></tr></table>"),
            (Shown{"h2 1. Velkomst", "p Referat", "p Ane bød velkommen.", "h2 2. Ny mole",
                   "p Referat", "p Bygges.", "h2 3. Eventuelt", "p Referat", "p Intet."}));
  EXPECT_EQ(opened("<table><tr><td>35</td><td>Ny mole</td><td>Bygges.</td></tr>"
                   "<tr><td>35a</td><td>Lys på kajen</td><td>Tændes.</td></tr>"
                   "<tr><td>36</td><td>Eventuelt</td><td>Intet.</td></tr></table>"),
            (Shown{"h2 35. Ny mole", "p Bygges.", "h2 35a. Lys på kajen", "p Tændes.",
                   "h2 36. Eventuelt", "p Intet."}));
}

}  // namespace
}  // namespace dagsorden
