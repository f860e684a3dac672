#include "common/dates.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

std::string dates_in(const std::string& text) {
  std::string all;
  for (const FoundDate& date : find_dates(text)) all += to_iso(date.date) + " ";
  return all;
}

const Date day_of_test{std::chrono::year{2026}, std::chrono::month{8}, std::chrono::day{31}};

std::string range(const std::string& text) {
  const auto parsed = parse_date_range(text, day_of_test);
  if (!parsed) return "none";
  return (parsed->first ? to_iso(*parsed->first) : "") + ".." +
         (parsed->last ? to_iso(*parsed->last) : "");
}

TEST(FindDates, DatesWithDayMonthAndYearAreFoundInAllForms) {
  EXPECT_EQ(dates_in("den 8. april 2025 og 8.april 2026"), "2025-04-08 2026-04-08 ");
  EXPECT_EQ(dates_in("08-04-2025, 8/4 2025, 8/4-2024, 8.4.2023 og 2022-04-08"),
            "2025-04-08 2025-04-08 2024-04-08 2023-04-08 2022-04-08 ");
}

TEST(FindDates, AYearMayBeWrittenShortBehindDayAndMonth) {
  EXPECT_EQ(dates_in("8/4-24, men hverken 8/4 24, 8-4-24 eller 31/2-24"), "2024-04-08 ");
}

TEST(FindDates, DatesWithoutYearDoNotCount) { EXPECT_EQ(dates_in("den 9. marts. I 2025"), ""); }

TEST(FindDates, OfARangeTheLastDayCounts) {
  EXPECT_EQ(dates_in("den 24.-28. februar 2025"), "2025-02-28 ");
  EXPECT_EQ(dates_in("den 1.til 15. maj 2024"), "2024-05-15 ");
}

TEST(FindDates, FiguresAreNoDates) {
  EXPECT_EQ(dates_in("1.680.000 kr., 31.2.2025, SAG-2025-00103, 99-99-2025"), "");
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

TEST(DateRange, OtherTextIsNone) {
  for (const char* text : {"", "..", "april", "2024-13", "24", "2024-04-31", "x..2024", "5"}) {
    EXPECT_EQ(range(text), "none") << text;
  }
}

}  // namespace
}  // namespace dagsorden
