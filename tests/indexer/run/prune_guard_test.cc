#include "indexer/run/prune_guard.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

const std::vector<IndexedPath> paths = {{"/a", {}, {}}, {"/b", {}, {}}};

FileState file(const std::string& path) {
  FileState state;
  state.path = path;
  state.content_hash = "hash of " + path;
  return state;
}

// A plan under which so many files of a PATH are as they were, and so many are gone.
void add(Plan& plan, const std::string& path, int unchanged, int vanished) {
  for (int i = 0; i < unchanged; ++i) {
    plan.unchanged.push_back(file(path + "/there" + std::to_string(i)));
  }
  for (int i = 0; i < vanished; ++i) {
    plan.vanished.push_back(file(path + "/gone" + std::to_string(i)));
  }
}

std::vector<std::string> refused(const Pruning& pruning) {
  std::vector<std::string> names;
  for (const Refusal& refusal : pruning.refusals) names.push_back(refusal.path);
  return names;
}

using Names = std::vector<std::string>;

constexpr unsigned usual_percent = 20;

TEST(PruneGuard, LetsAShareGoAndNoMore) {
  Plan plan;
  add(plan, "/a", 8, 2);
  EXPECT_EQ(guarded_pruning(paths, {}, plan, {}, usual_percent).removed.size(), 2U);
  add(plan, "/a", 0, 3);  // 3 of 11
  const Pruning pruning = guarded_pruning(paths, {}, plan, {}, usual_percent);
  EXPECT_TRUE(pruning.removed.empty());
  EXPECT_EQ(pruning.kept.size(), 3U);
  EXPECT_EQ(refused(pruning), Names{"/a"});
}

TEST(PruneGuard, JudgesEachPathByItself) {
  Plan plan;
  add(plan, "/a", 100, 0);
  add(plan, "/b", 5, 5);
  const Pruning pruning = guarded_pruning(paths, {}, plan, {}, usual_percent);
  EXPECT_EQ(refused(pruning), Names{"/b"});
  EXPECT_EQ(pruning.refusals[0].known, 10U);
  EXPECT_EQ(pruning.refusals[0].vanished, 5U);
}

TEST(PruneGuard, KeepsWhatOnePathLostAndRemovesWhatIsGoneUnderAnother) {
  Plan plan;
  add(plan, "/a", 20, 1);
  add(plan, "/b", 5, 5);
  const Pruning pruning = guarded_pruning(paths, {}, plan, {}, usual_percent);
  ASSERT_EQ(pruning.removed.size(), 1U);
  EXPECT_EQ(pruning.removed[0].path, "/a/gone0");
  EXPECT_EQ(pruning.kept.size(), 5U);
}

TEST(PruneGuard, AShareOfFewFilesSaysNothing) {
  Plan plan;
  add(plan, "/a", 1, 8);
  EXPECT_TRUE(guarded_pruning(paths, {}, plan, {}, usual_percent).refusals.empty());
}

TEST(PruneGuard, AMissingOrEmptyPathLosesNothingHoweverFewFilesItHad) {
  for (const bool is_missing : {true, false}) {
    Listing listing;
    (is_missing ? listing.missing : listing.empty) = {"/a"};
    Plan plan;
    add(plan, "/a", 0, 1);
    EXPECT_EQ(refused(guarded_pruning(paths, listing, plan, {}, usual_percent)), Names{"/a"});
    add(plan, "/a", 0, 1);
    EXPECT_EQ(guarded_pruning(paths, listing, plan, {}, 100).removed.size(), 1U);
  }
}

TEST(PruneGuard, AMovedFileHasNotVanished) {
  Plan plan;
  add(plan, "/a", 5, 5);
  std::set<std::string> met;
  for (const FileState& state : plan.vanished) met.insert(state.content_hash);
  EXPECT_EQ(guarded_pruning(paths, {}, plan, met, usual_percent).removed.size(), 5U);
}

TEST(PruneGuard, SaysHowManyFromWhereAndHowToAllowIt) {
  const std::string words = refusal_in_words({"/a", 10, 5, false, false}, usual_percent);
  for (const char* part : {"5 of its 10", "20 %", "--max-prune 100"}) {
    EXPECT_NE(words.find(part), std::string::npos) << words;
  }
}

}  // namespace
}  // namespace dagsorden
