#include "common/timestamps.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

TEST(Timestamps, CanBeMoved) {
  EXPECT_EQ(shifted_timestamp("2031-05-03T00:00:00Z", std::chrono::seconds(-1)),
            "2031-05-02T23:59:59Z");
  EXPECT_EQ(shifted_timestamp("kaffe", std::chrono::seconds(-1)), "kaffe");
}

TEST(Timestamps, MarksRiseFromRunToRun) {
  const std::string now = "2031-05-03T02:00:00Z";
  EXPECT_EQ(mark_of_run(now, ""), now);
  EXPECT_EQ(mark_of_run(now, "2031-05-02T02:00:00Z"), now);
  EXPECT_EQ(mark_of_run(now, now), "2031-05-03T02:00:01Z") << "within one second";
  EXPECT_EQ(mark_of_run(now, "2034-01-01T00:00:00Z"), "2034-01-01T00:00:01Z")
      << "a clock was ahead";
}

}  // namespace
}  // namespace dagsorden
