#include "indexer/write/table_sums.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <fstream>

#include "common/error.h"
#include "indexer/write/generations.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

void turn_over_a_byte(const fs::path& file, std::size_t place) {
  std::string bytes = test::read_file(file);
  bytes.at(place) = static_cast<char>(bytes[place] ^ 1);
  std::ofstream(file, std::ios::binary) << bytes;
}

TEST(TableSums, NameTheTableThatHasChanged) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  note_table_sums(generation);
  EXPECT_EQ(tables_not_as_noted(generation), Names{});
  turn_over_a_byte(generation / "postlist.glass", 3000);
  EXPECT_EQ(tables_not_as_noted(generation), Names{"postlist.glass"});
}

TEST(TableSums, OfAnotherRevisionProveNothing) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  note_table_sums(generation);
  Xapian::WritableDatabase(generation.string()).set_metadata("x", "y");
  EXPECT_EQ(tables_not_as_noted(generation), Names{});
  note_table_sums(generation);
  EXPECT_EQ(tables_not_as_noted(generation), Names{});
  turn_over_a_byte(generation / "postlist.glass", 3000);
  EXPECT_EQ(tables_not_as_noted(generation), Names{"postlist.glass"});
}

TEST(TableSums, ThatAreVoidProveNothingAboutAnInterruptedRun) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  note_table_sums(generation);
  void_table_sums(generation);
  turn_over_a_byte(generation / "postlist.glass", 3000);  // a block of no revision that counts
  EXPECT_EQ(tables_not_as_noted(generation), Names{});
}

TEST(TableSums, ThatAreVoidCountAgainIfNothingWasWritten) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  note_table_sums(generation);
  const std::string noted = test::read_file(generation / "checksums.json");
  void_table_sums(generation);
  note_table_sums(generation);
  EXPECT_EQ(test::read_file(generation / "checksums.json"), noted);
}

TEST(TableSums, OfATableChangedByOthersAreNotVoidedSoNothingIsWritten) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  note_table_sums(generation);
  const std::string noted = test::read_file(generation / "checksums.json");
  turn_over_a_byte(generation / "postlist.glass", 3000);
  EXPECT_THROW(void_table_sums(generation), Error);
  EXPECT_EQ(test::read_file(generation / "checksums.json"), noted);
  turn_over_a_byte(generation / "postlist.glass", 3000);  // as it was, with another time
  EXPECT_NO_THROW(void_table_sums(generation));
}

TEST(TableSums, NameTheTableThatIsGone) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  note_table_sums(generation);
  EXPECT_EQ(missing_tables(generation), Names{});
  fs::remove(generation / "termlist.glass");
  EXPECT_EQ(missing_tables(generation), Names{"termlist.glass"});
  EXPECT_EQ(tables_not_as_noted(generation), Names{});
}

TEST(TableSums, ThatAreMissingOrDamagedVerifyNothing) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  EXPECT_FALSE(has_table_sums(generation));
  EXPECT_EQ(tables_not_as_noted(generation), Names{});
  note_table_sums(generation);
  EXPECT_TRUE(has_table_sums(generation));
  const std::string noted = test::read_file(generation / "checksums.json");
  const std::string no_numbers = R"({"revision":1,"postlist.glass":{},"gone.glass":"x"})";
  for (const std::string& damaged : {std::string(), std::string("{"), std::string("[]"),
                                     noted.substr(0, noted.size() / 2), no_numbers}) {
    std::ofstream(generation / "checksums.json") << damaged;
    EXPECT_FALSE(has_table_sums(generation)) << damaged;
    EXPECT_EQ(tables_not_as_noted(generation), Names{}) << damaged;
    EXPECT_EQ(missing_tables(generation), Names{}) << damaged;
    EXPECT_NO_THROW(void_table_sums(generation)) << damaged;
    EXPECT_NO_THROW(note_table_sums(generation)) << damaged;
  }
}

}  // namespace
}  // namespace dagsorden
