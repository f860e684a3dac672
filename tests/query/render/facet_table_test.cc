#include "query/render/facet_table.h"

#include <gtest/gtest.h>

#include "common/text.h"

namespace dagsorden {
namespace {

using Texts = std::vector<std::string>;

Texts table(const CrossedFacets& crossed, std::size_t width) {
  Texts result;
  for (const StyledLine& line : lines_of(crossed, width)) {
    std::string text;
    for (const StyledText& span : line) text += span.text;
    result.push_back(text);
  }
  return result;
}

CrossedFacets outcomes_by_month() {
  return {FacetField::outcome,
          FacetField::month,
          {{"godkendt", "2025-03", 9},
           {"godkendt", "2025-06", 4},
           {"til efterretning", "2025-01", 5},
           {"til efterretning", "2025-02", 1},
           {"til efterretning", "2025-06", 3}}};
}

TEST(FacetTable, ListsMonthsInTheirOrder) {
  const std::string head = table(outcomes_by_month(), 80)[1];
  EXPECT_LT(head.find("2025-01"), head.find("2025-02"));
  EXPECT_LT(head.find("2025-02"), head.find("2025-03"));
  EXPECT_LT(head.find("2025-03"), head.find("2025-06"));
}

TEST(FacetTable, LeavesTheSmallestColumnsOutAndKeepsTheOrderOfTheRest) {
  const Texts lines = table(outcomes_by_month(), 48);
  EXPECT_EQ(lines[1].find("2025-01"), std::string::npos) << lines[1];
  EXPECT_LT(lines[1].find("2025-03"), lines[1].find("2025-06")) << lines[1];
  EXPECT_EQ(lines[lines.size() - 2], "  and 2 more: 2025-01, 2025-02");
}

TEST(FacetTable, GivesNamesTheirRoomInANarrowTerminal) {
  const Texts lines = table(outcomes_by_month(), 40);
  EXPECT_NE(lines[3].find("til efterretning "), std::string::npos) << lines[3];
  for (const std::string& line : lines) EXPECT_LE(count_code_points(line), 40U) << line;
}

TEST(FacetTable, SetsThousandsApart) {
  const Texts lines =
      table({FacetField::month, FacetField::outcome, {{"2025-01", "udsat", 5164}}}, 80);
  EXPECT_EQ(lines[2], "  2025-01  5,164  5,164");
}

TEST(FacetTable, SortsOtherColumnsByTheirCount) {
  const std::string head =
      table({FacetField::month,
             FacetField::outcome,
             {{"2025-01", "udsat", 1}, {"2025-01", "godkendt", 1}, {"2025-02", "godkendt", 7}}},
            80)[1];
  EXPECT_LT(head.find("godkendt"), head.find("udsat"));
}

}  // namespace
}  // namespace dagsorden
