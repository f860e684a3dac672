#include "common/json_string.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dagsorden {
namespace {

TEST(JsonString, IsReadAsAParserReadsIt) {
  for (const std::string text : {R"(en "havn" \ fjord / 1:2)", "linje\nog\ttabulator\r\b\f",
                                 "æøå – ✓ 𝄞", "\x01\x7f", "", "\\"}) {
    const std::string quoted = nlohmann::json(text).dump();
    EXPECT_EQ(json_string(quoted.substr(1, quoted.size() - 2)), text);
  }
  EXPECT_EQ(json_string(R"(\u2028 \u00e6\u007F)"), "\u2028 æ\x7f");
}

TEST(JsonString, LeavesWhatIsNoJsonAndPairsOfSurrogatesToAParser) {
  for (const char* escaped : {R"(\)", R"(\x)", R"(\u12)", R"(\u12g4)", R"(\ud834\udd1e)"}) {
    EXPECT_EQ(json_string(escaped), std::nullopt) << escaped;
  }
}

TEST(JsonString, EndsAtTheFirstQuoteThatIsNotEscaped) {
  EXPECT_EQ(end_of_json_string(R"("havn", "fjord")", 1), 5U);
  EXPECT_EQ(end_of_json_string(R"("en \"havn\"")", 1), 12U);
  EXPECT_EQ(end_of_json_string(R"("bag\\" x")", 1), 6U);
  EXPECT_EQ(end_of_json_string(R"("uden ende)", 1), 10U);
}

}  // namespace
}  // namespace dagsorden
