#include "indexer/run/segmented_build.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "indexer/memory.h"
#include "indexer/write/generations.h"

namespace dagsorden {
namespace {

std::uint64_t bytes_of(const Plan& plan, bool reuses) {
  std::uint64_t bytes = 0;
  for (const FileTask& task : plan.tasks) bytes += task.file.size;
  if (!reuses) return bytes;
  for (const FileState& state : plan.unchanged) bytes += state.size;
  for (const FileState& state : plan.untouched) bytes += state.size;
  return bytes;
}

SegmentOptions segment_options(const BuildTask& task, const IndexOptions& options,
                               const UnfinishedFolder& folder) {
  SegmentOptions segments{folder.path(), options.jobs, task.mark, std::nullopt,
                          task.segment_sizes.most};
  if (task.is_new && task.old.database) segments.old = task.old.path;
  return segments;
}

}  // namespace

SegmentedBuild::SegmentedBuild(const BuildTask& task, const IndexOptions& given)
    : folder(task.generation.parent_path()), options(segment_options(task, given, folder)) {}

bool is_segmented(const BuildTask& task, const Plan& plan, bool knows_files) {
  return (task.is_new || !knows_files) &&
         bytes_of(plan, task.is_new) >= task.segment_sizes.least_total;
}

std::filesystem::path merge_into_generation(const BuildTask& task, const SegmentedBuild& building) {
  std::vector<std::filesystem::path> databases = {task.generation};
  databases.insert(databases.end(), building.segments.paths.begin(), building.segments.paths.end());
  const std::filesystem::path merged = building.folder.path() / "merged";
  return_free_memory();
  merge_segments(databases, merged);
  // The result takes over its number, so that the previous generation stays directly before it.
  if (task.is_new) std::filesystem::remove_all(task.generation);
  return adopt_generation(merged, task.generation.parent_path());
}

}  // namespace dagsorden
