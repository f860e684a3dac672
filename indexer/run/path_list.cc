#include "indexer/run/path_list.h"

#include <fstream>
#include <iostream>

#include "common/error.h"
#include "indexer/error_texts.h"

namespace dagsorden {

std::vector<std::string> paths_in(std::istream& list, bool nul_separated) {
  std::vector<std::string> paths;
  for (std::string path; std::getline(list, path, nul_separated ? '\0' : '\n');) {
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

}  // namespace dagsorden
