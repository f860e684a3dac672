// The PATHs and options that a database remembers, so that a nightly run needs to name none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/language.h"
#include "indexer/read/find_files.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// A PATH of the command line, which files under it are taken, and how they are read.
struct IndexedPath {
  std::string path;  ///< absolute; bytes, any encoding
  ReadOptions options;
  FindOptions find = {};
  /// The list that named it: "-" for standard input, else the absolute name of its file. Empty for
  /// a PATH of the command line. The PATHs of one list are judged as one by the prune guard.
  std::string list = {};

  bool operator==(const IndexedPath&) const = default;
};

/// Files that a run removed because they were gone.
struct Loss {
  std::string unit;  ///< what the prune guard judged as one (prune_guard.h)
  std::string when;  ///< when the run began, RFC 3339
  std::uint64_t files = 0;

  bool operator==(const Loss&) const = default;
};

struct Settings {
  std::vector<IndexedPath> paths;  ///< sorted by path, each once
  std::vector<Loss> losses = {};   ///< of the last days

  bool operator==(const Settings&) const = default;
};

std::string to_json(const Settings& settings);

/// Reads what to_json() wrote; of an empty text, no settings.
/// Throws Error(Fault::database) where that is not what it is given.
Settings settings_from_json(std::string_view json);

/// The options of a PATH as one would type them: "--whole --exclude 'kladde*'"; "no options".
Sentence options_in_words(const IndexedPath& indexed);

/// What is remembered after a run with the PATHs given: they take the place of themselves. A PATH
/// that lies under one of them stays, with its options.
Settings remember(const Settings& known, const std::vector<IndexedPath>& given);

/// The PATHs, of several sorted by path, that a file lies under: the nearest first.
std::vector<const IndexedPath*> paths_above(const std::vector<IndexedPath>& paths,
                                            const std::string& file);

/// The nearest one, whose options count for the file. nullptr where none is.
const IndexedPath* path_above(const std::vector<IndexedPath>& paths, const std::string& file);

}  // namespace dagsorden
