// One run at a time, and runs that are stopped.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>
#include <future>
#include <thread>

#include "common/database.h"
#include "tests/support/agendas.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using test::IndexRuns;
using test::names_of;
using test::ProgramResult;

// For a script in place of pdftotext: the process id of the run, whose child does the cutting.
constexpr const char* run_process = "$(cut -d' ' -f4 /proc/$PPID/stat)";

// A background run that reaches a PDF whose reading takes very long, and waits there.
class LongRun {
 public:
  explicit LongRun(IndexRuns& runs, std::vector<std::string> arguments = {}) : runs_(runs) {
    const std::string mark = (runs.tree() / "begun").string();
    fs::remove(mark);
    runs.replace_pdftotext("touch '" + mark + "'; exec sleep 40");
    arguments.push_back(runs.agendas());
    result_ = std::async(std::launch::async, [&runs, arguments] { return runs.run(arguments); });
    for (int i = 0; i < 2000 && !fs::exists(mark); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
  }
  ~LongRun() {
    if (result_.valid()) stop(SIGKILL);
  }
  LongRun(const LongRun&) = delete;
  LongRun& operator=(const LongRun&) = delete;

  int process() const {
    const std::string holder = test::read_file(fs::path(runs_.database()) / "run.json");
    return nlohmann::json::parse(holder)["pid"];
  }
  ProgramResult stop(int signal) {
    ::kill(process(), signal);
    return result_.get();
  }

 private:
  IndexRuns& runs_;
  std::future<ProgramResult> result_;
};

TEST(IndexRuns, ASecondRunIsRefusedAtOnceAndNamesTheFirst) {
  IndexRuns runs;
  runs.write("a.pdf", "langsom");
  LongRun first(runs);
  const ProgramResult second = runs.run({runs.agendas()});
  EXPECT_EQ(second.exit_code, 3);
  EXPECT_NE(second.err.find("another run holds the database (process " +
                            std::to_string(first.process()) + " on "),
            std::string::npos)
      << second.err;
}

TEST(IndexRuns, AReaderIsNotKeptOut) {
  IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  runs.write("z.pdf", "langsom");
  const LongRun run(runs);
  EXPECT_EQ(runs.items().size(), 1U);
}

TEST(IndexRuns, AKilledRunHoldsNoLockAndLosesNothing) {
  IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  runs.write("z.pdf", "langsom");
  EXPECT_EQ(LongRun(runs).stop(SIGKILL).exit_code, 128 + SIGKILL);
  EXPECT_EQ(runs.items().size(), 1U);
  runs.remove("z.pdf");
  EXPECT_EQ(runs.run({}).exit_code, 0);
}

TEST(IndexRuns, AFileThatKilledARunIsSkippedOnceAndThenTriedAgain) {
  IndexRuns runs;
  runs.write("m.pdf", "langsom");
  runs.write("z.txt", test::agenda({"En bro"}));
  runs.replace_pdftotext(std::string("sleep 3; kill -KILL ") + run_process + "; exec sleep 3");
  const std::vector<std::string> all = {"-q", "-j", "1", runs.agendas()};
  EXPECT_EQ(runs.run(all).exit_code, 128 + SIGKILL);
  const ProgramResult second = runs.run(all);
  EXPECT_EQ(second.exit_code, 1);
  EXPECT_NE(second.err.find("m.pdf: a run was killed while it read this file"), std::string::npos)
      << second.err;
  EXPECT_EQ(names_of(runs.items()), std::vector<std::string>{"z.txt: En bro"});
  const std::string text = runs.tree().write("text", test::agenda({"En havn"}, "04-06-2031"));
  runs.replace_pdftotext("cat '" + text + "'");
  EXPECT_EQ(runs.run(all).exit_code, 0);
  EXPECT_EQ(runs.items().size(), 2U);
}

// Sends the signal with which the kernel ends a process that has used up its time.
TEST(IndexRuns, OnlyTheFileThatTakesTooLongFailsAndItKeepsItsItems) {
  IndexRuns runs;
  const std::string text = runs.tree().write("text", test::agenda({"En havn"}, "04-06-2031"));
  runs.replace_pdftotext("cat '" + text + "'");
  runs.write("m.pdf", "hurtig");
  EXPECT_EQ(runs.update()["exit"], 0);
  runs.write("m.pdf", "langsom");
  runs.write("z.txt", test::agenda({"En bro"}));
  const std::string mark = (runs.tree() / "begun").string();
  runs.replace_pdftotext("echo x >> '" + mark + "'; kill -XCPU $PPID; exec sleep 40");
  const auto summary = runs.update({"-j", "1"});
  EXPECT_EQ(summary["exit"], 1);
  EXPECT_EQ(summary["failures"][0]["code"], "reader-limit");
  EXPECT_EQ(names_of(runs.items()), (std::vector<std::string>{"m.pdf: En havn", "z.txt: En bro"}));
  EXPECT_EQ(runs.update()["exit"], 0);
  EXPECT_EQ(test::read_file(mark), "x\n");
}

TEST(IndexRuns, AFileWhoseReaderIsKilledFromOutsideIsTriedAgain) {
  IndexRuns runs;
  runs.write("m.pdf", "langsom");
  runs.write("z.txt", test::agenda({"En bro"}));
  runs.replace_pdftotext("kill -KILL $PPID; exec sleep 40");
  const auto summary = runs.update({"-j", "1"});
  EXPECT_EQ(summary["exit"], 1);
  EXPECT_EQ(summary["failures"][0]["code"], "reader-killed");
  EXPECT_EQ(names_of(runs.items()), std::vector<std::string>{"z.txt: En bro"});
  const std::string text = runs.tree().write("text", test::agenda({"En havn"}, "04-06-2031"));
  runs.replace_pdftotext("cat '" + text + "'");
  EXPECT_EQ(runs.update()["exit"], 0);
  EXPECT_EQ(runs.items().size(), 2U);
}

TEST(IndexRuns, AStoppedRunCommitsWhatItHasAndTheNextOneContinues) {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
    IndexRuns runs;
    runs.write("a.txt", test::agenda({"En ny havn"}));
    runs.write("m.pdf", "langsom");
    runs.write("z.txt", test::agenda({"En bro"}));
    const ProgramResult result = LongRun(runs, {"-j", "1"}).stop(signal);
    EXPECT_EQ(result.exit_code, 128 + signal);
    EXPECT_EQ(names_of(runs.items()), (std::vector<std::string>{"a.txt: En ny havn"}));
    runs.replace_pdftotext("exit 0");
    EXPECT_EQ(runs.run({}).exit_code, 0);
    EXPECT_EQ(runs.items().size(), 2U);
  }
}

TEST(IndexRuns, AStoppedFirstBuildKeepsTheContentsOfEachSegment) {
  IndexRuns runs;
  constexpr std::size_t of_each_part = 22;
  for (std::size_t i = 0; i < 2 * of_each_part; ++i) {
    std::string text = test::agenda({"En havn"}, "03-05-20" + std::to_string(10 + i));
    while (text.size() < 100000) text += "Kajen er slidt, og broen skal males.\n";
    runs.write(std::to_string(10 + i) + ".txt", text);
  }
  runs.write("30.pdf", "langsom");  // near the end of the first part
  EXPECT_EQ(LongRun(runs, {"-j", "2"}).stop(SIGTERM).exit_code, 128 + SIGTERM);
  EXPECT_GT(runs.items().size(), of_each_part);
  runs.replace_pdftotext("exit 0");
  EXPECT_EQ(runs.run({}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), 2 * of_each_part);
}

TEST(IndexRuns, AStoppedRebuildLeavesTheOldGeneration) {
  IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  runs.write("z.pdf", "langsom");
  EXPECT_EQ(LongRun(runs, {"--rebuild"}).stop(SIGTERM).exit_code, 128 + SIGTERM);
  EXPECT_EQ(current_generation(runs.database())->filename(), "generation-1");
  EXPECT_FALSE(fs::exists(fs::path(runs.database()) / "generation-2"));
  EXPECT_EQ(runs.items().size(), 1U);
}

TEST(IndexRuns, StoppedPrintingOfItemsExitsWithTheSignalsCodeToo) {
  IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.replace_pdftotext(std::string("kill -TERM ") + run_process + "; exec sleep 40");
  runs.write("m.pdf", "langsom");
  const ProgramResult result = runs.run({"--items", "-j", "1", runs.agendas()});
  EXPECT_EQ(result.exit_code, 128 + SIGTERM);
}

TEST(IndexRuns, AfterAFullDiskTheDatabaseIsSound) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  runs.write("b.txt", test::agenda({"En bro"}, "04-06-2031"));
  const ProgramResult full = test::run_program(
      "/bin/sh",
      {"-c", "ulimit -f 32; exec '" DAGSORDEN_INDEX "' -q --db '" + runs.database() + "'"});
  EXPECT_EQ(full.exit_code, 5) << full.err;
  const ProgramResult check = runs.run({"--check"});
  EXPECT_EQ(check.exit_code, 0) << check.err;
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), 2U);
}

// Puts a folder, a pipe or any text in place of the notes that a run keeps for itself.
TEST(IndexRuns, OtherFilesInPlaceOfItsNotesStopNoRun) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  for (const char* name : {"run.reading", "run.json"}) {
    const fs::path note = fs::path(runs.database()) / name;
    std::ofstream(note) << "{\"pid\":1,\"host\":5}\1";
    EXPECT_EQ(runs.run({"-q"}).exit_code, 0) << name;
    fs::remove(note);
    fs::create_directory(note);
    EXPECT_EQ(runs.run({"-q"}).exit_code, 0) << name;
    fs::remove(note);
    ASSERT_EQ(::mkfifo(note.c_str(), 0600), 0);
    EXPECT_EQ(runs.run({"-q"}).exit_code, 0) << name;
    fs::remove(note);
  }
}

TEST(IndexRuns, ADatabaseWithinItsPathIsNotAnAgenda) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  const std::string within = runs.agendas() + "/database";
  for (int night = 0; night < 2; ++night) {
    const ProgramResult result =
        test::run_program(DAGSORDEN_INDEX, {"--db", within, "--summary", "json", runs.agendas()});
    const auto summary = nlohmann::json::parse(result.out);
    EXPECT_EQ(summary["files_seen"], 1) << result.out;
    EXPECT_EQ(summary["files_other"], 0) << result.out;
  }
}

TEST(IndexRuns, AMissingGenerationIsReportedAndRebuilt) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  fs::remove_all(runs.generation(1));
  const ProgramResult update = runs.run({"-q", runs.agendas()});
  EXPECT_EQ(update.exit_code, 5);
  EXPECT_NE(update.err.find("generation-1 is missing"), std::string::npos) << update.err;
  EXPECT_NE(update.err.find("--rebuild"), std::string::npos) << update.err;
  EXPECT_EQ(runs.run({"-q", "--rebuild", runs.agendas()}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), 1U);
}

TEST(IndexRuns, AStoppedRebuildDoesNotHideDamageOfTheOldGeneration) {
  IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  const fs::path table = runs.generation(1) / "postlist.glass";
  std::string damaged = test::read_file(table);
  damaged[3000] = static_cast<char>(damaged[3000] ^ 1);
  std::ofstream(table, std::ios::binary) << damaged;
  EXPECT_EQ(runs.run({"-q", "--check"}).exit_code, 5);
  runs.write("b.pdf", "%PDF-1.4 langsom");
  LongRun rebuild(runs, {"-q", "--rebuild"});
  EXPECT_EQ(rebuild.stop(SIGTERM).exit_code, 128 + SIGTERM);
  EXPECT_EQ(current_generation(runs.database())->filename(), "generation-1");
  EXPECT_EQ(runs.run({"-q", "--check"}).exit_code, 5);
}

TEST(IndexRuns, AFirstBuildThatMayNotWriteLargeFilesSaysSo) {
  const IndexRuns runs;
  for (int day = 10; day < 26; ++day) {
    std::vector<std::string> titles;
    for (int i = 0; i < 30; ++i) titles.push_back("Sag " + std::to_string(day * 1000 + i * 7));
    runs.write(std::to_string(day) + ".txt",
               test::agenda(titles, std::to_string(day) + "-05-2031"));
  }
  for (int kilobytes = 40; kilobytes <= 160; kilobytes += 8) {
    fs::remove_all(runs.database());
    // The shell counts in blocks of 512 bytes.
    const std::string command = "ulimit -f " + std::to_string(kilobytes * 2) +
                                "; exec '" DAGSORDEN_INDEX "' -q --db '" + runs.database() + "' '" +
                                runs.agendas() + "'";
    const ProgramResult result = test::run_program("/bin/sh", {"-c", command});
    if (result.exit_code == 0) break;
    EXPECT_EQ(result.exit_code, 5) << result.err;
    EXPECT_NE(result.err.find("File too large"), std::string::npos) << result.err;
  }
}

}  // namespace
}  // namespace dagsorden
