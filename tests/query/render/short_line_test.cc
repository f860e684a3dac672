#include "query/render/short_line.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "common/text.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

std::string printed(const StyledLine& line) {
  std::string text;
  for (const StyledText& span : line) text += span.text;
  return text;
}

Hit sample_hit(const std::string& title) {
  Hit hit;
  hit.rank = 3;
  hit.item = test::sample_item("2.1", title);
  hit.item.id = "kkr-fjordland/2024-05-14/2.1";
  return hit;
}

std::string short_line(const Hit& hit, std::optional<std::size_t> width) {
  return printed(short_line_of(hit, {hit.item.title, {}}, width));
}

TEST(ShortLine, ShowsRankMeetingTitleAndId) {
  EXPECT_EQ(short_line(sample_hit("Udvidelse af havnen"), std::nullopt),
            "3  2024-05-14  KKR Fjordland 2.1  Udvidelse af havnen  kkr-fjordland/2024-05-14/2.1");
}

TEST(ShortLine, FitsTheWidthOfATerminal) {
  const Hit hit = sample_hit("Udvidelse af havnen og af alt, hvad der ligger ved siden af den");
  for (const std::size_t width : {40U, 60U, 80U, 120U}) {
    EXPECT_LE(count_code_points(short_line(hit, width)), width);
  }
  EXPECT_EQ(short_line(hit, 60), "3  2024-05-14  KKR Fjordland 2.1  Udvidelse af havnen og af…");
}

TEST(ShortLine, OnANarrowTerminalShortensTheBodyAndKeepsTheTitle) {
  Hit hit = sample_hit("Udvidelse af havnen");
  hit.item.meeting_body = "Klima-, Teknik- og Miljøudvalget";
  const std::string line = short_line(hit, 40);
  EXPECT_LE(count_code_points(line), 40U);
  EXPECT_EQ(line.find("3  2024-05-14  KTMU 2.1  Udvidelse"), 0U) << line;
  hit.item.meeting_body = "Bestyrelsen for Fjordlandets Havne og Lufthavne";
  EXPECT_EQ(short_line(hit, 40).find("3  2024-05-14  2.1  Udvidelse af havnen"), 0U);
}

TEST(ShortLine, OfAClosedItemSaysSoHoweverNarrow) {
  Hit hit = sample_hit("Udvidelse af havnen og af alt, hvad der ligger ved siden af den");
  hit.item.access = "lukket";
  for (const std::size_t width : {40U, 60U, 120U}) {
    EXPECT_LE(count_code_points(short_line(hit, width)), width);
    EXPECT_NE(short_line(hit, width).find(" · lukket"), std::string::npos);
  }
  EXPECT_NE(short_line(hit, std::nullopt).find("siden af den · lukket  kkr-"), std::string::npos);
}

TEST(ShortLine, OfAMeetingSaysSo) {
  Hit hit = sample_hit("");
  hit.item.position = 0;
  EXPECT_NE(short_line(hit, 60).find("(the meeting itself)"), std::string::npos);
}

TEST(ShortLine, HighlightsMatches) {
  const Hit hit = sample_hit("Udvidelse af havnen");
  const StyledLine line = short_line_of(hit, {hit.item.title, {{0, 9}}}, 60);
  const auto marked = std::find_if(line.begin(), line.end(), [](const StyledText& span) {
    return span.style == Style::match_in_title;
  });
  ASSERT_NE(marked, line.end());
  EXPECT_EQ(marked->text, "Udvidelse");
}

}  // namespace
}  // namespace dagsorden
