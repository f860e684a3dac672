#include "indexer/read/child_process.h"

#include <gtest/gtest.h>

#include <csignal>
#include <thread>

namespace dagsorden {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

ChildLimits wide_limits() {
  ChildLimits limits;
  limits.wall_time = seconds(20);
  limits.output = 1000;
  return limits;
}

ChildResult shell(const std::string& script, const ChildLimits& limits = wide_limits()) {
  return run_child({"/bin/sh", "-c", script}, limits);
}

TEST(ChildProcess, ReturnsOutputErrorsAndExitCode) {
  const ChildResult result = shell("echo ud; echo fejl >&2; exit 7");
  EXPECT_EQ(result.end, ChildEnd::exited);
  EXPECT_EQ(result.number, 7);
  EXPECT_EQ(result.out, "ud\n");
  EXPECT_EQ(result.err, "fejl\n");
}

TEST(ChildProcess, StandardInputIsEmpty) { EXPECT_EQ(shell("cat; echo slut").out, "slut\n"); }

TEST(ChildProcess, CanReadAndSeekItsInput) {
  const auto given = [](const std::string& script, const std::string& input) {
    return run_child({"/bin/sh", "-c", script}, wide_limits(), input).out;
  };
  const std::string bytes = std::string("en\0to", 5) + "\nslut\n";
  EXPECT_EQ(given("cat", bytes), bytes);
  EXPECT_EQ(given("tail -n 1 /proc/self/fd/0; head -c 2 /proc/self/fd/0", bytes), "slut\nen");
  EXPECT_EQ(given("echo andet >/proc/self/fd/0; cat", bytes), bytes) << "it cannot be changed";
}

TEST(ChildProcess, AKillFromOutsideIsNotALimit) {
  ChildLimits limits = wide_limits();
  limits.processor_time = seconds(10);
  const ChildResult result = shell("kill -KILL $$", limits);
  EXPECT_EQ(result.end, ChildEnd::killed);
  EXPECT_EQ(result.number, SIGKILL);
  EXPECT_FALSE(is_crash(SIGKILL));
}

TEST(ChildProcess, MessagesAreInEnglish) { EXPECT_EQ(shell("echo $LC_ALL").out, "C\n"); }

TEST(ChildProcess, ReportsTheSignalThatEndedIt) {
  const ChildResult result = shell("kill -SEGV $$");
  EXPECT_EQ(result.end, ChildEnd::killed);
  EXPECT_EQ(result.number, SIGSEGV);
}

TEST(ChildProcess, IsEndedWhenItTakesTooLong) {
  ChildLimits limits = wide_limits();
  limits.wall_time = milliseconds(200);
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(run_child({"/bin/sleep", "30"}, limits).end, ChildEnd::out_of_time);
  EXPECT_EQ(shell("exec >&- 2>&-; exec /bin/sleep 30", limits).end, ChildEnd::out_of_time);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, seconds(10));
}

TEST(ChildProcess, IsEndedWhenItUsesUpItsProcessorTime) {
  ChildLimits limits = wide_limits();
  limits.processor_time = seconds(1);
  EXPECT_EQ(shell("while :; do :; done", limits).end, ChildEnd::out_of_time);
}

TEST(ChildProcess, IsEndedWhenItWritesTooMuch) {
  const ChildResult result = shell("while :; do echo mere og mere; done");
  EXPECT_EQ(result.end, ChildEnd::too_much_output);
  EXPECT_EQ(result.out.size(), 1000U);
}

TEST(ChildProcess, TheFirstKilobytesOfItsErrorsAreKept) {
  const ChildResult result =
      shell("i=0; while [ $i -lt 2000 ]; do echo fejl nummer $i >&2; i=$((i+1)); done");
  EXPECT_EQ(result.end, ChildEnd::exited);
  EXPECT_EQ(result.err.size(), 4096U);
  EXPECT_TRUE(result.err.starts_with("fejl nummer 0\n"));
}

TEST(ChildProcess, MemoryIsBounded) {
  ChildLimits limits = wide_limits();
  limits.memory = 64U << 20U;
  EXPECT_EQ(shell("ulimit -v", limits).out, "65536\n");
}

TEST(ChildProcess, IsEndedWhenTheCallerGivesUp) {
  ChildLimits limits = wide_limits();
  limits.give_up = [] { return true; };
  EXPECT_EQ(run_child({"/bin/sleep", "30"}, limits).end, ChildEnd::given_up);
}

TEST(ChildProcess, AMissingProgramIsNotStarted) {
  EXPECT_EQ(run_child({"/findes/ikke"}, wide_limits()).end, ChildEnd::not_started);
}

TEST(ChildProcess, ManyRunAtTheSameTime) {
  std::vector<std::jthread> threads;
  std::vector<std::string> outputs(8);
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    threads.emplace_back([&outputs, i] { outputs[i] = shell("echo " + std::to_string(i)).out; });
  }
  threads.clear();
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    EXPECT_EQ(outputs[i], std::to_string(i) + "\n");
  }
}

TEST(FindProgram, SearchesThePath) {
  EXPECT_TRUE(find_program("sh").has_value());
  EXPECT_FALSE(find_program("et-program-som-ingen-har").has_value());
}

}  // namespace
}  // namespace dagsorden
