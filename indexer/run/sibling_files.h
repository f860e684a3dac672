// Looks up the files of a run by name, to find attachments beside agendas.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/read/find_files.h"

namespace dagsorden {

/// A lookup key: the letters and digits of a file name, link or attachment name, in lower case,
/// without folder and extension. Empty if too little is left to identify a file.
std::string file_key(std::string_view name);

/// Ways to look for an attachment that an agenda names by a link or a name (either may be empty),
/// the most reliable first: the target of the link, "/path"; the link's key; and the name's key,
/// "~key".
std::vector<std::string> lookups_of(const std::string& agenda, std::string_view link,
                                    std::string_view name);

/// Thread-safe after construction.
class SiblingFiles {
 public:
  explicit SiblingFiles(const std::vector<FoundFile>& files);
  SiblingFiles(const SiblingFiles&) = delete;
  SiblingFiles& operator=(const SiblingFiles&) = delete;

  /// The nearest file with this key in the agenda's folder or below; nullptr if none. Never the
  /// agenda itself.
  const FoundFile* find(const std::string& agenda, const std::string& key) const;

  /// The file with this key in the agenda's folder or a direct subfolder, if it is the only one: a
  /// name identifies less reliably than an id.
  const FoundFile* find_near(const std::string& agenda, const std::string& key) const;

  /// The file at a path relative to the agenda's folder, as in a link.
  const FoundFile* at(const std::string& agenda, std::string_view link) const;

  const FoundFile* at(const std::string& path) const;

  /// The file that one of lookups_of() leads to.
  const FoundFile* look_up(const std::string& agenda, const std::string& lookup) const;

 private:
  /// A file as seen from an agenda in a nearby folder.
  struct Near {
    std::string_view folder;
    const FoundFile* file;
  };
  /// The files with one key, and the folders near them; both sorted.
  struct Named {
    std::vector<const FoundFile*> files;
    std::vector<Near> near;
  };

  std::unordered_map<std::string, FoundFile> by_path_;
  std::unordered_map<std::string, Named> by_key_;  ///< points into by_path_
};

/// Where a run finds attachments.
struct AttachmentSources {
  SiblingFiles files;  ///< all files of the run
  std::filesystem::path earlier =
      {};  ///< the generation with what was indexed before; may be empty
};

}  // namespace dagsorden
