// What is new: --new-since, and saved searches that report each hit once, over simulated nights.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <future>
#include <thread>

#include "tests/support/agendas.h"
#include "tests/support/json_output.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

using test::IndexRuns;
using test::ProgramResult;
using Lines = std::vector<std::string>;

// One night: updates the index. Runs are distinguished by the second in which they begin.
void night(const IndexRuns& runs, const Lines& options = {}) {
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  Lines arguments = {"-q", runs.agendas()};
  arguments.insert(arguments.end(), options.begin(), options.end());
  ASSERT_EQ(runs.run(arguments).exit_code, 0);
}

ProgramResult query_saved(const IndexRuns& runs, Lines arguments) {
  arguments.insert(arguments.begin(), {"--db", runs.database()});
  return test::run_program(DAGSORDEN_QUERY, arguments);
}

// "search: title" of each hit that the saved searches report.
Lines alerts(const IndexRuns& runs) {
  const std::string searches = runs.tree().write("alarm", "havn = ny havn\nbro = bro\n").string();
  const std::string state = (runs.tree() / "state").string();
  const ProgramResult result = query_saved(runs, {"-J", "--saved", searches, "--state", state});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.err, "");
  Lines told;
  for (const auto& line : test::json_lines(result.out)) {
    told.push_back(line["search"].get<std::string>() + ": " + line["title"].get<std::string>());
  }
  return told;
}

TEST(Alerts, OfSimultaneousRunsReportEachHitOnce) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn", "En bro"}));
  night(runs);
  const std::string searches = runs.tree().write("alarm", "havn = ny havn\nbro = bro\n").string();
  const std::string state = (runs.tree() / "state").string();
  constexpr std::size_t at_once = 4;
  std::vector<std::future<ProgramResult>> results;
  for (std::size_t i = 0; i < at_once; ++i) {
    results.push_back(std::async(std::launch::async, [&] {
      return query_saved(runs, {"-J", "--saved", searches, "--state", state});
    }));
  }
  std::size_t told = 0;
  for (std::future<ProgramResult>& result : results) {
    told += test::json_lines(result.get().out).size();
  }
  EXPECT_EQ(told, 2U);
}

TEST(Alerts, ReportEachHitOnceOverThreeNights) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn", "En sti"}));
  night(runs);
  EXPECT_EQ(alerts(runs), Lines{"havn: En ny havn"});
  EXPECT_EQ(alerts(runs), Lines{});

  // The second night: the file is touched, moved and rebuilt, but nothing is new.
  const auto path = std::filesystem::path(runs.agendas()) / "a.txt";
  std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now());
  night(runs);
  EXPECT_EQ(alerts(runs), Lines{});
  std::filesystem::rename(path, std::filesystem::path(runs.agendas()) / "b.txt");
  night(runs);
  night(runs, {"--rebuild"});
  EXPECT_EQ(alerts(runs), Lines{});

  runs.write("c.txt", test::agenda({"En bro", "Endnu en ny havn"}, "04-06-2031"));
  night(runs);
  EXPECT_EQ(alerts(runs), (Lines{"havn: Endnu en ny havn", "bro: En bro"}));
  EXPECT_EQ(alerts(runs), Lines{});
}

TEST(Alerts, AreNotMarkedAsReportedIfTheOutputFailed) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  night(runs);
  runs.tree().write("alarm", "havn = havn\n");
  const std::string command = "'" DAGSORDEN_QUERY "' --db '" + runs.database() + "' -J --saved '" +
                              (runs.tree() / "alarm").string() + "' --state '" +
                              (runs.tree() / "state").string() + "' >/dev/full";
  EXPECT_NE(test::run_program("/bin/sh", {"-c", command}).exit_code, 0);
  EXPECT_EQ(alerts(runs), Lines{"havn: En ny havn"});
}

TEST(Alerts, AnUnwritableStateIsNotAnErrorOfTheQuery) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  night(runs);
  const std::string searches = runs.tree().write("alarm", "god = havn\n").string();
  const std::string state = (runs.tree().root() / "no-such-folder" / "state").string();
  const ProgramResult result = query_saved(runs, {"-J", "--saved", searches, "--state", state});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_NE(result.err.find("cannot write the state"), std::string::npos) << result.err;
}

TEST(Alerts, AStateThatIsAPipeIsNotWaitedFor) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  night(runs);
  const std::string searches = runs.tree().write("alarm", "god = havn\n").string();
  const std::string state = (runs.tree() / "state").string();
  ASSERT_EQ(::mkfifo(state.c_str(), 0600), 0);
  const ProgramResult result = query_saved(runs, {"-J", "--saved", searches, "--state", state});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("cannot read the state"), std::string::npos) << result.err;
}

TEST(Alerts, ABadSavedSearchIsNamedAndTheOthersAreAnswered) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  night(runs);
  const std::string searches = runs.tree().write("alarm", "slem = (havn\ngod = havn\n").string();
  const ProgramResult result = query_saved(runs, {"-J", "--saved", searches});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("alarm:1: "), std::string::npos) << result.err;
  EXPECT_NE(result.out.find("En ny havn"), std::string::npos);
}

// The titles that one search reports, with a state of its own.
Lines told_of(const IndexRuns& runs, const Lines& more = {}) {
  const std::string searches = runs.tree().write("alarm", "havn = havn\n").string();
  Lines arguments = {"-J", "--saved", searches, "--state", (runs.tree() / "state").string()};
  arguments.insert(arguments.end(), more.begin(), more.end());
  Lines titles;
  for (const auto& line : test::json_lines(query_saved(runs, arguments).out)) {
    titles.push_back(line["title"]);
  }
  std::sort(titles.begin(), titles.end());
  return titles;
}

TEST(Alerts, WithALimitTheRestIsReportedNextTime) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"Havn A", "Havn B", "Havn C", "Havn D", "Havn E"}));
  ASSERT_EQ(runs.run({"-q", runs.agendas()}).exit_code, 0);
  Lines all = told_of(runs, {"-n", "2"});
  EXPECT_EQ(all.size(), 2U);
  runs.write("b.txt", test::agenda({"Havn F"}, "04-06-2031"));
  ASSERT_EQ(runs.run({"-q", runs.agendas()}).exit_code, 0);
  for (const std::size_t count : {2U, 2U, 0U}) {
    const Lines told = told_of(runs, {"-n", "2"});
    EXPECT_EQ(told.size(), count);
    all.insert(all.end(), told.begin(), told.end());
  }
  std::sort(all.begin(), all.end());
  EXPECT_EQ(all, (Lines{"Havn A", "Havn B", "Havn C", "Havn D", "Havn E", "Havn F"}));
}

TEST(Alerts, WithALimitAnItemThatChangedIsReportedAgain) {
  const IndexRuns runs;
  const Lines titles = {"Havn A", "Havn B", "Havn C", "Havn D", "Havn E"};
  runs.write("a.txt", test::agenda(titles));
  ASSERT_EQ(runs.run({"-q", runs.agendas()}).exit_code, 0);
  EXPECT_EQ(told_of(runs, {"-n", "2"}).size(), 2U);
  std::string changed = test::agenda(titles);
  for (std::size_t at = 0; (at = changed.find("Baggrund\n", at)) != std::string::npos; at += 10) {
    changed.insert(at + 9, "Sagen er taget op igen.\n");
  }
  runs.write("a.txt", changed);
  ASSERT_EQ(runs.run({"-q", runs.agendas()}).exit_code, 0);
  Lines all;
  for (const std::size_t count : {2U, 2U, 1U, 0U}) {
    const Lines told = told_of(runs, {"-n", "2"});
    EXPECT_EQ(told.size(), count);
    all.insert(all.end(), told.begin(), told.end());
  }
  std::sort(all.begin(), all.end());
  EXPECT_EQ(all, titles);
}

TEST(Alerts, WithALimitTheIdsInAStateOfAnEarlierVersionCount) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"Havn A", "Havn B", "Havn C"}));
  ASSERT_EQ(runs.run({"-q", runs.agendas()}).exit_code, 0);
  const auto items = runs.items();
  const auto& first = items.at("a.txt: Havn A");
  static_cast<void>(runs.tree().write(
      "state",
      R"({"told":{"havn":[")" + first.id + R"("]},"told_until":{"havn":"2020-01-01T00:00:00Z"}})"));
  Lines all;
  for (int i = 0; i < 3; ++i) {
    const Lines told = told_of(runs, {"-n", "1"});
    all.insert(all.end(), told.begin(), told.end());
  }
  std::sort(all.begin(), all.end());
  EXPECT_EQ(all, (Lines{"Havn B", "Havn C"}));
}

TEST(Alerts, OfTwoRunsWithinOneSecondAreAllReported) {
  const IndexRuns runs;
  for (const char* name : {"A", "B", "C", "D"}) {
    const std::string day = std::string("0") + static_cast<char>(name[0] - 'A' + '1');
    runs.write(name + std::string(".txt"),
               test::agenda({std::string("Havn ") + name}, day + "-06-2031"));
    ASSERT_EQ(runs.run({"-q", runs.agendas()}).exit_code, 0);
    EXPECT_EQ(told_of(runs), Lines{std::string("Havn ") + name});
  }
}

TEST(Alerts, AreAllReportedAfterAClockWasAhead) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"Havn A"}));
  ASSERT_EQ(runs.run({"-q", runs.agendas()}).exit_code, 0);
  {
    Xapian::WritableDatabase database(runs.generation(1).string());
    for (const char* key : {"last_run", "mark", "mark_begun"}) {
      database.set_metadata(key, "2099-01-01T00:00:00Z");
    }
  }
  const ProgramResult status = runs.run({"--status", "--max-age", "26h"});
  EXPECT_EQ(status.exit_code, 1);
  EXPECT_NE(status.out.find("in the future"), std::string::npos) << status.out;
  static_cast<void>(told_of(runs));
  runs.write("b.txt", test::agenda({"Havn B"}, "04-06-2031"));
  ASSERT_EQ(runs.run({"-q", runs.agendas()}).exit_code, 0);
  EXPECT_EQ(told_of(runs), Lines{"Havn B"});
  EXPECT_EQ(runs.run({"-q", "--status", "--max-age", "26h"}).exit_code, 0);
}

TEST(Alerts, OfANewlyMadeIndexAreReportedAgain) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"Havn A"}));
  ASSERT_EQ(runs.run({"-q", runs.agendas()}).exit_code, 0);
  static_cast<void>(
      runs.tree().write("state", R"({"told_until":{"havn":"2099-01-01T00:00:00Z"}})"));
  EXPECT_EQ(told_of(runs), Lines{"Havn A"});
  EXPECT_EQ(told_of(runs), Lines{});
}

TEST(Alerts, OfADamagedOrEmptiedStateAreReportedAgainWithAWarning) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"Havn A"}));
  night(runs);
  EXPECT_EQ(told_of(runs), Lines{"Havn A"});
  runs.write("b.txt", test::agenda({"Havn B"}, "04-06-2031"));
  night(runs);
  night(runs);  // B does not belong to the last run
  const std::string searches = runs.tree().write("alarm", "havn = havn\n").string();
  for (const char* damaged : {R"({"told_until":{"havn":5}})", "", "\n"}) {
    const std::string state = runs.tree().write("state", damaged).string();
    const Lines arguments = {"--format", "ids", "--saved", searches, "--state", state};
    const ProgramResult told = query_saved(runs, arguments);
    EXPECT_EQ(told.exit_code, 0);
    EXPECT_EQ(std::count(told.out.begin(), told.out.end(), '\n'), 2) << damaged << told.out;
    EXPECT_NE(told.err.find("everything is reported again"), std::string::npos) << told.err;
    const ProgramResult then = query_saved(runs, arguments);
    EXPECT_EQ(then.out + then.err, "");
  }
}

TEST(Alerts, HitsThatTheReaderDidNotReadAreNotMarkedAsReported) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"Havn A"}));
  ASSERT_EQ(runs.run({"-q", runs.agendas()}).exit_code, 0);
  const std::string searches = runs.tree().write("alarm", "havn = havn\n").string();
  const std::string command = "'" DAGSORDEN_QUERY "' --db '" + runs.database() + "' -J --saved '" +
                              searches + "' --state '" + (runs.tree() / "state").string() +
                              "' | sleep 0.3";
  static_cast<void>(test::run_program("/bin/sh", {"-c", command}));
  EXPECT_EQ(told_of(runs), Lines{"Havn A"});
}

TEST(Alerts, ABadLineDoesNotSilenceOtherSearches) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  night(runs);
  const std::string searches = runs.tree().write("alarm", "slem\ngod = havn\n").string();
  const ProgramResult result = query_saved(runs, {"-J", "--saved", searches});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("alarm:1: "), std::string::npos) << result.err;
  EXPECT_NE(result.out.find("En ny havn"), std::string::npos);
}

TEST(NewSince, ReturnsItemsIndexedSince) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  night(runs);
  runs.write("b.txt", test::agenda({"En bro"}, "04-06-2031"));
  night(runs);
  const auto titles = [&](const std::string& since) {
    Lines found;
    const ProgramResult result = query_saved(runs, {"-J", "--all", "--new-since", since});
    for (const auto& line : test::json_lines(result.out)) found.push_back(line["title"]);
    return found;
  };
  EXPECT_EQ(titles("last-run"), Lines{"En bro"});
  EXPECT_EQ(titles("2020-01-01").size(), 2U);
  EXPECT_EQ(query_saved(runs, {"--all", "--new-since", "2100"}).exit_code, 1);
  EXPECT_EQ(query_saved(runs, {"--all", "--new-since", "kaffe"}).exit_code, 2);
}

// Titles found in two databases by a query, as JSON.
Lines titles_in(const IndexRuns& one, const IndexRuns& other, Lines arguments) {
  arguments.insert(arguments.begin(), {"--db", one.database(), "-J"});
  Lines titles;
  for (const auto& line : test::json_lines(query_saved(other, arguments).out)) {
    titles.push_back(line["title"]);
  }
  return titles;
}

TEST(Alerts, OverSeveralShardsReportEachHitOnceWhicheverRuns) {
  const IndexRuns one;
  const IndexRuns other;
  const std::string searches = one.tree().write("alarm", "havn = havn\n").string();
  const std::string state = (one.tree() / "state").string();
  const auto told = [&] {
    return titles_in(one, other, {"--saved", searches, "--state", state, "--sort", "date-asc"});
  };
  one.write("a.txt", test::agenda({"En ny havn"}));
  other.write("b.txt", test::agenda({"En gammel havn"}, "04-06-2031"));
  night(one);
  night(other);
  EXPECT_EQ(told(), (Lines{"En ny havn", "En gammel havn"}));
  night(one);
  EXPECT_EQ(told(), Lines{});
  for (const char* month : {"08", "09"}) {  // the other one is not run any more
    one.write(std::string(month) + ".txt",
              test::agenda({std::string("Havn ") + month}, std::string("06-") + month + "-2031"));
    night(one);
    EXPECT_EQ(told(), Lines{std::string("Havn ") + month});
  }
  other.write("c.txt", test::agenda({"En tredje havn"}, "07-08-2031"));
  night(other);
  EXPECT_EQ(told(), Lines{"En tredje havn"});
  night(one);
  night(other);
  EXPECT_EQ(told(), Lines{});
}

TEST(Alerts, OverSeveralShardsLoseNothingIfADatabaseIsNamedDifferently) {
  const IndexRuns one;
  const IndexRuns other;
  const std::string searches = one.tree().write("alarm", "havn = havn\n").string();
  const std::string state = (one.tree() / "state").string();
  const std::string link = (one.tree() / "link").string();
  const auto told = [&](const Lines& databases) {
    Lines arguments = {"-J", "--each", "--saved", searches, "--state", state};
    for (const std::string& database : databases) {
      arguments.insert(arguments.end(), {"--db", database});
    }
    return test::json_lines(test::run_program(DAGSORDEN_QUERY, arguments).out).size();
  };
  one.write("a.txt", test::agenda({"En bro"}));
  other.write("b.txt", test::agenda({"En bro"}, "04-06-2031"));
  night(one);
  night(other);
  std::filesystem::create_directory_symlink(one.database(), link);
  EXPECT_EQ(told({one.database(), other.database()}), 0U);
  const Lines ways = {one.database() + "/", link, one.database() + "/../database",
                      std::filesystem::relative(one.database()).string()};
  int day = 10;
  for (const std::string& way : ways) {
    for (int i = 0; i < 2; ++i, ++day) {
      one.write(std::to_string(day) + ".txt",
                test::agenda({"Havn"}, std::to_string(day) + "-07-2031"));
      ASSERT_EQ(one.run({"-q", one.agendas()}).exit_code, 0);
    }
    EXPECT_EQ(told({way, other.database()}), 2U) << way;
    EXPECT_EQ(told({one.database(), other.database()}), 0U) << way;
  }
  // A state with a mark under another spelling, and one of the two databases.
  const std::string kept = test::read_file(state);
  std::string spelled = kept;
  const std::string canonical = std::filesystem::canonical(one.database()).string() + "/";
  spelled.replace(spelled.find(canonical), canonical.size(), link);
  for (const Lines& databases : {Lines{one.database(), other.database()}, Lines{one.database()}}) {
    static_cast<void>(one.tree().write("state", spelled));
    for (int i = 0; i < 2; ++i, ++day) {
      one.write(std::to_string(day) + ".txt",
                test::agenda({"Havn"}, std::to_string(day) + "-07-2031"));
      ASSERT_EQ(one.run({"-q", one.agendas()}).exit_code, 0);
    }
    EXPECT_GE(told(databases), 2U);
    EXPECT_EQ(told({one.database(), other.database()}), 0U);
  }
}

TEST(Alerts, OverSeveralShardsWithALimitAreAllReported) {
  const IndexRuns one;
  const IndexRuns other;
  const std::string searches = one.tree().write("alarm", "havn = havn\n").string();
  const std::string state = (one.tree() / "state").string();
  one.write("a.txt", test::agenda({"Havn A", "Havn B", "Havn C"}));
  other.write("b.txt", test::agenda({"Havn D", "Havn E"}, "04-06-2031"));
  night(one);
  night(other);
  Lines all;
  for (int i = 0; i < 3; ++i) {
    const Lines told = titles_in(one, other, {"--saved", searches, "--state", state, "-n", "2"});
    all.insert(all.end(), told.begin(), told.end());
  }
  std::sort(all.begin(), all.end());
  EXPECT_EQ(all, (Lines{"Havn A", "Havn B", "Havn C", "Havn D", "Havn E"}));
}

TEST(NewSince, LastRunOverSeveralShardsIsTheEarliestOfThem) {
  const IndexRuns one;
  const IndexRuns other;
  one.write("a.txt", test::agenda({"En ny havn"}));
  night(one);
  other.write("b.txt", test::agenda({"En gammel havn"}, "04-06-2031"));
  night(other);
  const Lines since_last_run = {"--all", "--new-since", "last-run", "--sort", "date-asc"};
  EXPECT_EQ(titles_in(one, other, since_last_run).size(), 2U);
  one.write("c.txt", test::agenda({"En bro"}, "06-08-2031"));
  night(one);
  EXPECT_EQ(titles_in(one, other, since_last_run), (Lines{"En gammel havn", "En bro"}));
}

}  // namespace
}  // namespace dagsorden
