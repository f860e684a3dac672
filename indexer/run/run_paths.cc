#include "indexer/run/run_paths.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string_view>

#include "common/error.h"
#include "indexer/error_texts.h"

namespace dagsorden {

namespace fs = std::filesystem;

namespace {

void sort_each_once(std::vector<IndexedPath>& paths) {
  std::stable_sort(
      paths.begin(), paths.end(),
      [](const IndexedPath& left, const IndexedPath& right) { return left.path < right.path; });
  const auto doubles = std::unique(
      paths.begin(), paths.end(),
      [](const IndexedPath& left, const IndexedPath& right) { return left.path == right.path; });
  paths.erase(doubles, paths.end());
}

// Adds remembered excludes: what was left out stays out, unless its PATH is given again without
// them.
void add_excludes(const std::vector<std::string>& more, std::vector<std::string>& excludes) {
  for (const std::string& glob : more) {
    if (std::find(excludes.begin(), excludes.end(), glob) == excludes.end()) {
      excludes.push_back(glob);
    }
  }
}

std::vector<IndexedPath> paths_given(const IndexOptions& options, const Settings& known) {
  std::string list;
  if (options.files_from) {
    list = *options.files_from == "-" ? "-" : absolute_path(*options.files_from);
  }
  std::vector<IndexedPath> paths;
  std::map<std::string, std::string> known_lists;
  for (const IndexedPath& path : known.paths) known_lists[path.path] = path.list;
  const auto add = [&](const std::string& path, const std::string& of_list) {
    // A PATH stays with the list that named it first, or with none: in a smaller unit, its losses
    // could escape the prune guard.
    const auto first = known_lists.find(path);
    paths.push_back(
        {path, options.read, options.find, first != known_lists.end() ? first->second : of_list});
  };
  const std::size_t first_listed = options.paths.size() - options.listed;
  for (std::size_t i = 0; i < options.paths.size(); ++i) {
    add(absolute_path(options.paths[i]), i < first_listed ? "" : list);
  }
  // PATHs that the list named earlier still belong to it: if they are gone, they count as losses of
  // the list.
  for (const IndexedPath& path : known.paths) {
    if (!list.empty() && path.list == list) add(path.path, list);
  }
  sort_each_once(paths);
  return paths;
}

}  // namespace

std::vector<std::string> paths_in(std::istream& list, bool nul_separated) {
  std::vector<std::string> paths;
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  bool is_first = true;
  for (std::string path; std::getline(list, path, nul_separated ? '\0' : '\n');) {
    if (is_first && path.starts_with(byte_order_mark)) path.erase(0, byte_order_mark.size());
    is_first = false;
    if (!nul_separated && path.ends_with('\r')) path.pop_back();
    if (!path.empty()) paths.push_back(path);
  }
  return paths;
}

void add_listed_paths(IndexOptions& options) {
  if (!options.files_from) return;
  std::vector<std::string> listed;
  if (*options.files_from == "-") {
    listed = paths_in(std::cin, options.nul_separated);
  } else {
    std::ifstream file(*options.files_from, std::ios::binary);
    listed = paths_in(file, options.nul_separated);
    if (!file.is_open() || file.bad()) {
      throw Error(Fault::usage, errors::list_unreadable(*options.files_from), errors::give_list());
    }
  }
  if (listed.empty()) {
    throw Error(Fault::usage, errors::list_empty(*options.files_from), errors::leave_list_out());
  }
  options.paths.insert(options.paths.end(), listed.begin(), listed.end());
  options.listed = listed.size();
}

std::string absolute_path(const std::string& given) {
  fs::path path = fs::absolute(given);
  if (std::find(path.begin(), path.end(), "..") != path.end()) {
    // After a symbolic link, ".." is not the folder named before it.
    std::error_code error;
    const fs::path real = fs::weakly_canonical(path, error);
    if (!error) path = real;
  }
  path = path.lexically_normal();
  if (!path.has_filename() && path.has_relative_path()) path = path.parent_path();
  return path.string();
}

std::vector<IndexedPath> paths_of_run(const IndexOptions& options, const Settings& known) {
  if (!options.paths.empty()) {
    std::vector<IndexedPath> paths = paths_given(options, known);
    const std::vector<IndexedPath> given = paths;
    std::copy_if(
        known.paths.begin(), known.paths.end(), std::back_inserter(paths),
        [&given](const IndexedPath& inner) { return path_above(given, inner.path) != nullptr; });
    sort_each_once(paths);  // keeps the given ones, which are first
    return paths;
  }
  std::vector<IndexedPath> paths = known.paths;
  for (IndexedPath& path : paths) {
    if (options.read.authority) path.options.authority = options.read.authority;
    path.options.whole |= options.read.whole;
    path.options.ocr |= options.read.ocr;
    path.options.attachments &= options.read.attachments;
    path.options.keep_cpr |= options.read.keep_cpr;
    add_excludes(options.find.excludes, path.find.excludes);
    path.find.follow_links |= options.find.follow_links;
  }
  sort_each_once(paths);
  return paths;
}

}  // namespace dagsorden
