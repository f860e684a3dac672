// Segments of a generation, built side by side and merged into one: the way of a first build and of
// --rebuild, where a segment is a database of its own for some files.
//
// Xapian writes a small database much faster than it adds to a large one, and its compaction puts
// databases one behind the other at the speed of copying (xapian.org/docs/admin_notes.html,
// "Merging databases"). Documents keep their order, so the result is the same as of one database.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace dagsorden {

/// True by its name for a folder where the segments of an unfinished generation lie. One that is
/// there when a run begins was left by a killed run.
bool is_unfinished_folder(const std::filesystem::path& path);

/// Such a folder, made empty under a name that is free, and removed in the end whatever happens.
class UnfinishedFolder {
 public:
  explicit UnfinishedFolder(const std::filesystem::path& database_folder);
  ~UnfinishedFolder();
  UnfinishedFolder(const UnfinishedFolder&) = delete;
  UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// An empty segment. It is never synced: what a crash leaves of it is thrown away.
Xapian::WritableDatabase make_segment(const std::filesystem::path& path);

/// Puts databases one behind the other into a new one at path, synced. The metadata of the first
/// one counts where several have a key. most: so many at a time, and what comes of them again; 0
/// for as many as the process may have open. All but the first go when they are merged again.
/// Throws Xapian::Error, and Error where the disk fails.
void merge_segments(const std::vector<std::filesystem::path>& segments,
                    const std::filesystem::path& path, std::size_t most = 0);

}  // namespace dagsorden
