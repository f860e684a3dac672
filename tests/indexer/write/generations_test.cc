#include "indexer/write/generations.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <set>
#include <vector>

#include "common/database.h"
#include "common/error.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

std::set<std::string> folders_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_directory()) names.insert(entry.path().filename().string());
  }
  return names;
}

using SetOfNames = std::set<std::string>;

TEST(Generations, TheFirstOneCanBeReadOnceItIsCurrent) {
  const test::TempTree tree;
  const fs::path folder = tree / "ny/database";
  prepare_database_folder(folder);
  const fs::path generation = make_generation(folder);
  EXPECT_EQ(generation.filename(), "generation-1");
  EXPECT_THROW(open_for_reading(folder), Error);
  make_current(generation);
  EXPECT_EQ(open_for_reading(folder).get_doccount(), 0U);
}

TEST(Generations, EachHasTheNextNumber) {
  const test::TempTree tree;
  make_current(make_generation(tree.root()));
  EXPECT_EQ(make_generation(tree.root()).filename(), "generation-2");
  EXPECT_EQ(current_generation(tree.root())->filename(), "generation-1");
}

TEST(Generations, TheNumberOfALostCurrentOneIsNotReused) {
  const test::TempTree tree;
  for (int i = 0; i < 2; ++i) make_current(make_generation(tree.root()));
  EXPECT_EQ(previous_generation(tree.root()), tree / "generation-1");
  fs::remove_all(tree / "generation-2");
  EXPECT_EQ(previous_generation(tree.root()), tree / "generation-1");
  EXPECT_EQ(make_generation(tree.root()).filename(), "generation-3");
  remove_old_generations(tree.root());
  EXPECT_EQ(folders_in(tree.root()), SetOfNames{"generation-1"});
}

TEST(Generations, TheCurrentOneAndThePreviousOneAreKept) {
  const test::TempTree tree;
  for (int i = 0; i < 3; ++i) make_current(make_generation(tree.root()));
  static_cast<void>(make_generation(tree.root()));
  remove_old_generations(tree.root());
  EXPECT_EQ(folders_in(tree.root()), (SetOfNames{"generation-2", "generation-3"}));
}

TEST(Generations, LeftoversOfAKilledFirstBuildAreRemoved) {
  const test::TempTree tree;
  static_cast<void>(make_generation(tree.root()));
  fs::create_directory(tree / "andet");
  remove_old_generations(tree.root());
  EXPECT_EQ(folders_in(tree.root()), (SetOfNames{"andet"}));
}

TEST(Generations, AFolderWithOtherContentsIsRefusedAndUnchanged) {
  for (const char* name : {"brev.txt", "unfinished/speciale.odt", "generation-7/billede.jpg",
                           "generation-8x/billede.jpg", "XAPIANDB/brev.txt", "XAPIANDB.tar.gz",
                           "generation-4/postlist.glass"}) {
    const test::TempTree tree;
    static_cast<void>(tree.write(name, "to års arbejde"));
    EXPECT_THROW(prepare_database_folder(tree.root()), Error) << name;
    EXPECT_EQ(test::read_file(tree / name), "to års arbejde");
    EXPECT_EQ(std::distance(fs::directory_iterator(tree.root()), {}), 1);
  }
}

TEST(Generations, FilesOfOtherProgramsWithOurNamesAreUnchanged) {
  for (const char* name : {"run.json", "run.reading", "run.lock"}) {
    for (const char* content : {"mine\n", R"({"my":"own file"})", "/a/path\n"}) {
      const test::TempTree tree;
      static_cast<void>(tree.write(name, content));
      EXPECT_THROW(prepare_database_folder(tree.root()), Error) << name << ": " << content;
      EXPECT_EQ(test::read_file(tree / name), content);
    }
  }
}

TEST(Generations, AFolderLeftByAKilledFirstBuildIsAccepted) {
  const test::TempTree tree;
  static_cast<void>(make_generation(tree.root()));
  static_cast<void>(tree.write("run.lock", ""));
  static_cast<void>(tree.write("synonyms.txt", "kaj, bolværk"));
  static_cast<void>(
      tree.write("run.json", R"({"pid":7,"host":"h","since":"2031-01-01T00:00:00Z"})"));
  static_cast<void>(tree.write("run.reading", std::string("/agendaer/a.txt\0", 16)));
  static_cast<void>(tree.write("XAPIANDB.abcdefghijkl", ""));
  fs::create_directory(tree / "lost+found");
  EXPECT_NO_THROW(prepare_database_folder(tree.root()));
}

TEST(Generations, OnlyOurOwnFoldersAreRemoved) {
  const test::TempTree tree;
  static_cast<void>(tree.write("generation-1/billede.jpg", "x"));
  for (int i = 0; i < 3; ++i) make_current(make_generation(tree.root()));
  static_cast<void>(tree.write("unfinished/speciale.odt", "x"));
  static_cast<void>(tree.write("generation-9/billede.jpg", "x"));
  remove_old_generations(tree.root());
  EXPECT_EQ(folders_in(tree.root()), (SetOfNames{"generation-1", "generation-3", "generation-4",
                                                 "generation-9", "unfinished"}));
}

TEST(Generations, ANameDoesNotProveThatAFileIsOurs) {
  const test::TempTree tree;
  for (int i = 0; i < 3; ++i) make_current(make_generation(tree.root()));
  const std::vector<const char*> foreign = {"XAPIANDB.bak",          "XAPIANDB.tar.gz",
                                            "XAPIANDB.Abcdefghijkl", "run.json.old",
                                            "generation-9/iamglass", "generation-9/postlist.glass",
                                            "generation-8/thesis",   "generation-8/dagsorden"};
  for (const char* name : foreign) static_cast<void>(tree.write(name, "of the user"));
  static_cast<void>(tree.write("run.json.abcdefghijk5", "{}"));
  remove_old_generations(tree.root());
  for (const char* name : foreign) EXPECT_TRUE(fs::exists(tree / name)) << name;
  EXPECT_FALSE(fs::exists(tree / "run.json.abcdefghijk5"));
}

TEST(Generations, AFolderWhoseMarkWasNeverFinishedIsOurs) {
  const test::TempTree tree;
  static_cast<void>(tree.write("generation-1/dagsorden", "made by"));
  fs::create_directory(tree / "unfinished");
  EXPECT_NO_THROW(prepare_database_folder(tree.root()));
}

TEST(Generations, ALinkInPlaceOfAGenerationIsNotFollowed) {
  const test::TempTree tree;
  static_cast<void>(tree.write("andres/postlist.glass", "x"));
  const fs::path folder = tree / "database";
  fs::create_directory(folder);
  fs::create_directory_symlink(tree / "andres", folder / "generation-1");
  for (int i = 0; i < 3; ++i) make_current(make_generation(folder));
  remove_old_generations(folder);
  EXPECT_TRUE(fs::exists(tree / "andres/postlist.glass"));
}

TEST(Generations, AFileIsNotADatabaseFolder) {
  const test::TempTree tree;
  EXPECT_THROW(prepare_database_folder(tree.write("fil", "x")), Error);
}

TEST(Generations, ADatabaseOfAnotherProgramIsLeftAlone) {
  const test::TempTree tree;
  { const Xapian::WritableDatabase other((tree / "fremmed").string()); }
  EXPECT_THROW(prepare_database_folder(tree / "fremmed"), Error);
}

TEST(Generations, AGenerationOfAnotherAnalyzerIsNotWrittenTo) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  Xapian::WritableDatabase(generation.string()).set_metadata(metadata::analyzer, "0");
  try {
    static_cast<void>(open_for_writing(generation));
    FAIL() << "opened";
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::database);
    EXPECT_NE(error.hint().find("--rebuild"), std::string::npos);
  }
}

// Anybody who can open the lock file can lock it, and then no run can write.
TEST(Generations, OnlyTheOwnerMayOpenTheLockOfAWrittenGeneration) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  const fs::path lock = generation / "flintlock";
  EXPECT_EQ(fs::status(lock).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  // As earlier versions left it, while a reader has it open.
  fs::permissions(lock, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  const int held = ::open(lock.c_str(), O_RDONLY);
  ASSERT_GE(held, 0);
  struct flock shared = {};
  shared.l_type = F_RDLCK;
  shared.l_len = 1;
  ASSERT_EQ(::fcntl(held, F_OFD_SETLK, &shared), 0);
  EXPECT_NO_THROW(static_cast<void>(open_for_writing(generation)));
  EXPECT_EQ(fs::status(lock).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  ::close(held);
}

TEST(Generations, AGenerationIsLockedWhileItIsWritten) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  const Xapian::WritableDatabase writer = open_for_writing(generation);
  try {
    static_cast<void>(open_for_writing(generation));
    FAIL() << "opened twice";
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::locked);
  }
}

}  // namespace
}  // namespace dagsorden
