// Tables of items in PDF pages.
#include "indexer/read/pdf_item_tables.h"

#include <gtest/gtest.h>

#include "common/text.h"
#include "indexer/read/pdf.h"
#include "tests/support/make_pdf.h"

namespace dagsorden {
namespace {

using test::PlacedText;
using Page = std::vector<PlacedText>;

constexpr double at_number = 60;
constexpr double at_title = 90;
constexpr double at_who = 230;
constexpr double at_text = 290;

// The lines with text, with spaces collapsed; "*" stands for the sign of an item, "/" for the end
// sign.
std::vector<std::string> lines_of(const std::vector<Page>& pages) {
  const PdfText pdf = pdf_text(test::make_placed_pdf(pages));
  EXPECT_FALSE(pdf.failure);
  std::vector<std::string> lines;
  for (const std::string_view line : split(pdf.text, '\n')) {
    std::string text = collapse_blanks(line);
    if (text.starts_with('\f')) text.erase(0, 1);
    if (text.starts_with(item_sign)) text.replace(0, item_sign.size(), "*");
    if (text.starts_with(end_sign)) text.replace(0, end_sign.size(), "/");
    if (!text.empty()) lines.push_back(std::move(text));
  }
  return lines;
}

Page head(double y) {
  return {{at_number, y, "Pkt."},
          {at_title, y, "Emne"},
          {at_who, y, "Ansvarlig"},
          {at_text, y, "Referat"}};
}

void add(Page& page, const Page& more) { page.insert(page.end(), more.begin(), more.end()); }

// The first item, whose cells wrap and contain a list.
Page first_item(double y) {
  return {{at_number, y, "1"},
          {at_title, y, "Ny mole ved Vestre"},
          {at_title, y - 14, "Havn"},
          {at_who, y, "Ane"},
          {at_text, y, "Molen fra 1931 er revet og skal"},
          {at_text, y - 14, "bygges af sten fra Tvis."},
          {at_text, y - 28, "1. Sten"},
          {at_text, y - 42, "2. Beton"}};
}

Page second_item(double y) {
  return {{at_number, y, "2"}, {at_title, y, "Eventuelt"}, {at_text, y, "Intet."}};
}

TEST(PdfItemTables, ARowIsAnItemWithItsCellsOneAfterTheOther) {
  Page page = {{60, 760, "Havneudvalget den 3. maj 2031"}};
  add(page, head(740));
  add(page, first_item(720));
  add(page, second_item(650));
  page.push_back({60, 600, "Skrevet af Ane Holm til havneudvalgets medlemmer"});
  EXPECT_EQ(lines_of({page}), (std::vector<std::string>{
                                  "Havneudvalget den 3. maj 2031", "*1. Ny mole ved Vestre Havn",
                                  "Sagsansvarlig: Ane", "Referat",
                                  "Molen fra 1931 er revet og skal bygges af sten fra Tvis.",
                                  "1. Sten", "2. Beton", "*2. Eventuelt", "Referat", "Intet.",
                                  "/Skrevet af Ane Holm til havneudvalgets medlemmer"}));
}

TEST(PdfItemTables, ATableMayContinueOnTheNextPageWithOrWithoutItsHeader) {
  Page first = head(740);
  add(first, first_item(720));
  Page second = {{at_text, 740, "Pengene er fundet."}};
  add(second, second_item(720));
  const std::vector<std::string> lines = {
      "*1. Ny mole ved Vestre Havn",
      "Sagsansvarlig: Ane",
      "Referat",
      "Molen fra 1931 er revet og skal bygges af sten fra Tvis.",
      "1. Sten",
      "2. Beton",
      "Pengene er fundet.",
      "*2. Eventuelt",
      "Referat",
      "Intet."};
  EXPECT_EQ(lines_of({first, second}), lines);
  Page with_head = head(760);
  add(with_head, second);
  EXPECT_EQ(lines_of({first, with_head}), lines);
}

TEST(PdfItemTables, TextBelowTheTitleBelongsToTheItemIfNoColumnHoldsIt) {
  const Page page = {{60, 740, "Punkt"},
                     {110, 740, "Indhold"},
                     {400, 740, "Tid"},
                     {60, 720, "1"},
                     {110, 720, "Ny mole"},
                     {400, 720, "10 min."},
                     {110, 706, "Den bygges af sten, og den skal betales af havnen."},
                     {60, 680, "2"},
                     {110, 680, "Eventuelt"},
                     {400, 680, "5 min."},
                     {110, 666, "Intet."}};
  EXPECT_EQ(lines_of({page}),
            (std::vector<std::string>{"*1. Ny mole", "Tid: 10 min.",
                                      "Den bygges af sten, og den skal betales af havnen.",
                                      "*2. Eventuelt", "Tid: 5 min.", "Intet."}));
}

TEST(PdfItemTables, OnlyColumnNamesMakeAHeader) {
  EXPECT_TRUE(has_item_head("Dagsorden\n  Nr.   Sag     Beslutning\n"));
  EXPECT_TRUE(has_item_head("Dagsordenspunkt   Referat"));
  EXPECT_FALSE(has_item_head("Pkt.   Tekst   Side"));
  EXPECT_FALSE(has_item_head("Emne"));
  EXPECT_FALSE(has_item_head("Sag nr. 4   Referat"));
  EXPECT_FALSE(has_item_head("Tid   Sted"));
}

}  // namespace
}  // namespace dagsorden
