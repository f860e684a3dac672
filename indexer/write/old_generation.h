// What the database holds before a run: known files, remembered PATHs, items.
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
  std::optional<Xapian::Database> database;  ///< nullopt if its items cannot be reused
  Settings settings;
  std::string last_run;  ///< when the last run began, RFC 3339; empty if none has finished
  FileStates states;
  std::string last_mark;  ///< the highest mark given to a run; empty if none
  std::uint64_t item_count = 0;
  Sentence trouble;   ///< why its items cannot be reused; else empty
  Sentence outdated;  ///< says that it has another format or analyzer; else empty
};

/// Reads what the current generation knows. For a rebuild, accepts a damaged generation or another
/// format and returns what can be read. Otherwise throws Error(Fault::database) with a hint.
OldGeneration open_old_generation(const std::filesystem::path& generation, bool is_rebuild);

}  // namespace dagsorden
