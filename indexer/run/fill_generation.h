// Fills a generation with the items of the files under the PATHs: the current one, which is
// brought up to date, or a new one, which gets everything.
#pragma once

#include <filesystem>

#include "indexer/options.h"
#include "indexer/run/console.h"
#include "indexer/run/report.h"
#include "indexer/write/old_generation.h"

namespace dagsorden {

struct FillTask {
  std::filesystem::path generation;  ///< to write to
  bool is_new = false;               ///< it is empty, and old is another one
  bool rereads = false;              ///< reads all files, not only new and changed ones
  OldGeneration old;                 ///< what was there before
};

struct FillResult {
  bool all_listed = true;   ///< every PATH and folder could be listed
  bool is_refused = false;  ///< the prune guard kept something
  bool is_complete = true;  ///< a new generation may take the old one's place
};

/// Counts in summary. Stops after a whole file where the run is to stop; all that was done is
/// committed then. Throws Error, and Xapian::Error.
FillResult fill_generation(FillTask task, const Options& options, Console& console,
                           Summary& summary);

}  // namespace dagsorden
