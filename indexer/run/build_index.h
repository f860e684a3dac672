// Indexes the files under the PATHs: updates the current generation, or builds a new one with
// everything.
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

/// When a first build or a new generation is built as segments (build_segments.h).
struct SegmentSizes {
  std::uint64_t least_total = std::uint64_t{4} << 20U;
  std::uint64_t most = std::uint64_t{64} << 20U;  ///< per segment
};

struct BuildTask {
  std::filesystem::path generation;    ///< the generation to write to
  bool is_new = false;                 ///< the generation is empty, and old is the previous one
  bool rereads = false;                ///< read all files, not only new and changed ones
  OldGeneration old;                   ///< what the database held before
  std::string mark = {};               ///< time stamp of the run, from mark_of_run()
  std::set<std::string> killers = {};  ///< files that a killed previous run was reading
  SegmentSizes segment_sizes = {};
};

struct BuildResult {
  std::filesystem::path generation;  ///< where the items are: the task's generation, or a new one
                                     ///< merged from segments
  bool all_listed = true;            ///< all PATHs and folders could be listed
  bool is_refused = false;           ///< the prune guard refused to remove something
  bool is_complete = true;           ///< a new generation is ready to replace the old one
};

/// Builds the index and counts in summary. A first build in segments goes into a new generation,
/// which is returned and is not current yet. If the run is told to stop, it ends after the current
/// file, with everything so far committed. Throws Error and Xapian::Error.
BuildResult build_index(BuildTask task, const IndexOptions& options, Console& console,
                        Summary& summary);

}  // namespace dagsorden
