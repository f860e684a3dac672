// Documents in forms other than text and PDF, through the whole program: a separate process reads
// them.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/agendas.h"
#include "tests/support/json_output.h"
#include "tests/support/make_zip.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

using test::IndexRuns;
using test::ProgramResult;

const std::string meeting =
    R"({"Id":"aa-1","Udvalg":{"Navn":"Havneudvalget"},"Moede":{"Dato":"2031-05-03T17:30:00+02:00","Navn":"Dagsorden"},
     "Dagsordenpunkter":[{"Id":"bb-2","Punktnummer":"1","Navn":"Ny mole","SagsNummer":"31-000104",
     "Felter":[{"Navn":"","Html":"<h3>Indstilling</h3><p>At molen bygges.</p>"}]}]})";

const std::string page =
    "<html><head><title>Dagsorden</title></head><body><h1>Dagsorden for Havneudvalget 3. maj "
    "2031</h1>"
    "<h2>1. Ny mole</h2><p>Sagsnr.: 31-000104</p><h3>Indstilling</h3><p>At molen bygges.</p>"
    "<h2>2. Nye både</h2><p>Sagsnr.: 31-000105</p><h3>Indstilling</h3><p>At bådene males.</p>"
    "<h2>3. Eventuelt</h2><p>Sagsnr.: 31-000106</p></body></html>";

TEST(IndexForms, EachFormYieldsItsItems) {
  const IndexRuns runs;
  runs.write("a.json", meeting);
  runs.write("b.html", page);
  const auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 0);
  EXPECT_EQ(summary["items_added"], 4);
  const auto items = runs.items();
  EXPECT_EQ(items.count("a.json: Ny mole"), 1U);
  EXPECT_EQ(items.count("b.html: Nye både"), 1U);
}

TEST(IndexForms, AMeetingInTwoSystemsIsOneMeeting) {
  const IndexRuns runs;
  runs.write("a.json", meeting);
  runs.write("a.xml",
             R"(<?xml version="1.0" encoding="utf-8"?><Dagsorden Dagsordentype="dagsorden">
     <Møde MødeID="77" Udvalg="Havneudvalget" Mødedato="3. maj 2031" Mødetid="17:30"/>
     <Dagsordenpunkter><Dagsordenpunkt Nummer="1"><Overskrift>Ny mole</Overskrift>
     <Sagsnummer>31-000104</Sagsnummer><Indhold><Indstilling>At molen bygges.</Indstilling></Indhold>
     </Dagsordenpunkt></Dagsordenpunkter></Dagsorden>)");
  EXPECT_EQ(runs.update()["items_added"], 2);
  const auto items = runs.items();
  EXPECT_EQ(items.at("a.json: Ny mole").id, items.at("a.xml: Ny mole").id);
}

TEST(IndexForms, OnlyTheHostileFilesFailAndAreNamed) {
  const IndexRuns runs;
  std::string deep = "<html>";
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  runs.write("dyb.html", deep);
  runs.write("bombe.docx", test::make_docx(std::string(std::size_t{100} << 20U, ' ')));
  runs.write("halv.json", meeting.substr(0, meeting.size() / 2));
  runs.write("god.json", meeting);
  const auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 1);
  EXPECT_EQ(summary["items_added"], 1);
  std::vector<std::string> codes;
  for (const auto& failure : summary["failures"]) codes.push_back(failure["code"]);
  EXPECT_EQ(codes, (std::vector<std::string>{"word-limit", "html-limit", "json-damaged"}));
}

TEST(IndexForms, FilesWithoutAMeetingAreSkippedAndNamedAndOtherKindsCounted) {
  const IndexRuns runs;
  runs.write("udvalg.json", R"({"Udvalg":{"2030":[{"Navn":"A","Moeder":[]}]}})");
  runs.write("a.jpg", "x");
  runs.write("b.JPG", "x");
  runs.write("c.zip", "x");
  runs.write("god.json", meeting);
  const auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 0);
  EXPECT_EQ(summary["files_seen"], 2);
  EXPECT_EQ(summary["files_other"], 3);
  EXPECT_EQ(summary["skipped"][0]["code"], "json-committees");
  const ProgramResult text = runs.run({runs.agendas()});
  EXPECT_NE(text.out.find("3 files of other kinds: 2 .jpg, 1 .zip"), std::string::npos) << text.out;
}

TEST(IndexForms, StandardInputIsOneDocument) {
  const auto items_of = [](const std::string& content, std::vector<std::string> options) {
    options.insert(options.begin(), {"--items", "-"});
    const ProgramResult result = test::run_program(DAGSORDEN_INDEX, options, {content, {}});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    std::vector<nlohmann::json> lines;
    for (const auto& line : test::json_lines(result.out)) {
      if (line["type"] == "item") lines.push_back(line);
    }
    return lines;
  };
  const auto items = items_of(meeting, {});
  ASSERT_EQ(items.size(), 1U);
  EXPECT_EQ(items[0]["title"], "Ny mole");
  EXPECT_EQ(items[0]["source"]["path"], "-");
  EXPECT_EQ(items_of(page, {"--as", "html"}).size(), 3U);
  EXPECT_EQ(items_of(test::agenda({"En ny havn"}), {"--as", "text"}).size(), 1U);
}

TEST(IndexForms, AnUnknownFormAndAFormForFilesAreUsageErrors) {
  const ProgramResult wrong = test::run_program(DAGSORDEN_INDEX, {"--items", "-", "--as", "word"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_NE(wrong.err.find("there is no such form"), std::string::npos) << wrong.err;
  EXPECT_EQ(test::run_program(DAGSORDEN_INDEX, {"--items", "a.txt", "--as", "html"}).exit_code, 2);
}

}  // namespace
}  // namespace dagsorden
