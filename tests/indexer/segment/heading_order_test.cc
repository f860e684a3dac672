#include "indexer/segment/heading_order.h"

#include <gtest/gtest.h>

#include "tests/support/lines.h"

namespace dagsorden {
namespace {

// The blocks with what is kept apart before them, one a line.
std::string ordered(const std::string& source) {
  std::string all;
  for (const Block& block : with_headings_in_usual_order(test::clean_text(source)).blocks) {
    all += (block.list_number.empty() ? "" : block.list_number + " | ") + block.text + "\n";
  }
  return all;
}

TEST(HeadingOrder, NumbersAtTheMarginStandBeforeTheirTitles) {
  EXPECT_EQ(
      ordered("Protokol\nfor havnen\n\n\nNy mole                    Pkt. 61\n\n\nBygges.\n\n\n"
              "Lys på kajen og\nved slippen             Pkt. 62\n\n\nTændes.\n\n\n"
              "1. behandling af takster   Pkt. 62A\n\n\nSes igen.\n"),
      "Protokol\nfor havnen\nPkt. 61 | Ny mole\nBygges.\nPkt. 62 | Lys på kajen og ved "
      "slippen\nTændes.\nPkt. 62A | 1. behandling af takster\nSes igen.\n");
}

TEST(HeadingOrder, TimesOnALineOfTheirOwnStandBeforeTheirTitles) {
  EXPECT_EQ(ordered("Havnerådet\n\n17.30 - 17.40\nVelkomst\nAlle kom.\nDe fik kaffe.\n\nkl. "
                    "17.40:\nNy mole\nDen bygges.\n\n18.10\nEventuelt\nIntet.\n"),
            "Havnerådet\n17.30 - 17.40 Velkomst\nAlle kom.\nDe fik kaffe.\nkl. 17.40 Ny mole\n"
            "Den bygges.\n18.10 Eventuelt\nIntet.\n");
  const std::string few = "Færgen sejler\n\n17.30\nHver dag\n\n18.30\nOm søndagen\n";
  EXPECT_EQ(ordered(few), "Færgen sejler\n17.30\nHver dag\n18.30\nOm søndagen\n");
}

TEST(HeadingOrder, ASentenceThatNamesAnotherItemStaysAsItIs) {
  const std::string source = "Bestyrelsen vender tilbage til pkt. 4\nog så til pkt. 5\n";
  EXPECT_EQ(ordered(source), source);
}

TEST(HeadingOrder, CaseNumbersBeforeTitlesStandBehindThem) {
  EXPECT_EQ(ordered("[18/2204] Café Molen\n[18/2391] Bodega Ankeret\n[18/0003] Siden sidst\n"),
            "Café Molen (18/2204)\nBodega Ankeret (18/2391)\nSiden sidst (18/0003)\n");
  const std::string months = "10/2031 Møde\n11/2031 Møde\n12/2031 Møde\n";
  EXPECT_EQ(ordered(months), months);
}

TEST(HeadingOrder, SignsAroundAHeadingSetItApart) {
  EXPECT_EQ(ordered("=== Ny mole ===\nBygges.\n*** Lys på kajen ***\nTændes.\n## Takster\nSes.\n"),
            "Ny mole\nBygges.\nLys på kajen\nTændes.\nTakster\nSes.\n");
  EXPECT_EQ(ordered("Ny mole\n----------------\nBygges.\n"),
            "Ny mole\n----------------\nBygges.\n");
}

}  // namespace
}  // namespace dagsorden
