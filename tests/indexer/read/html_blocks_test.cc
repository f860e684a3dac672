#include "indexer/read/html_blocks.h"

#include <gtest/gtest.h>

#include "tests/support/show_blocks.h"

namespace dagsorden {
namespace {

using Shown = std::vector<std::string>;

Shown shown_html(const std::string& html) { return test::shown(blocks_of_html(html)); }

TEST(HtmlBlocks, HeadingsAndParagraphsAreBlocks) {
  EXPECT_EQ(shown_html("<h2>1. Valg af\n formand</h2><p>Byrådet <i>skal</i> vælge.</p>løst"),
            (Shown{"h2 1. Valg af formand", "p Byrådet skal vælge.", "p løst"}));
}

TEST(HtmlBlocks, ALineBreakEndsABlock) {
  EXPECT_EQ(shown_html("<p>Titel<br>Åbent - 01.02.03<br/></p>"),
            (Shown{"p Titel", "p Åbent - 01.02.03"}));
}

TEST(HtmlBlocks, ListNumbersAreThoseOfABrowser) {
  EXPECT_EQ(shown_html("<ol start='3'><li>a</li><li value='7'>b<ol type='a'><li>c</li></ol></li>"
                       "<li>d</li></ol><ul><li>e</li></ul>"
                       "<ol style='list-style-type: upper-roman'><li>f</li></ol>"),
            (Shown{"li 3. a", "li 7. b", "li> a. c", "li 8. d", "li e", "li I. f"}));
}

TEST(HtmlBlocks, ATableBecomesRowsOfCells) {
  EXPECT_EQ(
      shown_html("<table><tr><th>År</th><th>Kr.</th></tr><tr><td><p>2031</p></td><td></td></tr>"
                 "<tr><td></td><td> </td></tr></table>"),
      (Shown{"tr År | Kr.", "tr 2031 | "}));
}

TEST(HtmlBlocks, ATableUsedForLayoutIsNotATable) {
  EXPECT_EQ(
      shown_html("<table><tr><td><h3>1. Valg</h3><p>Tekst.</p></td><td>Side</td></tr></table>"),
      (Shown{"h3 1. Valg", "p Tekst.", "p Side"}));
  EXPECT_EQ(shown_html("<table><tr><td>en</td></tr><tr><td>to</td></tr></table>"),
            (Shown{"p en", "p to"}));
}

TEST(HtmlBlocks, TheTitleOfAPanelIsAHeading) {
  EXPECT_EQ(
      shown_html("<h2>Punkter</h2><button aria-expanded='false'>1. Valg</button><div>Tekst</div>"
                 "<details><summary>2. Budget</summary>Mere</details>"),
      (Shown{"h2 Punkter", "h3 1. Valg", "p Tekst", "h3 2. Budget", "p Mere"}));
}

TEST(HtmlBlocks, ANumberInItsOwnElementBelongsToTheTitleAfterIt) {
  EXPECT_EQ(shown_html("<div><span class='no'>2</span><span>Budget</span></div>"
                       "<div class='list-item-number'>3</div><div>Valg</div>"),
            (Shown{"p 2 Budget", "p 3 Valg"}));
}

TEST(HtmlBlocks, BoldBlocksAndBoldBeginningsAreMarked) {
  const std::vector<Block> blocks =
      blocks_of_html("<p><b>Beslutning</b> Godkendt.</p><p><strong>Økonomi</strong></p><p>Fri</p>");
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_FALSE(blocks[0].style.bold);
  EXPECT_EQ(blocks[0].style.bold_lead, std::string("Beslutning").size());
  EXPECT_TRUE(blocks[1].style.bold);
  EXPECT_EQ(blocks[1].style.bold_lead, 0U);
  EXPECT_FALSE(blocks[2].style.bold);
}

TEST(HtmlBlocks, BlocksOfTheSameClassSizeOrSlantLookAlike) {
  const std::vector<Block> blocks = blocks_of_html(
      "<p>Fri</p><p class='Titel'>a</p><div class='titel'><p>b</p></div><p><em>c</em></p>"
      "<p><i>d</i></p><p style='font-size: 20px; margin: 0'>e</p><p><font size=5>f</font></p>"
      "<p class='titel'>g <i>h</i></p>");
  ASSERT_EQ(blocks.size(), 8U);
  EXPECT_EQ(blocks[0].style.look, "");
  EXPECT_EQ(blocks[1].style.look, "titel");
  EXPECT_EQ(blocks[2].style.look, "titel");
  EXPECT_EQ(blocks[3].style.look, "italic");
  EXPECT_EQ(blocks[4].style.look, "italic");
  EXPECT_EQ(blocks[5].style.look, "font-size: 20px");
  EXPECT_EQ(blocks[6].style.look, "size 5");
  EXPECT_EQ(blocks[7].style.look, "titel") << "the block's, where words in it look otherwise";
}

TEST(HtmlBlocks, ASingleRowWithABoxOfLinesIsLayout) {
  EXPECT_EQ(
      shown_html("<table><tr><td><b>Havneudvalget</b><br>3. maj 2031<br>Sagsnr. 31/7<br>ABC"
                 "</td><td>97. Ny mole</td></tr></table>"),
      (Shown{"p Havneudvalget", "p 3. maj 2031", "p Sagsnr. 31/7", "p ABC", "p 97. Ny mole"}));
}

TEST(HtmlBlocks, AnEmptyParagraphIsAGap) {
  const std::vector<Block> blocks = blocks_of_html("<p>a</p><p>b</p><p>&nbsp;</p><p>c</p>");
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_FALSE(blocks[1].after_gap);
  EXPECT_TRUE(blocks[2].after_gap);
  EXPECT_EQ(blocks[2].number, 3);
}

TEST(HtmlBlocks, InvisibleCharactersAreRemovedAndSpacesCollapse) {
  EXPECT_EQ(shown_html("<p>Rå&shy;dets&nbsp;&nbsp;be\u200Bslut\n ning</p><script>x</script>"),
            (Shown{"p Rådets beslut ning"}));
}

TEST(HtmlBlocks, EndlessNestingIsRefused) {
  std::string html;
  for (int i = 0; i < 100000; ++i) html += "<div>";
  EXPECT_THROW(blocks_of_html(html + "x"), std::runtime_error);
  EXPECT_EQ(parse_html(html), nullptr);
}

TEST(HtmlBlocks, PlainTextHasAParagraphPerLine) {
  EXPECT_EQ(test::shown(blocks_of_lines("en\r\n\r\n to  tre \n")), (Shown{"p en", "p to tre"}));
}

TEST(HtmlBlocks, ACellBesideALabelKeepsItsParagraphs) {
  EXPECT_EQ(test::shown(blocks_of_html("<table><tr><th>Resume</th><td><p>Kort.</p><p>Godt.</p></td>"
                                       "</tr></table>")),
            (std::vector<std::string>{"p Resume", "p Kort.", "p Godt."}));
}

TEST(HtmlBlocks, ANumberInACellBeforeAHeadingBelongsToTheHeading) {
  EXPECT_EQ(test::shown(blocks_of_html("<table><tr><td>12</td><td><h2>Ny mole</h2><p>Sag 7</p></td>"
                                       "</tr></table>")),
            (std::vector<std::string>{"h2 12 Ny mole", "p Sag 7"}));
}

TEST(HtmlBlocks, ATextThatIsTooLargeIsReportedAsSuch) {
  const std::string page = "<p>a</p><style>" + std::string(10'000'001, 'A') + "</style><p>b</p>";
  EXPECT_EQ(parse_html(page), nullptr);
  EXPECT_NE(failure_of_html(page).reason.in(Language::english).find("larger than 10 MB"),
            std::string::npos);
  std::string nested;
  for (int i = 0; i < 1000; ++i) nested += "<div>";
  EXPECT_EQ(parse_html(nested), nullptr);
  EXPECT_NE(failure_of_html(nested).reason.in(Language::english).find("nested"), std::string::npos);
  EXPECT_THROW(blocks_of_html(page), HtmlError);
}

}  // namespace
}  // namespace dagsorden
