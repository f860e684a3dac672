// Files that nobody should send us. Only their own items may suffer. scripts/reliability has more
// of them, and the time and memory they take.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

#include "tests/support/agendas.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using test::IndexRuns;
using test::names_of;
using Names = std::vector<std::string>;

// From the good file beside each hostile file.
constexpr const char* good_item = "god.txt: En ny havn";

void make_socket(const fs::path& path) {
  const int bound = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  ASSERT_LT(path.string().size(), sizeof address.sun_path);
  std::strcpy(address.sun_path, path.c_str());
  EXPECT_EQ(::bind(bound, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  ::close(bound);
}

TEST(IndexHostile, SpecialFilesAreSkipped) {
  const IndexRuns runs;
  const fs::path folder = runs.write("god.txt", test::agenda({"En ny havn"})).parent_path();
  ASSERT_EQ(::mkfifo((folder / "rør.txt").c_str(), 0600), 0);
  make_socket(folder / "s.pdf");
  fs::create_directory_symlink(folder, folder / "rundt");
  fs::create_symlink("selv.txt", folder / "selv.txt");
  fs::create_directory(folder / "mappe.txt");
  const auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 0);
  EXPECT_EQ(summary["stderr"], "");
  EXPECT_EQ(summary["files_seen"], 1);
  EXPECT_EQ(names_of(runs.items()), (Names{good_item}));
}

TEST(IndexHostile, AListedFileThatBecameALinkIsNotFollowed) {
  const IndexRuns runs;
  const fs::path listed = runs.write("god.txt", test::agenda({"En ny havn"}));
  const fs::path foreign = runs.tree().write("andres/x.txt", test::agenda({"En hemmelighed"}));
  const std::string list = runs.tree().write("liste", listed.string() + "\n").string();
  ASSERT_EQ(runs.run({"-q", "--files-from", list}).exit_code, 0);
  fs::remove(listed);
  fs::create_symlink(foreign, listed);
  const test::ProgramResult refused = runs.run({"-q"});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_NE(refused.err.find("god.txt: a symbolic link"), std::string::npos) << refused.err;
  EXPECT_EQ(names_of(runs.items()), (Names{good_item}));
  EXPECT_EQ(runs.run({"-q", "--follow-symlinks"}).exit_code, 0);
  EXPECT_EQ(names_of(runs.items()), (Names{"god.txt: En hemmelighed"}));
}

TEST(IndexHostile, NulBytesWithinAnAgendaAreDropped) {
  const IndexRuns runs;
  std::string text = test::agenda({"En ny havn"});
  text.insert(text.find("ny havn") + 1, 3, '\0');
  runs.write("god.txt", text);
  EXPECT_EQ(runs.update()["exit"], 0);
  EXPECT_EQ(names_of(runs.items()), (Names{good_item}));
}

TEST(IndexHostile, CombiningMarksWithoutALetterEndNoRun) {
  const IndexRuns runs;
  runs.write("god.txt", test::agenda({"En ny havn"}));
  runs.write("tegn.txt", test::agenda({"Ring \u260E\uFE0F \u0301 nu"}));
  const auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 0) << summary["stderr"];
  EXPECT_EQ(names_of(runs.items()), (Names{good_item, "tegn.txt: Ring \u260E\uFE0F \u0301 nu"}));
}

TEST(IndexHostile, AnExplainedLayoutHoldsNoTerminalControls) {
  const IndexRuns runs;
  const std::string file = runs.write("ond\x1b[2J.txt", test::agenda({"En ny \x1b]0;havn\x07"}));
  const auto result = test::run_program(DAGSORDEN_INDEX, {"--explain-layout", file});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("En ny"), std::string::npos) << result.out;
  EXPECT_EQ(result.out.find_first_of("\x1b\x07"), std::string::npos) << result.out;
}

TEST(IndexHostile, EndlessWordsAreKept) {
  const IndexRuns runs;
  const std::string word(10000, 'x');
  runs.write("a.txt", test::agenda({"En ny havn"}) + word + "\n");
  EXPECT_EQ(runs.update()["exit"], 0);
  EXPECT_NE(runs.items()["a.txt: En ny havn"].text.find(word), std::string::npos);
}

TEST(IndexHostile, ARepeatedItemNumberLosesNothing) {
  const IndexRuns runs;
  std::string text = test::agenda({"En ny havn", "En bro", "En vej"});
  text.replace(text.find("1.2."), 4, "1.1.");
  runs.write("a.txt", text);
  EXPECT_EQ(runs.update()["exit"], 0);
  std::string all;
  for (const auto& [name, item] : runs.items()) all += item.title + "\n" + item.text + "\n";
  for (const char* title : {"En ny havn", "En bro", "En vej"}) {
    EXPECT_NE(all.find(std::string("godkender: ") + title), std::string::npos) << title;
  }
}

TEST(IndexHostile, AnAgendaWithoutADateIsIndexedUndated) {
  const IndexRuns runs;
  std::string text = test::agenda({"En ny havn"});
  text.erase(text.find("Dato:"), std::strlen("Dato: 03-05-2031 09:30"));
  runs.write("a.txt", text);
  EXPECT_EQ(runs.update()["exit"], 0);
  const Item item = runs.items()["a.txt: En ny havn"];
  EXPECT_FALSE(item.date);
  EXPECT_NE(item.id.find("/udateret-"), std::string::npos) << item.id;
}

// Otherwise the file would take the run's memory, and the run would fail for all other files.
TEST(IndexHostile, OnlyTheFileWithTooManyWordsFails) {
  const IndexRuns runs;
  runs.write("god.txt", test::agenda({"En ny havn"}));
  std::string text = test::agenda({"En bro"});
  for (int i = 0; text.size() < 5'000'000; ++i) text += "ord" + std::to_string(i) + "/";
  runs.write("stor.txt", text);
  const auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 1);
  EXPECT_EQ(summary["failures"][0]["code"], "too-large");
  EXPECT_EQ(names_of(runs.items()), (Names{good_item}));
}

}  // namespace
}  // namespace dagsorden
