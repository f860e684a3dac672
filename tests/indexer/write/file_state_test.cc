#include "indexer/write/file_state.h"

#include <gtest/gtest.h>

#include "common/error.h"
#include "common/text.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

FileState a_state() {
  FileState state;
  state.path = "/agendaer/2024/mødet \"i maj\".txt";
  state.size = 12345;
  state.mtime_ns = 1700000000123456789;
  state.content_hash = "0123456789abcdef0123456789abcdef";
  state.options = {"Køge Kommune", true};
  state.outcome = Outcome::failed;
  state.code = "pdf-damaged";
  state.reason = {"this PDF is damaged", "denne PDF er beskadiget"};
  state.items = 3;
  return state;
}

void expect_equal(const FileState& left, const FileState& right) {
  EXPECT_EQ(left.path, right.path);
  EXPECT_EQ(left.size, right.size);
  EXPECT_EQ(left.mtime_ns, right.mtime_ns);
  EXPECT_EQ(left.content_hash, right.content_hash);
  EXPECT_EQ(left.options, right.options);
  EXPECT_EQ(left.outcome, right.outcome);
  EXPECT_EQ(left.code, right.code);
  EXPECT_EQ(left.reason, right.reason);
  EXPECT_EQ(left.items, right.items);
}

TEST(FileState, SurvivesItsJsonForm) {
  expect_equal(state_from_json(to_json(a_state())), a_state());
  FileState plain;
  plain.path = "/a.txt";
  expect_equal(state_from_json(to_json(plain)), plain);
}

TEST(FileState, EveryOutcomeSurvives) {
  for (const Outcome outcome :
       {Outcome::items, Outcome::unsegmented, Outcome::skipped, Outcome::failed}) {
    FileState state = a_state();
    state.outcome = outcome;
    EXPECT_EQ(state_from_json(to_json(state)).outcome, outcome);
  }
}

TEST(FileState, AttachmentsOfEarlierVersionsSurviveToo) {
  FileState state = a_state();
  state.attachments = {{"/a/\xf8.txt", 7, 8, 2, "2031-05-03T02:00:00Z"}};
  state.awaited = {"/a/\xf8.pdf", "~kortoverhavnen"};
  const FileState read = state_from_json(to_json(state));
  ASSERT_EQ(read.attachments.size(), 1U);
  EXPECT_EQ(read.attachments[0].path, "/a/\xf8.txt");
  EXPECT_EQ(read.attachments[0].size, 7U);
  EXPECT_EQ(read.attachments[0].mtime_ns, 8);
  EXPECT_EQ(read.attachments[0].documents, 2U);
  EXPECT_EQ(read.attachments[0].kept_since, "2031-05-03T02:00:00Z");
  EXPECT_EQ(read.awaited, state.awaited);
  std::string json = to_json(state);
  const std::string added = R"(,2,"2031-05-03T02:00:00Z")";
  json.erase(json.find(added), added.size());
  EXPECT_EQ(state_from_json(json).attachments.at(0).documents, 1U);
}

TEST(FileState, PathsKeepAllTheirBytes) {
  for (const std::string& path : std::vector<std::string>{
           "/a/\xF8st\xFF.txt", "/100%/a%41.txt", "/linje\nskift.txt", "/\uFFFD.txt", "/a%"}) {
    EXPECT_EQ(percent_decoded(escape_path(path)), path);
    FileState state = a_state();
    state.path = path;
    EXPECT_EQ(state_from_json(to_json(state)).path, path);
  }
  EXPECT_EQ(escape_path("/mødet.txt"), "/mødet.txt");
}

TEST(FileState, KeysOfLongPathsAreShortAndDiffer) {
  const std::string path = "/" + std::string(4000, 'a');
  EXPECT_EQ(state_key("/a.txt"), "file:/a.txt");
  EXPECT_LE(state_key(path).size(), 255U);
  EXPECT_NE(state_key(path), state_key(path + "b"));
}

TEST(FileState, AllStatesOfADatabaseAreRead) {
  const test::TempTree tree;
  Xapian::WritableDatabase database((tree / "database").string());
  FileState state = a_state();
  for (const std::string& path : {std::string("/a.txt"), "/" + std::string(4000, 'b')}) {
    state.path = path;
    database.set_metadata(state_key(path), to_json(state));
  }
  database.set_metadata("settings", "{}");
  const FileStates states = all_states(database);
  EXPECT_EQ(states.size(), 2U);
  EXPECT_EQ(states.at("/a.txt").items, 3U);
  EXPECT_EQ(states.count("/" + std::string(4000, 'b')), 1U);
}

TEST(FileState, AnInvalidStateIsADatabaseError) {
  const char* const unknown_outcome =
      R"({"path":"a","size":1,"mtime_ns":1,"content_hash":"","items":0,"outcome":"gone"})";
  for (const char* json : {"", "{", "[]", "{}", R"({"path":1})", unknown_outcome}) {
    EXPECT_THROW(state_from_json(json), Error) << json;
  }
}

}  // namespace
}  // namespace dagsorden
