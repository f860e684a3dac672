#include "indexer/run/cut_apart.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(CutApart, EachDocumentHasItsFullTimeWhileFewAreSlow) {
  const CutLimits limits;
  EXPECT_EQ(time_left(limits, milliseconds(0)), limits.processor_time);
  EXPECT_EQ(time_left(limits, limits.all_slow / 3), limits.processor_time);
}

TEST(CutApart, ManySlowDocumentsTakeALimitedTimeInAll) {
  const CutLimits limits;
  milliseconds spent{0};
  constexpr int documents = 1000;
  for (int i = 0; i < documents; ++i) spent += time_left(limits, spent);
  EXPECT_LE(spent, limits.all_slow + documents * limits.least_time);
  EXPECT_EQ(time_left(limits, spent), limits.least_time);
}

}  // namespace
}  // namespace dagsorden
