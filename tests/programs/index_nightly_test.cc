// What keeps a nightly run going for years: settings, status, checks, known failures, versions.
#include <gtest/gtest.h>

#include <fstream>

#include "common/analysis.h"
#include "common/database.h"
#include "tests/support/agendas.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using test::IndexRuns;
using test::names_of;
using test::ProgramResult;

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(NightlyRun, IsQuietWhenAllIsWellAndNeedsNoPath) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  runs.write("b.txt", test::agenda({"En bro"}, "04-06-2031"));
  const ProgramResult result = runs.run({"-q"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out + result.err, "");
  EXPECT_EQ(runs.items().size(), 2U);
}

TEST(NightlyRun, RemembersExcludes) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.write("kladde.txt", test::agenda({"En bro"}, "04-06-2031"));
  runs.update({"--exclude", "kladde*"});
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), 1U);
}

TEST(NightlyRun, AddsToTheExcludes) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.write("kladde.txt", test::agenda({"En bro"}, "04-06-2031"));
  runs.write("tmp.txt", test::agenda({"En vej"}, "05-06-2031"));
  runs.update({"--exclude", "kladde*"});
  EXPECT_EQ(runs.run({"-q", "--exclude", "tmp*"}).exit_code, 0);
  EXPECT_EQ(names_of(runs.items()), std::vector<std::string>{"a.txt: En ny havn"});
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), 1U);
  runs.update({"--exclude", "tmp*"});  // names the PATH
  EXPECT_EQ(runs.items().size(), 2U);
}

TEST(NightlyRun, ReportsOnceWhichExcludesLeaveNothingOut) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.write("hemmeligt/b.txt", test::agenda({"En bro"}, "04-06-2031"));
  const fs::path folder = runs.agendas();
  for (const std::string& idle : {std::string("agendaer/hemmeligt"),
                                  (folder / "hemmeligt").string(), std::string("hemelig*")}) {
    const ProgramResult first = runs.run({"-q", "--exclude", idle, runs.agendas()});
    EXPECT_EQ(first.exit_code, 0);
    EXPECT_TRUE(says(first.err, "--exclude " + idle + ": leaves nothing out")) << first.err;
    EXPECT_EQ(test::lines_of(first.err).size(), 1U);
    const ProgramResult second = runs.run({"-q", "--exclude", idle, runs.agendas()});
    EXPECT_EQ(second.err, "");
    EXPECT_EQ(runs.items().size(), 2U);
    fs::remove_all(runs.database());
  }
  for (const char* glob : {"hemmeligt", "./hemmeligt", "**/hemmeligt", "hemmeligt/**", "*/b.txt"}) {
    const ProgramResult result = runs.run({"-q", "--exclude", glob, runs.agendas()});
    EXPECT_EQ(result.err, "") << glob;
    EXPECT_EQ(runs.items().size(), 1U) << glob;
    fs::remove_all(runs.database());
  }
}

TEST(NightlyRun, WritesNothingToADatabaseThatOthersChanged) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  const fs::path table = runs.generation(1) / "postlist.glass";
  const std::string sound = test::read_file(table);
  std::string damaged = sound;
  damaged[3000] = static_cast<char>(damaged[3000] ^ 1);
  std::ofstream(table, std::ios::binary) << damaged;
  for (int night = 0; night < 2; ++night) {
    const ProgramResult run = runs.run({"-q"});
    EXPECT_EQ(run.exit_code, 5);
    EXPECT_TRUE(says(run.err, "postlist.glass: has changed since it was written")) << run.err;
    EXPECT_TRUE(says(run.err, "--rebuild")) << run.err;
    EXPECT_EQ(runs.run({"-q", "--check"}).exit_code, 5);
  }
  std::ofstream(table, std::ios::binary) << sound;
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
  EXPECT_EQ(runs.run({"-q", "--check"}).err, "");
}

TEST(NightlyRun, ACheckWithoutChecksumsSaysThatItVerifiedNothing) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  fs::remove(runs.generation(1) / "checksums.json");
  const ProgramResult check = runs.run({"--check"});
  EXPECT_EQ(check.exit_code, 0);
  EXPECT_TRUE(says(check.err, "no valid checksums")) << check.err;
  EXPECT_TRUE(says(runs.run({"--check", "--summary", "json"}).out, "\"verified\":false"));
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
  EXPECT_EQ(runs.run({"-q", "--check"}).err, "");
}

TEST(NightlyRun, SaysWhichOptionsDifferFromLastTime) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  const std::string err = runs.update({"--whole", "--exclude", "x*"})["stderr"];
  EXPECT_TRUE(says(err, "--whole --exclude 'x*' (before: no options)")) << err;
}

TEST(NightlyRun, TakesPathsFromAList) {
  const IndexRuns runs;
  const std::string first = runs.write("a.txt", test::agenda({"En ny havn"}));
  const std::string second = runs.write("b.txt", test::agenda({"En bro"}, "04-06-2031"));
  const std::string list = runs.tree().write("list", first + '\0' + second + '\0').string();
  EXPECT_EQ(runs.run({"-q", "-0", "--files-from", list}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), 2U);
}

TEST(DryRun, ShowsWhatWouldHappenAndChangesNothing) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.write("b.txt", test::agenda({"En bro"}, "04-06-2031"));
  runs.write("c.txt", test::agenda({"En sti"}, "05-06-2031"));
  runs.update();
  runs.remove("a.txt");
  runs.write("b.txt", test::agenda({"En anden bro"}, "04-06-2031"));
  runs.write("d.txt", test::agenda({"En kaj"}, "06-06-2031"));
  const ProgramResult result = runs.run({"--dry-run"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out,
            "change " + runs.agendas() + "/b.txt\nadd " + runs.agendas() + "/d.txt\nremove " +
                runs.agendas() +
                "/a.txt\nwould change: 1 file added, 1 changed, 1 removed; unchanged: 1\n");
  EXPECT_EQ(names_of(runs.items()),
            (std::vector<std::string>{"a.txt: En ny havn", "b.txt: En bro", "c.txt: En sti"}));
}

TEST(DryRun, WarnsThatAllIdsWouldChangeWithoutTheSameAuthority) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update({"--authority", "Køge Kommune"});
  const ProgramResult result = runs.run({"--dry-run", runs.agendas()});
  EXPECT_NE(result.err.find("Køge Kommune"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("ids"), std::string::npos) << result.err;
  EXPECT_EQ(runs.run({"--dry-run"}).err, "");
}

TEST(DryRun, NeedsNoDatabaseAndMakesNone) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  EXPECT_EQ(runs.run({"--dry-run", runs.agendas()}).exit_code, 0);
  EXPECT_FALSE(fs::exists(runs.database()));
}

TEST(KnownFailures, AreListedAndTriedAgainOnlyOnRequest) {
  IndexRuns runs;
  runs.replace_pdftotext("echo bad >&2; exit 1");
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.write("b.pdf", "%PDF-1.4 ...");
  EXPECT_EQ(runs.update()["exit"], 1);
  const ProgramResult list = runs.run({"--list-failed"});
  EXPECT_EQ(list.exit_code, 0);
  EXPECT_EQ(list.out.find(runs.agendas() + "/b.pdf: "), 0U) << list.out;
  const auto machine = nlohmann::json::parse(runs.run({"--list-failed", "--summary", "json"}).out);
  EXPECT_EQ(machine["failures"].size(), 1U);

  const std::string text = runs.tree().write("text", test::agenda({"En bro"}, "04-06-2031"));
  runs.replace_pdftotext("cat '" + text + "'");
  EXPECT_EQ(runs.update()["exit"], 0);
  EXPECT_EQ(runs.items().size(), 1U);
  EXPECT_EQ(runs.update({"--retry-failed"})["files_failed"], 0);
  EXPECT_EQ(runs.items().size(), 2U);
  EXPECT_EQ(runs.run({"--list-failed"}).out, "");
}

TEST(Status, ShowsTheTimeOfTheLastRunAndTheContents) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn", "En bro"}));
  const auto summary = runs.update();
  const ProgramResult result = runs.run({"--status", "--max-age", "26h", "--summary", "json"});
  EXPECT_EQ(result.exit_code, 0);
  const auto status = nlohmann::json::parse(result.out);
  EXPECT_EQ(status["last_run"], summary["started"]);
  EXPECT_EQ(status["items_total"], 2);
  EXPECT_EQ(summary["meetings_total"], 1);
  EXPECT_EQ(status["files_total"], 1);
  EXPECT_EQ(status["stale"], false);
}

TEST(Status, DetectsAnOverdueRun) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  {
    Xapian::WritableDatabase database(runs.generation(1).string());
    database.set_metadata(metadata::last_run, "2020-01-01T00:00:00Z");
  }
  const ProgramResult result = runs.run({"-q", "--status", "--max-age", "26h"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_TRUE(says(result.err, "last brought up to date")) << result.err;
  EXPECT_EQ(runs.run({"--status"}).exit_code, 0);
}

TEST(Status, ReportsThatThereIsNoDatabase) {
  const IndexRuns runs;
  const ProgramResult result = runs.run({"--status"});
  EXPECT_EQ(result.exit_code, 5);
  EXPECT_TRUE(says(result.err, "there is no database here")) << result.err;
}

TEST(Check, FindsASoundDatabaseSound) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  const ProgramResult result = runs.run({"--check"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, runs.database() + ": sound\n");
}

TEST(Check, FindsDamagedTablesAndSaysWhatToDo) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  fs::resize_file(runs.generation(1) / "postlist.glass", 100);
  const ProgramResult result = runs.run({"--check"});
  EXPECT_EQ(result.exit_code, 5);
  EXPECT_TRUE(says(result.err, "--rebuild")) << result.err;
}

TEST(Check, FindsItemsThatBelongToNoFile) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  {
    Xapian::WritableDatabase database(runs.generation(1).string());
    database.add_document(Xapian::Document());
  }
  const ProgramResult result = runs.run({"--check"});
  EXPECT_EQ(result.exit_code, 5);
  EXPECT_TRUE(says(result.err, "holds 2 items; belonging to files: 1")) << result.err;
}

TEST(OtherVersions, ADatabaseOfAnotherAnalyzerIsRebuiltFromItsStoredText) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.write("b.txt", test::agenda({"En bro"}, "04-06-2031"));
  runs.update();
  Xapian::WritableDatabase(runs.generation(1).string()).set_metadata(metadata::analyzer, "0");
  // Only the stored text can give this item: its file says something else, but looks the same.
  const fs::path path = runs.agendas() + "/a.txt";
  const auto time = fs::last_write_time(path);
  runs.write("a.txt", test::agenda({"En ny kajx"}));
  fs::last_write_time(path, time);
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
  EXPECT_EQ(names_of(runs.items()),
            (std::vector<std::string>{"a.txt: En ny havn", "b.txt: En bro"}));
  EXPECT_EQ(current_generation(runs.database())->filename(), "generation-2");
  EXPECT_EQ(Xapian::Database(runs.database()).get_metadata(metadata::analyzer), analyzer_version);
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
  EXPECT_EQ(current_generation(runs.database())->filename(), "generation-2");
}

TEST(OtherVersions, ADatabaseOfAnOlderFormatIsRebuiltFromTheFiles) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  Xapian::WritableDatabase(runs.generation(1).string()).set_metadata(metadata::format, "0");
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
  EXPECT_EQ(current_generation(runs.database())->filename(), "generation-2");
  EXPECT_EQ(runs.items().size(), 1U);
}

TEST(OtherVersions, ADatabaseOfANewerFormatIsLeftAlone) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  Xapian::WritableDatabase(runs.generation(1).string()).set_metadata(metadata::format, "99");
  const ProgramResult result = runs.run({"-q"});
  EXPECT_EQ(result.exit_code, 5);
  EXPECT_TRUE(says(result.err, "format 99")) << result.err;
  EXPECT_FALSE(fs::exists(runs.generation(2)));
}

TEST(Rights, AreLimitedToOwnerAndGroupWhateverTheUmask) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  const std::string command =
      "umask 000; '" DAGSORDEN_INDEX "' -q --db '" + runs.database() + "' '" + runs.agendas() + "'";
  ASSERT_EQ(test::run_program("/bin/sh", {"-c", command}).exit_code, 0);
  const auto rights = [](const fs::path& path) {
    return static_cast<unsigned>(fs::status(path).permissions());
  };
  EXPECT_EQ(rights(runs.database()), 0750U);
  for (const auto& entry : fs::recursive_directory_iterator(runs.database())) {
    // Anybody who can search could hold a lock if they could open its file.
    const std::string name = entry.path().filename();
    const bool is_lock = name == "run.lock" || name == "flintlock";
    const unsigned of_file = is_lock ? 0600U : 0640U;
    EXPECT_EQ(rights(entry.path()), entry.is_directory() ? 0750U : of_file) << entry.path();
  }
}

}  // namespace
}  // namespace dagsorden
