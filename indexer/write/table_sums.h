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

/// Updates the checksums of tables that have changed. Call only after writing to the generation:
/// otherwise a table that was damaged meanwhile would count as sound. Throws Error(Fault::database)
/// if a table cannot be read or the file cannot be written, and Xapian::Error.
void note_table_sums(const std::filesystem::path& generation);

/// Invalidates the checksums until they are updated, because an interrupted commit leaves blocks of
/// the next revision in the tables, which is harmless. Call before any write. Throws
/// Error(Fault::database), also for a table whose size or time has changed since: writing to it
/// would hide the damage. Reading all tables before each run would take too long, so only --check
/// finds damage that changes neither, and only until then. Throws Xapian::Error.
void void_table_sums(const std::filesystem::path& generation);

/// Does every table have a checksum of this revision? Otherwise nothing can be verified: the sums
/// were lost, or a killed run did not write them. Throws Xapian::Error.
bool has_table_sums(const std::filesystem::path& generation);

/// The tables that are gone although they had a checksum. Throws like note_table_sums().
std::vector<std::string> missing_tables(const std::filesystem::path& generation);

/// The existing tables that differ from their checksums of this revision. Throws like
/// note_table_sums().
std::vector<std::string> tables_not_as_noted(const std::filesystem::path& generation);

}  // namespace dagsorden
