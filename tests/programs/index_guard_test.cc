// The prune guard: a lost share does not empty the index.
#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/support/agendas.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using test::IndexRuns;

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

// Two shares that a database knows.
void index_two_shares(const IndexRuns& runs) {
  write_share(runs, "nord");
  write_share(runs, "syd");
  ASSERT_EQ(runs.run({path_of(runs, "nord"), path_of(runs, "syd")}).exit_code, 0);
}

constexpr std::size_t all_items = 2 * files_a_share;

TEST(PruneGuardOfARun, AMissingShareLosesNothingAndWhatIsNewElsewhereIsTakenIn) {
  const IndexRuns runs;
  index_two_shares(runs);
  fs::rename(path_of(runs, "syd"), runs.tree() / "væk");
  runs.write("nord/ny.txt", test::agenda({"En bro"}, "01-06-2031"));
  const test::ProgramResult result = runs.run({"-q"});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_EQ(runs.items().size(), all_items + 1);
  EXPECT_EQ(result.err, "dagsorden-index: " + path_of(runs, "syd") +
                            ": missing, with the 12 files known under it; nothing under it was "
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

TEST(PruneGuardOfARun, MoreThanTheShareAskedForStays) {
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

TEST(PruneGuardOfARun, APathThatIsGoneForGoodIsForgottenOnceThatIsSaid) {
  const IndexRuns runs;
  index_two_shares(runs);
  fs::remove_all(path_of(runs, "syd"));
  EXPECT_EQ(runs.run({"-q", "--max-prune", "100"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), all_items / 2);
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
}

TEST(PruneGuardOfARun, ADatabaseOfAnOlderFormatIsNotMadeAnewWhileAShareIsMissing) {
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
