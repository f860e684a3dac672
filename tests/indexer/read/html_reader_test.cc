#include "indexer/read/html_reader.h"

#include <gtest/gtest.h>

#include "tests/support/show_blocks.h"

namespace dagsorden {
namespace {

using Shown = std::vector<std::string>;

Document page(const std::string& html) { return std::get<Document>(read_html(html)); }

Shown blocks_in(const std::string& body) {
  return test::shown(page("<!DOCTYPE html><html><body>" + body + "</body></html>").blocks);
}

const std::string agenda =
    "<h1>Dagsorden</h1><h2>1. Valg</h2><p>Udvalget skal vælge en ny formand for resten af året.</p>"
    "<h2>2. Budget</h2><p>Udvalget skal drøfte budgettet for de næste fire år.</p>";
const Shown agenda_blocks = {
    "h1 Dagsorden", "h2 1. Valg", "p Udvalget skal vælge en ny formand for resten af året.",
    "h2 2. Budget", "p Udvalget skal drøfte budgettet for de næste fire år."};

TEST(HtmlReader, PartsOfTheSiteAreLeftOut) {
  EXPECT_EQ(
      blocks_in("<div id='cookieBanner'><p>Vi bruger cookies</p><button>Ja</button></div>"
                "<nav><a href='/'>Forside</a></nav><ul class='menu'><li>Borger</li></ul>"
                "<p><a href='#'>Læs op</a> <a href='#'>Udskriv</a></p><form><input>Søg</form>" +
                agenda + "<p style='display: none'>skjult</p><footer>Rådhuset</footer>"),
      agenda_blocks);
}

TEST(HtmlReader, TheMainPartOfAPageIsTheDocument) {
  EXPECT_EQ(
      blocks_in("<header><h1>Kommunen</h1></header><p>1. Nyheder</p><main>" + agenda + "</main>"),
      agenda_blocks);
}

TEST(HtmlReader, ABoxBesideAHeadingIsNotATableRow) {
  EXPECT_EQ(blocks_in("<h1>Dagsorden</h1><table><tr><td>Havneudvalget<br>3. maj 2031<br>Sagsnr. "
                      "7-2031<br>Ane Lind</td><td><h2>4. Ny kaj</h2></td></tr></table>"),
            (Shown{"h1 Dagsorden", "p Havneudvalget", "p 3. maj 2031", "p Sagsnr. 7-2031",
                   "p Ane Lind", "h2 4. Ny kaj"}));
}

TEST(HtmlReader, ClosedPanelsAreRead) {
  EXPECT_EQ(
      blocks_in(
          "<h1>Dagsorden</h1><button aria-expanded='false' aria-controls='p1'>1. Valg</button>"
          "<div id='p1' hidden><p>Skjult til der klikkes.</p></div>"),
      (Shown{"h1 Dagsorden", "h2 1. Valg", "p Skjult til der klikkes."}));
}

TEST(HtmlReader, AClassNamedLikeAMenuDoesNotHideAWholePage) {
  EXPECT_EQ(blocks_in("<div class='page with-sidebar menu-open'>" + agenda + "</div>"),
            agenda_blocks);
}

TEST(HtmlReader, TitleAndAddressAreKept) {
  const Document saved = page(
      "<!-- saved from url=(0031)https://www.eksempelby.dk/referat -->"
      "<html><head><title>Referat \n 3. maj</title><link rel=canonical "
      "href='https://a.dk/b'></head>"
      "<body><p>x</p></body></html>");
  EXPECT_EQ(saved.title, "Referat 3. maj");
  EXPECT_EQ(saved.url, "https://www.eksempelby.dk/referat");
  EXPECT_EQ(page("<html><head><link rel=canonical href='https://a.dk/b'></head></html>").url,
            "https://a.dk/b");
  EXPECT_EQ(page("<html><head><base href='javascript:x'></head></html>").url, "");
}

TEST(HtmlReader, TheEncodingIsChosenAsInBrowsers) {
  const Shown expected = {"p Rødgrød – på fløde"};
  const std::string utf8 = "<html><meta charset='iso-8859-1'><body><p>Rødgrød – på fløde</p>";
  EXPECT_EQ(test::shown(page(utf8).blocks), expected);
  const std::string latin =
      "<html><meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>"
      "<p>R\xF8"
      "dgr\xF8"
      "d \x96 p\xE5 fl\xF8"
      "de</p>";
  EXPECT_EQ(test::shown(page(latin).blocks), expected);
  const std::string unsaid =
      "<html><p>R\xF8"
      "dgr\xF8"
      "d \x96 p\xE5 fl\xF8"
      "de</p>";
  EXPECT_EQ(test::shown(page(unsaid).blocks), expected);
  const std::string marked = "\xEF\xBB\xBF<html><p>Rødgrød – på fløde</p>";
  EXPECT_EQ(test::shown(page(marked).blocks), expected);
}

TEST(HtmlReader, EndlessNestingIsAFailure) {
  std::string html = "<html>";
  for (int i = 0; i < 50000; ++i) html += "<span><div>";
  EXPECT_EQ(std::get<Failure>(read_html(html)).code, "html-limit");
}

TEST(HtmlReader, AnEmptyPageIsAnEmptyDocument) {
  EXPECT_TRUE(page("<html><script>var a = '<p>x</p>';</script></html>").blocks.empty());
}

TEST(HtmlReader, ATableWithAHeaderStaysATableWhateverItsCellsHold) {
  const std::string head =
      "<h1>Dagsorden</h1><table><tr><th>Punkt</th><th>Type</th><th>Referat</th></tr>";
  const Shown table = {"h1 Dagsorden", "tr Punkt | Type | Referat"};
  const auto rows = [&](const std::string& cells) {
    const Shown all = blocks_in(head + "<tr>" + cells + "</tr></table>");
    EXPECT_EQ(Shown(all.begin(), all.begin() + 2), table);
    return Shown(all.begin() + 2, all.end());
  };
  EXPECT_EQ(rows("<td>Ny mole</td><td>B</td><td><table><tr><td>Sten</td><td>40</td></tr></table>"
                 "</td>"),
            (Shown{"tr Ny mole | B | Sten 40"}));
  EXPECT_EQ(rows("<td><h3>Ny mole</h3></td><td>B</td><td><p>Sten</p><p>Sand</p><p>Ler</p></td>"),
            (Shown{"tr Ny mole | B | Sten Sand Ler"}));
}

}  // namespace
}  // namespace dagsorden
