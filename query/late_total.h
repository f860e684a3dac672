// How many items hold what is settled late, guessed while the search runs.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "common/word_table.h"
#include "query/understand/index_context.h"
#include "query/understand/understand.h"

namespace dagsorden {

/// What the guess is about, and what it takes to understand it as the search does.
struct LateQuestion {
  std::filesystem::path database;  ///< a single one, on this machine
  std::string query;
  Filters filters;
  Expansions expansions;
  std::vector<WordTable> user_tables;
};

/// Begins to guess (guess_holding) on a thread of its own, which opens the database and understands
/// the query once more: handles of Xapian's are one thread's own. What it gives waits for the
/// number, and throws what the guess threw: as open_for_reading and understand. The last copy of it
/// waits for the thread.
std::function<std::size_t()> begin_to_count_late(LateQuestion question);

}  // namespace dagsorden
