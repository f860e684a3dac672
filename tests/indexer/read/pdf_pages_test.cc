// Pages that -layout does not render correctly: columns and watermarks.
#include <gtest/gtest.h>

#include "common/text.h"
#include "indexer/read/pdf.h"
#include "tests/support/make_pdf.h"

namespace dagsorden {
namespace {

using test::PlacedText;
using Page = std::vector<PlacedText>;

// Puts lines below each other, from y downwards.
void put(Page& page, double x, double y, const std::vector<std::string>& lines, double step = 14) {
  for (const std::string& line : lines) {
    page.push_back({x, y, line});
    y -= step;
  }
}

// The lines with text of the only page, with single spaces between words.
std::vector<std::string> lines_of(const Page& page) {
  const PdfText pdf = pdf_text(test::make_placed_pdf({page}));
  EXPECT_FALSE(pdf.failure);
  std::vector<std::string> lines;
  for (const std::string_view line : split(pdf.text, '\n')) {
    std::string text = collapse_blanks(line);
    if (!text.empty() && text != "\f") lines.push_back(std::move(text));
  }
  return lines;
}

const std::vector<std::string> left_column = {
    "Havnen har gennem mange", "\345r ventet p\345 en ny f\346rge,", "og nu foreligger den",
    "endelige plan fra v\346rftet", "med tegninger og priser."};
const std::vector<std::string> right_column = {
    "Planen koster 40 mio. kr.", "og kan v\346re gennemf\370rt om", "tre \345r. Der skal v\346lges",
    "et udvalg med fem", "medlemmer til at f\370lge"};
const std::vector<std::string> both_columns = {
    "Havnen har gennem mange",   "år ventet på en ny færge,", "og nu foreligger den",
    "endelige plan fra værftet", "med tegninger og priser.",  "Planen koster 40 mio. kr.",
    "og kan være gennemført om", "tre år. Der skal vælges",   "et udvalg med fem",
    "medlemmer til at følge"};

std::vector<std::string> with_frame(std::vector<std::string> lines) {
  lines.insert(lines.begin(),
               "1. En overskrift, der g\303\245r hen over begge spalter og lidt til");
  lines.emplace_back("En afsluttende linje, der ogs\303\245 g\303\245r hen over begge spalter.");
  return lines;
}

Page page_with_frame() {
  return {{60, 780, "1. En overskrift, der g\345r hen over begge spalter og lidt til"},
          {60, 600, "En afsluttende linje, der ogs\345 g\345r hen over begge spalter."}};
}

TEST(PdfPages, ColumnsAreReadOneAfterTheOther) {
  Page page = page_with_frame();
  put(page, 60, 740, left_column);
  put(page, 310, 740, right_column);
  EXPECT_EQ(lines_of(page), with_frame(both_columns));
}

TEST(PdfPages, ColumnsWithInterleavedLinesAreReadOneAfterTheOther) {
  Page page = page_with_frame();
  put(page, 60, 740, left_column);
  put(page, 310, 733, right_column);
  EXPECT_EQ(lines_of(page), with_frame(both_columns));
}

TEST(PdfPages, TheLongerColumnContinuesBelowTheShorter) {
  Page page = page_with_frame();
  std::vector<std::string> longer = left_column;
  longer.insert(longer.end(), {"Sejladsen begynder, n\345r", "skibet er d\370bt i for\345ret"});
  put(page, 60, 740, longer);
  put(page, 310, 740, right_column);
  std::vector<std::string> expected = both_columns;
  expected.insert(expected.begin() + 5, {"Sejladsen begynder, når", "skibet er døbt i foråret"});
  EXPECT_EQ(lines_of(page), with_frame(expected));
}

TEST(PdfPages, TheRightColumnMayBeginHigher) {
  Page page = page_with_frame();
  put(page, 60, 733, left_column);
  put(page, 310, 745, right_column);
  EXPECT_EQ(lines_of(page), with_frame(both_columns));
}

TEST(PdfPages, ThreeColumnsAreReadOneAfterTheOther) {
  Page page;
  put(page, 40, 740,
      {"Havnen har i mange", "\345r ventet p\345 den", "nye f\346rge til \370erne",
       "og byens folk"});
  put(page, 220, 740,
      {"glade. Planen koster", "flere mio. kr. end", "ventet, og den skal", "derfor f\370rst til"});
  put(page, 400, 740,
      {"orientering hos alle", "parter, f\370r den kan", "komme videre til", "endelig vedtagelse"});
  EXPECT_EQ(lines_of(page), (std::vector<std::string>{
                                "Havnen har i mange", "år ventet på den", "nye færge til øerne",
                                "og byens folk", "glade. Planen koster", "flere mio. kr. end",
                                "ventet, og den skal", "derfor først til", "orientering hos alle",
                                "parter, før den kan", "komme videre til", "endelig vedtagelse"}));
}

TEST(PdfPages, AnItemBelowTheColumnsStaysBelowThem) {
  Page page;
  put(page, 60, 740, left_column);
  put(page, 310, 740, right_column);
  put(page, 60, 640, {"2. Havnens drift"});
  put(page, 60, 600, left_column);
  put(page, 310, 600, right_column);
  std::vector<std::string> expected = both_columns;
  expected.emplace_back("2. Havnens drift");
  expected.insert(expected.end(), both_columns.begin(), both_columns.end());
  EXPECT_EQ(lines_of(page), expected);
}

TEST(PdfPages, TableRowsStayRows) {
  Page page;
  put(page, 60, 740,
      {"Kommune og havn", "Ny f\346rge til \370erne", "Ny kaj ved havnen",
       "Nye lamper p\345 kajen"});
  put(page, 310, 740,
      {"Udgift i alt i 1.000 kr.", "Fire hundrede i 2031", "To hundrede i 2032",
       "Tredive i alt i 2033"});
  EXPECT_EQ(lines_of(page), (std::vector<std::string>{"Kommune og havn Udgift i alt i 1.000 kr.",
                                                      "Ny færge til øerne Fire hundrede i 2031",
                                                      "Ny kaj ved havnen To hundrede i 2032",
                                                      "Nye lamper på kajen Tredive i alt i 2033"}));
}

TEST(PdfPages, TableRowsWithCellsOfSeveralLinesStayRows) {
  Page page;
  double y = 740;
  std::vector<std::string> expected;
  for (const char* const name : {"Havnens", "Byens", "Skolens"}) {
    put(page, 60, y,
        {std::string(name) + " plan skal nu", "sendes ud til h\370ring", "hos alle naboerne"});
    put(page, 310, y, {"Sekretariatet sender den", "ud inden sommeren og", "samler alle svarene"});
    y -= 42;
    expected.insert(expected.end(), {std::string(name) + " plan skal nu Sekretariatet sender den",
                                     "sendes ud til høring ud inden sommeren og",
                                     "hos alle naboerne samler alle svarene"});
  }
  EXPECT_EQ(lines_of(page), expected);
}

const std::vector<std::string> agenda_lines = {
    "1. Godkendelse af dagsordenen",
    "Sagsfremstilling",
    "Havnen har gennem mange \345r ventet p\345 en ny f\346rge til \370erne.",
    "Planen koster 40 mio. kr. og kan v\346re gennemf\370rt om tre \345r.",
    "2. Havnens drift",
    "Havnen er \345ben hele \345ret, ogs\345 n\345r der er is p\345 fjorden."};
const std::vector<std::string> agenda_text = {
    "1. Godkendelse af dagsordenen",
    "Sagsfremstilling",
    "Havnen har gennem mange år ventet på en ny færge til øerne.",
    "Planen koster 40 mio. kr. og kan være gennemført om tre år.",
    "2. Havnens drift",
    "Havnen er åben hele året, også når der er is på fjorden."};

TEST(PdfPages, AWatermarkAcrossThePageIsRemoved) {
  for (const char* const word : {"UDKAST", "FORTROLIGT", "TIL INTERN BRUG"}) {
    for (const double turned : {0.0, 30.0, 45.0, 60.0}) {
      Page page;
      put(page, 60, 720, agenda_lines, 28);
      page.push_back({90, turned == 0 ? 640.0 : 560.0, word, 60, turned});
      EXPECT_EQ(lines_of(page), agenda_text) << word << " turned by " << turned;
    }
  }
}

TEST(PdfPages, AWatermarkBelowTheTextIsRemoved) {
  Page page;
  put(page, 60, 780, agenda_lines);
  page.push_back({120, 200, "UDKAST", 60, 45});
  EXPECT_EQ(lines_of(page), agenda_text);
}

TEST(PdfPages, ALargeTitleIsNotAWatermark) {
  Page page = {{60, 760, "UDKAST", 40}, {60, 700, "TIL PLAN", 40}};
  put(page, 60, 660, agenda_lines);
  std::vector<std::string> expected = {"UDKAST", "TIL PLAN"};
  expected.insert(expected.end(), agenda_text.begin(), agenda_text.end());
  EXPECT_EQ(lines_of(page), expected);
}

}  // namespace
}  // namespace dagsorden
