// Files beside agendas that items name as attachments, and one meeting in all forms.
#include <gtest/gtest.h>

#include "tests/support/json_output.h"
#include "tests/support/make_pdf.h"
#include "tests/support/make_zip.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

using test::IndexRuns;
using HitLines = std::vector<nlohmann::json>;

const std::string meeting_with_attachments =
    R"({"Id":"aa-1","Udvalg":{"Navn":"Havneudvalget"},"Moede":{"Dato":"2031-05-03T17:30:00+02:00","Navn":"Dagsorden"},
     "Dagsordenpunkter":[{"Id":"bb-2","Punktnummer":"1","Navn":"Ny mole","SagsNummer":"31-000104",
     "Felter":[{"Navn":"","Html":"<h3>Indstilling</h3><p>At molen bygges.</p>"}],
     "Bilag":[{"Id":"abcd-1234","Navn":"Tilbud fra entreprenøren"},{"Id":"abcd-5678","Navn":"Tegning"}]}]})";

HitLines hits_of(const IndexRuns& runs, const std::vector<std::string>& query) {
  std::vector<std::string> arguments{"--db", runs.database(), "-J"};
  arguments.insert(arguments.end(), query.begin(), query.end());
  HitLines found;
  for (auto& line : test::json_lines(test::run_program(DAGSORDEN_QUERY, arguments).out)) {
    if (line["type"] == "hit") found.push_back(std::move(line));
  }
  return found;
}

TEST(IndexAttachments, AFileThatAnItemNamesIsADocumentUnderTheItem) {
  const IndexRuns runs;
  runs.write("mode.json", meeting_with_attachments);
  runs.write("bilag/abcd-1234.txt", "Tilbuddet lyder på granit fra Bornholm.\n");
  runs.write("bilag/tegning.pdf", test::make_pdf({{"Snit gennem flydebroen"}}));
  runs.write("brev.txt", "Et brev, som intet punkt omtaler.\n");
  const auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 0);
  EXPECT_EQ(summary["items_added"], 3);
  EXPECT_EQ(summary["files_attached"], 2);
  EXPECT_EQ(summary["files_skipped"], 1);
  const HitLines by_word = hits_of(runs, {"bilag:granit"});
  ASSERT_EQ(by_word.size(), 1U);
  EXPECT_EQ(by_word[0]["document_kind"], "bilag");
  EXPECT_EQ(by_word[0]["title"], "Tilbud fra entreprenøren");
  EXPECT_EQ(by_word[0]["section_title"], "Ny mole");
  EXPECT_EQ(by_word[0]["parent"].get<std::string>() + "/bilag/1", by_word[0]["id"]);
  EXPECT_EQ(hits_of(runs, {"flydebroen"}).at(0)["title"], "Tegning");
}

TEST(IndexAttachments, IfItemAndAttachmentAreFoundTheItemRepresentsBoth) {
  const IndexRuns runs;
  runs.write("mode.json", meeting_with_attachments);
  runs.write("Tegning.txt", "Molen set fra syd.\n");
  runs.update();
  const HitLines found = hits_of(runs, {"molen"});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["document_kind"], "dagsorden");
  EXPECT_EQ(found[0]["also"].size(), 1U);
}

TEST(IndexAttachments, AddedChangedAndRemovedOnesAreFollowed) {
  const IndexRuns runs;
  runs.write("mode.json", meeting_with_attachments);
  runs.update();
  runs.write("tegning.txt", "Snit gennem molen.\n");
  EXPECT_EQ(runs.update()["items_total"], 2);
  runs.write("tegning.txt", "Snit gennem molen og kajen ved fyret.\n");
  runs.update();
  EXPECT_EQ(hits_of(runs, {"fyret"}).size(), 1U);
  EXPECT_EQ(runs.update()["files_unchanged"], 2);
  runs.remove("tegning.txt");
  EXPECT_EQ(runs.update({"--max-prune", "100"})["items_total"], 1);
}

TEST(IndexAttachments, OneThatGivesNothingKeepsItsDocumentUntilItGivesOneAgain) {
  const IndexRuns runs;
  runs.write("mode.json", meeting_with_attachments);
  const auto drawing = runs.write("tegning.txt", "Snit gennem molen ved fyret.\n");
  runs.update();
  for (const std::string& broken : {std::string(), std::string(999, '\1')}) {
    runs.write("tegning.txt", broken);
    const std::string said = runs.update({"-q"})["stderr"];
    EXPECT_NE(said.find("its attachment " + drawing.string()), std::string::npos) << said;
    EXPECT_EQ(hits_of(runs, {"fyret"}).size(), 1U);
    EXPECT_EQ(runs.update({"-q"})["stderr"], "");
    EXPECT_EQ(runs.update({"--rebuild"})["items_total"], 2);
    EXPECT_EQ(hits_of(runs, {"fyret"}).size(), 1U);
  }
  runs.write("tegning.txt", "Snit gennem molen ved kajen.\n");
  runs.update();
  EXPECT_EQ(hits_of(runs, {"fyret"}).size(), 0U);
  EXPECT_EQ(hits_of(runs, {"kajen"}).size(), 1U);
  runs.write("tegning.txt", "");
  EXPECT_EQ(runs.update({"--max-prune", "100"})["items_total"], 1);
}

TEST(IndexAttachments, ALinkedOneIsFoundWhenItAppearsWhateverItsName) {
  const IndexRuns runs;
  std::string links;
  for (int i = 1; i <= 600; ++i) {
    links += "<li><a href='bilag/" + std::to_string(i) + ".txt'>Bilag " + std::to_string(i) +
             "</a></li>";
  }
  runs.write("side.html",
             "<html><head><title>Dagsorden</title></head><body><h1>Dagsorden for Havneudvalget 3. "
             "maj 2031</h1><h2>1. Ny mole</h2><p>Sagsnr.: 31-000104</p><h3>Bilag</h3><ul>" +
                 links +
                 "</ul><h2>2. Nye både</h2><p>Sagsnr.: 31-000105</p><h3>Indstilling</h3><p>At "
                 "bådene males.</p></body></html>");
  runs.update();
  runs.write("bilag/1.txt", "Priser på granit.\n");
  runs.update();
  EXPECT_EQ(hits_of(runs, {"granit"}).size(), 1U);
  runs.write("bilag/600.txt", "Priser på skifer.\n");
  runs.update();
  EXPECT_EQ(hits_of(runs, {"skifer"}).size(), 1U);
}

TEST(IndexAttachments, OneThatCouldNotBeReadIsReadWhenItIsRepaired) {
  const IndexRuns runs;
  runs.write("mode.json", meeting_with_attachments);
  runs.write("tegning.txt", "");
  EXPECT_EQ(runs.update()["items_total"], 1);
  runs.write("tegning.txt", "Snit gennem molen ved fyret.\n");
  EXPECT_EQ(runs.update()["items_total"], 2);
}

TEST(IndexAttachments, VanishedOnesStayUntilThePruneGuardAllowsRemoval) {
  const IndexRuns runs;
  runs.write("mode.json", meeting_with_attachments);
  runs.write("bilag/tegning.txt", "Snit gennem molen ved fyret.\n");
  for (int i = 1; i < 12; ++i) {
    runs.write("bilag/brev" + std::to_string(i) + ".txt", "Kære alle.\n");
  }
  runs.update();
  const auto bilag = runs.tree() / "agendaer/bilag";
  std::filesystem::rename(bilag, runs.tree() / "bilag");
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{}, {}, {"--rebuild"}, {"--retry-failed"}}) {
    EXPECT_EQ(runs.update(arguments)["exit"], 4);
    EXPECT_EQ(hits_of(runs, {"fyret"}).size(), 1U);
  }
  EXPECT_EQ(runs.update({"--max-prune", "100"})["items_total"], 1);
  EXPECT_EQ(runs.update()["files_unchanged"], 1);
  std::filesystem::rename(runs.tree() / "bilag", bilag);
  EXPECT_EQ(runs.update()["items_total"], 2);
}

TEST(IndexAttachments, OneThatVanishedIsGoneAfterARebuild) {
  const IndexRuns runs;
  runs.write("mode.json", meeting_with_attachments);
  runs.write("tegning.txt", "Snit gennem molen.\n");
  runs.update();
  runs.remove("tegning.txt");
  EXPECT_EQ(runs.update({"--rebuild"})["items_total"], 1);
}

TEST(IndexAttachments, AMovedOneIsFollowed) {
  const IndexRuns runs;
  runs.write("mode.json", meeting_with_attachments);
  runs.write("tegning.txt", "Snit gennem molen ved fyret.\n");
  runs.update();
  runs.remove("tegning.txt");
  runs.write("bilag/tegning.txt", "Snit gennem molen ved fyret.\n");
  EXPECT_EQ(runs.update()["items_total"], 2);
  const HitLines found = hits_of(runs, {"fyret"});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["source"]["path"], runs.agendas() + "/bilag/tegning.txt");
}

TEST(IndexAttachments, AnExcludedOneIsRemoved) {
  const IndexRuns runs;
  runs.write("mode.json", meeting_with_attachments);
  runs.write("tegning.txt", "Snit gennem molen.\n");
  runs.update();
  EXPECT_EQ(runs.update({"--exclude", "tegning*"})["items_total"], 1);
  EXPECT_EQ(runs.update({"--rebuild", "--exclude", "tegning*"})["items_total"], 1);
}

TEST(IndexAttachments, OneUnderAnotherPathIsUntouchedByRunsOverTheAgendas) {
  const IndexRuns runs;
  runs.write("m/mode.json", meeting_with_attachments);
  runs.write("m/bilag/tegning.txt", "Snit gennem molen ved fyret.\n");
  const std::string agenda = runs.agendas() + "/m/mode.json";
  const std::string attachments = runs.agendas() + "/m/bilag";
  const auto expect_found = [&runs](const std::vector<std::string>& arguments, int exit = 0) {
    EXPECT_EQ(runs.run(arguments).exit_code, exit);
    EXPECT_EQ(hits_of(runs, {"fyret"}).size(), 1U);
  };
  runs.run({agenda});
  runs.run({attachments});
  expect_found({});
  runs.write("m/mode.json", meeting_with_attachments + "\n");
  expect_found({agenda});
  expect_found({attachments});
  expect_found({"--rebuild", agenda});
  std::filesystem::rename(attachments, runs.tree() / "bilag");
  std::filesystem::create_directory(attachments);
  expect_found({}, 4);
  expect_found({}, 4);
  std::filesystem::remove(attachments);
  std::filesystem::rename(runs.tree() / "bilag", attachments);
  expect_found({});
}

TEST(IndexAttachments, TheyCanBeLeftOut) {
  const IndexRuns runs;
  runs.write("mode.json", meeting_with_attachments);
  runs.write("tegning.txt", "Snit gennem molen.\n");
  EXPECT_EQ(runs.update({"--no-attachments"})["items_total"], 1);
}

TEST(IndexAttachments, ALinkOfAWebPageLeadsToItsFile) {
  const IndexRuns runs;
  runs.write("side.html",
             "<html><head><title>Dagsorden</title></head><body><h1>Dagsorden for Havneudvalget 3. "
             "maj 2031</h1><h2>1. Ny mole</h2><p>Sagsnr.: 31-000104</p><h3>Bilag</h3><ul><li><a "
             "href='side_filer/b%201.txt'>Oversigt</a></li></ul>"
             "<h2>2. Nye både</h2><p>Sagsnr.: 31-000105</p><h3>Indstilling</h3><p>At bådene "
             "males.</p></body></html>");
  runs.write("side_filer/b 1.txt", "Priser på granit.\n");
  runs.update();
  const HitLines found = hits_of(runs, {"granit"});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["title"], "Oversigt");
  EXPECT_EQ(found[0]["section_title"], "Ny mole");
}

TEST(IndexForms, OneMeetingInAllFormsGivesOneHitPerItem) {
  const IndexRuns runs;
  const std::vector<std::string> lines = {"Dagsorden for Havneudvalget",
                                          "3. maj 2031 kl. 17:30",
                                          "",
                                          "1. Ny mole",
                                          "Sagsnr.: 31-000104",
                                          "Indstilling",
                                          "At molen bygges.",
                                          "",
                                          "2. Nye fortøjninger",
                                          "Sagsnr.: 31-000105",
                                          "Indstilling",
                                          "At pullerterne males."};
  std::string text;
  std::string html = "<html><body>";
  std::string docx;
  for (const std::string& line : lines) {
    const bool is_title = line.starts_with("1.") || line.starts_with("2.");
    text += line + "\n";
    if (line.empty()) continue;
    html += is_title ? "<h2>" + line + "</h2>" : "<p>" + line + "</p>";
    docx += "<w:p><w:r>" + std::string(is_title ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t>" + line +
            "</w:t></w:r></w:p>";
  }
  std::vector<std::string> latin = lines;
  latin[8] = "2. Nye fort\xF8jninger";
  runs.write("a.txt", text);
  runs.write("b.html", html + "</body></html>");
  runs.write("c.docx", test::make_docx(docx));
  runs.write("d.pdf", test::make_pdf({latin}));
  runs.write(
      "e.json",
      R"({"Id":"aa-1","Udvalg":{"Navn":"Havneudvalget"},"Moede":{"Dato":"2031-05-03T17:30:00+02:00"},"Dagsordenpunkter":[
      {"Punktnummer":"1","Navn":"Ny mole","SagsNummer":"31-000104","Felter":[{"Navn":"Indstilling","Html":"<p>At molen bygges.</p>"}]},
      {"Punktnummer":"2","Navn":"Nye fortøjninger","SagsNummer":"31-000105","Felter":[{"Navn":"Indstilling","Html":"<p>At pullerterne males.</p>"}]}]})");
  runs.write("f.jpg", "x");
  runs.write("g.txt", "Indkøbsliste: kaffe og mælk.\n");
  const auto summary = runs.update();
  EXPECT_EQ(summary["files_seen"], 6);
  EXPECT_EQ(summary["items_total"], 10);
  EXPECT_EQ(summary["files_skipped"], 1);
  EXPECT_EQ(summary["files_other"], 1);
  const HitLines found = hits_of(runs, {"pullerterne"});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0]["item_number"], "2");
  EXPECT_EQ(found[0]["also"].size(), 4U);
}

}  // namespace
}  // namespace dagsorden
