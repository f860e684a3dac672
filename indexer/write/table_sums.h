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

/// Updates the checksums of tables that have changed. Call it only after writing to the generation:
/// else a table that was damaged meanwhile would count as sound. Throws Error(Fault::database) if a
/// table cannot be read or the file cannot be written, and Xapian::Error.
void note_table_sums(const std::filesystem::path& generation);

/// Invalidates the checksums until they are updated: an interrupted commit leaves
/// blocks of the next revision in the tables, which is harmless. Call it before any write.
/// Throws Error(Fault::database), also for a table whose size or time somebody else has changed:
/// what is written into it would hide the damage from then on. Reading all tables before each run
/// would take too long, so damage that leaves both alone is found by --check before that. Throws
/// Xapian::Error.
void void_table_sums(const std::filesystem::path& generation);

/// Does every table have a checksum of this revision? Without them nothing can be verified: they
/// were lost, or a killed run has written none. Throws Xapian::Error.
bool has_table_sums(const std::filesystem::path& generation);

/// The tables that had a checksum and are gone. Throws like note_table_sums().
std::vector<std::string> missing_tables(const std::filesystem::path& generation);

/// The other tables that differ from their checksums of this revision. Throws like
/// note_table_sums().
std::vector<std::string> tables_not_as_noted(const std::filesystem::path& generation);

}  // namespace dagsorden
