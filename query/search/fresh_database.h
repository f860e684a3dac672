// Reads a database that a writer may be changing.
//
// Xapian keeps the last two revisions for readers; a reader that meets a third gets
// DatabaseModifiedError, and has to begin anew. reopen() is not used: after a rebuild it may mix
// two generations that have the same revision.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <utility>

#include "common/database.h"
#include "common/error.h"

namespace dagsorden {

inline constexpr int most_attempts = 5;

/// What read(database) gives, on a database opened afresh, and again where it was changed
/// meanwhile. Throws Error(Fault::database) where the database cannot be opened or read.
template <typename Read>
auto with_fresh_database(const std::filesystem::path& folder, Read read) {
  for (int attempt = 1;; ++attempt) {
    try {
      const Xapian::Database database = open_for_reading(folder);
      return read(database);
    } catch (const Xapian::DatabaseModifiedError&) {
      if (attempt < most_attempts) continue;
      throw Error(Fault::database, folder.string() + ": the database changes all the time",
                  "try again in a moment");
    } catch (const Xapian::Error& error) {
      throw_database_error(folder, error);
    }
  }
}

}  // namespace dagsorden
