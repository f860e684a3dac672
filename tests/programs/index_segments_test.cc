// First builds and rebuilds that are large enough to be built as segments.
#include <gtest/gtest.h>

#include "common/database.h"
#include "tests/support/agendas.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using test::IndexRuns;

constexpr int file_count = 44;

// Writes a file of 100 kB; all files together make more than two segments.
void write_long(const IndexRuns& runs, int number, const std::string& title) {
  std::string text = test::agenda({title}, "03-05-20" + std::to_string(10 + number));
  while (text.size() < 100000) text += "Kajen er slidt, og broen skal males.\n";
  runs.write(std::to_string(10 + number) + ".txt", text);
}

void write_all(const IndexRuns& runs) {
  for (int i = 0; i < file_count; ++i) write_long(runs, i, "En havn");
}

TEST(IndexSegments, ALargeFirstBuildIsSwappedInAsAWhole) {
  const IndexRuns runs;
  write_all(runs);
  const auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 0);
  EXPECT_EQ(summary["generation"], 2) << "the first one stays empty";
  EXPECT_EQ(summary["files_added"], file_count);
  EXPECT_EQ(summary["items_added"], file_count);
  EXPECT_EQ(summary["items_total"], file_count);
  EXPECT_FALSE(fs::exists(fs::path(runs.database()) / "unfinished"));
  EXPECT_EQ(item_count(open_for_reading(runs.database())), static_cast<unsigned>(file_count));
  EXPECT_EQ(runs.update()["files_unchanged"], file_count);
}

TEST(IndexSegments, LaterChangesReplaceTheirItems) {
  const IndexRuns runs;
  write_all(runs);
  runs.update();
  for (int i = 0; i < file_count; ++i) write_long(runs, i, "En bro");
  const auto summary = runs.update();
  EXPECT_EQ(summary["files_changed"], file_count);
  EXPECT_EQ(summary["items_removed"], file_count);
  EXPECT_EQ(summary["items_total"], file_count);
  EXPECT_EQ(summary["generation"], 2);
  for (const auto& [address, item] : runs.items()) EXPECT_EQ(item.title, "En bro") << address;
}

TEST(IndexSegments, ARebuildGivesTheSameItems) {
  const IndexRuns runs;
  write_all(runs);
  runs.update();
  const auto before = runs.items();
  const auto summary = runs.update({"--rebuild"});
  EXPECT_EQ(summary["exit"], 0);
  EXPECT_EQ(summary["generation"], 3);
  EXPECT_EQ(summary["items_removed"], file_count);
  EXPECT_EQ(summary["items_total"], file_count);
  EXPECT_EQ(test::names_of(runs.items()), test::names_of(before));
  EXPECT_EQ(runs.items().begin()->second.first_seen, before.begin()->second.first_seen);
}

TEST(IndexSegments, LeftoversOfAKilledBuildAreRemoved) {
  const IndexRuns runs;
  write_all(runs);
  runs.update();
  const fs::path unfinished = fs::path(runs.database()) / "unfinished";
  fs::create_directories(unfinished / "3");
  fs::copy_file(*current_generation(runs.database()) / "dagsorden", unfinished / "dagsorden");
  EXPECT_EQ(runs.update()["exit"], 0);
  EXPECT_FALSE(fs::exists(unfinished));
}

}  // namespace
}  // namespace dagsorden
