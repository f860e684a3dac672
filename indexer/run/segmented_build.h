// A build in segments (build_segments.h): when it is used, where the segments are, and how they
// become a generation.
#pragma once

#include <filesystem>

#include "indexer/options.h"
#include "indexer/run/build_index.h"
#include "indexer/run/build_segments.h"
#include "indexer/run/plan.h"
#include "indexer/write/segments.h"

namespace dagsorden {

/// Only metadata is written to the generation itself; items go into segments.
struct SegmentedBuild {
  SegmentedBuild(const BuildTask& task, const IndexOptions& given);

  UnfinishedFolder folder;
  SegmentOptions options;
  Segments segments;
};

/// Is there enough to build? Segments cannot update files that the generation already has.
bool is_segmented(const BuildTask& task, const Plan& plan, bool knows_files);

/// Merges the segments with the generation's own database, which holds only metadata, and returns
/// the path of the result. Throws Error and Xapian::Error.
std::filesystem::path merge_into_generation(const BuildTask& task, const SegmentedBuild& building);

}  // namespace dagsorden
