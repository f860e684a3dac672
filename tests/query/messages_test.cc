#include "query/messages.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

TEST(Messages, AreInTheLanguageThatWasSet) {
  EXPECT_EQ(tr(messages::did_you_mean, "x", "y"), "x; did you mean “y”?");
  set_language(Language::danish);
  EXPECT_EQ(tr(messages::did_you_mean, "x", "y"), "x; mente du “y”?");
  set_language(Language::english);
}

}  // namespace
}  // namespace dagsorden
