// Checksums of a generation's tables: Xapian has none of its own, so that a byte that a disk turned
// over may go unnoticed and make answers wrong.
//
// They stand in a file beside the tables, with the revision that they are of. Call while holding
// the RunLock, when no one writes. Thread-safe.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dagsorden {

/// Notes them, of tables that have changed since they were noted last. Throws
/// Error(Fault::database) where a table cannot be read or the file not be written, and
/// Xapian::Error.
void note_table_sums(const std::filesystem::path& generation);

/// The tables that are not as they were noted. None where no sums are there of this revision: a run
/// that was killed has noted none. Throws as above.
std::vector<std::string> tables_not_as_noted(const std::filesystem::path& generation);

}  // namespace dagsorden
