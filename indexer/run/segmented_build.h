// A generation that is built in segments (build_segments.h): whether one is, where its segments
// are, and how they become the generation.
#pragma once

#include <filesystem>

#include "indexer/options.h"
#include "indexer/run/build_index.h"
#include "indexer/run/build_segments.h"
#include "indexer/run/plan.h"
#include "indexer/write/segments.h"

namespace dagsorden {

/// What is written to the generation itself is its metadata.
struct SegmentedBuild {
  SegmentedBuild(const BuildTask& task, const IndexOptions& given);

  UnfinishedFolder folder;
  SegmentOptions options;
  Segments segments;
};

/// Whether there is enough to build. Segments know nothing of files that are there already.
bool is_segmented(const BuildTask& task, const Plan& plan, bool knows_files);

/// Merges the segments behind the generation's own database, which holds the metadata alone, and
/// gives the place of the whole. Throws Error, and Xapian::Error.
std::filesystem::path merge_into_generation(const BuildTask& task, const SegmentedBuild& building);

}  // namespace dagsorden
