#include "query/last_answer.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>

#include "common/error.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

Options asking_for(const std::string& id) {
  Options options;
  options.action = Action::show_item;
  options.item_id = id;
  return options;
}

std::string refusal(const std::string& id, const std::filesystem::path& file) {
  try {
    with_ranks_resolved(asking_for(id), file);
  } catch (const Error& error) {
    return std::string(error.what()) + " / " + error.hint();
  }
  return "taken";
}

TEST(LastAnswer, ARankStandsForItsHit) {
  const test::TempTree tree;
  const std::filesystem::path file = tree.root() / "folder" / "answer-1";
  save_last_answer(file, {{"/srv/a.db"}, "havn", 11, {"a/1", "a/2", "a/3"}});
  const Options options = with_ranks_resolved(asking_for("12"), file);
  EXPECT_EQ(options.item_id, "a/2");
  EXPECT_EQ(options.databases, std::vector<std::string>{"/srv/a.db"});
  EXPECT_EQ(options.query, "havn");
}

TEST(LastAnswer, NewOptionsTakePrecedence) {
  const test::TempTree tree;
  const std::filesystem::path file = tree.root() / "answer-1";
  save_last_answer(file, {{"/srv/a.db"}, "havn", 1, {"a/1"}});
  Options options = asking_for("1");
  options.databases = {"/srv/b.db"};
  options.query = "kaj";
  options = with_ranks_resolved(options, file);
  EXPECT_EQ(options.databases, std::vector<std::string>{"/srv/b.db"});
  EXPECT_EQ(options.query, "kaj");
}

TEST(LastAnswer, AnUnknownRankIsAnError) {
  const test::TempTree tree;
  const std::filesystem::path file = tree.root() / "answer-1";
  EXPECT_EQ(
      refusal("1", file),
      "there is no earlier answer on this terminal / ask a query first, or give an item's id");
  save_last_answer(file, {{}, "havn", 1, {"a/1", "a/2"}});
  EXPECT_EQ(refusal("3", file),
            "the last answer on this terminal has no hit 3 / it has the hits 1 to 2");
}

TEST(LastAnswer, IdsAndCaseNumbersStayAsTheyAre) {
  EXPECT_EQ(with_ranks_resolved(asking_for("kkr/2024-05-14/2.1"), {}).item_id,
            "kkr/2024-05-14/2.1");
  EXPECT_EQ(with_ranks_resolved(asking_for("23010635"), {}).item_id, "23010635");
}

TEST(LastAnswer, ADamagedFileIsNoAnswer) {
  const test::TempTree tree;
  const std::filesystem::path file = tree.write("answer-1", "{\"ids\": 3}");
  EXPECT_NE(refusal("1", file), "taken");
}

// The session's name in a /proc where the session's leader has this number and start time.
std::string session_in(const std::string& leader, const std::string& start,
                       const std::string& boot) {
  const test::TempTree proc;
  const std::string zeros = " 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 ";
  proc.write("self/stat", "99 (a) b) R 98 97 " + leader + zeros + "777 0 0\n");
  proc.write(leader + "/stat", leader + " (bash) S 1 1 " + leader + zeros + start + " 0 0\n");
  proc.write("sys/kernel/random/boot_id", boot + "\n");
  return session_name(proc.root());
}

TEST(LastAnswer, TwoSessionsWithOneNumberHaveDifferentNames) {
  const std::string session = session_in("41", "5000", "aa");
  EXPECT_FALSE(session.empty());
  EXPECT_EQ(session_in("41", "5000", "aa"), session);
  EXPECT_NE(session_in("41", "6000", "aa"), session);
  EXPECT_NE(session_in("41", "5000", "bb"), session);
  EXPECT_NE(session_in("42", "5000", "aa"), session);
}

TEST(LastAnswer, WithoutALeaderTheSessionHasNoName) {
  const test::TempTree proc;
  EXPECT_EQ(session_name(proc.root()), "");
  proc.write("self/stat", "99 (a) R 98 97 0 0\n");
  EXPECT_EQ(session_name(proc.root()), "");
}

TEST(LastAnswer, AnswersOfAMonthAgoAreRemoved) {
  namespace fs = std::filesystem;
  const test::TempTree tree;
  const auto old = tree.write("answer-old", "{}");
  const auto other = tree.write("other", "{}");
  const auto recent = tree.write("answer-recent", "{}");
  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(31 * 24);
  fs::last_write_time(old, long_ago);
  fs::last_write_time(other, long_ago);
  save_last_answer(tree.root() / "answer-1", {{}, "havn", 1, {"a/1"}});
  EXPECT_FALSE(fs::exists(old));
  EXPECT_TRUE(fs::exists(other));
  EXPECT_TRUE(fs::exists(recent));
  EXPECT_TRUE(fs::exists(tree.root() / "answer-1"));
}

}  // namespace
}  // namespace dagsorden
