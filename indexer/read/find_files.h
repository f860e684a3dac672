// The files under a path that may be agendas, by the endings of forms that are read (any case), in
// a folder and all folders in it.
//
// Left out: dotfiles and dot folders, `~$*` (Office's lock files), `._*` and `@eaDir`, `#recycle`,
// `.snapshot` (what Macs and file servers drop), what belongs to a database, and what was asked to
// be. A database hides nothing that lies beside it. Symbolic links met on the way are not followed
// unless asked: what they name inside the folder is found under its own name, and what lies outside
// was not asked for. Files that are no regular files (pipes, sockets, devices) are passed over.
// Thread-safe; throws nothing but std::bad_alloc.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/language.h"

namespace dagsorden {

/// What to find.
struct FindOptions {
  /// Globs (fnmatch, POSIX): one with a slash has to match the path from the folder searched on,
  /// one without the name of a file or folder.
  std::vector<std::string> excludes;
  bool follow_links = false;  ///< symbolic links; each folder is walked once, so loops end

  bool operator==(const FindOptions&) const = default;
};

struct FoundFile {
  std::string path;  ///< as the path searched, with what leads on from there; bytes, any encoding
  std::uint64_t size = 0;     ///< bytes
  std::int64_t mtime_ns = 0;  ///< nanoseconds since 1970
  /// No symbolic link below this folder is followed to open it (read_bytes.h). Empty: they are.
  std::string top = {};
};

/// A path or folder that cannot be listed: what lies in it is not known, not gone.
struct Unlisted {
  std::string path;
  Sentence reason;          ///< "no such file or folder"
  bool is_missing = false;  ///< nothing is there
};

/// How many files there are of each ending (".jpg", in lower case; empty for names without one).
using FileKinds = std::map<std::string, std::uint64_t>;

struct FoundFiles {
  std::vector<FoundFile> files;  ///< sorted by the bytes of their paths
  std::vector<Unlisted> unlisted;
  FileKinds others{};  ///< files of forms that are not read
};

/// The files at and under path. A path that is itself a link or a dotfile was meant, and is taken.
FoundFiles find_files(const std::string& path, const FindOptions& options = {});

/// True if the excludes leave out the path, or a folder between top and it. Nothing needs to be
/// there.
bool is_left_out(const std::string& path, const std::string& top, const FindOptions& options);

/// The file at path as it is now; nothing if no regular file is there.
std::optional<FoundFile> look_at(const std::string& path);

/// True if the name ends in .pdf, in any case.
bool is_pdf_name(const std::string& path);

/// True if path is the folder or lies in it, however deep.
bool lies_under(const std::string& path, const std::string& folder);

}  // namespace dagsorden
