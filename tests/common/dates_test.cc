#include "common/dates.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

std::string dates_in(const std::string& text) {
  std::string all;
  for (const FoundDate& date : find_dates(text)) all += to_iso(date.date) + " ";
  return all;
}

TEST(FindDates, DatesWithDayMonthAndYearAreFoundInAllForms) {
  EXPECT_EQ(dates_in("den 8. april 2025 og 8.april 2026"), "2025-04-08 2026-04-08 ");
  EXPECT_EQ(dates_in("08-04-2025, 8/4 2025, 8/4-2024, 8.4.2023 og 2022-04-08"),
            "2025-04-08 2025-04-08 2024-04-08 2023-04-08 2022-04-08 ");
}

TEST(FindDates, AYearMayHaveTwoDigitsAfterDayAndMonth) {
  EXPECT_EQ(dates_in("8/4-24, men hverken 8/4 24, 8-4-24 eller 31/2-24"), "2024-04-08 ");
}

TEST(FindDates, DatesWithoutAYearAreIgnored) { EXPECT_EQ(dates_in("den 9. marts. I 2025"), ""); }

TEST(FindDates, TheLastDayOfARangeCounts) {
  EXPECT_EQ(dates_in("den 24.-28. februar 2025"), "2025-02-28 ");
  EXPECT_EQ(dates_in("den 1.til 15. maj 2024"), "2024-05-15 ");
}

TEST(FindDates, OtherNumbersAreNotDates) {
  EXPECT_EQ(dates_in("1.680.000 kr., 31.2.2025, SAG-2025-00103, 99-99-2025"), "");
}

}  // namespace
}  // namespace dagsorden
