#include "query/render/meeting_page.h"

#include <gtest/gtest.h>

#include "common/text.h"
#include "query/render/wrap.h"

namespace dagsorden {
namespace {

TEST(ListedMeetings, FitTheWidth) {
  ListedMeeting meeting;
  meeting.id = "skoven/2031-05-03";
  meeting.body = "Bestyrelsen for den selvejende institution Skoven";
  meeting.date = "2031-05-03";
  meeting.items = 12;
  meeting.open = 10;
  meeting.closed = 2;
  meeting.has_agenda = meeting.has_minutes = true;
  for (const std::size_t width : {30U, 40U, 60U, 80U}) {
    std::string text;
    for (const StyledLine& line : lines_of(meeting, width)) {
      EXPECT_LE(width_of(line), width);
      for (const StyledText& span : line) text += span.text;
      text += " ";
    }
    EXPECT_NE(text.find("referat"), std::string::npos) << width;
    EXPECT_EQ(text.substr(0, 10), "2031-05-03") << width;
  }
}

}  // namespace
}  // namespace dagsorden
