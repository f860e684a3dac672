// What the database remembers about each file: its size and time, how it was read, and the outcome.
//
// Stored in the database's metadata, in the same commit as the file's items, as one line of JSON
// under "file:" plus the path (or its hash if the path is long).
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/language.h"

namespace dagsorden {

enum class Outcome {
  items,        ///< an agenda, cut into items; or any other file, kept whole on request
  unsegmented,  ///< looks like an agenda of unknown layout: kept whole
  skipped,      ///< not an agenda, or empty: not kept
  failed,       ///< could not be read
};

std::string_view name_of(Outcome outcome);

/// nullopt if there is no such outcome.
std::optional<Outcome> outcome_named(std::string_view name);

/// How to read a file.
struct ReadOptions {
  std::optional<std::string> authority;  ///< --authority
  bool whole = false;                    ///< --whole
  bool ocr = false;                      ///< --ocr
  bool attachments = true;               ///< not --no-attachments
  bool keep_cpr = false;                 ///< --keep-cpr

  bool operator==(const ReadOptions&) const = default;
};

/// A file that an agenda names as an attachment, as it was when the agenda was indexed.
struct AttachedFile {
  std::string path;
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;    ///< 0: read it again
  std::uint64_t documents = 1;  ///< documents made of it, one for each item that names it
  /// Set if the documents are from an earlier version of the file: when a run first found that the
  /// file no longer gives them or is gone, RFC 3339.
  std::string kept_since = {};
};

struct FileState {
  std::string path;           ///< bytes, any encoding
  std::uint64_t size = 0;     ///< bytes
  std::int64_t mtime_ns = 0;  ///< 0: it changed while it was read, so read it again
  std::string content_hash;   ///< empty if the file could not be read
  ReadOptions options;
  Outcome outcome = Outcome::items;
  std::string code;  ///< why it was skipped or failed, for programs
  Sentence reason;   ///< why it was skipped or failed, for people
  std::uint64_t items = 0;
  /// Set if the items are from an earlier version of the file: when a run first found that the file
  /// no longer gives them, RFC 3339.
  std::string kept_since = {};
  std::vector<AttachedFile> attachments = {};
  std::vector<std::string> awaited = {};  ///< where else attachments are sought (lookups_of())
};

/// States by path.
using FileStates = std::map<std::string, FileState>;

/// The metadata key of a file's state.
std::string state_key(std::string_view path);

std::string to_json(const FileState& state);

/// Parses what to_json() wrote. Throws Error(Fault::database) on anything else.
FileState state_from_json(std::string_view json);

/// Adds the states of all known files. In a damaged database, adds those that can be read before
/// Error or Xapian::Error is thrown.
void add_states(const Xapian::Database& database, FileStates& states);

/// The states of all known files.
FileStates all_states(const Xapian::Database& database);

/// Encodes a path as valid UTF-8: "%" and bytes that are not valid UTF-8 become %XX.
/// percent_decoded() reverses this.
std::string escape_path(std::string_view path);

}  // namespace dagsorden
