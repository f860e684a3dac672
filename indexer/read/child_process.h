// Runs another program at arm's length: with limits on time, memory and output, in a process
// group of its own, always reaped. Its standard input is empty, its messages are in English.
// Thread-safe.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dagsorden {

struct ChildLimits {
  std::chrono::milliseconds wall_time{0};
  std::chrono::seconds processor_time{0};
  std::uint64_t memory = 0;     ///< bytes of address space
  std::size_t output = 0;       ///< bytes on standard output
  bool (*give_up)() = nullptr;  ///< asked some times a second; true ends the child
};

enum class ChildEnd {
  exited,           ///< number: its exit code
  killed,           ///< number: the signal that ended it, not ours
  out_of_time,      ///< ended by us or by the kernel for the time it took
  too_much_output,  ///< ended by us
  given_up,         ///< ended by us
  not_started,      ///< number: errno
};

struct ChildResult {
  ChildEnd end = ChildEnd::not_started;
  int number = 0;
  std::string out;
  std::string err;  ///< the first few kilobytes
};

/// Runs the program at path command[0] with the arguments behind it, and waits for its end.
ChildResult run_child(const std::vector<std::string>& command, const ChildLimits& limits);

/// Where the program of that name lies, by $PATH. Nothing where it is not installed.
std::optional<std::string> find_program(const std::string& name);

}  // namespace dagsorden
