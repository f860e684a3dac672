#include "indexer/run/run_paths.h"

#include <algorithm>
#include <filesystem>

namespace dagsorden {

namespace fs = std::filesystem;

std::string absolute_path(const std::string& given) {
  fs::path path = fs::absolute(given);
  if (std::find(path.begin(), path.end(), "..") != path.end()) {
    // Behind a link, ".." is not what stands before it.
    std::error_code error;
    const fs::path real = fs::weakly_canonical(path, error);
    if (!error) path = real;
  }
  path = path.lexically_normal();
  if (!path.has_filename() && path.has_relative_path()) path = path.parent_path();
  return path.string();
}

std::vector<IndexedPath> paths_of_run(const IndexOptions& options, const Settings& known) {
  std::vector<IndexedPath> paths;
  for (const std::string& given : options.paths) {
    paths.push_back({absolute_path(given),
                     {options.authority, options.whole},
                     {options.excludes, options.follow_links}});
  }
  if (paths.empty()) {
    paths = known.paths;
    for (IndexedPath& path : paths) {
      if (options.authority) path.options.authority = options.authority;
      if (options.whole) path.options.whole = true;
      if (!options.excludes.empty()) path.find.excludes = options.excludes;
      if (options.follow_links) path.find.follow_links = true;
    }
  }
  std::stable_sort(
      paths.begin(), paths.end(),
      [](const IndexedPath& left, const IndexedPath& right) { return left.path < right.path; });
  const auto doubles = std::unique(
      paths.begin(), paths.end(),
      [](const IndexedPath& left, const IndexedPath& right) { return left.path == right.path; });
  paths.erase(doubles, paths.end());
  return paths;
}

}  // namespace dagsorden
