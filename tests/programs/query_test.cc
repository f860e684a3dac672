// dagsorden-query from a user's point of view.
#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <sstream>

#include "common/database.h"
#include "common/text.h"
#include "tests/support/agendas.h"
#include "tests/support/json_schema.h"
#include "tests/support/run_index.h"
#include "tests/support/run_program.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

using test::lines_of;
using test::ProgramResult;
using test::sample_item;
using test::SampleDatabase;

const SampleDatabase& sample() {
  static const SampleDatabase database({
      test::on_day(sample_item("2.1", "Udvidelse af svømmehallen",
                               {{"Baggrund", "Svømmehallen er for lille til skolernes børn."}}),
                   "2023-02-01"),
      sample_item("2.2", "Ny cykelsti", {{"Baggrund", "Cykelstien går fra skolen til søen."}}),
      sample_item("2.3", "Budget\x1b[31m", {{"Baggrund", "Penge til svømmehal og søen."}}),
  });
  return database;
}

ProgramResult query(const std::vector<std::string>& arguments, const std::string& input = "",
                    std::vector<std::pair<std::string, std::string>> environment = {}) {
  environment.emplace_back("DAGSORDEN_DB", sample().folder().string());
  environment.emplace_back("LANG", "C");
  return test::run_program(DAGSORDEN_QUERY, arguments, {input, environment});
}

using Lines = std::vector<std::string>;

TEST(QueryProgram, FindsItemsAndExitsWithZero) {
  const ProgramResult result = query({"svømmehal"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_NE(result.out.find("Udvidelse af svømmehallen"), std::string::npos);
}

TEST(QueryProgram, PrintsTheSameBlockForPeopleEveryTime) {
  EXPECT_EQ(query({"cykelsti"}).out,
            "1  2024-05-14 · KKR Fjordland · 2.2 · orienteringssag\n"
            "  Ny cykelsti\n"
            "  SAG-2024-00777 · abcd\n"
            "  Cykelstien går fra skolen til søen.\n"
            "  agendas/fjordland-2024-05-14.txt:10  kkr-fjordland/2024-05-14/2.2\n"
            "\n");
}

TEST(QueryProgram, ExitsWithOneIfNothingMatches) {
  const ProgramResult result = query({"tandpleje"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "dagsorden-query: nothing matches; “tandpleje” is in no item\n");
}

TEST(QueryProgram, DoesNotCrashWhicheverByteOfTheVersionFileIsDamaged) {
  const test::IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  const auto version = runs.generation(1) / "iamglass";
  const std::string sound = test::read_file(version);
  for (std::size_t place = 14; place < sound.size(); ++place) {
    std::string damaged = sound;
    damaged[place] = static_cast<char>(damaged[place] ^ 0x7C);
    std::ofstream(version, std::ios::binary) << damaged;
    const ProgramResult result =
        test::run_program(DAGSORDEN_QUERY, {"--db", runs.database(), "--all", "havn"});
    EXPECT_LE(result.exit_code, 3) << "byte " << place << ": " << result.err;
    EXPECT_TRUE(result.exit_code < 2 || !result.err.empty()) << "byte " << place;
  }
}

TEST(QueryProgram, SuggestsTheWordNearestToAMisspeltOne) {
  const ProgramResult result = query({"--exact", "svømehal"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.err.find("did you mean “svømmehal”?"), std::string::npos) << result.err;
}

TEST(QueryProgram, SaysWhichPartOfTheQueryMatchesNothing) {
  const ProgramResult result = query({"svømmehal", "dato:1999"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.err, "dagsorden-query: nothing matches; there are matches without dato:1999\n");
}

TEST(QueryProgram, PrintsLinesOfJsonThatFitTheSchema) {
  const test::JsonSchema schema(std::filesystem::path(DAGSORDEN_SOURCE) / "docs/hit.schema.json");
  for (const std::vector<std::string>& arguments :
       {Lines{"-J", "--all"}, Lines{"-J", "--full", "skole"}, Lines{"-J", "cykelsti", "svømmehal"},
        Lines{"-J", "--count", "skole"}, Lines{"-J", "gebyr", "byggesag"}}) {
    const ProgramResult result = query(arguments);
    EXPECT_FALSE(result.out.empty());
    for (const std::string& line : lines_of(result.out)) {
      EXPECT_EQ(schema.faults_of_line(line), Lines{}) << line;
    }
  }
}

TEST(QueryProgram, ExcludesAWordAfterAHyphen) {
  EXPECT_EQ(query({"skole", "-svømmehallen", "--format", "ids"}).out,
            "kkr-fjordland/2024-05-14/2.2\n");
  EXPECT_EQ(query({"-musikskole", "--count"}).out, "3\n");
}

TEST(QueryProgram, PrintsIdsAndCounts) {
  EXPECT_EQ(query({"--format", "ids", "--all", "--sort", "date-asc"}).out,
            "kkr-fjordland/2023-02-01/2.1\nkkr-fjordland/2024-05-14/2.2\n"
            "kkr-fjordland/2024-05-14/2.3\n");
  EXPECT_EQ(query({"--count", "tandpleje"}).out, "0\n");
  EXPECT_EQ(query({"--count", "tandpleje"}).exit_code, 1);
  EXPECT_EQ(query({"--count", "søen"}).out, "2\n");
  EXPECT_EQ(query({"--count", "søen"}).exit_code, 0);
}

TEST(QueryProgram, ExitsWithTwoForUsageErrors) {
  for (const std::vector<std::string>& arguments :
       {Lines{}, Lines{"--nosuch"}, Lines{"--limit", "x", "a"}, Lines{"(bro"}, Lines{"\"bro"},
        Lines{"kommun:Faxe"}, Lines{"kommune:Atlantis"}, Lines{"dato:snart"}, Lines{"???"}}) {
    const ProgramResult result = query(arguments);
    EXPECT_EQ(result.exit_code, 2) << ::testing::PrintToString(arguments);
    EXPECT_EQ(result.out, "");
    EXPECT_TRUE(result.err.starts_with("dagsorden-query: "));
    EXPECT_EQ(lines_of(result.err).size(), 2U) << result.err;
    EXPECT_EQ(result.err.find("boost"), std::string::npos);
    EXPECT_EQ(result.err.find("Xapian"), std::string::npos);
  }
}

TEST(QueryProgram, ExitsWithThreeForAnUnusableDatabase) {
  const test::TempTree tree;
  const auto file = tree.write("file", "x");
  std::filesystem::create_directory(tree / "empty");
  static_cast<void>(tree.write("stub/XAPIANDB", "nonsense\n"));
  static_cast<void>(tree.write("damaged/XAPIANDB", "auto generation-1\n"));
  static_cast<void>(tree.write("damaged/generation-1/iamglass", "broken"));
  Lines sentences;
  for (const char* name : {"missing", "file", "empty", "stub", "damaged"}) {
    const ProgramResult result = query({"--db", (tree / name).string(), "bro"});
    EXPECT_EQ(result.exit_code, 3) << name;
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find((tree / name).string()), std::string::npos) << result.err;
    EXPECT_EQ(lines_of(result.err).size(), 2U) << result.err;
    sentences.push_back(result.err);
  }
  EXPECT_NE(sentences[0].find("there is no database here"), std::string::npos);
  EXPECT_NE(sentences[0].find("--db or DAGSORDEN_DB"), std::string::npos) << sentences[0];
  EXPECT_NE(sentences[1].find("this is a file, not a database"), std::string::npos);
  EXPECT_NE(sentences[4].find("damaged"), std::string::npos) << sentences[4];
}

TEST(QueryProgram, ExitsWithThreeForADatabaseOfAnotherFormat) {
  const SampleDatabase other({sample_item("1", "Sag")});
  Xapian::WritableDatabase((other.folder() / "generation-1").string())
      .set_metadata(metadata::format, "0");
  const ProgramResult result = query({"--db", other.folder().string(), "sag"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_NE(result.err.find("format 0"), std::string::npos) << result.err;
}

TEST(QueryProgram, AnswersFromADatabaseOfAnotherAnalyzerAndSaysSo) {
  const SampleDatabase other({sample_item("1", "Sag")});
  Xapian::WritableDatabase((other.folder() / "generation-1").string())
      .set_metadata(metadata::analyzer, "0");
  const ProgramResult result = query({"--db", other.folder().string(), "sag", "--format", "ids"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "kkr-fjordland/2024-05-14/1\n");
  EXPECT_NE(result.err.find("analyzer 0"), std::string::npos) << result.err;
}

TEST(QueryProgram, ExitsWithThreeIfTheDatabaseMayNotBeRead) {
  const SampleDatabase closed({sample_item("1", "Sag")});
  const test::TempTree tree;
  std::string program = DAGSORDEN_QUERY;
  Lines arguments = {"--db", closed.folder().string(), "sag"};
  if (::geteuid() == 0) {
    // Root may read everything, so a copy of the program is run by "nobody", in a place that this
    // user may enter.
    std::filesystem::copy(program, tree / "query");
    std::filesystem::permissions(tree.root(), std::filesystem::perms(0755));
    arguments.insert(arguments.begin(), {"--reuid=65534", "--regid=65534", "--clear-groups",
                                         (tree / "query").string()});
    program = "/usr/bin/setpriv";
  }
  std::filesystem::permissions(closed.folder(), std::filesystem::perms::none);
  const ProgramResult result = test::run_program(program, arguments);
  std::filesystem::permissions(closed.folder(), std::filesystem::perms::owner_all);
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_NE(result.err.find("you may not read"), std::string::npos) << result.err;
}

TEST(QueryProgram, LetsNoControlCharacterThrough) {
  for (const char* format : {"text", "jsonl", "ids"}) {
    const ProgramResult result = query({"budget", "--format", format});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.out.find('\x1b'), std::string::npos) << format;
  }
  EXPECT_EQ(query({"kommune:\x1b[31mx"}).err.find('\x1b'), std::string::npos);
}

TEST(QueryProgram, ColorsOnlyWhenAskedTo) {
  EXPECT_EQ(query({"cykelsti"}).out.find('\x1b'), std::string::npos);
  const ProgramResult colored = query({"cykelsti", "--color", "always"});
  EXPECT_NE(colored.out.find("\x1b[1;31mCykelstien\x1b[0m"), std::string::npos) << colored.out;
  EXPECT_NE(query({"cykelsti", "--color=always"}, "", {{"NO_COLOR", "1"}}).out.find('\x1b'),
            std::string::npos);
}

TEST(QueryProgram, FitsTheWidthOfTheTerminal) {
  for (const char* columns : {"40", "80", "200"}) {
    const ProgramResult result = query({"svømmehal"}, "", {{"COLUMNS", columns}});
    for (const std::string& line : lines_of(result.out)) {
      EXPECT_LE(count_code_points(line), std::stoul(columns)) << line;
    }
  }
}

TEST(QueryProgram, SaysWhichWordsItemsLack) {
  const ProgramResult text = query({"cykelsti", "svømmehal"});
  EXPECT_EQ(text.exit_code, 0);
  EXPECT_TRUE(text.out.starts_with("no item contains all words")) << text.out;
  EXPECT_NE(text.out.find("without: svømmehal"), std::string::npos);
  const ProgramResult json = query({"cykelsti", "svømmehal", "-J"});
  EXPECT_TRUE(json.out.starts_with(
      R"({"type":"notice","kind":"missing_words","words":["cykelsti","svømmehal"])"))
      << json.out;
  EXPECT_NE(json.out.find(R"("missing_words":["svømmehal"])"), std::string::npos);
  const ProgramResult ids = query({"cykelsti", "svømmehal", "--format", "ids"});
  EXPECT_EQ(lines_of(ids.out).front(), "kkr-fjordland/2024-05-14/2.2");
  EXPECT_EQ(lines_of(ids.out).size(), 3U);
  EXPECT_NE(ids.err.find("no item contains all words"), std::string::npos);
}

TEST(QueryProgram, SaysHowToSeeMore) {
  const ProgramResult result = query({"--all", "-n", "2"});
  EXPECT_NE(result.out.find("1–2 of 3 items; next: --offset 2, all: --limit 0"), std::string::npos)
      << result.out;
}

TEST(QueryProgram, GivesTheSameTotalBelowAListAsItCounts) {
  std::string apart = "Botilbuddet i byen";
  for (int i = 0; i < 40; ++i) apart += " ligger ved vandet";
  const SampleDatabase items({
      sample_item("1", "Vagter", {{"Baggrund", "Botilbudslægen i byen."}}),
      sample_item("2", "Tilsyn", {{"Baggrund", "Lægerne på et botilbud i byen."}}),
      sample_item("3", "Fravær", {{"Baggrund", apart + " uden læge."}}),
  });
  const std::string folder = items.folder().string();
  const auto answer = [&folder](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--db", folder, "botilbudslæge", "byen"});
    return query(arguments).out;
  };
  EXPECT_EQ(answer({"--count"}), "2\n");
  EXPECT_EQ(lines_of(answer({"--format", "ids", "-n", "0"})).size(), 3U)
      << "the last for its parts";
  const std::string list = answer({"--each", "-n", "1"});
  EXPECT_NE(list.find("1–1 of 2 items"), std::string::npos) << list;
}

TEST(QueryProgram, GivesTheSameTotalIfAWordIsCorrectedOnlyWhenCounted) {
  std::string apart = "En bane i byen";
  for (int i = 0; i < 40; ++i) apart += " ligger ved vandet";
  apart += " uden zavl.";
  const std::string meant = "Der bygges en banehavn.";
  const auto item = [](const char* number, const std::string& text) {
    return sample_item(number, "Byggeri", {{"Baggrund", text}});
  };
  const SampleDatabase items({item("1", meant + " " + apart), item("2", meant + " " + apart),
                              item("3", meant), item("4", meant), item("5", meant),
                              item("6", apart), item("7", apart), item("8", "Intet nyt.")});
  const std::string folder = items.folder().string();
  EXPECT_EQ(query({"--count", "--db", folder, "banezavl"}).out, "5\n");
  const std::string list = query({"-n", "1", "--each", "--db", folder, "banezavl"}).out;
  EXPECT_NE(list.find(" of 5 items"), std::string::npos) << list;
}

TEST(QueryProgram, AnswersEachLineOfStandardInput) {
  const ProgramResult result = query({"-", "-J"}, "cykelsti\n\nsvømmehal dato:2023\r\n");
  EXPECT_EQ(result.exit_code, 0);
  const Lines lines = lines_of(result.out);
  ASSERT_EQ(lines.size(), 2U) << result.out;
  EXPECT_TRUE(lines[0].starts_with(R"({"type":"hit","query":"cykelsti","rank":1)")) << lines[0];
  EXPECT_TRUE(lines[1].starts_with(R"({"type":"hit","query":"svømmehal dato:2023","rank":1)"));
}

TEST(QueryProgram, NamesALineOfStandardInputThatCannotBeAnswered) {
  const ProgramResult result = query({"-", "--format", "ids"}, "(bro\ncykelsti\nnixen\n");
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.out, "kkr-fjordland/2024-05-14/2.2\n");
  EXPECT_NE(result.err.find("line 1: the parenthesis at column 1 is never closed"),
            std::string::npos)
      << result.err;
  EXPECT_EQ(query({"-"}, "nixen\n").exit_code, 1);
  EXPECT_EQ(query({"-"}, "").exit_code, 1);
}

TEST(QueryProgram, ReportsThatStandardInputCannotBeRead) {
  for (const char* input : {"</", "<&-"}) {
    const ProgramResult result = test::run_program(
        "/bin/sh",
        {"-c", "'" DAGSORDEN_QUERY "' --db '" + sample().folder().string() + "' - " + input});
    EXPECT_EQ(result.exit_code, 2) << input;
    EXPECT_NE(result.err.find("standard input"), std::string::npos) << result.err;
  }
}

TEST(QueryProgram, PrintsItsHelpAndVersion) {
  const ProgramResult help = query({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_LE(lines_of(help.out).size(), 24U);
  EXPECT_NE(query({"--help", "query"}).out.find("NEAR"), std::string::npos);
  EXPECT_NE(query({"--help", "fields"}).out.find("kommune:"), std::string::npos);
  EXPECT_EQ(query({"--version"}).out, "dagsorden-query " DAGSORDEN_VERSION "\n");
}

// What a shell prints when it runs a script, in which "query" is the program on the sample.
ProgramResult shell(const std::string& script) {
  const std::string query =
      "query() { \"" DAGSORDEN_QUERY "\" --db \"" + sample().folder().string() + "\" \"$@\"; }\n";
  return test::run_program("/bin/bash", {"-c", query + script});
}

TEST(QueryProgram, ExitsQuietlyWhenItsReaderCloses) {
  // More than any pipe holds, so that the program does reach the closed end.
  const ProgramResult result = shell(
      "yes skole | head -n 2000 | query - -J --full | head -n 1 > /dev/null\n"
      "echo \"exit ${PIPESTATUS[2]}\"");
  EXPECT_EQ(result.out, "exit 0\n");
  EXPECT_EQ(result.err, "");
}

TEST(QueryProgram, ReportsThatItsOutputCannotBeWritten) {
  const ProgramResult result = shell("query --all -J > /dev/full; echo \"exit $?\"");
  EXPECT_EQ(result.out, "exit 3\n");
  EXPECT_NE(result.err.find("cannot write the answer"), std::string::npos) << result.err;
}

TEST(QueryProgram, TakesColorsAndWidthFromATerminal) {
  const std::string command = "export TERM=xterm PAGER=cat; stty cols 44; \"" DAGSORDEN_QUERY
                              "\" --db \"" +
                              sample().folder().string() + "\" svømmehal";
  const ProgramResult colored =
      test::run_program("/usr/bin/script", {"-qec", command, "/dev/null"});
  EXPECT_NE(colored.out.find("\x1b[1;31m"), std::string::npos) << colored.out;
  const ProgramResult plain = test::run_program("/usr/bin/script", {"-qec", command, "/dev/null"},
                                                {"", {{"NO_COLOR", "1"}}});
  EXPECT_EQ(plain.out.find('\x1b'), std::string::npos) << plain.out;
  EXPECT_GT(lines_of(plain.out).size(), 5U);
  for (const std::string& line : lines_of(plain.out)) {
    EXPECT_LE(count_code_points(line), 45U) << line;  // the line ends in a carriage return
  }
}

TEST(QueryProgram, LinksTitlesAndFilesOnlyOnATerminal) {
  const std::string command =
      "export TERM=xterm; \"" DAGSORDEN_QUERY "\" --db \"" + sample().folder().string() + "\" ";
  const std::string link = "\x1b]8;;file://";  // OSC 8
  const auto on_terminal = [](const std::string& line) {
    return test::run_program("/usr/bin/script", {"-qec", line, "/dev/null"}).out;
  };
  const std::string text = on_terminal(command + "cykelsti");
  const std::size_t title = text.find("Ny ");
  ASSERT_NE(title, std::string::npos) << text;
  EXPECT_LT(text.find(link), title) << text;
  EXPECT_NE(text.find("\x1b]8;;\x1b\\"), std::string::npos) << text;
  EXPECT_NE(on_terminal(command + "--format ids cykelsti").find(link), std::string::npos);
  EXPECT_EQ(on_terminal(command + "-J cykelsti").find(link), std::string::npos);
  EXPECT_EQ(on_terminal("NO_COLOR=1; export NO_COLOR; " + command + "cykelsti").find(link),
            std::string::npos);
  EXPECT_EQ(on_terminal(command + "cykelsti | cat").find(link), std::string::npos);
  EXPECT_EQ(query({"--color", "always", "cykelsti"}).out.find(link), std::string::npos);
}

TEST(QueryProgram, SaysThatAnIndexIsOlderThanTwoDays) {
  const SampleDatabase database({sample_item("1", "Budget")});
  const auto warning_at = [&database](std::chrono::hours age) {
    const auto then =
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) - age;
    const std::time_t seconds = std::chrono::system_clock::to_time_t(then);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::ostringstream text;
    text << std::put_time(&utc, "%Y-%m-%dT%H:%M:%SZ");
    const auto generation = current_generation(database.folder());
    Xapian::WritableDatabase writable(generation->string(), Xapian::DB_OPEN);
    writable.set_metadata(metadata::last_run, text.str());
    writable.commit();
    const ProgramResult result =
        query({"--db", database.folder().string(), "budget", "--format", "ids"});
    EXPECT_EQ(result.exit_code, 0);
    return result.err;
  };
  EXPECT_EQ(warning_at(std::chrono::hours(47)), "");
  EXPECT_EQ(warning_at(std::chrono::hours(49)),
            "dagsorden-query: the index was last updated 2 days ago\n");
  EXPECT_EQ(warning_at(std::chrono::hours(240)),
            "dagsorden-query: the index was last updated 10 days ago\n");
}

TEST(QueryProgram, ReadsADatabaseThatIsBeingWritten) {
  const SampleDatabase growing({sample_item("1", "Budget")});
  for (int i = 2; i < 12; ++i) {
    growing.add({sample_item(std::to_string(i), "Budget nummer " + std::to_string(i))});
    const ProgramResult result = query({"--db", growing.folder().string(), "budget", "--count"});
    EXPECT_EQ(result.out, std::to_string(i) + "\n") << result.err;
  }
}

}  // namespace
}  // namespace dagsorden
