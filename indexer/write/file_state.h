// What the database remembers of each file: how it looked, how it was read, and what became of it.
//
// Kept in the metadata of the database, in the same commit as the file's items, under "file:" and
// the path (a hash of it where it is long), as one line of JSON.
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
  items,        ///< an agenda, cut into items; or any file, kept whole as was asked
  unsegmented,  ///< an agenda of no known layout, kept whole
  skipped,      ///< no agenda, or nothing in it: not kept
  failed,       ///< could not be read
};

std::string_view name_of(Outcome outcome);

/// Nothing where no outcome has the name.
std::optional<Outcome> outcome_named(std::string_view name);

/// How a file is to be read.
struct ReadOptions {
  std::optional<std::string> authority;  ///< --authority
  bool whole = false;                    ///< --whole
  bool ocr = false;                      ///< --ocr
  bool attachments = true;               ///< not --no-attachments
  bool keep_cpr = false;                 ///< --keep-cpr

  bool operator==(const ReadOptions&) const = default;
};

/// A file beside an agenda that was indexed as an attachment, as it was then.
struct AttachedFile {
  std::string path;
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;
};

struct FileState {
  std::string path;           ///< bytes, any encoding
  std::uint64_t size = 0;     ///< bytes
  std::int64_t mtime_ns = 0;  ///< 0: changed while it was read, so read it again
  std::string content_hash;   ///< empty where the file could not be read
  ReadOptions options;
  Outcome outcome = Outcome::items;
  std::string code;  ///< why skipped or failed, for programs
  Sentence reason;   ///< the same for people
  std::uint64_t items = 0;
  /// When a run first found that the file gives them no more, RFC 3339: they are what it gave
  /// before. Empty where they are of the file as it is.
  std::string kept_since = {};
  std::vector<AttachedFile> attachments = {};
  std::vector<std::string> awaited = {};  ///< keys of attachments that were not there
};

/// By path.
using FileStates = std::map<std::string, FileState>;

/// The metadata key of a file.
std::string state_key(std::string_view path);

std::string to_json(const FileState& state);

/// Reads what to_json() wrote. Throws Error(Fault::database) where that is not what it is given.
FileState state_from_json(std::string_view json);

/// Adds the files that the database knows; where it is damaged, those that are read before Error or
/// Xapian::Error is thrown.
void add_states(const Xapian::Database& database, FileStates& states);

/// All files that the database knows.
FileStates all_states(const Xapian::Database& database);

/// A path as text that keeps all its bytes: those that are not valid UTF-8, and "%", as %XX.
std::string escape_path(std::string_view path);
std::string unescape_path(std::string_view escaped);

}  // namespace dagsorden
