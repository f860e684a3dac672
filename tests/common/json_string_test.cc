#include "common/json_string.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>

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

// What the library writes, with hidden characters escaped besides.
std::string written_by_library(const std::string& text) {
  return with_hidden_escaped(
      nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

std::string written(const std::string& text) {
  std::string json;
  append_json_string(json, text);
  return json;
}

TEST(JsonString, IsWrittenAsTheLibraryWritesIt) {
  for (const std::string text :
       {"", "havn", R"(en "havn" \ fjord / 1:2)", "linje\nog\ttabulator\r\b\f\x01\x1f\x7f",
        "æøå – ✓ 𝄞 \uFFFD \uFFFF", "\u2028\u2029", "\u0085\u061C\u200E\u202E\u2066\u2069\u206A",
        "\xC3", "\xC3(", "a\x80z", "\xF0\x9D\x84", "\xF0\x9D\x84x", "\xED\xA0\x80", "\xE0\x80\xAF",
        "\xF4\x90\x80\x80", "\xC0\xAF\xFE\xFF"}) {
    EXPECT_EQ(written(text), written_by_library(text));
  }
  EXPECT_EQ(written(std::string("\0", 1)), R"("\u0000")");
  EXPECT_EQ(written("\u2028 \u202E \x7f"), R"("\u2028 \u202e \u007f")");
}

TEST(JsonString, IsWrittenAsTheLibraryWritesItWhateverTheBytes) {
  std::minstd_rand random(1);
  // Leading and following bytes of every kind, often enough one behind the other.
  const std::string bytes =
      "a\"\\\n\x7f\x80\x8f\x90\x9f\xa0\xa8\xbf\xc2\xc3\xe0\xe2\xed\xef\xf0\xf4\xf5";
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (int length = 0; length < 8; ++length) text.push_back(bytes[random() % bytes.size()]);
    ASSERT_EQ(written(text), written_by_library(text));
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
