#include "indexer/clean/clean_text.h"

#include <gtest/gtest.h>

#include "tests/support/lines.h"

namespace dagsorden {
namespace {

TEST(Clean, FurnitureIsRemovedInTheMiddleOfASentence) {
  const Document text = clean(test::raw_text("Kommunerne har aftalt, at den\n\n"
                                             "KKR Vestland | 03-05-2021\n SIDE | 4\n\n"
                                             "fælles plan skal revideres."),
                              {"* | #-#-#", "SIDE | #"});
  ASSERT_EQ(text.blocks.size(), 2U);
  EXPECT_EQ(text.blocks[1].text, "fælles plan skal revideres.");
  EXPECT_TRUE(text.blocks[1].starts_page);
  EXPECT_EQ(text.furniture, (std::vector<int>{3, 4}));
}

TEST(Clean, EveryRawLineIsALineFurnitureOrPartOfAnAddress) {
  const std::string source =
      "Overskrift\n\nTekst på linjen.\nKKR Vestland | 03-05-2021\nhttps://example.dk/en/side\n";
  const Document text = clean(test::raw_text(source), {"* | #-#-#"});
  EXPECT_EQ(text.blocks.size() + text.furniture.size() + text.addresses.size(), 4U);
}

TEST(Clean, DoubleSpacingIsNotAGap) {
  std::string source;
  for (int i = 0; i < 10; ++i) source += "En linje af teksten\n\n";
  source += "\n\nEt nyt afsnit\n";
  const Document text = test::clean_text(source);
  ASSERT_EQ(text.blocks.size(), 11U);
  EXPECT_FALSE(text.blocks[5].after_gap);
  EXPECT_TRUE(text.blocks[10].after_gap);
}

TEST(Clean, ABlankLineIsAGapInSingleSpacedText) {
  const Document text = test::clean_text("Første linje\nAnden linje\n\nNyt afsnit\n");
  ASSERT_EQ(text.blocks.size(), 3U);
  EXPECT_FALSE(text.blocks[1].after_gap);
  EXPECT_TRUE(text.blocks[2].after_gap);
}

TEST(Clean, ASingleLeadingSpaceStartsAPage) {
  const Document text = test::clean_text("Slutning af siden\n Næste side begynder\n");
  ASSERT_EQ(text.blocks.size(), 2U);
  EXPECT_TRUE(text.blocks[1].starts_page);
}

TEST(Clean, AddressesOnLinesOfTheirOwnAreRemoved) {
  const Document text = test::clean_text("Se planen her\n\nhttps://example.dk/plan\n videre tekst");
  ASSERT_EQ(text.addresses.size(), 1U);
  EXPECT_EQ(text.addresses[0].url, "https://example.dk/plan");
  EXPECT_EQ(text.addresses[0].number, 3);
  EXPECT_EQ(text.blocks.size(), 2U);
}

TEST(Clean, AnAddressBrokenAtThePageWidthIsJoined) {
  const std::string full(60, 'a');
  const Document text = test::clean_text(
      full + "\n" + full + "\nhttps://example.dk/materiale/dagsordener-og-referater-fra-2021/\n" +
      "vedtaget-plan-for-cykelstier.pdf\nIndstilling\n");
  ASSERT_EQ(text.addresses.size(), 1U);
  EXPECT_EQ(text.addresses[0].url,
            "https://example.dk/materiale/dagsordener-og-referater-fra-2021/"
            "vedtaget-plan-for-cykelstier.pdf");
  EXPECT_EQ(text.blocks.back().text, "Indstilling");
}

TEST(Clean, TheNextHeadingIsNotPartOfAnAddress) {
  const std::string full(40, 'a');
  const Document text = test::clean_text(full + "\n" + full +
                                         "\nhttps://example.dk/planer-for-aaret-2021\n2.\nNy plan");
  ASSERT_EQ(text.addresses.size(), 1U);
  EXPECT_EQ(text.addresses[0].url, "https://example.dk/planer-for-aaret-2021");
}

TEST(Clean, LinesThatRepeatOnMostPagesAreFurniture) {
  std::string source;
  for (int page = 1; page <= 5; ++page) {
    const std::string own(1, static_cast<char>('a' + page));
    for (const std::string& line : {std::string("Østkystens Samråd"), "Emne " + own, "Mere " + own,
                                    "Linje " + own, std::to_string(page)}) {
      source.append(line).push_back('\n');
    }
    source.push_back('\f');
  }
  const Document text = clean(split_lines(source, false), {});
  for (const Block& line : text.blocks) EXPECT_NE(line.text, "Østkystens Samråd");
  EXPECT_EQ(text.furniture.size(), 10U);
}

TEST(Clean, ConsecutivePageNumbersAreFurniture) {
  const Document text = test::clean_text(
      "Vejudvalget                Side 7\n1. Ny bro\nBygges.\n"
      "                           Side 8\nDen er af træ.\n"
      "Se tegningen på side 9\n");
  ASSERT_EQ(text.blocks.size(), 4U);
  EXPECT_EQ(text.blocks[3].text, "Se tegningen på side 9");
  EXPECT_EQ(text.running_headers.front(), "Vejudvalget Side 7");
}

TEST(Clean, WideGapsShowWhereColumnsBegin) {
  const Document text = test::clean_text("  Ny bro   Bygges.\nEt mellemrum\n");
  ASSERT_EQ(text.blocks[0].style.wide_gaps.size(), 1U);
  EXPECT_EQ(text.blocks[0].style.wide_gaps[0].end, 7U);
  EXPECT_EQ(text.blocks[0].style.wide_gaps[0].column, 11);
  EXPECT_TRUE(text.blocks[1].style.wide_gaps.empty());
}

// Pages with the same header, a third line that varies, and several lines of text.
Document with_heads(const std::string& head, const std::vector<std::string>& own) {
  std::string source;
  for (std::size_t page = 0; page < own.size(); ++page) {
    source += head + own[page] + "\n";
    for (const char* line : {"Emne", "Mere", "Linje", "Sidst"}) {
      source += std::string(line) + " " + static_cast<char>('a' + page) + "\n";
    }
    source += "\f";
  }
  return clean(split_lines(source, false), {});
}

TEST(Clean, AHeaderMayHaveMoreThanTwoLines) {
  const Document text =
      with_heads("Østkystens Samråd\nMøde om havnen\n",
                 {"Fortroligt papir", "Fortroligt papir", "Fortroligt papir", "Fortroligt papir"});
  EXPECT_EQ(text.furniture.size(), 12U);
  for (const Block& block : text.blocks) EXPECT_NE(block.text, "Fortroligt papir");
}

TEST(Clean, ALineBelowAHeaderThatDiffersOnMostPagesIsText) {
  const Document text = with_heads("Østkystens Samråd\nMøde om havnen\n",
                                   {"Beslutning", "Beslutning", "Ny mole", "Ny kaj"});
  EXPECT_EQ(text.furniture.size(), 8U);
  EXPECT_EQ(text.blocks.front().text, "Beslutning");
}

TEST(Clean, ACaseLineThatDiffersFromPageToPageBelongsToAnItem) {
  const Document different = with_heads("", {"Sagsnummer: 31/20417", "Sagsnummer: 31/20418",
                                             "Sagsnummer: 31/20418", "Sagsnummer: 31/20419"});
  EXPECT_TRUE(different.furniture.empty());
  EXPECT_EQ(different.blocks.front().text, "Sagsnummer: 31/20417");
  const Document same =
      with_heads("", {"Sagsnummer: 31/20417", "Sagsnummer: 31/20417", "Sagsnummer: 31/20417"});
  EXPECT_EQ(same.furniture.size(), 3U);
}

TEST(Clean, LinesBesideMostPageNumbersAreFurniture) {
  std::string source;
  for (int leaf = 117; leaf < 121; ++leaf) {
    source += "Skriverens mærke: .....\n\nProtokol for havnen          Blad nr. " +
              std::to_string(leaf) + "\n    Havnerådets møde i maj 1988\n\nDer er bygget kaj nr. " +
              std::to_string(leaf) + ".\n\nKajen er lang.\n\n";
  }
  const Document text = clean(split_lines(source, false), {});
  ASSERT_EQ(text.blocks.size(), 8U);
  EXPECT_EQ(text.blocks[0].text, "Der er bygget kaj nr. 117.");
  EXPECT_EQ(text.blocks[7].text, "Kajen er lang.");
}

}  // namespace
}  // namespace dagsorden
