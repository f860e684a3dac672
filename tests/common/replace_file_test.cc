#include "common/replace_file.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

TEST(ReplaceFile, CreatesOrReplacesTheFileAndLeavesNothingElse) {
  const test::TempTree tree;
  for (const char* content : {"først", "så"}) {
    EXPECT_FALSE(replace_file(tree / "fil", content, 0640));
    EXPECT_EQ(test::read_file(tree / "fil"), content);
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(tree.root()), {}), 1);
}

TEST(ReplaceFile, AFailureLeavesTheOldFile) {
  const test::TempTree tree;
  fs::create_directory(tree / "mappe");
  static_cast<void>(tree.write("mappe/fil", "før"));
  EXPECT_TRUE(replace_file(tree / "mappe", "efter", 0640));
  EXPECT_EQ(test::read_file(tree / "mappe/fil"), "før");
  EXPECT_EQ(std::distance(fs::directory_iterator(tree.root()), {}), 1);
  EXPECT_TRUE(replace_file(tree / "findes/ikke", "efter", 0640));
}

}  // namespace
}  // namespace dagsorden
