#include "indexer/run/path_list.h"

#include <gtest/gtest.h>

#include <sstream>

#include "common/error.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

using Names = std::vector<std::string>;

TEST(PathList, HasOnePathALineWithoutEmptyOnes) {
  std::istringstream list("/a b\n\n/c\r\n/d");
  EXPECT_EQ(paths_in(list, false), (Names{"/a b", "/c", "/d"}));
}

TEST(PathList, MayBeginWithAByteOrderMark) {
  std::istringstream list("\xEF\xBB\xBF/a\r\n/b\r\n");
  EXPECT_EQ(paths_in(list, false), (Names{"/a", "/b"}));
}

TEST(PathList, EndedByNulKeepsLineEndsInNames) {
  std::istringstream list(std::string("/a\nb\0/c\0", 8));
  EXPECT_EQ(paths_in(list, true), (Names{"/a\nb", "/c"}));
}

TEST(PathList, IsAddedToThePathsGiven) {
  const test::TempTree tree;
  IndexOptions options;
  options.paths = {"/a"};
  options.files_from = tree.write("list", "/b\n").string();
  add_listed_paths(options);
  EXPECT_EQ(options.paths, (Names{"/a", "/b"}));
  EXPECT_EQ(options.listed, 1U);
}

TEST(PathList, ThatIsMissingOrEmptyIsRefused) {
  const test::TempTree tree;
  IndexOptions options;
  options.files_from = (tree / "missing").string();
  EXPECT_THROW(add_listed_paths(options), Error);
  options.files_from = tree.write("empty", "\n").string();
  EXPECT_THROW(add_listed_paths(options), Error);
}

}  // namespace
}  // namespace dagsorden
