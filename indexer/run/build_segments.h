// Fills a new generation in segments, several at a time (indexer/write/segments.h): much faster
// than file by file, for many files. The segments follow each other in the order of the files, so
// the documents are the same with any number of threads.
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
  std::filesystem::path folder;  ///< where the segments go
  unsigned threads = 1;
  std::string started;  ///< the mark of the run: first_seen of new items, RFC 3339
  std::optional<std::filesystem::path> old;  ///< the generation before, where it can be used
  /// Of files, in a segment, more or less. The fewer segments, the smaller is the whole: what each
  /// segment has of a term's postings stays a piece of its own.
  std::uint64_t most_segment_bytes = 0;
  /// Of text. Xapian is fastest where the tree of pending postings fits the processor's caches; a
  /// segment is small enough to be added to often.
  std::size_t bytes_per_commit = std::size_t{1} << 20U;
  std::string dictionary = {};  ///< what items are packed with (common/packing.h); may be empty
};

/// Items of a file that was not read, which could not be carried over.
struct LostItems {
  std::string path;
  std::uint64_t count = 0;
};

/// What was built, in order.
struct Segments {
  std::vector<std::filesystem::path> paths;
  std::set<StemLink> stem_links;  ///< for the metadata of the whole
  std::uint64_t items = 0;
  std::vector<LostItems> lost;  ///< of the generation before, where it is damaged
};

/// Reads files and adds their segments. on_read is called once for each file, in any thread;
/// on_file in the calling thread, in order, once a file's segment is done. Where the run is to
/// stop, segments end early, after a whole file, and no more are begun.
void ingest_segments(const std::vector<FileTask>& tasks, const SegmentOptions& options,
                     const std::function<void()>& on_read, const OnFile& on_file,
                     Segments& segments);

/// Adds segments with the items that the generation before has of files that are not read.
void reuse_segments(const std::vector<FileState>& files, const SegmentOptions& options,
                    Segments& segments);

}  // namespace dagsorden
