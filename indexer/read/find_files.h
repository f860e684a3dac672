// The agendas under a path: .txt and .pdf files, any case, in a folder and all folders in it.
//
// Left out: dotfiles and dot folders, `~$*` (Office's lock files), `._*` and `@eaDir`, `#recycle`,
// `.snapshot` (what Macs and file servers drop). Symbolic links met on the way are not followed:
// what they name inside the folder is found under its own name, and what lies outside was not
// asked for. Files that are no regular files (pipes, sockets, devices) are passed over.
// Thread-safe; throws nothing but std::bad_alloc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dagsorden {

struct FoundFile {
  std::string path;  ///< as the path searched, with what leads on from there; bytes, any encoding
  std::uint64_t size = 0;     ///< bytes
  std::int64_t mtime_ns = 0;  ///< nanoseconds since 1970
};

/// A path or folder that cannot be listed: what lies in it is not known, not gone.
struct Unlisted {
  std::string path;
  std::string reason;  ///< "no such file or folder"
};

struct FoundFiles {
  std::vector<FoundFile> files;  ///< sorted by the bytes of their paths
  std::vector<Unlisted> unlisted;
};

/// The files at and under path. A path that is itself a link or a dotfile was meant, and is taken.
FoundFiles find_files(const std::string& path);

/// The file at path as it is now; nothing where no regular file is there.
std::optional<FoundFile> look_at(const std::string& path);

/// True where the name ends in .pdf, in any case.
bool is_pdf_name(const std::string& path);

/// True where path is the folder or lies in it, however deep.
bool lies_under(const std::string& path, const std::string& folder);

}  // namespace dagsorden
