// What is new: --new-since, and saved searches that tell each hit once, over simulated nights.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
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

// A night: the index is brought up to date. Runs are told apart by the second they begin in.
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

// "search: title" of each hit that the saved searches tell.
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

TEST(Alerts, OfTwoRunsAtOneMomentTellEachHitOnce) {
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

TEST(Alerts, TellEachHitOnceOverThreeNights) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn", "En sti"}));
  night(runs);
  EXPECT_EQ(alerts(runs), Lines{"havn: En ny havn"});
  EXPECT_EQ(alerts(runs), Lines{});

  // The second night: touched, moved and rebuilt, but nothing new.
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

TEST(Alerts, AreNotMarkedAsToldWhereTheOutputDidNotGetOut) {
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

TEST(Alerts, AStateThatCannotBeWrittenIsNoFaultOfTheQuestion) {
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

// The titles that one search tells, with a state of its own.
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

TEST(Alerts, UnderALimitTheRestIsToldNextTime) {
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

TEST(Alerts, OfTwoRunsWithinOneSecondBothAreTold) {
  const IndexRuns runs;
  for (const char* name : {"A", "B", "C", "D"}) {
    const std::string day = std::string("0") + static_cast<char>(name[0] - 'A' + '1');
    runs.write(name + std::string(".txt"),
               test::agenda({std::string("Havn ") + name}, day + "-06-2031"));
    ASSERT_EQ(runs.run({"-q", runs.agendas()}).exit_code, 0);
    EXPECT_EQ(told_of(runs), Lines{std::string("Havn ") + name});
  }
}

TEST(Alerts, AfterAClockThatWasAheadAllIsToldAllTheSame) {
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

TEST(Alerts, OfAnIndexThatWasMadeAnewAreToldAnew) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"Havn A"}));
  ASSERT_EQ(runs.run({"-q", runs.agendas()}).exit_code, 0);
  static_cast<void>(
      runs.tree().write("state", R"({"told_until":{"havn":"2099-01-01T00:00:00Z"}})"));
  EXPECT_EQ(told_of(runs), Lines{"Havn A"});
  EXPECT_EQ(told_of(runs), Lines{});
}

TEST(Alerts, OfADamagedOrEmptiedStateAreToldAnewWithAWord) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"Havn A"}));
  night(runs);
  EXPECT_EQ(told_of(runs), Lines{"Havn A"});
  runs.write("b.txt", test::agenda({"Havn B"}, "04-06-2031"));
  night(runs);
  night(runs);  // B is not of the last run
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

TEST(Alerts, AReaderThatGoesEarlyHasNotBeenTold) {
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

TEST(Alerts, ABadLineSilencesNoOtherSearch) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  night(runs);
  const std::string searches = runs.tree().write("alarm", "slem\ngod = havn\n").string();
  const ProgramResult result = query_saved(runs, {"-J", "--saved", searches});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("alarm:1: "), std::string::npos) << result.err;
  EXPECT_NE(result.out.find("En ny havn"), std::string::npos);
}

TEST(NewSince, GivesWhatEnteredTheIndexSince) {
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

// Titles that a query over two databases finds, as JSON.
Lines titles_in(const IndexRuns& one, const IndexRuns& other, Lines arguments) {
  arguments.insert(arguments.begin(), {"--db", one.database(), "-J"});
  Lines titles;
  for (const auto& line : test::json_lines(query_saved(other, arguments).out)) {
    titles.push_back(line["title"]);
  }
  return titles;
}

TEST(Alerts, OverSeveralShardsTellEachHitOnceWhicheverRuns) {
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

TEST(Alerts, OverSeveralShardsWithALimitLeaveNoneUntold) {
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
