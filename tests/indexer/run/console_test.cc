#include "indexer/run/console.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

TEST(Console, MessagesHoldNoTerminalControls) {
  EXPECT_EQ(printable("møde\n\x1b[2J.txt\u009B"), "møde  [2J.txt ");
  EXPECT_EQ(printable("\xF8st.txt"), "\uFFFDst.txt");
  // A name that reads like another one, and line ends other than line feeds.
  EXPECT_EQ(printable("m\u202Efdp.exe\u2066\u200F\u061C"), "m fdp.exe   ");
  EXPECT_EQ(printable("a\u2028b\u2029c"), "a b c");
}

TEST(Console, ProblemsAreAlwaysPrintedAndDetailsOnRequest) {
  testing::internal::CaptureStderr();
  Console quiet({false, false});
  quiet.problem("/a.txt", "this PDF is damaged");
  quiet.detail("/b.txt", "2 items");
  EXPECT_EQ(testing::internal::GetCapturedStderr(),
            "dagsorden-index: /a.txt: this PDF is damaged\n");
  testing::internal::CaptureStderr();
  Console verbose({true, false});
  verbose.detail("/b.txt", "2 items");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "dagsorden-index: /b.txt: 2 items\n");
}

TEST(Console, TheProgressBarMakesRoomForMessagesAndDisappearsAtTheEnd) {
  testing::internal::CaptureStderr();
  {
    Console console({false, true});
    console.progress(1, 4);
    console.problem("/a.txt", "x");
    console.progress(4, 4);
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(),
            "\r[##########..............................] 1 of 4 files\033[K\r\033[K"
            "dagsorden-index: /a.txt: x\n"
            "\r[########################################] 4 of 4 files\033[K\r\033[K");
}

TEST(Console, TheProgressBarFitsTheTerminal) {
  EXPECT_EQ(progress_line(1, 2, 80), "[####################....................] 1 of 2 files");
  for (std::size_t width = 1; width < 100; ++width) {
    EXPECT_LT(progress_line(123, 4567, width).size(), width) << width;
  }
}

TEST(Console, ProgressIsShownOnATerminalOrOnRequest) {
  EXPECT_TRUE(wants_progress("always"));
  EXPECT_FALSE(wants_progress("never"));
}

}  // namespace
}  // namespace dagsorden
