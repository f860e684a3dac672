#include "query/saved_searches.h"

#include <gtest/gtest.h>

#include "common/error.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

std::string refusal(const std::string& text) {
  try {
    parse_saved_searches(text, "alarm");
  } catch (const Error& error) {
    return error.what();
  }
  return "taken";
}

TEST(SavedSearches, AreANameAndAQueryALine) {
  const auto searches =
      parse_saved_searches("# alarmer\n\nlån = lånepulje kommune:Køge\nB=\"en frase\"\n", "alarm");
  ASSERT_EQ(searches.size(), 2U);
  EXPECT_EQ(searches[0].name, "lån");
  EXPECT_EQ(searches[0].query, "lånepulje kommune:Køge");
  EXPECT_EQ(searches[0].line, 3U);
  EXPECT_EQ(searches[1].query, "\"en frase\"");
}

TEST(SavedSearches, ThatAreNoneAreNamedByTheirLine) {
  EXPECT_EQ(refusal("a = b\nhavn"), "alarm:2: this is no saved search");
  EXPECT_EQ(refusal("= havn"), "alarm:1: this is no saved search");
  EXPECT_EQ(refusal("havn ="), "alarm:1: this is no saved search");
  EXPECT_EQ(refusal("a = b\na = c"), "alarm:2: “a” stands twice");
}

TEST(ToldUntil, IsReadAsItWasWritten) {
  const test::TempTree tree;
  const std::string file = (tree / "told").string();
  EXPECT_TRUE(read_told(file).empty());
  const ToldUntil told = {{"lån", "2031-01-01T00:00:00Z"}, {"bro", "2031-01-02T00:00:00Z"}};
  write_told(file, told);
  EXPECT_EQ(read_told(file), told);
}

TEST(ToldUntil, OfAnotherFileIsRefused) {
  const test::TempTree tree;
  EXPECT_THROW(read_told(tree.write("told", "kaffe").string()), Error);
  EXPECT_THROW(write_told((tree / "nowhere/told").string(), {}), Error);
}

}  // namespace
}  // namespace dagsorden
