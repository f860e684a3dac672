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

TEST(SiblingFiles, AFileIsKnownByTheLettersOfItsName) {
  EXPECT_EQ(file_key("Bilag/Kort%20over%20%C3%A5en.pdf?v=2"), "kortoveråen");
  EXPECT_EQ(file_key("Kort over åen"), "kortoveråen");
  EXPECT_EQ(file_key("55555555-ab12"), "55555555ab12");
}

TEST(SiblingFiles, NamesThatHundredsOfFilesHaveTellNone) {
  EXPECT_EQ(file_key("Bilag 1.pdf"), "");
  EXPECT_EQ(file_key("12.pdf"), "");
}

TEST(SiblingFiles, AnAttachmentLiesInTheAgendasFolderOrBelow) {
  const SiblingFiles siblings(files({"/a/m/mode.json", "/a/m/bilag/kort.pdf", "/a/kort.pdf"}));
  EXPECT_EQ(path_of(siblings.find("/a/m/mode.json", "kort")), "/a/m/bilag/kort.pdf");
  EXPECT_EQ(path_of(siblings.find("/a/m/mode.json", "mode")), "");
  EXPECT_EQ(path_of(siblings.at("/a/m/mode.json", "../kort.pdf")), "/a/kort.pdf");
  EXPECT_EQ(path_of(siblings.at("/a/m/mode.json", "bilag%2Fkort.pdf#page=2")),
            "/a/m/bilag/kort.pdf");
  EXPECT_EQ(path_of(siblings.at("/a/m/mode.json", "https://x.dk/kort.pdf")), "");
}

TEST(SiblingFiles, AFileThatOnlyANameTellsLiesNearAndIsTheOnlyOne) {
  const SiblingFiles siblings(
      files({"/a/m.json", "/a/b/kort.pdf", "/a/b/c/plan.pdf", "/a/tal.pdf", "/a/b/tal.pdf"}));
  EXPECT_EQ(path_of(siblings.find_near("/a/m.json", "kort")), "/a/b/kort.pdf");
  EXPECT_EQ(path_of(siblings.find_near("/a/m.json", "plan")), "");
  EXPECT_EQ(path_of(siblings.find_near("/a/m.json", "tal")), "");
}

}  // namespace
}  // namespace dagsorden
