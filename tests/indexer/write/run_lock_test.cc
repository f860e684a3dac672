#include "indexer/write/run_lock.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "common/error.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

std::string message_of_second_run(const test::TempTree& tree) {
  try {
    const RunLock second(tree.root(), "2031-05-03T02:00:01Z");
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::locked);
    return error.what();
  }
  return "";
}

TEST(RunLock, ASecondRunIsRefusedWithTheNameOfTheHolder) {
  const test::TempTree tree;
  const RunLock first(tree.root(), "2031-05-03T02:00:00Z");
  const std::string message = message_of_second_run(tree);
  EXPECT_NE(message.find("process " + std::to_string(::getpid()) + " on "), std::string::npos);
  EXPECT_NE(message.find("since 2031-05-03T02:00:00Z"), std::string::npos);
}

TEST(RunLock, IsFreeAfterTheRun) {
  const test::TempTree tree;
  { const RunLock first(tree.root(), "2031-05-03T02:00:00Z"); }
  EXPECT_EQ(message_of_second_run(tree), "");
}

TEST(RunLock, LeftoversOfAKilledRunDoNotLock) {
  const test::TempTree tree;
  static_cast<void>(tree.write("run.lock", ""));
  static_cast<void>(tree.write("run.json", R"({"pid":1,"host":"h","since":"2031"})"));
  EXPECT_EQ(message_of_second_run(tree), "");
}

TEST(RunLock, HoldsWithoutTheNameOfTheHolderToo) {
  const test::TempTree tree;
  const RunLock first(tree.root(), "2031-05-03T02:00:00Z");
  for (const char* damaged : {"", "{", "[1]", R"({"pid":"x"})"}) {
    static_cast<void>(tree.write("run.json", damaged));
    EXPECT_NE(message_of_second_run(tree).find("another run holds the database"),
              std::string::npos);
  }
}

TEST(RunLock, OnlyTheOwnerMayOpenTheFile) {
  const test::TempTree tree;
  static_cast<void>(tree.write("run.lock", ""));
  std::filesystem::permissions(tree / "run.lock", std::filesystem::perms(0640));
  const RunLock lock(tree.root(), "2031-05-03T02:00:00Z");
  EXPECT_EQ(std::filesystem::status(tree / "run.lock").permissions(), std::filesystem::perms(0600));
}

TEST(RunLock, DoesNotWriteThroughALink) {
  const test::TempTree tree;
  const auto secret = tree.write("hemmelig", "x");
  for (const char* name : {"run.json", "run.json.new"}) {
    std::filesystem::create_symlink(secret, tree / name);
  }
  { const RunLock lock(tree.root(), "2031-05-03T02:00:00Z"); }
  EXPECT_EQ(test::read_file(secret), "x");
  std::filesystem::remove(tree / "run.lock");
  std::filesystem::create_symlink(secret, tree / "run.lock");
  EXPECT_THROW(RunLock(tree.root(), "2031-05-03T02:00:00Z"), Error);
}

TEST(RunLock, AMissingFolderIsADatabaseError) {
  try {
    const RunLock lock("/findes/ikke", "2031-05-03T02:00:00Z");
    FAIL() << "locked nothing";
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::database);
  }
}

}  // namespace
}  // namespace dagsorden
