// Fills a generation with the items of the files under the PATHs: the current one, which is
// brought up to date, or a new one, which gets everything.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

#include "indexer/options.h"
#include "indexer/run/console.h"
#include "indexer/run/report.h"
#include "indexer/write/old_generation.h"

namespace dagsorden {

/// A first build or a new generation of so many bytes of files is built in segments
/// (build_segments.h).
struct SegmentSizes {
  std::uint64_t least_total = std::uint64_t{4} << 20U;
  std::uint64_t most = std::uint64_t{64} << 20U;  ///< of a segment
};

struct BuildTask {
  std::filesystem::path generation;    ///< to write to
  bool is_new = false;                 ///< it is empty, and old is another one
  bool rereads = false;                ///< reads all files, not only new and changed ones
  OldGeneration old;                   ///< what was there before
  std::string mark = {};               ///< of the run, as mark_of_run() gives it
  std::set<std::string> killers = {};  ///< files that the run before was killed at
  SegmentSizes segment_sizes = {};
};

struct BuildResult {
  std::filesystem::path
      generation;           ///< where the items are: the task's, or a new one made of segments
  bool all_listed = true;   ///< every PATH and folder could be listed
  bool is_refused = false;  ///< the prune guard kept something
  bool is_complete = true;  ///< a new generation may take the old one's place
};

/// A first build in segments goes into a generation of its own, which is given instead of the one
/// to write to, and is not current yet. Counts in summary. Stops after a whole file where the run
/// is to stop; all that was done is committed then. Throws Error, and Xapian::Error.
BuildResult build_index(BuildTask task, const IndexOptions& options, Console& console,
                        Summary& summary);

}  // namespace dagsorden
