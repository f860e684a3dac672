// Checksums of a generation's tables. Xapian has none, so a bit flipped on disk might go unnoticed
// and falsify answers.
//
// They are kept in a file beside the tables, with the revision they belong to. Call while holding
// the RunLock, when nobody writes. Thread-safe.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dagsorden {

/// Updates the checksums of tables that have changed. Throws Error(Fault::database) if a table
/// cannot be read or the file cannot be written, and Xapian::Error.
void note_table_sums(const std::filesystem::path& generation);

/// Invalidates the checksums until they are updated: an interrupted commit leaves
/// blocks of the next revision in the tables, which is harmless. Call it before any write.
/// Throws Error(Fault::database).
void void_table_sums(const std::filesystem::path& generation);

/// The tables that had a checksum and are gone. Throws like note_table_sums().
std::vector<std::string> missing_tables(const std::filesystem::path& generation);

/// The other tables that differ from their checksums. Empty if there are no checksums of this
/// revision: a killed run has written none. Throws like note_table_sums().
std::vector<std::string> tables_not_as_noted(const std::filesystem::path& generation);

}  // namespace dagsorden
