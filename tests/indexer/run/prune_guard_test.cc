#include "indexer/run/prune_guard.h"

#include <gtest/gtest.h>

#include "common/timestamps.h"

namespace dagsorden {
namespace {

const std::vector<IndexedPath> paths = {{"/a", {}, {}}, {"/b", {}, {}}};

FileState file(const std::string& path) {
  FileState state;
  state.path = path;
  state.content_hash = "hash of " + path;
  return state;
}

// Adds to a plan this many unchanged and vanished files of a PATH.
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

GuardOptions usual() { return {usual_percent}; }

TEST(PruneGuard, AllowsAShareToBeRemovedAndNoMore) {
  Plan plan;
  add(plan, "/a", 8, 2);
  EXPECT_EQ(guarded_pruning(paths, {}, plan, {}, usual()).removed.size(), 2U);
  add(plan, "/a", 0, 3);  // 3 of 11
  const Pruning pruning = guarded_pruning(paths, {}, plan, {}, usual());
  EXPECT_TRUE(pruning.removed.empty());
  EXPECT_EQ(pruning.kept.size(), 3U);
  EXPECT_EQ(refused(pruning), Names{"/a"});
}

TEST(PruneGuard, JudgesEachPathSeparately) {
  Plan plan;
  add(plan, "/a", 100, 0);
  add(plan, "/b", 5, 5);
  const Pruning pruning = guarded_pruning(paths, {}, plan, {}, usual());
  EXPECT_EQ(refused(pruning), Names{"/b"});
  EXPECT_EQ(pruning.refusals[0].known, 10U);
  EXPECT_EQ(pruning.refusals[0].vanished, 5U);
}

TEST(PruneGuard, KeepsLossesOfOnePathAndRemovesThoseOfAnother) {
  Plan plan;
  add(plan, "/a", 20, 1);
  add(plan, "/b", 5, 5);
  const Pruning pruning = guarded_pruning(paths, {}, plan, {}, usual());
  ASSERT_EQ(pruning.removed.size(), 1U);
  EXPECT_EQ(pruning.removed[0].path, "/a/gone0");
  EXPECT_EQ(pruning.kept.size(), 5U);
}

TEST(PruneGuard, AShareOfFewFilesSaysNothing) {
  Plan plan;
  add(plan, "/a", 1, 8);
  EXPECT_TRUE(guarded_pruning(paths, {}, plan, {}, usual()).refusals.empty());
}

TEST(PruneGuard, AMissingOrEmptyPathLosesNothingHoweverFewItsFiles) {
  for (const bool is_missing : {true, false}) {
    Listing listing;
    (is_missing ? listing.missing : listing.empty) = {"/a"};
    Plan plan;
    add(plan, "/a", 0, 1);
    EXPECT_EQ(refused(guarded_pruning(paths, listing, plan, {}, usual())), Names{"/a"});
    add(plan, "/a", 0, 1);
    EXPECT_EQ(guarded_pruning(paths, listing, plan, {}, {100}).removed.size(), 1U);
  }
}

TEST(PruneGuard, AMovedFileHasNotVanished) {
  Plan plan;
  add(plan, "/a", 5, 5);
  Findings met;
  for (const FileState& state : plan.vanished) ++met.new_contents[state.content_hash];
  EXPECT_EQ(guarded_pruning(paths, {}, plan, met, usual()).removed.size(), 5U);
}

TEST(PruneGuard, OneNewFileAccountsForOneVanishedFile) {
  Plan plan;
  add(plan, "/a", 5, 5);
  for (FileState& state : plan.vanished) state.content_hash = "ens";
  Findings met;
  met.new_contents["ens"] = 1;
  EXPECT_EQ(refused(guarded_pruning(paths, {}, plan, met, usual())), Names{"/a"});
}

// The pruning for this many files under /a that had items, some of which now give none.
Pruning pruning_of_emptied(int there, int emptied, const GuardOptions& options,
                           const FileState& found = {}) {
  Plan plan;
  Findings findings;
  for (int i = 0; i < there; ++i) {
    FileState state = file("/a/" + std::to_string(i));
    state.items = 2;
    if (i < emptied) {
      plan.tasks.push_back({{state.path}, {}, std::make_shared<FileState>(state)});
      FileState now = found;
      now.path = state.path;
      if (now.outcome == Outcome::items) now.outcome = Outcome::skipped;
      findings.emptied.push_back({state, now});
    } else {
      plan.unchanged.push_back(state);
    }
  }
  return guarded_pruning(paths, {}, plan, findings, options);
}

TEST(PruneGuard, AFileThatNoLongerGivesItemsCountsAsLost) {
  EXPECT_EQ(pruning_of_emptied(50, 10, usual()).emptied_removed.size(), 10U);
  const Pruning pruning = pruning_of_emptied(50, 11, usual());
  EXPECT_EQ(pruning.emptied_kept.size(), 11U);
  ASSERT_EQ(refused(pruning), Names{"/a"});
  EXPECT_EQ(pruning.refusals[0].emptied, 11U);
  EXPECT_EQ(pruning_of_emptied(50, 50, {100}).emptied_removed.size(), 50U);
  EXPECT_TRUE(pruning_of_emptied(50, 50, {usual_percent, false}).refusals.empty());
}

TEST(PruneGuard, ItemsOfAnUnreadableFileStayHoweverFewTheFiles) {
  FileState noise;
  noise.outcome = Outcome::failed;
  noise.code = "binary";
  EXPECT_EQ(pruning_of_emptied(50, 2, usual(), noise).emptied_kept.size(), 2U);
  EXPECT_EQ(pruning_of_emptied(50, 2, usual(), noise).refusals.size(), 0U);
  EXPECT_EQ(pruning_of_emptied(50, 20, usual(), noise).refusals.size(), 1U);
  EXPECT_EQ(pruning_of_emptied(50, 20, {100}, noise).emptied_removed.size(), 20U);
}

TEST(PruneGuard, ALossInSmallPiecesIsMeasuredAsAWhole) {
  GuardOptions options = usual();
  options.losses = {{"/a", now_rfc3339(), 15}, {"/a", "2020-01-01T00:00:00Z", 500}};
  Plan plan;
  add(plan, "/a", 84, 1);
  EXPECT_TRUE(guarded_pruning(paths, {}, plan, {}, options).refusals.empty());
  plan = {};
  add(plan, "/a", 75, 10);  // 25 of what were 100
  const Pruning pruning = guarded_pruning(paths, {}, plan, {}, options);
  EXPECT_EQ(refused(pruning), Names{"/a"});
  const Sentence words = refusal_in_words(pruning.refusals[0], usual_percent);
  EXPECT_NE(words.in(Language::english).find("15 were removed"), std::string::npos);
}

TEST(PruneGuard, LettersDoNotHideALossOfAgendas) {
  Plan plan;
  add(plan, "/a", 60, 0);
  for (int i = 0; i < 12; ++i) {
    plan.vanished.push_back(file("/a/agenda" + std::to_string(i)));
    plan.vanished.back().items = 3;
  }
  Pruning pruning = guarded_pruning(paths, {}, plan, {}, usual());
  EXPECT_EQ(refused(pruning), Names{"/a"});
  EXPECT_EQ(pruning.kept.size(), 12U);
  EXPECT_NE(
      refusal_in_words(pruning.refusals[0], usual_percent)
          .in(Language::english)
          .find("12 of its 72 known files are gone, more than 20 percent of those that gave items"),
      std::string::npos);
  for (int i = 0; i < 12; ++i) plan.unchanged[i].items = 3;
  plan.vanished = {pruning.kept[0], pruning.kept[1]};
  pruning = guarded_pruning(paths, {}, plan, {}, usual());  // 2 of 14 agendas
  EXPECT_EQ(pruning.removed.size(), 2U);
  EXPECT_EQ(pruning.losses, (std::vector<Loss>{{"/a", "", 2, 2}}));
  GuardOptions options = usual();
  options.losses = losses_after({}, pruning, now_rfc3339(), usual_percent);
  plan.vanished = std::move(pruning.removed);
  EXPECT_EQ(refused(guarded_pruning(paths, {}, plan, {}, options)), Names{"/a"});  // 4 of 16
}

TEST(PruneGuard, RemembersRecentLossesUntilEverythingIsAllowed) {
  Plan plan;
  add(plan, "/a", 20, 2);
  const Pruning pruning = guarded_pruning(paths, {}, plan, {}, usual());
  const std::string now = now_rfc3339();
  const std::vector<Loss> before = {{"/a", "2020-01-01T00:00:00Z", 5}, {"/b", now, 1}};
  EXPECT_EQ(losses_after(before, pruning, now, usual_percent),
            (std::vector<Loss>{{"/b", now, 1}, {"/a", now, 2}}));
  EXPECT_TRUE(losses_after(before, pruning, now, 100).empty());
}

TEST(PruneGuard, APathWithinAnotherIsJudgedSeparately) {
  const std::vector<IndexedPath> nested = {{"/a", {}}, {"/a/b", {}}};
  Listing listing;
  listing.missing = {"/a/b"};
  Plan plan;
  add(plan, "/a", 100, 0);
  add(plan, "/a/b", 0, 8);
  const Pruning pruning = guarded_pruning(nested, listing, plan, {}, usual());
  EXPECT_EQ(refused(pruning), Names{"/a/b"});
  EXPECT_EQ(pruning.kept.size(), 8U);
  EXPECT_TRUE(pruning.forgotten.empty());
}

TEST(PruneGuard, ADeletedPathThatWasAFileIsForgotten) {
  const std::vector<IndexedPath> files = {{"/a/1.txt", {}}, {"/b/1.txt", {}}};
  Listing listing;
  listing.missing = {"/a/1.txt"};
  const auto pruning_of = [&](bool all_listed) {
    Plan plan;
    plan.vanished = {file("/a/1.txt")};
    plan.unchanged = {file("/b/1.txt")};
    GuardOptions options = usual();
    options.all_listed = all_listed;
    return guarded_pruning(files, listing, plan, {}, options);
  };
  EXPECT_EQ(refused(pruning_of(true)), Names{"/a"}) << "its folder is gone as well";
  listing.taken_out = {"/a/1.txt"};
  EXPECT_EQ(pruning_of(true).removed.size(), 1U);
  EXPECT_EQ(pruning_of(true).forgotten, Names{"/a/1.txt"});
  EXPECT_EQ(pruning_of(false).kept.size(), 1U) << "another PATH cannot be listed";
  EXPECT_TRUE(pruning_of(false).forgotten.empty());
}

TEST(PruneGuard, AListIsJudgedAsAWhole) {
  std::vector<IndexedPath> list;
  Listing listing;
  Plan plan;
  for (int i = 10; i < 30; ++i) {
    const std::string path = "/a/" + std::to_string(i) + "/dagsorden.txt";
    list.push_back({path, {}, {}, "-"});
    const bool is_gone = i < 15;
    (is_gone ? plan.vanished : plan.unchanged).push_back(file(path));
    if (is_gone) listing.taken_out.push_back(path);
  }
  listing.missing = listing.taken_out;
  const Pruning pruning = guarded_pruning(list, listing, plan, {}, usual());
  EXPECT_EQ(refused(pruning), Names{"--files-from -"});
  EXPECT_EQ(pruning.kept.size(), 5U);
}

TEST(PruneGuard, SaysHowManyFilesWhereAndHowToAllowTheRemoval) {
  const std::string words = refusal_in_words({"/a", 10, 5}, usual_percent).in(Language::english);
  for (const char* part : {"5 of its 10", "20 %", "--max-prune 100"}) {
    EXPECT_NE(words.find(part), std::string::npos) << words;
  }
}

}  // namespace
}  // namespace dagsorden
