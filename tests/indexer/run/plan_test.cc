#include "indexer/run/plan.h"

#include <gtest/gtest.h>

#include "indexer/read/failure.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

using Names = std::vector<std::string>;

FileState known(const std::string& path, std::uint64_t size = 10, std::int64_t mtime_ns = 1) {
  FileState state;
  state.path = path;
  state.size = size;
  state.mtime_ns = mtime_ns;
  return state;
}

FileStates states(const std::vector<FileState>& list) {
  FileStates result;
  for (const FileState& state : list) result[state.path] = state;
  return result;
}

Names paths_of(const std::vector<FileState>& files) {
  Names names;
  for (const FileState& file : files) names.push_back(file.path);
  return names;
}

Names paths_of(const std::vector<FileTask>& tasks) {
  Names names;
  for (const FileTask& task : tasks) names.push_back(task.file.path);
  return names;
}

// The folder /a was listed and holds these files, each of 10 bytes.
Listing listing_of(const Names& files) {
  Listing listing;
  for (const std::string& path : files) listing.files.push_back({path, 10, 1});
  listing.listed = {"/a"};
  return listing;
}

const std::vector<IndexedPath> path_a = {{"/a", {}}};

TEST(Plan, NewAndChangedFilesAreReadAndOthersAreNot) {
  const Plan plan = make_plan(listing_of({"/a/1", "/a/2", "/a/3", "/a/4"}), path_a,
                              states({known("/a/1"), known("/a/2", 11), known("/a/3", 10, 2)}), {});
  EXPECT_EQ(paths_of(plan.tasks), (Names{"/a/2", "/a/3", "/a/4"}));
  EXPECT_TRUE(plan.tasks[0].known);
  EXPECT_FALSE(plan.tasks[2].known);
  EXPECT_EQ(paths_of(plan.unchanged), (Names{"/a/1"}));
  EXPECT_TRUE(plan.vanished.empty());
}

TEST(Plan, AFileIsReadAgainWhenItsOptionsChange) {
  const Plan plan = make_plan(listing_of({"/a/1"}), {{"/a", {"Køge Kommune", false}}},
                              states({known("/a/1")}), {});
  EXPECT_EQ(paths_of(plan.tasks), (Names{"/a/1"}));
  EXPECT_EQ(plan.tasks[0].options.authority, "Køge Kommune");
}

TEST(Plan, AFailureIsTriedAgainOnlyIfItsCauseMayBeGone) {
  FileState damaged = known("/a/1");
  damaged.outcome = Outcome::failed;
  damaged.code = failure_code::pdf_damaged;
  FileState unreadable = known("/a/2");
  unreadable.outcome = Outcome::failed;
  unreadable.code = failure_code::unreadable;
  const Plan plan =
      make_plan(listing_of({"/a/1", "/a/2"}), path_a, states({damaged, unreadable}), {});
  EXPECT_EQ(paths_of(plan.tasks), (Names{"/a/2"}));
}

TEST(Plan, MissingFilesHaveVanishedIfTheirPathWasListed) {
  const Plan plan = make_plan(listing_of({}), path_a, states({known("/a/1"), known("/b/1")}), {});
  EXPECT_EQ(paths_of(plan.vanished), (Names{"/a/1"}));
  EXPECT_EQ(paths_of(plan.untouched), (Names{"/b/1"}));
}

TEST(Plan, FilesInAFolderThatCannotBeListedHaveNotVanished) {
  Listing listing = listing_of({});
  listing.unlisted = {{"/a/lukket", "you may not list this folder"}};
  const Plan plan = make_plan(listing, path_a, states({known("/a/1"), known("/a/lukket/1")}), {});
  EXPECT_EQ(paths_of(plan.vanished), (Names{"/a/1"}));
  EXPECT_EQ(paths_of(plan.untouched), (Names{"/a/lukket/1"}));
}

TEST(Plan, FilesExcludedByTheirPathsOptionsHaveNotVanished) {
  const std::vector<IndexedPath> paths = {{"/a", {}, {{"kladde*", "/x/y"}, false}}, {"/a/b", {}}};
  const Plan plan = make_plan(
      listing_of({}), paths,
      states({known("/a/1"), known("/a/kladder/1"), known("/a/x/y/1"), known("/a/b/kladde")}), {});
  EXPECT_EQ(paths_of(plan.left_out), (Names{"/a/kladder/1", "/a/x/y/1"}));
  EXPECT_EQ(paths_of(plan.vanished), (Names{"/a/1", "/a/b/kladde"}));
}

TEST(Plan, NothingVanishesIfNothingIsToBeRemoved) {
  const Plan plan = make_plan(listing_of({}), path_a, states({known("/a/1")}), {false, false});
  EXPECT_TRUE(plan.vanished.empty());
  EXPECT_EQ(paths_of(plan.untouched), (Names{"/a/1"}));
}

TEST(Plan, ARebuildReadsAllFiles) {
  const Plan plan = make_plan(listing_of({"/a/1"}), path_a, states({known("/a/1")}), {true, true});
  EXPECT_EQ(paths_of(plan.tasks), (Names{"/a/1"}));
  EXPECT_TRUE(plan.tasks[0].known && plan.tasks[0].is_wanted);
}

TEST(Listing, FilesUnderSeveralPathsAreListedOnceInOrder) {
  const test::TempTree tree;
  for (const char* name : {"b/1.txt", "a/2.txt", "a/1.txt"}) {
    static_cast<void>(tree.write(name, ""));
  }
  const Listing listing = list(
      {{(tree / "b").string(), {}}, {tree.root().string(), {}}, {(tree / "a/1.txt").string(), {}}});
  Names names;
  for (const FoundFile& file : listing.files) names.push_back(file.path);
  EXPECT_EQ(names, (Names{(tree / "a/1.txt").string(), (tree / "a/2.txt").string(),
                          (tree / "b/1.txt").string()}));
  EXPECT_EQ(listing.listed.size(), 3U);
}

TEST(Listing, AFolderWithinAnotherHasItsOwnExcludes) {
  const test::TempTree tree;
  static_cast<void>(tree.write("a/1.txt", ""));
  static_cast<void>(tree.write("b/1.txt", ""));
  const Listing listing =
      list({{tree.root().string(), {}}, {(tree / "b").string(), {}, {{"1*"}, false}}});
  ASSERT_EQ(listing.files.size(), 1U);
  EXPECT_EQ(listing.files[0].path, (tree / "a/1.txt").string());
}

TEST(Listing, DistinguishesARemovedFileFromALostMount) {
  const test::TempTree tree;
  const auto taken_out = [&tree](const char* path, const std::string& last_run) {
    return list({{(tree / path).string(), {}}}, last_run).taken_out.size();
  };
  static_cast<void>(tree.write("brugt/andet.txt", ""));
  std::filesystem::create_directory(tree / "tom");
  EXPECT_EQ(taken_out("brugt/1.txt", ""), 1U);
  EXPECT_EQ(taken_out("findes/ikke/1.txt", "2020-01-01T00:00:00Z"), 0U);
  EXPECT_EQ(taken_out("tom/1.txt", "2020-01-01T00:00:00Z"), 1U) << "emptied since";
  EXPECT_EQ(taken_out("tom/1.txt", "2100-01-01T00:00:00Z"), 0U) << "was empty before";
}

TEST(Listing, DistinguishesMissingPathsFromEmptyOnes) {
  const test::TempTree tree;
  std::filesystem::create_directory(tree / "tom");
  const std::string empty = (tree / "tom").string();
  const std::string missing = (tree / "mangler").string();
  const Listing listing = list({{empty, {}}, {missing, {}}});
  EXPECT_EQ(listing.empty, (Names{empty}));
  EXPECT_EQ(listing.listed, (Names{empty}));
  EXPECT_EQ(listing.missing, (Names{missing}));
  EXPECT_TRUE(listing.unlisted.empty());
}

}  // namespace
}  // namespace dagsorden
