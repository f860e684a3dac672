// The PATHs and options that a database remembers, so that a nightly run needs to name none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/write/file_state.h"

namespace dagsorden {

/// A PATH of the command line, and how the files under it are read.
struct IndexedPath {
  std::string path;  ///< absolute; bytes, any encoding
  ReadOptions options;

  bool operator==(const IndexedPath&) const = default;
};

struct Settings {
  std::vector<IndexedPath> paths;  ///< sorted by path, each once
};

std::string to_json(const Settings& settings);

/// Reads what to_json() wrote; of an empty text, no settings.
/// Throws Error(Fault::database) where that is not what it is given.
Settings settings_from_json(std::string_view json);

/// What is remembered after a run with the PATHs given: they take the place of themselves and of
/// the PATHs that lie under them.
Settings remember(const Settings& known, const std::vector<IndexedPath>& given);

/// The PATH, of several, that a file was found under: the nearest one above it. nullptr where
/// none is.
const IndexedPath* path_above(const std::vector<IndexedPath>& paths, const std::string& file);

}  // namespace dagsorden
