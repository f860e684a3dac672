// Runs a real program and keeps what it prints.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace dagsorden::test {

struct ProgramResult {
  int exit_code = 0;  ///< 128 + n where signal n ended it
  std::string out;
  std::string err;
};

struct ProgramInput {
  std::string standard_input;
  std::vector<std::pair<std::string, std::string>> environment;  ///< added to ours
};

/// Runs program with arguments and waits for its end. The programs under test are
/// DAGSORDEN_INDEX and DAGSORDEN_QUERY, macros that the build sets.
ProgramResult run_program(const std::string& program, const std::vector<std::string>& arguments,
                          const ProgramInput& input = {});

/// The lines of what a program prints, without the empty ones.
std::vector<std::string> lines_of(const std::string& output);

}  // namespace dagsorden::test
