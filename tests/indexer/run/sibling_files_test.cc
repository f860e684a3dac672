#include "indexer/run/sibling_files.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

std::vector<FoundFile> files(const std::vector<std::string>& paths) {
  std::vector<FoundFile> found;
  for (const std::string& path : paths) found.push_back({path, 1, 1});
  return found;
}

std::string path_of(const FoundFile* file) { return file == nullptr ? "" : file->path; }

TEST(SiblingFiles, AFileIsRecognisedByTheLettersOfItsName) {
  EXPECT_EQ(file_key("Bilag/Kort%20over%20%C3%A5en.pdf?v=2"), "kortoveråen");
  EXPECT_EQ(file_key("Kort over åen"), "kortoveråen");
  EXPECT_EQ(file_key("55555555-ab12"), "55555555ab12");
}

TEST(SiblingFiles, CommonNamesIdentifyNoFile) {
  EXPECT_EQ(file_key("Bilag 1.pdf"), "");
  EXPECT_EQ(file_key("12.pdf"), "");
}

TEST(SiblingFiles, AnAttachmentIsInTheAgendasFolderOrBelow) {
  const SiblingFiles siblings(files({"/a/m/mode.json", "/a/m/bilag/kort.pdf", "/a/kort.pdf"}));
  EXPECT_EQ(path_of(siblings.find("/a/m/mode.json", "kort")), "/a/m/bilag/kort.pdf");
  EXPECT_EQ(path_of(siblings.find("/a/m/mode.json", "mode")), "");
  EXPECT_EQ(path_of(siblings.at("/a/m/mode.json", "../kort.pdf")), "/a/kort.pdf");
  EXPECT_EQ(path_of(siblings.at("/a/m/mode.json", "bilag%2Fkort.pdf#page=2")),
            "/a/m/bilag/kort.pdf");
  EXPECT_EQ(path_of(siblings.at("/a/m/mode.json", "https://x.dk/kort.pdf")), "");
}

TEST(SiblingFiles, AFileFoundByNameMustBeNearAndUnique) {
  const SiblingFiles siblings(
      files({"/a/m.json", "/a/b/kort.pdf", "/a/b/c/plan.pdf", "/a/tal.pdf", "/a/b/tal.pdf"}));
  EXPECT_EQ(path_of(siblings.find_near("/a/m.json", "kort")), "/a/b/kort.pdf");
  EXPECT_EQ(path_of(siblings.find_near("/a/m.json", "plan")), "");
  EXPECT_EQ(path_of(siblings.find_near("/a/m.json", "tal")), "");
}

TEST(SiblingFiles, TheLookupsOfAnAttachmentAreRemembered) {
  const std::vector<std::string> ways = lookups_of("/a/m.json", "b/1.pdf", "Kort over havnen");
  EXPECT_EQ(ways, (std::vector<std::string>{"/a/b/1.pdf", "~kortoverhavnen"}));
  const SiblingFiles siblings(files({"/a/b/1.pdf", "/a/b/Kort over havnen.pdf"}));
  EXPECT_EQ(path_of(siblings.look_up("/a/m.json", ways[0])), "/a/b/1.pdf");
  EXPECT_EQ(path_of(siblings.look_up("/a/m.json", ways[1])), "/a/b/Kort over havnen.pdf");
  EXPECT_EQ(path_of(siblings.look_up("/a/m.json", "kortoverhavnen")), "/a/b/Kort over havnen.pdf");
  EXPECT_EQ(path_of(siblings.look_up("/c/m.json", "kortoverhavnen")), "");
}

TEST(SiblingFiles, TheNearestOfFilesWithOneNameIsFound) {
  std::vector<std::string> paths;
  for (int i = 0; i < 1000; ++i) {
    paths.push_back("/a/" + std::to_string(i) + "/bilag/referat.pdf");
  }
  const SiblingFiles siblings(files(paths));
  EXPECT_EQ(path_of(siblings.find("/a/77/m.json", "referat")), "/a/77/bilag/referat.pdf");
  EXPECT_EQ(path_of(siblings.find_near("/a/77/m.json", "referat")), "/a/77/bilag/referat.pdf");
  EXPECT_EQ(path_of(siblings.find("/a/m.json", "referat")), "");
}

}  // namespace
}  // namespace dagsorden
