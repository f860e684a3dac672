// Runs another program as a child with limits on time, memory and output, in a process group of its
// own, and always reaps it. The child's messages are in English. Thread-safe.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

struct ChildLimits {
  std::chrono::milliseconds wall_time{0};
  std::chrono::seconds processor_time{0};
  std::uint64_t memory = 0;     ///< bytes of address space
  std::size_t output = 0;       ///< bytes on standard output
  bool (*give_up)() = nullptr;  ///< called several times a second; true ends the child
};

enum class ChildEnd {
  exited,           ///< number: its exit code
  killed,           ///< number: the signal that ended it, other than for a limit
  out_of_time,      ///< we or the kernel ended it because it took too long
  too_much_output,  ///< we ended it
  given_up,         ///< we ended it
  not_started,      ///< number: errno
};

struct ChildResult {
  ChildEnd end = ChildEnd::not_started;
  int number = 0;
  std::string out;
  std::string err;  ///< the first few kilobytes
};

/// The name under which the child can open its standard input as a file, for programs that seek.
inline constexpr const char* input_as_file = "/proc/self/fd/0";

/// Runs the program at path command[0] with the other strings as arguments, and waits for its end.
/// input: the content of its standard input, held in sealed memory (memfd_create(2)).
ChildResult run_child(const std::vector<std::string>& command, const ChildLimits& limits,
                      std::string_view input = {});

/// Caps the processor time of every later child. Applies to the whole process; intended for a
/// process that only cuts documents, one after the other.
void limit_children_time(std::chrono::seconds most);

/// True for a signal that a crashing program causes itself; false for one that was sent by a
/// person, or by the kernel when memory ran out.
bool is_crash(int signal);

/// The path of the program with that name in $PATH; nullopt if it is not installed.
std::optional<std::string> find_program(const std::string& name);

}  // namespace dagsorden
