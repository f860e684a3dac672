// dagsorden-index --items: items as JSON lines, without a database.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/agendas.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

using Json = nlohmann::ordered_json;
using test::IndexRuns;

std::vector<Json> json_lines_of(const std::string& text) {
  std::vector<Json> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(Json::parse(line));
  return lines;
}

// The lines without the records of meetings.
std::vector<Json> item_lines_of(const std::string& text) {
  std::vector<Json> lines = json_lines_of(text);
  lines.erase(std::remove_if(lines.begin(), lines.end(),
                             [](const Json& line) { return line["type"] == "meeting"; }),
              lines.end());
  return lines;
}

TEST(IndexItems, AReaderThatClosesThePipeIsNotAnError) {
  const IndexRuns runs;
  for (int i = 0; i < 40; ++i) {
    runs.write("m" + std::to_string(i) + ".txt", test::agenda({"En ny havn", "En ny kaj"}));
  }
  const std::string command =
      "'" DAGSORDEN_INDEX "' --items '" + runs.agendas() + "' | head -n 1 >/dev/null";
  const test::ProgramResult result = test::run_program("/bin/sh", {"-c", command});
  EXPECT_EQ(result.err, "");
}

TEST(IndexItems, EachItemIsOneLineWithThePromisedKeys) {
  const IndexRuns runs;
  const std::string path = runs.write("a.txt", test::agenda({"En ny havn"})).string();
  const auto lines = item_lines_of(runs.run({"--items", path}).out);
  ASSERT_EQ(lines.size(), 1U);
  std::vector<std::string> keys;
  for (const auto& [key, value] : lines[0].items()) keys.push_back(key);
  EXPECT_EQ(keys, (std::vector<std::string>{"type",
                                            "id",
                                            "meeting_id",
                                            "meeting_body",
                                            "document_kind",
                                            "supplementary",
                                            "date",
                                            "time",
                                            "section_number",
                                            "section_title",
                                            "item_number",
                                            "position",
                                            "title",
                                            "case_type",
                                            "case_number",
                                            "caseworkers",
                                            "municipalities",
                                            "municipality_codes",
                                            "dates_mentioned",
                                            "parts",
                                            "attachments",
                                            "urls",
                                            "absent",
                                            "first_seen",
                                            "content_hash",
                                            "source",
                                            "text",
                                            "part_texts"}));
  EXPECT_EQ(lines[0]["type"], "item");
  EXPECT_EQ(lines[0]["title"], "En ny havn");
  EXPECT_EQ(lines[0]["source"]["path"], path);
  EXPECT_EQ(lines[0]["part_texts"][1]["name"], "Indstilling");
}

TEST(IndexItems, TheMeetingPrecedesItsItems) {
  const IndexRuns runs;
  runs.write("a.txt",
             "Skoleudvalget\nReferat\n3. maj 2031\n\nTil stede: Ane Lindholt, Bo Krog\n\n"
             "1. Ny havn\nBeslutning\nGodkendt.\n\n2. Ny kaj\nBeslutning\nUdsat.\n");
  const auto lines = json_lines_of(runs.run({"--items", runs.agendas()}).out);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0]["type"], "meeting");
  EXPECT_EQ(lines[0]["position"], 0);
  EXPECT_EQ(lines[0]["title"], nullptr);
  EXPECT_EQ(lines[0]["participants"][1]["name"], "Bo Krog");
  EXPECT_EQ(lines[0]["participants"][1]["present"], true);
}

TEST(IndexItems, NoDatabaseIsTouched) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  EXPECT_EQ(runs.run({"--items", runs.agendas()}).exit_code, 0);
  EXPECT_FALSE(std::filesystem::exists(runs.database()));
}

TEST(IndexItems, AreInTheOrderOfTheFilesWithAnyNumberOfThreads) {
  const IndexRuns runs;
  for (int i = 10; i < 40; ++i) {
    runs.write(std::to_string(i) + ".txt", test::agenda({"A" + std::to_string(i), "B"}));
  }
  for (const char* jobs : {"1", "6"}) {
    const auto lines = item_lines_of(runs.run({"--items", "-j", jobs, runs.agendas()}).out);
    ASSERT_EQ(lines.size(), 60U);
    EXPECT_EQ(lines[0]["title"], "A10");
    EXPECT_EQ(lines[1]["title"], "B");
    EXPECT_EQ(lines[58]["title"], "A39");
  }
}

TEST(IndexItems, FailedFilesAreNamedAndTheRestIsPrinted) {
  const IndexRuns runs;
  runs.write("a.pdf", "ingen pdf");
  runs.write("b.txt", test::agenda({"En ny havn"}));
  const test::ProgramResult result = runs.run({"--items", runs.agendas()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.err.find("a.pdf: this PDF is damaged"), std::string::npos);
  EXPECT_EQ(item_lines_of(result.out).size(), 1U);
}

TEST(IndexItems, WithoutAReadablePathExitWithTwo) {
  const IndexRuns runs;
  EXPECT_EQ(runs.run({"--items", runs.agendas()}).exit_code, 2);
  EXPECT_EQ(runs.run({"--items"}).exit_code, 2);
}

TEST(IndexItems, WholeFilesAreItemsOnRequest) {
  const IndexRuns runs;
  runs.write("a.txt", "Kære alle\nTak for sidst.\n");
  EXPECT_EQ(runs.run({"--items", runs.agendas()}).out, "");
  const auto lines = json_lines_of(runs.run({"--items", "--whole", runs.agendas()}).out);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0]["document_kind"], "andet");
}

TEST(IndexItems, AFileWithoutItemsIsNamedWithTheReason) {
  const IndexRuns runs;
  const std::string letter =
      runs.write("brev.txt", "Kære Ida\n\nTak for lån af haven.\n\nHilsen Bo\n").string();
  const std::string empty = runs.write("tom.txt", "").string();
  const test::ProgramResult of_letter = runs.run({"--items", letter});
  EXPECT_EQ(of_letter.exit_code, 0);
  EXPECT_EQ(of_letter.out, "");
  EXPECT_EQ(of_letter.err,
            "dagsorden-index: " + letter + ": this is not an agenda; --whole keeps it\n");
  EXPECT_EQ(runs.run({"--items", empty}).err,
            "dagsorden-index: " + empty + ": it contains no text\n");
  EXPECT_EQ(runs.run({"--items", "-q", letter}).err, "");
}

TEST(IndexItems, TheLayoutOfAPageWithOneItemNamesNoForm) {
  const IndexRuns runs;
  const std::string page = runs.write(
      "m.html",
      "<html><body><h1>Ny mole i havnen</h1><p>Sagsnr. 24-001</p><h2>Indstilling</h2>"
      "<p>Det indstilles, at molen bygges.</p><h2>Beslutning</h2><p>Godkendt.</p></body></html>");
  const auto result = test::run_program(DAGSORDEN_INDEX, {"--explain-layout", page});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("Chosen: a page that holds a single item\n   Ny mole i havnen"),
            std::string::npos)
      << result.out;
}

}  // namespace
}  // namespace dagsorden
