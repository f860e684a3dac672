// The PATHs and options that a database remembers, so that a nightly run need not name any.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/language.h"
#include "indexer/read/find_files.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// A PATH with the options that decide which files under it are read, and how.
struct IndexedPath {
  std::string path;  ///< absolute; bytes, any encoding
  ReadOptions options;
  FindOptions find = {};
  /// The list that named it: "-" for standard input, else the absolute path of the list. Empty for
  /// a PATH from the command line. The prune guard judges the PATHs of one list together.
  std::string list = {};

  bool operator==(const IndexedPath&) const = default;
};

/// Files that a run removed because they were gone.
struct Loss {
  std::string unit;  ///< the unit judged by the prune guard (prune_guard.h)
  std::string when;  ///< start of that run, RFC 3339
  std::uint64_t files = 0;
  std::uint64_t with_items = 0;  ///< of these files

  bool operator==(const Loss&) const = default;
};

struct Settings {
  std::vector<IndexedPath> paths;  ///< sorted by path, without duplicates
  std::vector<Loss> losses = {};   ///< from the last days

  bool operator==(const Settings&) const = default;
};

std::string to_json(const Settings& settings);

/// Parses what to_json() wrote; an empty text gives empty settings. Throws Error(Fault::database)
/// on anything else.
Settings settings_from_json(std::string_view json);

/// The options of a PATH as typed on the command line: "--whole --exclude 'kladde*'"; "no options"
/// if there are none.
Sentence options_in_words(const IndexedPath& indexed);

/// The settings after a run with these PATHs. They replace their earlier entries; remembered PATHs
/// below them keep their own options.
Settings remember(const Settings& known, const std::vector<IndexedPath>& given);

/// The PATHs above a file, nearest first. paths: sorted by path.
std::vector<const IndexedPath*> paths_above(const std::vector<IndexedPath>& paths,
                                            const std::string& file);

/// The nearest PATH above the file, whose options apply to it; nullptr if there is none.
const IndexedPath* path_above(const std::vector<IndexedPath>& paths, const std::string& file);

}  // namespace dagsorden
