#include "indexer/run/run_paths.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "common/error.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

using Names = std::vector<std::string>;
using Paths = std::vector<IndexedPath>;

TEST(RunPaths, AnAbsolutePathHasNoDotsAndNoTrailingSlash) {
  const std::string here = std::filesystem::current_path().string();
  EXPECT_EQ(absolute_path("agendaer"), here + "/agendaer");
  EXPECT_EQ(absolute_path("./agendaer//2024/"), here + "/agendaer/2024");
  EXPECT_EQ(absolute_path("."), here);
  EXPECT_EQ(absolute_path("/"), "/");
  EXPECT_EQ(absolute_path("/a/../b"), "/b");
}

TEST(RunPaths, AfterALinkTwoDotsMeanTheFolderAboveItsTarget) {
  const test::TempTree tree;
  const std::filesystem::path root = std::filesystem::canonical(tree.root());
  std::filesystem::create_directories(root / "langt/væk/mappe");
  std::filesystem::create_directory_symlink(root / "langt/væk/mappe", root / "link");
  EXPECT_EQ(absolute_path((root / "link/../a").string()), (root / "langt/væk/a").string());
  EXPECT_EQ(absolute_path((root / "link/a").string()), (root / "link/a").string());
}

TEST(RunPaths, ThoseGivenHaveTheOptionsOfTheCommandLine) {
  IndexOptions options;
  options.paths = {"/b", "/a", "/b/"};
  options.read.authority = "Køge Kommune";
  EXPECT_EQ(paths_of_run(options, {{{"/c", {}}}}),
            (Paths{{"/a", {"Køge Kommune", false}}, {"/b", {"Køge Kommune", false}}}));
}

TEST(RunPaths, RememberedOnesUnderThoseGivenKeepTheirOptions) {
  IndexOptions options;
  options.paths = {"/a"};
  const Settings known{{{"/a", {"Gammel", false}}, {"/a/b", {"Køge Kommune", false}}, {"/c", {}}}};
  EXPECT_EQ(paths_of_run(options, known), (Paths{{"/a", {}}, {"/a/b", {"Køge Kommune", false}}}));
}

TEST(RunPaths, AListIncludesThePathsItNamedBefore) {
  IndexOptions options;
  options.paths = {"/b", "/a/2.txt"};
  options.listed = 1;
  options.files_from = "-";
  const Settings known{{{"/a/1.txt", {}, {}, "-"}, {"/c/1.txt", {}, {}, "/liste"}}};
  EXPECT_EQ(paths_of_run(options, known),
            (Paths{{"/a/1.txt", {}, {}, "-"}, {"/a/2.txt", {}, {}, "-"}, {"/b", {}}}));
}

TEST(RunPaths, AKnownPathStaysWithTheListThatNamedItFirst) {
  IndexOptions options;
  options.paths = {"/a/1.txt", "/a/2.txt", "/a/3.txt"};
  options.listed = 3;
  options.files_from = "-";
  const Settings known{{{"/a/1.txt", {}, {}, "/liste"}, {"/a/2.txt", {}}}};
  EXPECT_EQ(paths_of_run(options, known),
            (Paths{{"/a/1.txt", {}, {}, "/liste"}, {"/a/2.txt", {}}, {"/a/3.txt", {}, {}, "-"}}));
}

TEST(RunPaths, WithoutAnyTheRememberedOnesAreUsedWithTheirOptions) {
  const Settings known{{{"/a", {"Køge Kommune", false}}, {"/b", {}}}};
  EXPECT_EQ(paths_of_run({}, known), known.paths);
}

TEST(RunPaths, OptionsAreAppliedOnTopOfTheRememberedOnes) {
  IndexOptions options;
  options.read.whole = true;
  EXPECT_EQ(paths_of_run(options, {{{"/a", {"Køge Kommune", false}}}}),
            (Paths{{"/a", {"Køge Kommune", true}}}));
}

TEST(PathList, HasOnePathPerLineAndIgnoresEmptyLines) {
  std::istringstream list("/a b\n\n/c\r\n/d");
  EXPECT_EQ(paths_in(list, false), (Names{"/a b", "/c", "/d"}));
}

TEST(PathList, MayBeginWithAByteOrderMark) {
  std::istringstream list("\xEF\xBB\xBF/a\r\n/b\r\n");
  EXPECT_EQ(paths_in(list, false), (Names{"/a", "/b"}));
}

TEST(PathList, WithNulTerminatorsMayHaveLineEndsInNames) {
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
