#include "common/run_times.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

TEST(RunTimes, CanBeMoved) {
  EXPECT_EQ(moved_time("2031-05-03T00:00:00Z", std::chrono::seconds(-1)), "2031-05-02T23:59:59Z");
  EXPECT_EQ(moved_time("kaffe", std::chrono::seconds(-1)), "kaffe");
}

TEST(RunTimes, MarksRiseFromRunToRun) {
  const std::string now = "2031-05-03T02:00:00Z";
  EXPECT_EQ(mark_of_run(now, ""), now);
  EXPECT_EQ(mark_of_run(now, "2031-05-02T02:00:00Z"), now);
  EXPECT_EQ(mark_of_run(now, now), "2031-05-03T02:00:01Z") << "within one second";
  EXPECT_EQ(mark_of_run(now, "2034-01-01T00:00:00Z"), "2034-01-01T00:00:01Z")
      << "a clock was ahead";
}

}  // namespace
}  // namespace dagsorden
