#include "indexer/read/meeting_time.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

std::string shown(const MeetingTime& time) {
  return time.date.value_or("-") + " " + time.time.value_or("-");
}

TEST(MeetingTime, LocalTimesStayAsPrinted) {
  EXPECT_EQ(shown(read_meeting_time("2031-05-03T16:05:00+02:00")), "2031-05-03 16:05");
  EXPECT_EQ(shown(read_meeting_time("2031-05-03 8:30")), "2031-05-03 08:30");
  EXPECT_EQ(shown(read_meeting_time("3. maj 2031 kl. 16.00")), "2031-05-03 16:00");
  EXPECT_EQ(shown(read_meeting_time("03-05-2031")), "2031-05-03 -");
  EXPECT_EQ(shown(read_meeting_time("14:00")), "- 14:00");
  EXPECT_EQ(shown(read_meeting_time("")), "- -");
}

TEST(MeetingTime, TimesInUtcBecomeDanishOnes) {
  EXPECT_EQ(shown(read_meeting_time("2031-07-03T14:00:00Z")), "2031-07-03 16:00");
  EXPECT_EQ(shown(read_meeting_time("2031-01-03T14:00:00+00:00")), "2031-01-03 15:00");
  EXPECT_EQ(shown(read_meeting_time("2031-06-30T23:30:00Z")), "2031-07-01 01:30");
}

TEST(MeetingTime, MidnightIsNotATimeOfDay) {
  EXPECT_EQ(shown(read_meeting_time("2031-05-03T00:00:00+02:00")), "2031-05-03 -");
}

}  // namespace
}  // namespace dagsorden
