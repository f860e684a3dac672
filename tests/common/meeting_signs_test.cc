#include "common/meeting_signs.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

TEST(MeetingSigns, OfACoverNameItsOwnerAndItsKeys) {
  Item item;
  item.source_meeting = "cover:havneudvalget/2031-05-03 1 2";
  const MeetingSigns signs = meeting_signs(item);
  EXPECT_EQ(signs.owner, "havneudvalget");
  EXPECT_EQ(signs.keys, "2031-05-03 1 2");
}

TEST(MeetingSigns, OfADamagedCoverHaveNoKeys) {
  Item item;
  item.source_meeting = "cover:havneudvalget";
  const MeetingSigns signs = meeting_signs(item);
  EXPECT_EQ(signs.owner, "havneudvalget");
  EXPECT_EQ(signs.keys, "");
}

}  // namespace
}  // namespace dagsorden
