#include "indexer/run/reading_journal.h"

#include <gtest/gtest.h>

#include <thread>

#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

using NameSet = std::set<std::string>;
using std::chrono::milliseconds;
using std::chrono::seconds;

ReadingLimits quick_limits() { return {seconds(600), seconds(20), milliseconds(10)}; }

TEST(ReadingJournal, DoesNotRecordQuickFiles) {
  const test::TempTree tree;
  {
    const ReadingJournal journal(tree.root());
    const JournalEntry entry("/agendaer/a.txt");
    std::this_thread::sleep_for(milliseconds(500));
    EXPECT_EQ(test::read_file(tree / journal_name), "");
  }
  EXPECT_FALSE(std::filesystem::exists(tree / journal_name));
}

TEST(ReadingJournal, RecordsASlowFileWhileItIsBeingRead) {
  const test::TempTree tree;
  const ReadingJournal journal(tree.root(), quick_limits());
  {
    const JournalEntry entry("/agendaer/a\nb.txt");
    std::this_thread::sleep_for(milliseconds(600));
    EXPECT_EQ(test::read_file(tree / journal_name), std::string("/agendaer/a\nb.txt\0", 18));
  }
  std::this_thread::sleep_for(milliseconds(600));
  EXPECT_EQ(test::read_file(tree / journal_name), "");
}

TEST(ReadingJournal, ASlowFileThatMakesProgressEndsNoRun) {
  const test::TempTree tree;
  const ReadingJournal journal(tree.root(), {seconds(2), seconds(20), milliseconds(10)});
  const JournalEntry reading("/agendaer/a.pdf");
  const JournalEntry within("/agendaer/a.pdf");
  for (int step = 0; step < 10; ++step) {
    std::this_thread::sleep_for(milliseconds(300));
    reading_goes_on();
  }
}

TEST(ReadingJournal, ReturnsTheFilesThatTheLastRunLeftOpen) {
  const test::TempTree tree;
  static_cast<void>(tree.write(journal_name, std::string("/a\nb\0/c\0", 8)));
  const ReadingJournal journal(tree.root());
  EXPECT_EQ(journal.left_open(), (NameSet{"/a\nb", "/c"}));
}

}  // namespace
}  // namespace dagsorden
