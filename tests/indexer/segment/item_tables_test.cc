#include "indexer/segment/item_tables.h"

#include <gtest/gtest.h>

#include "indexer/read/html_blocks.h"
#include "tests/support/show_blocks.h"

namespace dagsorden {
namespace {

std::vector<std::string> opened(const std::string& html) {
  const XmlDocument page = parse_html(html);
  Document document;
  document.blocks = blocks_of_nodes(xmlDocGetRootElement(page.get()));
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

TEST(ItemTables, BoxesWithATitleAndItsTimeAreHeadings) {
  std::string html;
  for (const char* title : {"Velkomst", "Ny mole", "Eventuelt"}) {
    html += std::string("<table><tr><td>") + title + "</td><td>16.10</td></tr></table><p>Tekst</p>";
  }
  EXPECT_EQ(opened(html),
            (Shown{"h2 Velkomst", "p Tekst", "h2 Ny mole", "p Tekst", "h2 Eventuelt", "p Tekst"}));
}

TEST(ItemTables, RowsThatArePartsOfItemsAreNoItems) {
  EXPECT_EQ(
      opened("<table><tr><td>Dagsorden</td><td>Beslutning</td></tr>"
             "<tr><td colspan=2>1 - Ny mole</td></tr>"
             "<tr><td>Fremstilling:</td><td>Molen er slidt.</td></tr>"
             "<tr><td>Beslutning:</td><td>Godkendt.</td></tr>"
             "<tr><td colspan=2>2 - Ny kaj</td></tr>"
             "<tr><td>Fremstilling:</td><td>Kajen er slidt.</td></tr>"
             "<tr><td>Beslutning:</td><td>Udsat.</td></tr></table>"),
      (Shown{"tr Dagsorden | Beslutning", "tr 1 - Ny mole", "tr Fremstilling: | Molen er slidt.",
             "tr Beslutning: | Godkendt.", "tr 2 - Ny kaj", "tr Fremstilling: | Kajen er slidt.",
             "tr Beslutning: | Udsat."}));
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

TEST(ItemTables, ParagraphsAndListsOfACellStayApart) {
  EXPECT_EQ(opened("<table><tr><th>Pkt.</th><th>Emne</th><th>Ansvarlig</th><th>Referat</th></tr>"
                   "<tr><td>1</td><td>Ny mole</td><td>Ane</td><td><p>Tre havne er spurgt:</p>"
                   "<ol><li>Tvis</li><li>Fiskb\303\246k</li></ol></td></tr>"
                   "<tr><td>2</td><td>Eventuelt</td><td></td><td>Intet.</td></tr></table>"),
            (Shown{"h2 1. Ny mole", "p Sagsansvarlig: Ane", "p Referat",
                   "p Tre havne er spurgt:", "li 1. Tvis", "li 2. Fiskb\303\246k",
                   "h2 2. Eventuelt", "p Referat", "p Intet."}));
}

TEST(ItemTables, WhatStandsBelowATitleInItsCellIsTheItemsText) {
  EXPECT_EQ(opened("<table><tr><th>Punkt</th><th>Indhold</th><th>Tid</th></tr>"
                   "<tr><td>1</td><td><p>Ny mole og</p><p>ny kran</p><p>Bygges.</p></td>"
                   "<td>10 min.</td></tr>"
                   "<tr><td>2</td><td><p>Eventuelt</p><p>Intet.</p></td><td></td></tr></table>"),
            (Shown{"h2 1. Ny mole og ny kran", "p Tid: 10 min.", "p Bygges.", "h2 2. Eventuelt",
                   "p Intet."}));
  // No head tells what the columns are: numbers that go on, and a title that agendas have.
  EXPECT_EQ(opened("<table><tr><td>1.</td><td><p>Velkomst</p><p>Ane kom.</p></td></tr>"
                   "<tr><td>2.</td><td><p>Ny mole</p><p>Bygges.</p></td></tr>"
                   "<tr><td>3.</td><td><p>Eventuelt</p><p>Intet.</p></td></tr></table>"),
            (Shown{"h2 1. Velkomst", "p Ane kom.", "h2 2. Ny mole", "p Bygges.", "h2 3. Eventuelt",
                   "p Intet."}));
}

TEST(ItemTables, AnItemGoesOnInFurtherRowsAndAHeadMayComeAgain) {
  const std::string head = "<tr><th>Nr.</th><th>Sag</th><th>Referat</th></tr>";
  EXPECT_EQ(opened("<table>" + head +
                   "<tr><td>1</td><td>Ny mole</td><td>Bygges</td></tr>"
                   "<tr><td></td><td></td><td>i marts.</td></tr>" +
                   head +
                   "<tr><td colspan=3>Lukkede punkter</td></tr>"
                   "<tr><td>2</td><td>K\303\270b af grund</td><td>Udsat.</td></tr></table>"
                   "<p>Skrevet af Ane</p>"),
            (Shown{"h2 1. Ny mole", "p Referat", "p Bygges", "p i marts.", "p Lukkede punkter",
                   "h2 2. K\303\270b af grund", "p Referat", "p Udsat.", "p Skrevet af Ane"}));
}

TEST(ItemTables, RowsThatLayOutAPageAreOpened) {
  EXPECT_EQ(opened("<table><tr><td><b>Baggrund</b></td><td><p>Molen er revet</p>"
                   "<p>og skal bygges.</p></td></tr><tr><td>Pris</td><td>40</td></tr></table>"),
            (Shown{"p Baggrund", "p Molen er revet", "p og skal bygges.", "tr Pris | 40"}));
}

}  // namespace
}  // namespace dagsorden
