#include "query/plan/date_range.h"

#include <gtest/gtest.h>

#include <string>

namespace dagsorden {
namespace {

const Date day_of_test{std::chrono::year{2026}, std::chrono::month{8}, std::chrono::day{31}};

std::string range(const std::string& text) {
  const auto parsed = parse_date_range(text, day_of_test);
  if (!parsed) return "none";
  return (parsed->first ? to_iso(*parsed->first) : "") + ".." +
         (parsed->last ? to_iso(*parsed->last) : "");
}

TEST(DateRange, YearsMonthsAndDaysAreRanges) {
  EXPECT_EQ(range("2024"), "2024-01-01..2024-12-31");
  EXPECT_EQ(range("2024-02"), "2024-02-01..2024-02-29");
  EXPECT_EQ(range("17-04-2024"), "2024-04-17..2024-04-17");
  EXPECT_EQ(range("2024-04-17"), "2024-04-17..2024-04-17");
  EXPECT_EQ(range("17.4.2024"), "2024-04-17..2024-04-17");
}

TEST(DateRange, RangesMayBeOpen) {
  EXPECT_EQ(range("2024-01..2025-06"), "2024-01-01..2025-06-30");
  EXPECT_EQ(range("2024.."), "2024-01-01..");
  EXPECT_EQ(range("..2024"), "..2024-12-31");
}

TEST(DateRange, SpansReachBackFromToday) {
  EXPECT_EQ(range("30d"), "2026-08-01..");
  EXPECT_EQ(range("6m"), "2026-02-28..");
  EXPECT_EQ(range("1y"), "2025-08-31..");
}

TEST(DateRange, OtherTextIsNotADate) {
  for (const char* text : {"", "..", "april", "2024-13", "24", "2024-04-31", "x..2024", "5",
                           "17. april", "i fjor", "31. april 2024", "13-2024", "6x"}) {
    EXPECT_EQ(range(text), "none") << text;
  }
}

TEST(DateRange, DanishFormsAreAccepted) {
  EXPECT_EQ(range("9. oktober 2023"), "2023-10-09..2023-10-09");
  EXPECT_EQ(range("mandag den 9. oktober 2023"), "2023-10-09..2023-10-09");
  EXPECT_EQ(range("9. okt. 2023"), "2023-10-09..2023-10-09");
  EXPECT_EQ(range("9/10 2023"), "2023-10-09..2023-10-09");
  EXPECT_EQ(range("9/10-23"), "2023-10-09..2023-10-09");
  EXPECT_EQ(range("10-2023"), "2023-10-01..2023-10-31");
  EXPECT_EQ(range("10/2023"), "2023-10-01..2023-10-31");
  EXPECT_EQ(range("oktober 2023"), "2023-10-01..2023-10-31");
  EXPECT_EQ(range("10-2023..12-2023"), "2023-10-01..2023-12-31");
  EXPECT_EQ(range("9. oktober 2023 .. 1. november 2023"), "2023-10-09..2023-11-01");
}

TEST(DateRange, DaysNearTodayHaveNames) {
  EXPECT_EQ(range("i dag"), "2026-08-31..2026-08-31");
  EXPECT_EQ(range("I går"), "2026-08-30..2026-08-30");
  EXPECT_EQ(range("today"), "2026-08-31..2026-08-31");
  EXPECT_EQ(range("i år"), "2026-01-01..2026-12-31");
}

TEST(DateRange, SpansHaveDanishUnits) {
  EXPECT_EQ(range("2u"), "2026-08-17..");
  EXPECT_EQ(range("2 uger"), "2026-08-17..");
  EXPECT_EQ(range("1å"), "2025-08-31..");
  EXPECT_EQ(range("6 måneder"), "2026-02-28..");
  EXPECT_EQ(range("24h"), "2026-08-30..");
  EXPECT_EQ(hours_back("24t"), std::chrono::hours(24));
  EXPECT_EQ(hours_back("24d"), std::nullopt);
}

}  // namespace
}  // namespace dagsorden
