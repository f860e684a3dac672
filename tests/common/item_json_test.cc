#include "common/item_json.h"

#include <gtest/gtest.h>

#include "tests/support/full_item.h"

namespace dagsorden {
namespace {

TEST(ItemJson, EscapesControlCharactersAndLineSeparators) {
  EXPECT_EQ(to_line(Json("\u2028 \u2029 \u202E \x7f \u0085 \u061C \u200E \u2066 \u2069")),
            R"("\u2028 \u2029 \u202e \u007f \u0085 \u061c \u200e \u2066 \u2069")");
  EXPECT_EQ(to_line(Json("æøå – ✓ 𝄞 \u206A")), "\"æøå – ✓ 𝄞 \u206A\"");
  EXPECT_EQ(to_line(Json("en \"havn\"\n")), R"("en \"havn\"\n")");
}

TEST(ItemJson, InvalidBytesBecomeReplacementCharacters) {
  EXPECT_EQ(to_line(Json("m\xF8")), "\"m\uFFFD\"");
}

TEST(ItemJson, OptionalKeysWithoutAValueAreLeftOutExceptTheCaseType) {
  const Json none = item_keys(Item{});
  EXPECT_FALSE(none.contains("date"));
  EXPECT_TRUE(none["case_type"].is_null());
  EXPECT_EQ(item_keys(test::full_item())["date"], "2031-05-03");
}

}  // namespace
}  // namespace dagsorden
