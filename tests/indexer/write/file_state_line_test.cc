#include "indexer/write/file_state_line.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace dagsorden {
namespace {

FileState plain_state() {
  FileState state;
  state.path = "/agendaer/2024/mødet 100%.txt";
  state.size = 12345;
  state.mtime_ns = -1700000000123456789;
  state.content_hash = "0123456789abcdef0123456789abcdef";
  state.items = 3;
  return state;
}

TEST(FileStateLine, IsReadAsTheParserReadsIt) {
  FileState failed = plain_state();
  failed.options = {"Køge Kommune", true};
  failed.outcome = Outcome::failed;
  failed.code = "pdf-damaged";
  failed.reason = "this PDF is damaged";
  FileState kept = failed;
  kept.kept_since = "2031-05-03T02:00:00Z";
  for (const FileState& state : {plain_state(), failed, kept}) {
    const std::string line = to_json(state);
    const std::optional<FileState> read = state_from_plain_line(line);
    ASSERT_TRUE(read) << line;
    EXPECT_EQ(to_json(*read), line);
    // A blank is no part of the line's form: this one goes to the parser.
    EXPECT_EQ(to_json(state_from_json(" " + line)), line);
  }
}

TEST(FileStateLine, AnEscapeIsLeftToTheParser) {
  FileState state = plain_state();
  state.path = "/a \"quoted\".txt";
  EXPECT_FALSE(state_from_plain_line(to_json(state)));
  EXPECT_EQ(state_from_json(to_json(state)).path, state.path);
  state = plain_state();
  state.options.authority = "A \"B\"";
  EXPECT_FALSE(state_from_plain_line(to_json(state)));
  EXPECT_EQ(state_from_json(to_json(state)).options.authority, state.options.authority);
}

TEST(FileStateLine, NoPartOfALineIsAState) {
  const std::string line = to_json(plain_state());
  for (std::size_t length = 0; length < line.size(); ++length) {
    EXPECT_FALSE(state_from_plain_line(line.substr(0, length))) << length;
  }
  EXPECT_FALSE(state_from_plain_line(line + " "));
}

}  // namespace
}  // namespace dagsorden
