// Finds the files under a path that may be agendas, by their extensions (in any case), in a folder
// and all folders below it.
//
// It leaves out dotfiles and dot folders, `~$*` (Office's lock files), `._*`, `@eaDir`, `#recycle`
// and `.snapshot` (leftovers of Macs and file servers), the files of a database, and what the
// options exclude. Other files beside a database are found. It does not follow symbolic links below
// the path unless asked: a target inside the folder is found under its own name, and a target
// outside was not asked for. It skips pipes, sockets and devices. Thread-safe; throws nothing but
// std::bad_alloc.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/language.h"

namespace dagsorden {

struct FindOptions {
  /// Globs (fnmatch, POSIX). One with a slash must match the path within the searched folder, one
  /// without a slash the name of a file or folder. "./" at the beginning is ignored, and "**/"
  /// there stands for any folders, or none.
  std::vector<std::string> excludes;
  bool follow_links = false;  ///< symbolic links; each folder is walked once, so loops end

  bool operator==(const FindOptions&) const = default;
};

struct FoundFile {
  std::string path;           ///< begins with the searched path; bytes in any encoding
  std::uint64_t size = 0;     ///< bytes
  std::int64_t mtime_ns = 0;  ///< nanoseconds since 1970
  /// Below this folder, the file is opened without following symbolic links (read_bytes.h). Empty:
  /// links are followed.
  std::string top = {};
};

/// A path or folder that cannot be listed: its files are unknown, not gone.
struct Unlisted {
  std::string path;
  Sentence reason;          ///< "no such file or folder"
  bool is_missing = false;  ///< it does not exist
};

/// How many files have each extension (".jpg", in lower case; empty for names without an
/// extension).
using FileKinds = std::map<std::string, std::uint64_t>;

struct FoundFiles {
  std::vector<FoundFile> files;  ///< sorted by the bytes of their paths
  std::vector<Unlisted> unlisted;
  FileKinds others{};               ///< files of formats that are not read
  std::set<std::string> matched{};  ///< excludes that left something out
};

/// The files at and under path. A path that is itself a link or a dotfile is not left out.
FoundFiles find_files(const std::string& path, const FindOptions& options = {});

/// True if the excludes leave out the path, or a folder between top and it. The path need not
/// exist.
bool is_left_out(const std::string& path, const std::string& top, const FindOptions& options);

/// The file at path as it is now; nullopt if it is not a regular file.
std::optional<FoundFile> look_at(const std::string& path);

/// True if the name ends in .pdf, in any case.
bool is_pdf_name(const std::string& path);

/// True if path is the folder itself or lies below it.
bool lies_under(const std::string& path, const std::string& folder);

}  // namespace dagsorden
