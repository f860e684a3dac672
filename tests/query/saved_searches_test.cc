#include "query/saved_searches.h"

#include <gtest/gtest.h>

#include "common/error.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

std::string refusal(const std::string& text) {
  const SavedSearches saved = parse_saved_searches(text, "alarm");
  return saved.faults.empty() ? "taken" : saved.faults.front().what();
}

TEST(SavedSearches, AreANameAndAQueryPerLine) {
  const auto searches =
      parse_saved_searches("# alarmer\n\nlån = lånepulje kommune:Køge\nB=\"en frase\"\n", "alarm")
          .searches;
  ASSERT_EQ(searches.size(), 2U);
  EXPECT_EQ(searches[0].name, "lån");
  EXPECT_EQ(searches[0].query, "lånepulje kommune:Køge");
  EXPECT_EQ(searches[0].line, 3U);
  EXPECT_EQ(searches[1].query, "\"en frase\"");
}

TEST(SavedSearches, WithFaultsAreNamedByTheirLine) {
  EXPECT_EQ(refusal("a = b\nhavn"), "alarm:2: this is not a saved search");
  EXPECT_EQ(refusal("= havn"), "alarm:1: this is not a saved search");
  EXPECT_EQ(refusal("havn ="), "alarm:1: this is not a saved search");
  EXPECT_EQ(refusal("a = b\na = c"), "alarm:2: “a” appears twice");
}

TEST(SavedSearches, MayBeginWithAByteOrderMark) {
  for (const char* text : {"\uFEFFhavn = kaj\n", "\uFEFF# alarmer\r\nhavn = kaj\r\n"}) {
    const SavedSearches saved = parse_saved_searches(text, "alarm");
    EXPECT_TRUE(saved.faults.empty()) << text;
    ASSERT_EQ(saved.searches.size(), 1U) << text;
    EXPECT_EQ(saved.searches[0].name, "havn");
  }
}

TEST(SavedSearches, OneFaultyLineLeavesTheOthersIntact) {
  const SavedSearches saved = parse_saved_searches("havn\na = b\na = c\nd = e\n", "alarm");
  EXPECT_EQ(saved.faults.size(), 2U);
  ASSERT_EQ(saved.searches.size(), 2U);
  EXPECT_EQ(saved.searches[1].name, "d");
}

TEST(SavedSearches, InAnotherEncodingAreNamedByTheirLine) {
  EXPECT_EQ(refusal("a = b\nc = b\xF8rnehave"), "alarm:2: this is not UTF-8");
  EXPECT_EQ(refusal("b\xF8rn = have"), "alarm:1: this is not UTF-8");
  EXPECT_EQ(refusal("a = b\uFFFDrnehave"), "taken");
}

TEST(SavedSearches, OfAFileThatCannotBeReadAreRefused) {
  const test::TempTree tree;
  EXPECT_THROW(read_saved_searches((tree / "missing").string()), Error);
  EXPECT_THROW(read_saved_searches(tree.root().string()), Error);
}

TEST(ReportState, IsReadAsItWasWritten) {
  const test::TempTree tree;
  const std::string file = (tree / "told").string();
  EXPECT_EQ(read_report_state(file), ReportState());
  const ReportState reported = {
      {{"lån", {"2031-01-01T00:00:00Z", {}, {"a/1", "a/2"}}},
       {"bro", {"2031-01-02T00:00:00Z", {}, {}}},
       {"vej", {"", {{"/db", "2031-01-02T00:00:00Z"}, {"/arkiv", "2030-01-02T00:00:00Z"}}, {}}}}};
  write_report_state(file, reported);
  EXPECT_EQ(read_report_state(file), reported);
}

TEST(ReportState, FollowsALinkAndWritesNowhereElse) {
  const test::TempTree tree;
  const auto target = tree.write("andetsteds", "");
  const auto other = tree.write("andres", "x");
  std::filesystem::create_symlink(target, tree / "told");
  std::filesystem::create_symlink(other, tree / "told.new");
  write_report_state((tree / "told").string(), {{{"bro", {"2031-01-02T00:00:00Z", {}, {}}}}});
  EXPECT_TRUE(std::filesystem::is_symlink(tree / "told"));
  EXPECT_EQ(read_report_state(target.string()).searches.size(), 1U);
  EXPECT_EQ(test::read_file(other), "x");
}

TEST(ReportState, AnEmptyFileHasLostItsContents) {
  const test::TempTree tree;
  const std::string file = (tree / "told").string();
  make_report_state(file);
  EXPECT_EQ(read_report_state(file), ReportState());
  const ReportState reported = {{{"bro", {"2031-01-02T00:00:00Z", {}, {}}}}};
  write_report_state(file, reported);
  make_report_state(file);
  EXPECT_EQ(read_report_state(file), reported);
  std::filesystem::resize_file(file, 0);
  EXPECT_TRUE(read_report_state(file).is_lost);
}

TEST(ReportState, DropsADamagedSearchAndKeepsTheOthers) {
  const test::TempTree tree;
  const auto file =
      tree.write("told", R"({"told_until":{"bro":5,"lån":"2031-01-01T00:00:00Z"},"told":["x"]})");
  const ReportState expected = {{{"bro", {}}, {"lån", {"2031-01-01T00:00:00Z", {}, {}}}}};
  EXPECT_EQ(read_report_state(file.string()), expected);
}

TEST(ReportState, IsRefusedIfTheFileIsSomethingElse) {
  const test::TempTree tree;
  EXPECT_THROW(read_report_state(tree.write("told", "kaffe").string()), Error);
  EXPECT_THROW(write_report_state((tree / "nowhere/told").string(), ReportState()), Error);
}

}  // namespace
}  // namespace dagsorden
