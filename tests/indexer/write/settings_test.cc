#include "indexer/write/settings.h"

#include <gtest/gtest.h>

#include "common/error.h"

namespace dagsorden {
namespace {

using Paths = std::vector<IndexedPath>;

TEST(Settings, SurviveTheirJsonForm) {
  const Settings settings{{{"/a", {"Køge Kommune", true}}, {"/b\xFF", {}, {}, "/liste"}},
                          {{"/a", "2031-05-03T02:00:00Z", 7}}};
  EXPECT_EQ(settings_from_json(to_json(settings)), settings);
}

TEST(Settings, AreEmptyIfNothingIsStored) { EXPECT_TRUE(settings_from_json("").paths.empty()); }

TEST(Settings, ThatAreInvalidAreADatabaseError) {
  for (const char* json : {"{", "{}", R"({"paths":[1]})"}) {
    EXPECT_THROW(settings_from_json(json), Error) << json;
  }
}

TEST(Settings, NewPathsJoinTheKnownOnes) {
  const Settings settings = remember({{{"/b", {}}}}, {{"/a", {std::nullopt, true}}});
  EXPECT_EQ(settings.paths, (Paths{{"/a", {std::nullopt, true}}, {"/b", {}}}));
}

TEST(Settings, APathReplacesItselfAndThoseBelowItStay) {
  const Settings known{{{"/a", {"Gammel", false}}, {"/a/b", {}}, {"/ab", {}}}};
  EXPECT_EQ(remember(known, {{"/a", {"Ny", false}}}).paths,
            (Paths{{"/a", {"Ny", false}}, {"/a/b", {}}, {"/ab", {}}}));
}

TEST(Settings, APathWithinAKnownOneIsRememberedToo) {
  EXPECT_EQ(remember({{{"/a", {}}}}, {{"/a/b", {}}}).paths, (Paths{{"/a", {}}, {"/a/b", {}}}));
}

TEST(Settings, AFileBelongsToTheNearestPathAboveIt) {
  const Paths paths{{"/a", {}}, {"/a/b", {"B", false}}};
  EXPECT_EQ(path_above(paths, "/a/b/c.txt")->path, "/a/b");
  EXPECT_EQ(path_above(paths, "/a/bc.txt")->path, "/a");
  EXPECT_EQ(path_above(paths, "/d.txt"), nullptr);
  EXPECT_EQ(paths_above(paths, "/a/b/c.txt").size(), 2U);
  EXPECT_EQ(path_above({{"/", {}}}, "/d.txt")->path, "/");
  EXPECT_EQ(path_above({{"/d.txt", {}}}, "/d.txt")->path, "/d.txt");
}

}  // namespace
}  // namespace dagsorden
