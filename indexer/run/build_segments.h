// Builds a new generation as segments, several in parallel (indexer/write/segments.h), which is
// much faster than one database for many files. Segments follow the order of the files, so the
// result does not depend on the number of threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/run/ingest.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

struct SegmentOptions {
  std::filesystem::path folder;  ///< folder for the segments
  unsigned threads = 1;
  std::string started;  ///< time stamp of the run, RFC 3339: first_seen of new items
  std::optional<std::filesystem::path>
      old;  ///< the previous generation, if its items can be reused
  /// Target bytes of files per segment. Fewer segments give a smaller merged database: each segment
  /// keeps its own chunk of a term's postings.
  std::uint64_t most_segment_bytes = 0;
  /// Bytes of text per commit. Xapian is fastest while its pending postings fit the processor
  /// caches; committing often is cheap in a small segment.
  std::size_t bytes_per_commit = std::size_t{1} << 20U;
  std::string dictionary = {};  ///< compresses items (common/compression.h); may be empty
};

/// Items of an unread file that could not be reused.
struct LostItems {
  std::string path;
  std::uint64_t count = 0;
};

/// The segments built so far, in order.
struct Segments {
  std::vector<std::filesystem::path> paths;
  std::set<StemLink> stem_links;  ///< for the metadata of the merged database
  std::uint64_t items = 0;
  std::vector<LostItems> lost;  ///< from the previous generation, if it is damaged
};

/// Reads files and appends their segments. Calls on_read once per file, from any thread; calls
/// on_file from the calling thread, in order, when a file's segment is complete. If the run is told
/// to stop, segments end after the current file and no new ones start.
void ingest_segments(const std::vector<FileTask>& tasks, const SegmentOptions& options,
                     const std::function<void()>& on_read, const OnFile& on_file,
                     Segments& segments);

/// Appends segments with the items that the previous generation has for files that are not read.
void reuse_segments(const std::vector<FileState>& files, const SegmentOptions& options,
                    Segments& segments);

}  // namespace dagsorden
