#include "indexer/segment/item_tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <initializer_list>

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

TEST(ItemTables, ARepeatedTitleDoesNotKeepOtherTablesClosed) {
  std::string html;
  for (const char* item : {"<td>1</td><td>Ny mole</td>", "<td>2</td><td>Ny kaj</td>",
                           "<td>3</td><td>Ny hal</td>", "<td>4</td><td>Nyt tag</td>"}) {
    html += std::string("<table><tr><td>Punkt</td><td>Emne</td></tr><tr>") + item +
            "</tr></table><table><tr><td>Den er slidt.</td><td></td><td></td></tr></table>";
  }
  const Shown blocks = opened(html + "<p>Ny mole</p>");
  for (const char* heading : {"h2 2. Ny kaj", "h2 3. Ny hal", "h2 4. Nyt tag"}) {
    EXPECT_EQ(std::count(blocks.begin(), blocks.end(), heading), 1) << heading;
  }
}

TEST(ItemTables, ATableOfLabelsDoesNotKeepATableOfItemsBelowItClosed) {
  const std::string head = "<tr><td>Punkt</td><td>Emne</td></tr>";
  const Shown blocks = opened("<table>" + head +
                              "<tr><td>1</td><td>Indstilling:</td></tr>"
                              "<tr><td>2</td><td>Beslutning:</td></tr>" +
                              head +
                              "<tr><td>1</td><td>Ny mole</td></tr>"
                              "<tr><td>2</td><td>Ny kaj</td></tr></table>");
  EXPECT_EQ(std::count(blocks.begin(), blocks.end(), "h2 2. Ny kaj"), 1);
}

TEST(ItemTables, RowsThatArePartsOfItemsAreNotItems) {
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

TEST(ItemTables, RowsWithConsecutiveNumbersAndAStandingTitleAreItems) {
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

TEST(ItemTables, ParagraphsAndListsOfACellStaySeparate) {
  EXPECT_EQ(opened("<table><tr><th>Pkt.</th><th>Emne</th><th>Ansvarlig</th><th>Referat</th></tr>"
                   "<tr><td>1</td><td>Ny mole</td><td>Ane</td><td><p>Tre havne er spurgt:</p>"
                   "<ol><li>Tvis</li><li>Fiskb\303\246k</li></ol></td></tr>"
                   "<tr><td>2</td><td>Eventuelt</td><td></td><td>Intet.</td></tr></table>"),
            (Shown{"h2 1. Ny mole", "p Sagsansvarlig: Ane", "p Referat",
                   "p Tre havne er spurgt:", "li 1. Tvis", "li 2. Fiskb\303\246k",
                   "h2 2. Eventuelt", "p Referat", "p Intet."}));
}

TEST(ItemTables, TextBelowATitleInItsCellBelongsToTheItem) {
  EXPECT_EQ(opened("<table><tr><th>Punkt</th><th>Indhold</th><th>Tid</th></tr>"
                   "<tr><td>1</td><td><p>Ny mole og</p><p>ny kran</p><p>Bygges.</p></td>"
                   "<td>10 min.</td></tr>"
                   "<tr><td>2</td><td><p>Eventuelt</p><p>Intet.</p></td><td></td></tr></table>"),
            (Shown{"h2 1. Ny mole og ny kran", "p Tid: 10 min.", "p Bygges.", "h2 2. Eventuelt",
                   "p Intet."}));
  // No header names the columns, but the numbers are consecutive and there is a standing title.
  EXPECT_EQ(opened("<table><tr><td>1.</td><td><p>Velkomst</p><p>Ane kom.</p></td></tr>"
                   "<tr><td>2.</td><td><p>Ny mole</p><p>Bygges.</p></td></tr>"
                   "<tr><td>3.</td><td><p>Eventuelt</p><p>Intet.</p></td></tr></table>"),
            (Shown{"h2 1. Velkomst", "p Ane kom.", "h2 2. Ny mole", "p Bygges.", "h2 3. Eventuelt",
                   "p Intet."}));
}

TEST(ItemTables, AnItemMayContinueInFurtherRowsAndAHeaderMayRecur) {
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

// A table with one item, as on pages that have one above the text of each item.
std::string table_of_one(const std::string& cells) {
  return "<table><tr><th>Kl.</th><th>Punkt</th><th>O/D/B</th><th>Ansvarlig</th></tr><tr>" + cells +
         "</tr></table>";
}

TEST(ItemTables, TablesOfOneItemAreOpenedIfTheirHeaderRecurs) {
  const std::string velkomst = table_of_one("<td>9.00</td><td>Velkomst</td><td>O</td><td>Ane</td>");
  const std::string mole = table_of_one("<td>9.05</td><td>Ny mole</td><td>B</td><td>Bo</td>");
  const std::string kran = table_of_one("<td>9.30</td><td>Ny kran</td><td>D</td><td></td>");
  EXPECT_EQ(
      opened(velkomst + "<p>Alle kom.</p>" + mole + "<p>Den bygges.</p>" + kran +
             "<p>Den ses.</p>"),
      (Shown{"h2 Velkomst", "p Kl.: 9.00", "p Sagstype: O", "p Sagsansvarlig: Ane", "p Alle kom.",
             "h2 Ny mole", "p Kl.: 9.05", "p Sagstype: B", "p Sagsansvarlig: Bo", "p Den bygges.",
             "h2 Ny kran", "p Kl.: 9.30", "p Sagstype: D", "p Den ses."}));
  // Two of them could be any tables.
  EXPECT_EQ(
      opened(velkomst + "<p>Alle kom.</p>" + mole),
      (Shown{"tr Kl. | Punkt | O/D/B | Ansvarlig", "tr 9.00 | Velkomst | O | Ane", "p Alle kom.",
             "tr Kl. | Punkt | O/D/B | Ansvarlig", "tr 9.05 | Ny mole | B | Bo"}));
}

TEST(ItemTables, TheTextBelowATableOfOneItemBelongsToTheItem) {
  std::string html;
  for (const char* title : {"Velkomst", "Ny mole", "Ny kran"}) {
    html += table_of_one("<td>9.00</td><td>" + std::string(title) + "</td><td>B</td><td></td>") +
            "<p>Tekst</p>";
  }
  const XmlDocument page = parse_html(html);
  Document document;
  document.blocks = blocks_of_nodes(xmlDocGetRootElement(page.get()));
  for (const Block& block : with_item_tables_open(document).blocks) {
    EXPECT_FALSE(block.after_items) << block.text;
  }
}

TEST(ItemTables, ATableOfOneItemMayHoldAListAndATable) {
  const std::string nested = "<p>Ny mole</p><table><tr><td>Sten</td><td>40</td></tr></table>";
  const std::string list = "<p>Ny kran</p><ul><li>Den er rød.</li></ul>";
  EXPECT_EQ(
      opened(table_of_one("<td>9.00</td><td>Velkomst</td><td>O</td><td>Ane</td>") +
             table_of_one("<td>9.05</td><td>" + nested + "</td><td>B</td><td>Bo</td>") +
             table_of_one("<td>9.30</td><td>" + list + "</td><td>D</td><td>Bo</td>")),
      (Shown{"h2 Velkomst", "p Kl.: 9.00", "p Sagstype: O", "p Sagsansvarlig: Ane", "h2 Ny mole",
             "p Kl.: 9.05", "p Sagstype: B", "p Sagsansvarlig: Bo", "tr Sten | 40", "h2 Ny kran",
             "p Kl.: 9.30", "p Sagstype: D", "p Sagsansvarlig: Bo", "li Den er rød."}));
}

TEST(ItemTables, TypeAndPersonTogetherMakeATableOfItems) {
  EXPECT_EQ(opened("<table><tr><th>Emne</th><th>Type</th><th>Ansvarlig</th></tr>"
                   "<tr><td>Ny mole</td><td>Beslutning</td><td>Ane</td></tr>"
                   "<tr><td>Ny kran</td><td>Drøftelse</td><td>Alle</td></tr></table>"),
            (Shown{"h2 Ny mole", "p Sagstype: Beslutning", "p Sagsansvarlig: Ane", "h2 Ny kran",
                   "p Sagstype: Drøftelse", "p Ansvarlig: Alle"}));
  // Any table may have one such column.
  EXPECT_EQ(opened("<table><tr><th>Emne</th><th>Ansvarlig</th></tr><tr><td>Kaffe</td><td>Ane</td>"
                   "</tr><tr><td>Kage</td><td>Bo</td></tr></table>"),
            (Shown{"tr Emne | Ansvarlig", "tr Kaffe | Ane", "tr Kage | Bo"}));
}

TEST(ItemTables, NumberedBoxesAreHeadings) {
  const auto boxes = [](std::initializer_list<const char*> rows) {
    std::string html;
    for (const char* row : rows) {
      html += "<table><tr>" + std::string(row) + "</tr></table><p>Tekst</p>";
    }
    return html;
  };
  const char* const first = "<td>O1</td><td>Velkomst</td><td>HK</td>";
  const char* const second = "<td>B2</td><td>Ny mole</td><td>Ane Lind</td>";
  EXPECT_EQ(opened(boxes({first, second, "<td>B3</td><td>Eventuelt</td><td></td>"})),
            (Shown{"h2 O1 Velkomst", "p Sagsansvarlig: HK", "p Tekst", "h2 B2 Ny mole",
                   "p Sagsansvarlig: Ane Lind", "p Tekst", "h2 B3 Eventuelt", "p Tekst"}));
  EXPECT_EQ(opened(boxes({first, second})),
            (Shown{"tr O1 | Velkomst | HK", "p Tekst", "tr B2 | Ny mole | Ane Lind", "p Tekst"}));
}

Block row(std::vector<std::string> cells) {
  Block block;
  block.kind = BlockKind::table_row;
  for (const std::string& cell : cells) block.text += (block.text.empty() ? "" : " ") + cell;
  block.cells = std::move(cells);
  return block;
}

// The processor time for `count` times the blocks that the function returns for a number.
template <typename Blocks>
double seconds_for(int count, const Blocks& blocks) {
  Document document;
  for (int i = 1; i <= count; ++i) {
    for (Block& block : blocks(std::to_string(i))) document.blocks.push_back(std::move(block));
  }
  const std::clock_t begin = std::clock();
  with_item_tables_open(std::move(document));
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

template <typename Blocks>
void expect_proportion(const char* what, const Blocks& blocks) {
  constexpr int count = 8000;
  constexpr double blink = 0.5;
  EXPECT_LT(seconds_for(count, blocks), 8 * seconds_for(count / 4, blocks) + blink) << what;
}

TEST(ItemTables, ManyTablesOrRowsTakeTimeInProportionToTheirNumber) {
  using Blocks = std::vector<Block>;
  expect_proportion("tables of one", [](const std::string& number) {
    Block text;
    text.text = "Den bygges.";
    return Blocks{row({"Kl.", "Punkt", "Type", "Ansvarlig"}),
                  row({"9.00", "Mole " + number, "B", "Ane"}), text};
  });
  expect_proportion("heads", [](const std::string&) {
    return Blocks{row({"Kl.", "Punkt", "Type", "Ansvarlig"})};
  });
  expect_proportion("heads that differ", [](const std::string& number) {
    return Blocks{row({"Pkt.", "Emne", "Note " + number})};
  });
  expect_proportion("heads over parts", [](const std::string& number) {
    return Blocks{row({"Punkt", "Emne"}), row({number, "Beslutning:"})};
  });
  expect_proportion("heads over titles that come again", [](const std::string& number) {
    Blocks blocks{row({"Punkt", "Emne"}), row({number, "Mole"})};
    const bool is_last = number == "2000" || number == "8000";
    if (is_last) blocks.emplace_back().text = "Mole";
    return blocks;
  });
  expect_proportion("numbered rows", [](const std::string& number) {
    return Blocks{row({number, "Mole " + number, "40"})};
  });
}

}  // namespace
}  // namespace dagsorden
