// The files of a run, to be looked up by their names: attachments that lie beside the agendas.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/read/find_files.h"

namespace dagsorden {

/// Letters and digits of a file's name without its folder and ending, in lower case; of an
/// attachment's name or link the same. Empty where none are left, or too few to tell a file by.
std::string file_key(std::string_view name);

/// Thread-safe once made.
class BesideFiles {
 public:
  explicit BesideFiles(const std::vector<FoundFile>& files);
  BesideFiles(const BesideFiles&) = delete;
  BesideFiles& operator=(const BesideFiles&) = delete;

  /// The file of that key in the agenda's folder or below it, the nearest one; nullptr where there
  /// is none. Never the agenda itself.
  const FoundFile* find(const std::string& agenda, const std::string& key) const;

  /// The only file of that key in the agenda's folder and those right in it: a name is less sure
  /// than an id.
  const FoundFile* find_near(const std::string& agenda, const std::string& key) const;

  /// The file at a path relative to the agenda's folder, as a link writes it.
  const FoundFile* at(const std::string& agenda, std::string_view link) const;

  const FoundFile* at(const std::string& path) const;

 private:
  std::unordered_map<std::string, FoundFile> by_path_;
  std::unordered_map<std::string, std::vector<const FoundFile*>> by_key_;  ///< of by_path_
};

}  // namespace dagsorden
