#include "indexer/run/attachments.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "indexer/read/failure.h"
#include "indexer/run/items_of_file.h"
#include "indexer/run/plan.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

// A meeting in which each item names these files as attachments.
std::string meeting(const std::vector<std::string>& files, int items = 1) {
  std::string json = R"({"Id":"aa-1","Udvalg":{"Navn":"Havneudvalget"},)"
                     R"("Moede":{"Dato":"2031-05-03T17:30:00+02:00"},"Dagsordenpunkter":[)";
  for (int i = 1; i <= items; ++i) {
    json += std::string(i > 1 ? "," : "") + R"({"Punktnummer":")" + std::to_string(i) +
            R"(","Navn":"Mole )" + std::to_string(i) +
            R"(","Felter":[{"Navn":"Indstilling","Html":"<p>At den bygges.</p>"}],"Bilag":[)";
    for (std::size_t k = 0; k < files.size(); ++k) {
      json += std::string(k > 0 ? "," : "") + R"({"Id":"x","Navn":")" + files[k] + R"("})";
    }
    json += "]}";
  }
  return json + "]}";
}

// The result of reading the agenda, with all files under the PATHs beside it.
FileItems read(const fs::path& agenda, const Listing& listing) {
  const AttachmentSources sources{SiblingFiles(listing.files)};
  FileTask task{*look_at(agenda), {}, nullptr};
  task.attachments = &sources;
  return items_of_file(task, "2031-05-03T02:00:00Z");
}

std::size_t count_attachments(const FileItems& file) {
  return count_documents(file.state.attachments);
}

TEST(AttachedFiles, AFileReplacedByALinkIsNotReadUnderAnotherPath) {
  const test::TempTree tree;
  const fs::path agenda = tree.write("a/m.json", meeting({"Rapport om vej"}));
  const fs::path attachment = tree.write("a/bilag/Rapport om vej.txt", "Lyskryds.");
  const Listing listing = list({{(tree / "a").string(), {}}, {(tree / "a/bilag").string(), {}}});
  EXPECT_EQ(count_attachments(read(agenda, listing)), 1U);
  fs::remove(attachment);
  fs::create_symlink(tree.write("hemmeligt/x.txt", "Fortroligt."), attachment);
  EXPECT_EQ(count_attachments(read(agenda, listing)), 0U);
}

TEST(AttachedFiles, AFileIsOpenedBelowTheNearestPathUnlessThatFollowsLinks) {
  const test::TempTree tree;
  for (const char* name : {"a/1.txt", "a/b/2.txt", "a/c/3.txt"}) {
    static_cast<void>(tree.write(name, "x"));
  }
  std::vector<IndexedPath> paths = {
      {(tree / "a").string(), {}}, {(tree / "a/b").string(), {}}, {(tree / "a/c").string(), {}}};
  paths[2].find.follow_links = true;
  const Listing listing = list(paths);
  ASSERT_EQ(listing.files.size(), 3U);
  EXPECT_EQ(listing.files[0].top, (tree / "a").string());
  EXPECT_EQ(listing.files[1].top, (tree / "a/b").string());
  EXPECT_EQ(listing.files[2].top, "");
}

TEST(AttachedFiles, AFileThatAllItemsNameIsADocumentOfOnlySomeItems) {
  const test::TempTree tree;
  const fs::path agenda = tree.write("m.json", meeting({"Oversigt"}, 30));
  static_cast<void>(tree.write("oversigt.txt", "Molerne set fra syd."));
  const FileItems file = read(agenda, list({{tree.root().string(), {}}}));
  EXPECT_EQ(count_attachments(file), 8U);
  EXPECT_EQ(file.state.items, 38U);
}

TEST(AttachedFiles, ThoseOverTheLimitOfAnAgendaAreLeftOutAndReported) {
  const test::TempTree tree;
  std::vector<std::string> names;
  for (int i = 0; i < 130; ++i) {
    names.push_back("kort over vej " + std::to_string(i));
    static_cast<void>(tree.write(names.back() + ".txt", "Vej " + std::to_string(i)));
  }
  const fs::path agenda = tree.write("m.json", meeting(names, 8));
  const FileItems file = read(agenda, list({{tree.root().string(), {}}}));
  EXPECT_EQ(file.state.outcome, Outcome::items);
  EXPECT_EQ(file.state.code, failure_code::attachments_limit);
  EXPECT_NE(file.state.reason.in(Language::english).find("40 of their documents"),
            std::string::npos);
  EXPECT_EQ(count_attachments(file), 1000U);
}

TEST(AttachedFiles, APersonalNumberInItsNameIsMaskedInItsTitle) {
  const test::TempTree tree;
  const fs::path agenda = tree.write("m.json", meeting({"Klage fra cpr. 010203-1234"}));
  static_cast<void>(tree.write("Klage fra cpr. 010203-1234.txt", "Molen larmer."));
  const FileItems file = read(agenda, list({{tree.root().string(), {}}}));
  ASSERT_EQ(count_attachments(file), 1U);
  EXPECT_EQ(file.items.back().title, "Klage fra cpr. xxxxxx-xxxx");
}

}  // namespace
}  // namespace dagsorden
