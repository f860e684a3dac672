// What happens to files, and what is reported about them, how often.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>

#include "tests/support/agendas.h"
#include "tests/support/make_pdf.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using test::IndexRuns;

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(IndexOutcomes, AFailureIsNamedAndExitsWithOneOnlyIfItIsNew) {
  const IndexRuns runs;
  runs.write("god.txt", test::agenda({"En ny havn"}));
  const std::string bad = runs.write("skadet.pdf", "ingen pdf").string();
  auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 1);
  EXPECT_TRUE(std::string(summary["stderr"])
                  .starts_with("dagsorden-index: " + bad + ": this PDF is damaged"));
  EXPECT_EQ(summary["failures"][0]["code"], "pdf-damaged");
  EXPECT_EQ(summary["failures"][0]["path"], bad);
  EXPECT_EQ(summary["failures"][0]["new"], true);
  EXPECT_EQ(summary["items_total"], 1);
  summary = runs.update();
  EXPECT_EQ(summary["exit"], 0);
  EXPECT_EQ(summary["stderr"], "");
  EXPECT_EQ(summary["files_failed"], 1);
  EXPECT_EQ(summary["failures"][0]["new"], false);
}

TEST(IndexOutcomes, EachKindOfBadFileHasOneClearLine) {
  const IndexRuns runs;
  runs.write("binær.txt", std::string(2000, '\3'));
  runs.write("låst.pdf", test::make_pdf({{"x"}}, test::PdfLock::password));
  runs.write("skadet.pdf", "ingen pdf");
  fs::resize_file(runs.write("stor.txt", ""), (std::uintmax_t{64} << 20U) + 1);
  const auto summary = runs.update({"-q"});
  EXPECT_EQ(summary["exit"], 1);
  EXPECT_EQ(summary["files_failed"], 4);
  const std::string messages = summary["stderr"];
  EXPECT_EQ(count_lines(messages), 4U) << messages;
  for (const char* words : {"binary data", "password", "damaged", "64 MiB"}) {
    EXPECT_NE(messages.find(words), std::string::npos) << words;
  }
}

TEST(IndexOutcomes, AReasonIsInTheLanguageOfTheReader) {
  const IndexRuns runs;
  runs.write("låst.pdf", test::make_pdf({{"x"}}, test::PdfLock::password));
  runs.update();
  EXPECT_NE(runs.run({"--list-failed"}).out.find("locked with a password"), std::string::npos);
  EXPECT_NE(runs.run({"--list-failed", "--lang", "da"}).out.find("låst med en adgangskode"),
            std::string::npos);
  EXPECT_NE(runs.run({"--list-failed", "--lang", "da", "--summary", "json"})
                .out.find("locked with a password"),
            std::string::npos)
      << "JSON is not translated";
}

TEST(IndexOutcomes, AFailedFileThatIsRepairedIsIndexed) {
  const IndexRuns runs;
  runs.write("a.txt", std::string(2000, '\3'));
  runs.update();
  runs.write("a.txt", test::agenda({"En ny havn"}));
  const auto summary = runs.update();
  EXPECT_EQ(summary["files_failed"], 0);
  EXPECT_EQ(summary["files_changed"], 1);
  EXPECT_EQ(summary["items_total"], 1);
}

TEST(IndexOutcomes, AFileThatBecomesDamagedKeepsItsItemsAndIsNamed) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  runs.write("a.txt", std::string(2000, '\3'));
  const auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 1);
  EXPECT_EQ(summary["items_total"], 1);
  EXPECT_EQ(summary["failures"][0]["kept_since"].get<std::string>().substr(0, 2), "20");
}

TEST(IndexOutcomes, WithoutPdftotextAKnownPdfKeepsItsItemsAndIsTriedAgain) {
  IndexRuns runs;
  runs.replace_pdftotext("cat '" +
                         runs.tree().write("tekst", test::agenda({"En ny havn"})).string() + "'");
  runs.write("a.pdf", "første udgave");
  EXPECT_EQ(runs.update()["items_total"], 1);
  // The program is there, but cannot be started, as its interpreter is missing.
  static_cast<void>(runs.tree().write("bin/pdftotext", "#!/findes/ikke\n"));
  runs.write("a.pdf", "anden udgave");
  auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 1);
  EXPECT_EQ(summary["failures"][0]["code"], "no-pdftotext");
  EXPECT_EQ(summary["items_total"], 1);
  runs.replace_pdftotext("cat '" + (runs.tree() / "tekst").string() + "'");
  summary = runs.update();
  EXPECT_EQ(summary["exit"], 0);
  EXPECT_EQ(summary["files_failed"], 0);
  EXPECT_EQ(summary["items_total"], 1);
}

TEST(IndexOutcomes, AnAgendaOfUnknownLayoutIsKeptAndNamedOnce) {
  const IndexRuns runs;
  const std::string path = runs.write("a.txt", test::unknown_agenda()).string();
  auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 0);
  EXPECT_EQ(summary["stderr"],
            "dagsorden-index: " + path +
                ": looks like an agenda, but its layout is unknown: kept whole as "
                "one document\n");
  EXPECT_EQ(summary["items_total"], 1);
  summary = runs.update();
  EXPECT_EQ(summary["stderr"], "");
  EXPECT_EQ(summary["files_unsegmented"], 1);
}

TEST(IndexOutcomes, SkippedFilesAreCountedAndNamedOnce) {
  const IndexRuns runs;
  runs.write("brev.txt", "Kære alle\nTak for sidst.\n");
  runs.write("tom.txt", "");
  runs.write("billede.pdf", test::make_pdf({{}}));
  auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 0);
  EXPECT_EQ(count_lines(summary["stderr"]), 3U);
  EXPECT_EQ(summary["files_skipped"], 3);
  EXPECT_EQ(summary["skipped"][0]["code"], "pdf-no-text");
  EXPECT_EQ(summary["skipped"][1]["code"], "no-agenda");
  EXPECT_EQ(summary["skipped"][2]["code"], "empty");
  EXPECT_EQ(runs.update()["stderr"], "");
  summary = runs.update({"-v"});
  EXPECT_EQ(count_lines(summary["stderr"]), 3U);
}

TEST(IndexOutcomes, ManyDoubtfulFilesAreCountedAndListedOnRequest) {
  const IndexRuns runs;
  for (int i = 10; i < 22; ++i) {
    runs.write(std::to_string(i) + ".txt", test::unknown_agenda());
    runs.write(std::to_string(i) + "-brev.txt", "Kære alle\nTak for sidst.\n");
  }
  const auto summary = runs.update();
  EXPECT_EQ(count_lines(summary["stderr"]), 2U);
  EXPECT_NE(std::string(summary["stderr"]).find("--list-unsegmented"), std::string::npos);
  EXPECT_EQ(summary["unsegmented"].size(), 12U);
  const std::string agendas = runs.run({"--list-unsegmented"}).out;
  EXPECT_EQ(count_lines(agendas), 12U);
  EXPECT_EQ(agendas.find(runs.agendas() + "/10.txt"), 0U);
  const std::string letters = runs.run({"--list-skipped"}).out;
  EXPECT_EQ(count_lines(letters), 12U);
  EXPECT_EQ(letters.find(runs.agendas() + "/10-brev.txt: "), 0U);
}

TEST(IndexOutcomes, QuietSaysNothingWhenAllIsWell) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.write("brev.txt", "Kære alle\nTak for sidst.\n");
  for (int round = 0; round < 2; ++round) {
    const test::ProgramResult result = runs.run({"-q", runs.agendas()});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.out + result.err, "");
  }
}

TEST(IndexOutcomes, TheReportForPeopleIsShort) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.write("brev.txt", "Kære alle\nTak for sidst.\n");
  EXPECT_EQ(runs.run({runs.agendas()}).out,
            "2 files: 2 new, 0 changed, 0 unchanged; 0 removed\n"
            "1 item in the database: 1 added, 0 removed\n"
            "left out: 1 file that is not an agenda or has no text (--list-skipped)\n");
}

TEST(IndexOutcomes, FileNamesMayHaveAnyBytes) {
  const IndexRuns runs;
  const std::vector<std::string> names = {"\xF8st.txt", "linje\nskift.txt", "\"citat\".txt",
                                          "%41.txt"};
  for (const std::string& name : names) runs.write(name, test::agenda({"En ny havn"}));
  runs.write("\xFF.pdf", "ingen pdf");
  auto summary = runs.update();
  EXPECT_EQ(summary["items_total"], 4);
  EXPECT_EQ(summary["failures"][0]["path"], runs.agendas() + "/\uFFFD.pdf");
  EXPECT_EQ(count_lines(summary["stderr"]), 1U);
  summary = runs.update();
  EXPECT_EQ(summary["files_unchanged"], 5);
  runs.remove("\xF8st.txt");
  EXPECT_EQ(runs.update()["files_removed"], 1);
}

TEST(IndexOutcomes, DatabaseFilesAreReadableAtMostByTheGroup) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  const mode_t before = ::umask(0);
  runs.update();
  ::umask(before);
  for (const auto& entry : fs::recursive_directory_iterator(runs.database())) {
    // Anybody who can open a lock file can hold the lock.
    const std::string name = entry.path().filename().string();
    const bool is_lock = name == "run.lock" || name == "flintlock";
    const auto for_group = is_lock ? fs::perms{0600} : fs::perms{0640};
    const auto expected = entry.is_directory() ? fs::perms{0750} : for_group;
    EXPECT_EQ(entry.status().permissions(), expected) << entry.path();
  }
}

TEST(IndexOutcomes, AnyTextOfAnyEncodingGivesTheSameItems) {
  const IndexRuns runs;
  const std::string text = test::agenda({"Færgen på Ærø"});
  runs.write("a.txt", text);
  runs.write("b.txt", "\xEF\xBB\xBF" + text);
  std::string crlf;
  for (const char byte : text) crlf += byte == '\n' ? std::string("\r\n") : std::string(1, byte);
  runs.write("c.txt", crlf);
  runs.update();
  const auto items = runs.items();
  ASSERT_EQ(items.size(), 3U);
  for (const auto& [name, item] : items) {
    EXPECT_EQ(item.content_hash, items.begin()->second.content_hash) << name;
  }
}

}  // namespace
}  // namespace dagsorden
