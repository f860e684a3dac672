// What the last answer on this terminal showed, so that --show 3 reads its third hit.
//
// A small file for each session of a terminal, in $XDG_RUNTIME_DIR/dagsorden, else in
// $XDG_CACHE_HOME/dagsorden or ~/.cache/dagsorden, for its user alone.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "query/options.h"

namespace dagsorden {

struct LastAnswer {
  std::vector<std::string> databases;  ///< of --db; folders from the root on
  std::string query;
  std::size_t first_rank = 1;
  std::vector<std::string> ids;  ///< of the hits, in order
};

/// Where the answers on this terminal are remembered; empty where none stands behind this process.
std::filesystem::path last_answer_file();

/// Does nothing where the file cannot be written: the answer was given all the same.
void remember_answer(const std::filesystem::path& file, const LastAnswer& answer);

/// Options that name a hit by its rank in the last answer: with its id, and where they say nothing
/// else, with the databases and the query of that answer. Others stay as they are.
/// Throws Error(Fault::usage) where no answer is remembered, or it has no such hit.
Options with_ranks_resolved(Options options, const std::filesystem::path& file);

}  // namespace dagsorden
