#include "indexer/run/report.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace dagsorden {
namespace {

FileState state_with(Outcome outcome, const std::string& path = "/a.txt") {
  FileState state;
  state.path = path;
  state.outcome = outcome;
  state.code = "kode";
  state.reason = "en grund";
  return state;
}

nlohmann::ordered_json json_of(const Summary& summary) {
  std::ostringstream out;
  print_json(out, summary);
  const std::string line = out.str();
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  return nlohmann::ordered_json::parse(line);
}

std::string text_of(const Summary& summary) {
  std::ostringstream out;
  print_text(out, summary);
  return out.str();
}

TEST(Report, JsonHasThePromisedKeysInTheirOrder) {
  std::vector<std::string> keys;
  const auto json = json_of({});
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  EXPECT_EQ(keys, (std::vector<std::string>{"files_seen",
                                            "files_added",
                                            "files_changed",
                                            "files_unchanged",
                                            "files_removed",
                                            "files_unsegmented",
                                            "files_skipped",
                                            "files_failed",
                                            "files_attached",
                                            "files_other",
                                            "items_added",
                                            "items_removed",
                                            "items_total",
                                            "meetings_total",
                                            "personal_numbers_masked",
                                            "file_names_with_personal_number",
                                            "unsegmented",
                                            "failures",
                                            "skipped",
                                            "seconds",
                                            "started",
                                            "generation"}));
}

TEST(Report, FilesAreCountedByChangeAndByOutcome) {
  Summary summary;
  count_file(summary, state_with(Outcome::items), Change::added, nullptr);
  count_file(summary, state_with(Outcome::unsegmented), Change::added, nullptr);
  const FileState known = state_with(Outcome::skipped);
  count_file(summary, state_with(Outcome::skipped), Change::unchanged, &known);
  count_file(summary, state_with(Outcome::failed), Change::changed, &known);
  const auto json = json_of(summary);
  EXPECT_EQ(json["files_seen"], 4);
  EXPECT_EQ(json["files_added"], 2);
  EXPECT_EQ(json["files_changed"], 1);
  EXPECT_EQ(json["files_unchanged"], 1);
  EXPECT_EQ(json["files_unsegmented"], 1);
  EXPECT_EQ(json["files_skipped"], 1);
  EXPECT_EQ(json["files_failed"], 1);
  EXPECT_EQ(json["skipped"].dump(), R"([{"path":"/a.txt","code":"kode","reason":"en grund"}])");
}

TEST(Report, AFailureIsNewIfTheFileHadNotFailedBefore) {
  Summary summary;
  const FileState known = state_with(Outcome::failed);
  count_file(summary, known, Change::unchanged, &known);
  EXPECT_FALSE(summary.has_new_failure());
  const FileState good = state_with(Outcome::items);
  count_file(summary, state_with(Outcome::failed, "/b.txt"), Change::changed, &good);
  EXPECT_TRUE(summary.has_new_failure());
  const auto failures = json_of(summary)["failures"];
  EXPECT_EQ(failures[0]["new"], false);
  EXPECT_EQ(failures[1]["new"], true);
}

TEST(Report, TextIsInTheLanguageOfTheRunAndJsonIsNot) {
  Summary summary;
  FileState failed = state_with(Outcome::failed);
  failed.reason = {"a reason", "en grund"};
  count_file(summary, failed, Change::added, nullptr);
  summary.items_total = 1234567;
  summary.others = {{"", 1}, {".jpg", 2}};
  set_language(Language::danish);
  const std::string text = text_of(summary);
  const std::string json = json_of(summary).dump();
  set_language(Language::english);
  EXPECT_EQ(text,
            "1 fil; nye: 1, ændrede: 0, uændrede: 0; fjernede: 0\n"
            "1.234.567 punkter i databasen; tilføjede: 0, fjernede: 0\n"
            "filer: 1 kan ikke læses (--list-failed)\n"
            "3 filer af andre slags: 2 .jpg, 1 uden endelse\n");
  EXPECT_NE(json.find("a reason"), std::string::npos) << json;
}

TEST(Report, PathsOfInvalidUtf8DoNotBreakTheJson) {
  Summary summary;
  count_file(summary, state_with(Outcome::failed, "/\xF8\n\".txt"), Change::added, nullptr);
  EXPECT_EQ(json_of(summary)["failures"][0]["path"], "/\uFFFD\n\".txt");
}

TEST(Report, TextMentionsOnlyWhatOccurred) {
  Summary summary;
  EXPECT_EQ(text_of(summary),
            "0 files: 0 new, 0 changed, 0 unchanged; 0 removed\n"
            "0 items in the database: 0 added, 0 removed\n");
  count_file(summary, state_with(Outcome::failed), Change::added, nullptr);
  summary.items_total = 1234567;
  EXPECT_EQ(text_of(summary),
            "1 file: 1 new, 0 changed, 0 unchanged; 0 removed\n"
            "1,234,567 items in the database: 0 added, 0 removed\n"
            "files: 1 failed (--list-failed)\n");
}

TEST(Report, NamesWithPersonalNumbersTakeOneLineThatSaysWhatToDo) {
  Summary summary;
  summary.personal_names = 2;
  EXPECT_NE(text_of(summary).find(
                "2 file names hold a personal number, which every hit shows: rename the files\n"),
            std::string::npos);
  EXPECT_EQ(json_of(summary)["file_names_with_personal_number"], 2);
}

}  // namespace
}  // namespace dagsorden
