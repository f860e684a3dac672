#include "indexer/write/old_generation.h"

#include <gtest/gtest.h>

#include "common/database.h"
#include "common/error.h"
#include "indexer/write/generations.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

// A generation that remembers one PATH and one file.
fs::path a_generation(const test::TempTree& tree) {
  fs::path generation = make_generation(tree.root());
  Xapian::WritableDatabase database(generation.string());
  database.set_metadata(metadata::settings, to_json(Settings{{{"/agendaer", {}}}}));
  FileState state;
  state.path = "/agendaer/a.txt";
  database.set_metadata(state_key(state.path), to_json(state));
  database.add_document(Xapian::Document());
  database.commit();
  return generation;
}

TEST(OldGeneration, ReturnsWhatItRemembers) {
  const test::TempTree tree;
  const OldGeneration old = open_old_generation(a_generation(tree), false);
  EXPECT_TRUE(old.database);
  EXPECT_EQ(old.settings.paths.at(0).path, "/agendaer");
  EXPECT_EQ(old.states.count("/agendaer/a.txt"), 1U);
  EXPECT_EQ(old.item_count, 1U);
  EXPECT_TRUE(old.trouble.empty());
}

TEST(OldGeneration, OfAnotherAnalyzerIsUsableAndNamed) {
  const test::TempTree tree;
  const fs::path generation = a_generation(tree);
  Xapian::WritableDatabase(generation.string()).set_metadata(metadata::analyzer, "0");
  const OldGeneration old = open_old_generation(generation, false);
  EXPECT_TRUE(old.database);
  EXPECT_EQ(old.states.size(), 1U);
  EXPECT_NE(old.outdated.in(Language::english).find("analyzer 0"), std::string::npos)
      << old.outdated.in(Language::english);
}

TEST(OldGeneration, OfAnOlderFormatGivesItsPathsOnly) {
  const test::TempTree tree;
  const fs::path generation = a_generation(tree);
  Xapian::WritableDatabase(generation.string()).set_metadata(metadata::format, "0");
  const OldGeneration old = open_old_generation(generation, false);
  EXPECT_FALSE(old.database);
  EXPECT_TRUE(old.states.empty());
  EXPECT_EQ(old.settings.paths.at(0).path, "/agendaer");
  EXPECT_NE(old.outdated.in(Language::english).find("format 0"), std::string::npos);
}

TEST(OldGeneration, OfANewerFormatIsRefusedButDoesNotStopARebuild) {
  const test::TempTree tree;
  const fs::path generation = a_generation(tree);
  Xapian::WritableDatabase(generation.string()).set_metadata(metadata::format, "99");
  EXPECT_THROW(open_old_generation(generation, false), Error);
  EXPECT_FALSE(open_old_generation(generation, true).database);
}

TEST(OldGeneration, ThatIsDamagedIsRefusedButDoesNotStopARebuild) {
  const test::TempTree tree;
  const fs::path generation = a_generation(tree);
  fs::resize_file(generation / "iamglass", 10);
  EXPECT_THROW(open_old_generation(generation, false), Error);
  const OldGeneration old = open_old_generation(generation, true);
  EXPECT_FALSE(old.database);
  EXPECT_FALSE(old.trouble.empty());
}

}  // namespace
}  // namespace dagsorden
