// The PATHs and options that a database remembers, so that a nightly run needs to name none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/find_files.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// A PATH of the command line, which files under it are taken, and how they are read.
struct IndexedPath {
  std::string path;  ///< absolute; bytes, any encoding
  ReadOptions options;
  FindOptions find = {};

  bool operator==(const IndexedPath&) const = default;
};

struct Settings {
  std::vector<IndexedPath> paths;  ///< sorted by path, each once
};

std::string to_json(const Settings& settings);

/// Reads what to_json() wrote; of an empty text, no settings.
/// Throws Error(Fault::database) where that is not what it is given.
Settings settings_from_json(std::string_view json);

/// The options of a PATH as one would type them: "--whole --exclude 'kladde*'"; "no options".
std::string options_in_words(const IndexedPath& indexed);

/// What is remembered after a run with the PATHs given: they take the place of themselves and of
/// the PATHs that lie under them.
Settings remember(const Settings& known, const std::vector<IndexedPath>& given);

/// The PATH, of several, that a file was found under: the nearest one above it. nullptr where
/// none is.
const IndexedPath* path_above(const std::vector<IndexedPath>& paths, const std::string& file);

}  // namespace dagsorden
