// Remembers the last answer on this terminal, so that --show 3 shows its third hit.
//
// Each terminal session has a small file in $XDG_RUNTIME_DIR/dagsorden, or else in
// $XDG_CACHE_HOME/dagsorden or ~/.cache/dagsorden, which only its user can read. It is removed a
// month after its last answer.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "query/options.h"

namespace dagsorden {

struct LastAnswer {
  std::vector<std::string> databases;  ///< of --db; folders as absolute paths
  std::string query;
  std::size_t first_rank = 1;
  std::vector<std::string> ids;  ///< of the hits, in order
};

/// Where answers on this terminal are remembered; empty if this process has no terminal.
std::filesystem::path last_answer_file();

/// The name of this process's session, which is a terminal, a tab or a pane. A session's number may
/// recur after a reboot or in another container, so the name also includes when the session and the
/// machine started. proc: the folder /proc. Empty if proc lacks the information.
std::string session_name(const std::filesystem::path& proc);

/// Does nothing if the file cannot be written: the answer has been given already.
void save_last_answer(const std::filesystem::path& file, const LastAnswer& answer);

/// Replaces a rank in the last answer by the id of that hit and, if the options give none, adds
/// the databases and the query of that answer. Other options stay as they are. Throws
/// Error(Fault::usage) if no answer is remembered or it has no such hit.
Options with_ranks_resolved(Options options, const std::filesystem::path& file);

}  // namespace dagsorden
