#include "indexer/run/reading_journal.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <thread>

#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

using Names = std::set<std::string>;
using std::chrono::milliseconds;
using std::chrono::seconds;

ReadingLimits quick_limits() { return {seconds(600), seconds(20), milliseconds(10)}; }

TEST(ReadingJournal, NotesNothingOfFilesThatTakeNoTime) {
  const test::TempTree tree;
  {
    const ReadingJournal journal(tree.root());
    const Reading reading("/agendaer/a.txt");
    std::this_thread::sleep_for(milliseconds(500));
    EXPECT_EQ(test::read_file(tree / journal_name), "");
  }
  EXPECT_FALSE(std::filesystem::exists(tree / journal_name));
}

TEST(ReadingJournal, NotesAFileThatTakesLongAsLongAsItDoes) {
  const test::TempTree tree;
  const ReadingJournal journal(tree.root(), quick_limits());
  {
    const Reading reading("/agendaer/a\nb.txt");
    std::this_thread::sleep_for(milliseconds(600));
    EXPECT_EQ(test::read_file(tree / journal_name), std::string("/agendaer/a\nb.txt\0", 18));
  }
  std::this_thread::sleep_for(milliseconds(600));
  EXPECT_EQ(test::read_file(tree / journal_name), "");
}

TEST(ReadingJournal, AFileThatMakesProgressEndsNoRun) {
  const auto read_for_two_seconds = [](bool makes_progress) {
    const test::TempTree tree;
    const ReadingJournal journal(tree.root(), {seconds(1), seconds(20), milliseconds(10)});
    const Reading reading("/agendaer/a.txt");
    for (int i = 0; i < 20; ++i) {
      std::this_thread::sleep_for(milliseconds(100));
      if (makes_progress) Reading::restart();
    }
    std::_Exit(0);
  };
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  EXPECT_EXIT(read_for_two_seconds(true), testing::ExitedWithCode(0), "");
  EXPECT_EXIT(read_for_two_seconds(false), testing::ExitedWithCode(5), "a.txt");
}

TEST(ReadingJournal, GivesWhatTheRunBeforeLeft) {
  const test::TempTree tree;
  static_cast<void>(tree.write(journal_name, std::string("/a\nb\0/c\0", 8)));
  const ReadingJournal journal(tree.root());
  EXPECT_EQ(journal.left_open(), (Names{"/a\nb", "/c"}));
}

}  // namespace
}  // namespace dagsorden
