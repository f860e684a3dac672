#include "indexer/segment/heading_order.h"

#include <gtest/gtest.h>

#include "indexer/read/html_blocks.h"
#include "tests/support/lines.h"

namespace dagsorden {
namespace {

// The blocks, one per line, with the separately stored number before each. Lines that begin with
// "*" are bold.
std::string ordered(const std::string& source) {
  Document document = test::clean_text(source);
  for (Block& block : document.blocks) {
    block.style.bold = block.text.starts_with('*') && !block.text.ends_with('*');
    if (block.style.bold) block.text.erase(0, 1);
  }
  std::string all;
  for (const Block& block : with_headings_in_usual_order(document).blocks) {
    all += (block.list_number.empty() ? "" : block.list_number + " | ") + block.text + "\n";
  }
  return all;
}

TEST(HeadingOrder, NumbersInTheMarginAreMovedBeforeTheirTitles) {
  EXPECT_EQ(
      ordered("Protokol\nfor havnen\n\n\nNy mole                    Pkt. 61\n\n\nBygges.\n\n\n"
              "Lys på kajen og\nved slippen             Pkt. 62\n\n\nTændes.\n\n\n"
              "1. behandling af takster   Pkt. 62A\n\n\nSes igen.\n"),
      "Protokol\nfor havnen\nPkt. 61 | Ny mole\nBygges.\nPkt. 62 | Lys på kajen og ved "
      "slippen\nTændes.\nPkt. 62A | 1. behandling af takster\nSes igen.\n");
}

TEST(HeadingOrder, TimesOnALineOfTheirOwnAreMovedBeforeTheirTitles) {
  EXPECT_EQ(ordered("Havnerådet\n\n17.30 - 17.40\nVelkomst\nAlle kom.\nDe fik kaffe.\n\nkl. "
                    "17.40:\nNy mole\nDen bygges.\n\n18.10\nEventuelt\nIntet.\n"),
            "Havnerådet\n17.30 - 17.40 Velkomst\nAlle kom.\nDe fik kaffe.\nkl. 17.40 Ny mole\n"
            "Den bygges.\n18.10 Eventuelt\nIntet.\n");
  const std::string few = "Færgen sejler\n\n17.30\nHver dag\n\n18.30\nOm søndagen\n";
  EXPECT_EQ(ordered(few), "Færgen sejler\n17.30\nHver dag\n18.30\nOm søndagen\n");
}

TEST(HeadingOrder, ASentenceThatNamesAnotherItemIsUnchanged) {
  const std::string source = "Bestyrelsen vender tilbage til pkt. 4\nog så til pkt. 5\n";
  EXPECT_EQ(ordered(source), source);
}

TEST(HeadingOrder, CaseNumbersBeforeTitlesAreMovedAfterThem) {
  EXPECT_EQ(ordered("[18/2204] Café Molen\n[18/2391] Bodega Ankeret\n[18/0003] Siden sidst\n"),
            "Café Molen (18/2204)\nBodega Ankeret (18/2391)\nSiden sidst (18/0003)\n");
  const std::string months = "10/2031 Møde\n11/2031 Møde\n12/2031 Møde\n";
  EXPECT_EQ(ordered(months), months);
}

TEST(HeadingOrder, SignsAroundAHeadingMarkIt) {
  EXPECT_EQ(ordered("=== Ny mole ===\nBygges.\n*** Lys på kajen ***\nTændes.\n## Takster\nSes.\n"),
            "Ny mole\nBygges.\nLys på kajen\nTændes.\nTakster\nSes.\n");
  EXPECT_EQ(ordered("Ny mole\n----------------\nBygges.\n"),
            "Ny mole\n----------------\nBygges.\n");
}

TEST(HeadingOrder, LettersThatSayWhatIsToBeDoneAreRemoved) {
  EXPECT_EQ(ordered("Havnen\n\nB - Ny mole\nDen er af sten.\nDen bygges.\n\nO - Takster\nDe "
                    "stiger.\n\nO – 2. behandling af budget\nDet ses.\n\nB - Lys på kajen\nDet "
                    "tændes.\n"),
            "Havnen\nNy mole\nDen er af sten.\nDen bygges.\nTakster\nDe stiger.\n"
            "2. behandling af budget\nDet ses.\nLys på kajen\nDet tændes.\n");
}

TEST(HeadingOrder, LettersThatEnumerateStay) {
  const std::string counted =
      "Havnen\nA - Ny mole\nDen bygges.\nB - Takster\nDe stiger.\nC - Lys på kajen\nDet tændes.\n";
  std::string source = counted;
  for (std::size_t at = 0; (at = source.find(" - ", at)) != std::string::npos; at += 4) {
    source.insert(at - 1, "\n");
  }
  EXPECT_EQ(ordered(source), counted);
}

TEST(HeadingOrder, ATitleBelowItsLabelIsMovedAfterIt) {
  EXPECT_EQ(ordered("Emne\nNy mole\nDen er af sten.\n\nEmne:\nTakster\nDe stiger.\n\n"
                    "Emne\nLys på kajen\nDet tændes.\n"),
            "Emne: Ny mole\nDen er af sten.\nEmne: Takster\nDe stiger.\n"
            "Emne: Lys på kajen\nDet tændes.\n");
  const std::string few = "Emne\nNy mole\nDen er af sten.\nEmne\nTakster\nDe stiger.\n";
  EXPECT_EQ(ordered(few), few);
  const std::string text = "Emne\nDen er af sten.\nEmne\nDe stiger.\nEmne\nDet tændes.\n";
  EXPECT_EQ(ordered(text), text);
}

TEST(HeadingOrder, ABoldTitleBelowItsLabelMayHaveSeveralLines) {
  EXPECT_EQ(ordered("Emne\n*Ny mole og en kran\n*til de store skibe\nDen er af sten.\n"
                    "Emne\n*Takster\nDe stiger.\nEmne\n*Lys på kajen\nDet tændes.\n"),
            "Emne: Ny mole og en kran til de store skibe\nDen er af sten.\nEmne: Takster\n"
            "De stiger.\nEmne: Lys på kajen\nDet tændes.\n");
}

TEST(HeadingOrder, ANumberAndTheTitleBelowItsCaseLinesAreOneHeading) {
  EXPECT_EQ(ordered("Pkt. 4\nSagsnr.: 31/20417\nEmne: Ny mole\nBygges.\n"
                    "Pkt. 5\nSagsnr.: 31/20418\nEmne: Takster\nSes.\n"
                    "Pkt. 6\nEmne: Lys på kajen\nTændes.\n"),
            "Pkt. 4. Ny mole\nSagsnr.: 31/20417\nBygges.\nPkt. 5. Takster\nSagsnr.: 31/20418\n"
            "Ses.\nPkt. 6. Lys på kajen\nTændes.\n");
}

TEST(HeadingOrder, WordsBeforeAllNumbersBelongToAForm) {
  std::string form;
  std::string expected;
  for (const char* number : {"4", "5", "6"}) {
    form += std::string("Sag til havnerådet                  Pkt.: ") + number + "\n\nEmne: Mole " +
            number + "\n\nDen bygges.\n\n";
    expected += std::string("Pkt. ") + number + ". Mole " + number + "\nDen bygges.\n";
  }
  EXPECT_EQ(ordered(form), expected);
}

TEST(HeadingOrder, ANumberInTheMarginMayHaveAColon) {
  EXPECT_EQ(ordered("Protokol\n\n\nNy mole                    Pkt.: 61\n\n\nBygges.\n\n\n"
                    "Lys på kajen               Pkt.: 62\n\n\nTændes.\n\n\n"
                    "Takster                    Pkt.: 63\n\n\nSes.\n"),
            "Protokol\nPkt. 61 | Ny mole\nBygges.\nPkt. 62 | Lys på kajen\nTændes.\n"
            "Pkt. 63 | Takster\nSes.\n");
}

// A web page that has one class for the names of its fields and another for their values.
std::string fields(int pages, const std::string& key, const std::string& value) {
  std::string html;
  for (int i = 1; i <= pages; ++i) {
    html += "<h2>" + std::to_string(i) + ". Mole</h2><div class='field__label'>" + key +
            "</div><div class='field__item'>" + value + "</div><p>Den bygges.</p>";
  }
  return html;
}

std::string ordered_page(const std::string& html) {
  const XmlDocument page = parse_html(html);
  Document document;
  document.blocks = blocks_of_nodes(xmlDocGetRootElement(page.get()));
  std::string all;
  for (const Block& block : with_headings_in_usual_order(document).blocks) {
    all += block.text + "\n";
  }
  return all;
}

TEST(HeadingOrder, FieldsOfAWebPageBecomeCaseLines) {
  EXPECT_EQ(ordered_page(fields(3, "Sagsnummer", "31/20417")),
            "1. Mole\nSagsnummer: 31/20417\nDen bygges.\n2. Mole\nSagsnummer: 31/20417\n"
            "Den bygges.\n3. Mole\nSagsnummer: 31/20417\nDen bygges.\n");
  EXPECT_EQ(ordered_page(fields(1, "Sagsnummer", "31/20417")),
            "1. Mole\nSagsnummer\n31/20417\nDen bygges.\n");
  EXPECT_EQ(ordered_page(fields(3, "Beslutning", "Godkendt")),
            "1. Mole\nBeslutning\nGodkendt\nDen bygges.\n2. Mole\nBeslutning\nGodkendt\n"
            "Den bygges.\n3. Mole\nBeslutning\nGodkendt\nDen bygges.\n");
}

}  // namespace
}  // namespace dagsorden
