// The prune guard: a lost share does not empty the index.
#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/support/agendas.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using test::IndexRuns;
using Arguments = std::vector<std::string>;

constexpr std::size_t files_a_share = 12;

std::string name_of_file(const std::string& share, std::size_t number) {
  return share + "/" + std::to_string(100 + number) + ".txt";
}

void write_share(const IndexRuns& runs, const std::string& share) {
  for (std::size_t i = 0; i < files_a_share; ++i) {
    const std::string date = (i < 9 ? "0" : "") + std::to_string(i + 1) + "-05-2031";
    runs.write(name_of_file(share, i), test::agenda({"Sag på " + share}, date));
  }
}

std::string path_of(const IndexRuns& runs, const std::string& share) {
  return runs.agendas() + "/" + share;
}

// Indexes two shares.
void index_two_shares(const IndexRuns& runs) {
  write_share(runs, "nord");
  write_share(runs, "syd");
  ASSERT_EQ(runs.run({path_of(runs, "nord"), path_of(runs, "syd")}).exit_code, 0);
}

constexpr std::size_t all_items = 2 * files_a_share;

TEST(PruneGuardOfARun, AMissingShareLosesNothingAndNewFilesElsewhereAreIndexed) {
  const IndexRuns runs;
  index_two_shares(runs);
  fs::rename(path_of(runs, "syd"), runs.tree() / "væk");
  runs.write("nord/ny.txt", test::agenda({"En bro"}, "01-06-2031"));
  const test::ProgramResult result = runs.run({"-q"});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_EQ(runs.items().size(), all_items + 1);
  EXPECT_EQ(result.err, "dagsorden-index: " + path_of(runs, "syd") +
                            ": missing; 12 files known under it; nothing under it was "
                            "removed. If they are gone for good, run once with --max-prune 100\n");
  fs::rename(runs.tree() / "væk", path_of(runs, "syd"));
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
}

TEST(PruneGuardOfARun, AnEmptyMountPointLosesNothing) {
  const IndexRuns runs;
  index_two_shares(runs);
  fs::remove_all(path_of(runs, "syd"));
  fs::create_directory(path_of(runs, "syd"));
  const test::ProgramResult result = runs.run({"-q"});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_NE(result.err.find("empty now"), std::string::npos) << result.err;
  EXPECT_EQ(runs.items().size(), all_items);
}

TEST(PruneGuardOfARun, ARebuildObeysIt) {
  const IndexRuns runs;
  index_two_shares(runs);
  fs::remove_all(path_of(runs, "syd"));
  EXPECT_EQ(runs.run({"-q", "--rebuild"}).exit_code, 4);
  EXPECT_EQ(runs.items().size(), all_items);
  EXPECT_EQ(runs.run({"-q", "--rebuild", "--max-prune", "100"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), all_items / 2);
}

TEST(PruneGuardOfARun, LossesAboveTheGivenPercentageStay) {
  const IndexRuns runs;
  index_two_shares(runs);
  for (std::size_t i = 0; i < 4; ++i) runs.remove(name_of_file("syd", i));
  EXPECT_EQ(runs.run({"-q"}).exit_code, 4);
  EXPECT_EQ(runs.items().size(), all_items);
  EXPECT_EQ(runs.run({"-q", "--max-prune", "40%"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), all_items - 4);
}

TEST(PruneGuardOfARun, RenamedFilesHaveNotVanished) {
  const IndexRuns runs;
  index_two_shares(runs);
  fs::create_directory(runs.agendas() + "/syd/arkiv");
  for (std::size_t i = 0; i < files_a_share; ++i) {
    const std::string name = std::to_string(100 + i) + ".txt";
    fs::rename(path_of(runs, "syd") + "/" + name, path_of(runs, "syd") + "/arkiv/" + name);
  }
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), all_items);
}

TEST(PruneGuardOfARun, APathThatIsGoneForGoodIsForgottenOnRequest) {
  const IndexRuns runs;
  index_two_shares(runs);
  fs::remove_all(path_of(runs, "syd"));
  EXPECT_EQ(runs.run({"-q", "--max-prune", "100"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), all_items / 2);
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
}

TEST(PruneGuardOfARun, FilesThatNoLongerGiveItemsLoseNothing) {
  const std::string page = "<html><body>503 Service Unavailable</body></html>\n";
  for (const std::string& content : {std::string(), page, std::string(5000, '\1')}) {
    const IndexRuns runs;
    index_two_shares(runs);
    for (std::size_t i = 0; i < files_a_share; ++i) runs.write(name_of_file("syd", i), content);
    EXPECT_EQ(runs.run({"-q"}).exit_code, 4);
    EXPECT_EQ(runs.run({"-q"}).exit_code, 4) << "the next night too";
    EXPECT_EQ(runs.run({"-q", "--rebuild"}).exit_code, 4);
    EXPECT_EQ(runs.items().size(), all_items);
    const auto listed = runs.run({"--list-failed"}).out;
    EXPECT_NE(listed.find("kept since"), std::string::npos) << listed;

    write_share(runs, "syd");
    EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
    EXPECT_EQ(runs.run({"--list-failed"}).out, "");
    for (std::size_t i = 0; i < files_a_share; ++i) runs.write(name_of_file("syd", i), content);
    EXPECT_EQ(runs.run({"-q", "--max-prune", "100"}).exit_code % 4, content.size() == 5000 ? 1 : 0);
    EXPECT_EQ(runs.items().size(), all_items / 2);
    EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
    EXPECT_EQ(runs.run({"-q", "--check"}).exit_code, 0);
  }
}

TEST(PruneGuardOfARun, TheItemsOfADamagedFileStay) {
  const IndexRuns runs;
  index_two_shares(runs);
  runs.write(name_of_file("syd", 0), std::string(5000, '\1'));
  const auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 1);
  EXPECT_EQ(summary["failures"][0]["kept_since"].get<std::string>().substr(0, 2), "20");
  EXPECT_EQ(runs.items().size(), all_items);
  EXPECT_EQ(runs.update()["exit"], 0);
  EXPECT_EQ(runs.items().size(), all_items);
}

TEST(PruneGuardOfARun, AMissingPathWithinAnotherLosesNothingNightAfterNight) {
  const IndexRuns runs;
  write_share(runs, "nord");
  runs.write("nord/ø/1.txt", test::agenda({"En sti"}, "01-06-2031"));
  ASSERT_EQ(runs.run({"-q", "--authority", "Ø Kommune", path_of(runs, "nord/ø")}).exit_code, 0);
  ASSERT_EQ(runs.run({"-q", path_of(runs, "nord")}).exit_code, 0);
  fs::rename(path_of(runs, "nord/ø"), runs.tree() / "væk");
  for (int night = 0; night < 3; ++night) EXPECT_EQ(runs.run({"-q"}).exit_code, 4);
  EXPECT_EQ(runs.run({"-q", path_of(runs, "nord")}).exit_code, 4) << "named by hand";
  EXPECT_EQ(runs.items().size(), files_a_share + 1);
  fs::rename(runs.tree() / "væk", path_of(runs, "nord/ø"));
  EXPECT_EQ(runs.run({"-q", path_of(runs, "nord")}).exit_code, 0);
  EXPECT_EQ(runs.items().at("1.txt: En sti").authority, "Ø Kommune");
}

TEST(PruneGuardOfARun, ExcludedFilesAreRemovedAndAreNotALoss) {
  const IndexRuns runs;
  index_two_shares(runs);
  EXPECT_EQ(runs.run({"-q", "--exclude", "1*"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), 0U);
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
}

TEST(PruneGuardOfARun, APathThatIsAFileIsForgottenWhenItIsDeleted) {
  const IndexRuns runs;
  const std::string file = runs.write("1.txt", test::agenda({"En ny havn"}));
  runs.write("2.txt", test::agenda({"En bro"}, "01-06-2031"));
  ASSERT_EQ(runs.run({"-q", file, runs.agendas() + "/2.txt"}).exit_code, 0);
  runs.remove("1.txt");
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), 1U);
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
}

TEST(PruneGuardOfARun, AListOfFilesIsJudgedAsAWhole) {
  const IndexRuns runs;
  write_share(runs, "nord");
  std::string names;
  for (std::size_t i = 0; i < files_a_share; ++i) {
    names += runs.agendas() + "/" + name_of_file("nord", i) + "\n";
  }
  const std::string list = runs.tree().write("liste", names).string();
  ASSERT_EQ(runs.run({"-q", "--files-from", list}).exit_code, 0);
  for (std::size_t i = 0; i < 2; ++i) runs.remove(name_of_file("nord", i));
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), files_a_share - 2);
  for (std::size_t i = 2; i < 6; ++i) runs.remove(name_of_file("nord", i));
  EXPECT_EQ(runs.run({"-q"}).exit_code, 4);
  EXPECT_EQ(runs.items().size(), files_a_share - 2);
  const std::string status = runs.run({"--status"}).out;
  EXPECT_NE(status.find("PATHs of --files-from " + list + ": 10\n"), std::string::npos) << status;
}

TEST(PruneGuardOfARun, ALossInSmallPiecesIsMeasuredAsAWhole) {
  const IndexRuns runs;
  index_two_shares(runs);
  for (std::size_t i = 0; i < 2; ++i) runs.remove(name_of_file("syd", i));
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
  for (std::size_t i = 2; i < 4; ++i) runs.remove(name_of_file("syd", i));
  EXPECT_EQ(runs.run({"-q"}).exit_code, 4);
  EXPECT_EQ(runs.run({"-q", "--max-prune", "100"}).exit_code, 0);
  runs.remove(name_of_file("syd", 4));
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
}

// Of twelve files, six are gone and their removal was refused; then only three of these are named.
void name_three_of_the_lost(const Arguments& all_of_them, bool lists_three) {
  const IndexRuns runs;
  write_share(runs, "syd");
  std::string lines;
  Arguments names;
  for (std::size_t i = 0; i < files_a_share; ++i) {
    names.push_back(runs.agendas() + "/" + name_of_file("syd", i));
    lines += names.back() + "\n";
  }
  Arguments first = all_of_them;
  if (first.empty()) first = names;
  if (first.front() == "--files-from") first.push_back(runs.tree().write("alle", lines).string());
  if (first.front() == "syd") first = {path_of(runs, "syd")};
  first.insert(first.begin(), "-q");
  ASSERT_EQ(runs.run(first).exit_code, 0);
  for (std::size_t i = 0; i < 6; ++i) runs.remove(name_of_file("syd", i));
  EXPECT_EQ(runs.run({"-q"}).exit_code, 4);
  for (std::size_t from = 0; from < 6; from += 3) {
    Arguments three = {"-q", names[from], names[from + 1], names[from + 2]};
    if (lists_three) {
      const std::string list = three[1] + "\n" + three[2] + "\n" + three[3] + "\n";
      three = {"-q", "--files-from", runs.tree().write("tre", list).string()};
    }
    EXPECT_EQ(runs.run(three).exit_code, 4);
    EXPECT_EQ(runs.run({"-q"}).exit_code, 4);
  }
  EXPECT_EQ(runs.items().size(), files_a_share);
  EXPECT_EQ(runs.run({"-q", "--max-prune", "100"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), files_a_share / 2);
}

TEST(PruneGuardOfARun, NamingAFewOfTheLostFilesDoesNotMakeTheLossSmall) {
  for (const Arguments& all : {Arguments{"--files-from"}, Arguments{"syd"}, Arguments{}}) {
    for (const bool lists_three : {true, false}) name_three_of_the_lost(all, lists_three);
  }
}

TEST(PruneGuardOfARun, ADatabaseOfAnOlderFormatIsNotRebuiltWhileAShareIsMissing) {
  const IndexRuns runs;
  index_two_shares(runs);
  {
    Xapian::WritableDatabase database(runs.database() + "/generation-1");
    database.set_metadata("format", "0");
  }
  fs::rename(path_of(runs, "syd"), runs.tree() / "væk");
  EXPECT_EQ(runs.run({"-q"}).exit_code, 4);
  EXPECT_TRUE(fs::exists(runs.database() + "/generation-1"));
  fs::rename(runs.tree() / "væk", path_of(runs, "syd"));
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), all_items);
}

}  // namespace
}  // namespace dagsorden
