// Segments: small databases that are built in parallel and merged into one generation. Xapian
// writes a small database much faster than it adds to a large one, and its compaction concatenates
// databases at copying speed (xapian.org/docs/admin_notes.html, "Merging databases"). Documents
// keep their order, so the result equals a single database.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace dagsorden {

/// Is this, by its name, a folder with the segments of an unfinished build? If one exists when a
/// run begins, a killed run left it.
bool is_unfinished_folder(const std::filesystem::path& path);

/// Creates such a folder under a free name, and removes it when the object is destroyed.
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

/// Creates an empty segment. It is never synced: after a crash it is discarded.
Xapian::WritableDatabase make_segment(const std::filesystem::path& path);

/// Merges databases into a new one at path, synced. If several have the same metadata key, the
/// first one wins. most: how many to merge at a time, in several rounds if need be; 0: as many as
/// the process may have open. Removes all but the first once they are merged into an intermediate
/// database. Throws Xapian::Error, and Error if the disk fails.
void merge_segments(const std::vector<std::filesystem::path>& segments,
                    const std::filesystem::path& path, std::size_t most = 0);

}  // namespace dagsorden
