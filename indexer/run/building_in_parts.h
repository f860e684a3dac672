// A generation that is built in parts (build_parts.h): whether one is, where its parts are, and how
// they become the generation.
#pragma once

#include <filesystem>

#include "indexer/options.h"
#include "indexer/run/build_parts.h"
#include "indexer/run/fill_generation.h"
#include "indexer/run/plan.h"
#include "indexer/write/parts.h"

namespace dagsorden {

/// What is written to the generation itself is its metadata.
struct BuildingInParts {
  BuildingInParts(const FillTask& task, const IndexOptions& given);

  UnfinishedFolder folder;
  PartsOptions options;
  Parts parts;
};

/// Whether there is enough to build. Parts know nothing of files that are there already.
bool is_built_in_parts(const FillTask& task, const Plan& plan, bool knows_files);

/// Merges the parts behind the generation's own database, which holds the metadata alone, and gives
/// the place of the whole. Throws Error, and Xapian::Error.
std::filesystem::path merge_into_generation(const FillTask& task, const BuildingInParts& building);

}  // namespace dagsorden
