// The exit codes of both programs. Scripts rely on them, so their meaning never changes.
#pragma once

namespace dagsorden {

enum class Exit {
  // dagsorden-query, as for grep
  matched = 0,
  nothing = 1,
  database = 3,  ///< no usable database, or the answer could not be written
  partial = 4,   ///< a shard did not answer
  // dagsorden-index
  done = 0,
  failed_file =
      1,       ///< a file failed that had not failed before; --status: the last run was long ago
  locked = 3,  ///< another run holds the database
  pruning_refused = 4,  ///< the items of vanished files were kept
  failed = 5,           ///< the database or the disk failed
  // both
  usage = 2,
};

constexpr int code_of(Exit exit) { return static_cast<int>(exit); }

/// The exit code that shells give a program that a signal ended.
constexpr int code_of_signal(int signal) { return 128 + signal; }

}  // namespace dagsorden
