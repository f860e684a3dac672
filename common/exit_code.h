// The exit codes of both programs. They never change their meaning: scripts rely on them.
#pragma once

namespace dagsorden {

enum class Exit {
  // dagsorden-query, as grep has them
  matched = 0,
  nothing = 1,
  database = 3,  ///< no usable database, or an answer that cannot be written
  partial = 4,   ///< a shard did not answer
  // dagsorden-index
  done = 0,
  failed_file = 1,      ///< one that had not failed before; of --status: the last run is long ago
  locked = 3,           ///< another run holds the database
  pruning_refused = 4,  ///< the items of vanished files were kept
  failed = 5,           ///< the database or the disk failed
  // both
  usage = 2,
};

constexpr int code_of(Exit exit) { return static_cast<int>(exit); }

/// As shells give it where a signal ended a program.
constexpr int code_of_signal(int signal) { return 128 + signal; }

}  // namespace dagsorden
