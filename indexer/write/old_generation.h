// What the database holds before a run: the files it knows, the PATHs it remembers, its items.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "common/language.h"
#include "indexer/write/file_state.h"
#include "indexer/write/settings.h"

namespace dagsorden {

struct OldGeneration {
  std::filesystem::path path;
  std::optional<Xapian::Database> database;  ///< nothing where its items cannot be used
  Settings settings;
  std::string last_run;  ///< when the last run began, RFC 3339; empty where none came to its end
  FileStates states;
  std::string last_mark;  ///< the highest that a run was given; empty where there was none
  std::uint64_t item_count = 0;
  Sentence trouble;   ///< one line for people: why database is nothing
  Sentence outdated;  ///< one line for people: made with another format or analyzer than ours
};

/// Reads what the current generation knows. For a rebuild even a damaged one, or one of another
/// format, gives what can be had, so that it can be replaced.
/// Else throws Error(Fault::database) with a hint.
OldGeneration open_old_generation(const std::filesystem::path& generation, bool is_rebuild);

}  // namespace dagsorden
