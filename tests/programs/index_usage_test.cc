// What dagsorden-index reports for wrong command lines, and its exit codes.
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/support/agendas.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

using test::IndexRuns;
using test::ProgramResult;

ProgramResult run(const std::vector<std::string>& arguments) {
  // The program must not find a database of this machine.
  return test::run_program(DAGSORDEN_INDEX, arguments, {"", {{"DAGSORDEN_DB", "/findes/ikke"}}});
}

TEST(IndexUsage, HelpAndVersionArePrintedToStandardOutput) {
  EXPECT_EQ(run({"--version"}).out, "dagsorden-index " DAGSORDEN_VERSION "\n");
  EXPECT_NE(run({"--help"}).out.find("--rebuild"), std::string::npos);
  EXPECT_NE(run({"--help", "exit"}).out.find("another run holds the database"), std::string::npos);
  EXPECT_EQ(run({"--help"}).exit_code, 0);
  EXPECT_EQ(run({"--help", "kaffe"}).exit_code, 2);
}

TEST(IndexUsage, WithoutArgumentsItAsksForAPath) {
  const ProgramResult result = run({});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.err,
            "dagsorden-index: no PATH given, and /findes/ikke holds no database; name the folder "
            "with the agendas, or the right database with --db\n");
  EXPECT_EQ(result.out, "");
}

TEST(IndexUsage, AnUnknownOptionIsNamed) {
  const ProgramResult result = run({"--rebiuld"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.err, "dagsorden-index: there is no option --rebiuld; did you mean --rebuild?\n");
}

TEST(IndexUsage, AMissingPathIsNamedAndNoDatabaseIsMade) {
  const IndexRuns runs;
  const ProgramResult result = runs.run({runs.agendas()});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.err, "dagsorden-index: " + runs.agendas() + ": no such file or folder\n");
  EXPECT_FALSE(std::filesystem::exists(runs.database()));
}

TEST(IndexUsage, AMissingPathDoesNotKeepTheOthersOut) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  const std::string missing = (runs.tree() / "mangler").string();
  const ProgramResult result = runs.run({missing, runs.agendas()});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.err, "dagsorden-index: " + missing + ": no such file or folder\n");
  EXPECT_EQ(runs.items().size(), 1U);
}

TEST(IndexUsage, AFileOfAnotherKindIsNamed) {
  const IndexRuns runs;
  const std::string path = runs.write("kort.jpg", "x").string();
  const ProgramResult result = runs.run({path});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.err,
            "dagsorden-index: " + path + ": files of this kind are not read (--help files)\n");
}

TEST(IndexUsage, AnEmptyFolderIsReported) {
  const IndexRuns runs;
  std::filesystem::create_directory(runs.agendas());
  const ProgramResult result = runs.run({"-q", runs.agendas()});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err,
            "dagsorden-index: " + runs.agendas() +
                ": 0 files found: no file here has a format that can be read (--help files)\n");
}

TEST(IndexUsage, ADatabaseFolderThatIsAFileIsRefused) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  static_cast<void>(runs.tree().write("database", "x"));
  const ProgramResult result = runs.run({runs.agendas()});
  EXPECT_EQ(result.exit_code, 5);
  EXPECT_NE(result.err.find("this is a file, not a folder"), std::string::npos);
}

TEST(IndexUsage, AnEmptyNameIsRefused) {
  const IndexRuns runs;
  EXPECT_EQ(runs.run({""}).exit_code, 2);
  EXPECT_FALSE(std::filesystem::exists(runs.database()));
}

TEST(IndexUsage, AFullOutputIsAnError) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  const ProgramResult result = test::run_program(
      "/bin/sh",
      {"-c", std::string(DAGSORDEN_INDEX) + " --items '" + runs.agendas() + "' > /dev/full"});
  EXPECT_EQ(result.exit_code, 5);
  EXPECT_NE(result.err.find("standard output"), std::string::npos);
}

TEST(IndexUsage, AFailedWriteIsAnError) {
  const test::IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  runs.write("b.txt", std::string(999, '\1'));
  runs.update();
  for (const char* what :
       {"--help", "--version", "--status", "--list-failed", "--check", "--dry-run"}) {
    const std::string command =
        "'" DAGSORDEN_INDEX "' --db '" + runs.database() + "' " + what + " >/dev/full";
    const std::string plain = std::string("'" DAGSORDEN_INDEX "' ") + what + " >/dev/full";
    const bool is_of_database = std::string(what) != "--help" && std::string(what) != "--version";
    const auto result = test::run_program("/bin/sh", {"-c", is_of_database ? command : plain});
    EXPECT_EQ(result.exit_code, 5) << what << ": " << result.err;
  }
}

TEST(IndexUsage, ALimitOnOpenFilesIsNotDamage) {
#ifdef DAGSORDEN_SANITIZED
  GTEST_SKIP() << "the sanitizer itself opens files";
#endif
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  for (int most = 4; most <= 12; ++most) {
    for (const char* what : {"--check", "-q"}) {
      const std::string command = "ulimit -n " + std::to_string(most) +
                                  "; exec '" DAGSORDEN_INDEX "' --db '" + runs.database() + "' " +
                                  what;
      const ProgramResult result = test::run_program("/bin/sh", {"-c", command});
      EXPECT_EQ(result.err.find("damaged"), std::string::npos) << result.err;
      EXPECT_EQ(result.err.find("you may not"), std::string::npos) << result.err;
      constexpr int of_loader = 127;  // the loader may not open any libraries
      EXPECT_TRUE(result.exit_code == 0 || result.exit_code == 5 || result.exit_code == of_loader)
          << result.exit_code;
    }
  }
}

TEST(IndexUsage, AnErrorOnADatabaseOfAnotherUserNamesTheFile) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read and write everything";
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  const auto table = runs.generation(1) / "postlist.glass";
  std::filesystem::permissions(table, std::filesystem::perms::none);
  EXPECT_NE(runs.run({"-q"}).err.find("postlist.glass: you may not read"), std::string::npos);
  std::filesystem::permissions(table, std::filesystem::perms::owner_read);
  runs.write("b.txt", test::agenda({"En bro"}));
  EXPECT_NE(runs.run({"-q"}).err.find("postlist.glass: you may not write"), std::string::npos);
  std::filesystem::permissions(runs.generation(1), std::filesystem::perms::none);
  EXPECT_NE(runs.run({"-q"}).err.find("generation-1: you may not read"), std::string::npos);
  std::filesystem::permissions(runs.generation(1), std::filesystem::perms::owner_all);
}

// Otherwise an opened file would become standard output, and the program's output would be written
// into the database.
TEST(IndexUsage, ClosedStreamsDoNotHarmTheDatabase) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  for (const char* closed : {"<&-", ">&-", "2>&-", "<&- >&- 2>&-"}) {
    const std::string command = std::string("exec '" DAGSORDEN_INDEX "' --rebuild --db '") +
                                runs.database() + "' '" + runs.agendas() + "' " + closed;
    const int code = test::run_program("/bin/sh", {"-c", command}).exit_code;
    EXPECT_TRUE(code == 0 || code == 5) << closed << ": " << code;
    EXPECT_EQ(runs.run({"--check"}).exit_code, 0) << closed;
    EXPECT_EQ(runs.items().size(), 1U) << closed;
  }
}

}  // namespace
}  // namespace dagsorden
