#include "indexer/run/path_list.h"

#include <fstream>
#include <iostream>
#include <string_view>

#include "common/error.h"

namespace dagsorden {

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
      throw Error(Fault::usage, *options.files_from + ": this list of PATHs cannot be read",
                  "give a file, or - for standard input");
    }
  }
  if (listed.empty()) {
    throw Error(Fault::usage, "--files-from " + *options.files_from + ": no PATH stands in it",
                "to update all that the database remembers, leave it out");
  }
  options.paths.insert(options.paths.end(), listed.begin(), listed.end());
  options.listed = listed.size();
}

}  // namespace dagsorden
