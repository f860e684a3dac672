// The schema validator, on which other tests rely.
#include "tests/support/json_schema.h"

#include <gtest/gtest.h>

namespace dagsorden::test {
namespace {

using nlohmann::json;

bool fits(const char* schema, const char* value) {
  return JsonSchema(json::parse(schema)).faults(json::parse(value)).empty();
}

TEST(JsonSchema, ChecksTypes) {
  EXPECT_TRUE(fits(R"({"type": "integer"})", "3"));
  EXPECT_FALSE(fits(R"({"type": "integer"})", "3.5"));
  EXPECT_TRUE(fits(R"({"type": ["string", "null"]})", "null"));
  EXPECT_FALSE(fits(R"({"type": ["string", "null"]})", "[]"));
}

TEST(JsonSchema, ChecksKeys) {
  const char* schema =
      R"({"required": ["a"], "properties": {"a": {"type": "string"}},
          "additionalProperties": false})";
  EXPECT_TRUE(fits(schema, R"({"a": "x"})"));
  EXPECT_FALSE(fits(schema, R"({})"));
  EXPECT_FALSE(fits(schema, R"({"a": 1})"));
  EXPECT_FALSE(fits(schema, R"({"a": "x", "b": 1})"));
}

TEST(JsonSchema, ChecksArraysEnumerationsPatternsAndBounds) {
  EXPECT_FALSE(fits(R"({"items": {"type": "string"}})", R"(["a", 1])"));
  EXPECT_FALSE(fits(R"({"minItems": 2})", "[1]"));
  EXPECT_FALSE(fits(R"({"maxItems": 2})", "[1, 2, 3]"));
  EXPECT_FALSE(fits(R"({"enum": ["a", "b"]})", R"("c")"));
  EXPECT_TRUE(fits(R"({"pattern": "^[0-9]+$"})", R"("12")"));
  EXPECT_FALSE(fits(R"({"pattern": "^[0-9]+$"})", R"("1x")"));
  EXPECT_FALSE(fits(R"({"minimum": 1})", "0"));
}

TEST(JsonSchema, FollowsReferencesAndChoices) {
  const char* schema = R"({"$defs": {"n": {"type": "integer"}},
                           "oneOf": [{"$ref": "#/$defs/n"}, {"type": "string"}]})";
  EXPECT_TRUE(fits(schema, "1"));
  EXPECT_TRUE(fits(schema, R"("a")"));
  EXPECT_FALSE(fits(schema, "null"));
}

TEST(JsonSchema, RefusesUnknownKeywords) {
  EXPECT_THROW(fits(R"({"maxLength": 3})", R"("a")"), std::runtime_error);
}

}  // namespace
}  // namespace dagsorden::test
