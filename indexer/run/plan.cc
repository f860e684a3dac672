#include "indexer/run/plan.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace dagsorden {
namespace {

bool has_vanished(const std::string& path, const Listing& listing) {
  const auto is_under = [&path](const std::string& folder) { return lies_under(path, folder); };
  return (std::any_of(listing.listed.begin(), listing.listed.end(), is_under) ||
          std::any_of(listing.missing.begin(), listing.missing.end(), is_under)) &&
         std::none_of(listing.unlisted.begin(), listing.unlisted.end(),
                      [&path](const Unlisted& folder) { return lies_under(path, folder.path); });
}

}  // namespace

Listing list(const std::vector<IndexedPath>& paths) {
  Listing listing;
  for (const IndexedPath& indexed : paths) {
    FoundFiles found = find_files(indexed.path, indexed.find);
    if (!found.unlisted.empty() && found.unlisted.front().is_missing) {
      listing.missing.push_back(indexed.path);
      continue;
    }
    const bool is_listed = found.unlisted.empty() || found.unlisted.front().path != indexed.path;
    if (is_listed) listing.listed.push_back(indexed.path);
    if (is_listed && found.files.empty()) listing.empty.push_back(indexed.path);
    for (const auto& [ending, count] : found.others) listing.others[ending] += count;
    std::move(found.files.begin(), found.files.end(), std::back_inserter(listing.files));
    std::move(found.unlisted.begin(), found.unlisted.end(), std::back_inserter(listing.unlisted));
  }
  std::sort(listing.files.begin(), listing.files.end(),
            [](const FoundFile& left, const FoundFile& right) { return left.path < right.path; });
  const auto doubles = std::unique(
      listing.files.begin(), listing.files.end(),
      [](const FoundFile& left, const FoundFile& right) { return left.path == right.path; });
  listing.files.erase(doubles, listing.files.end());
  return listing;
}

Plan make_plan(const Listing& listing, const std::vector<IndexedPath>& paths, FileStates known,
               const PlanOptions& options) {
  Plan plan;
  for (const FoundFile& file : listing.files) {
    const IndexedPath* above = path_above(paths, file.path);
    const ReadOptions read_options = above != nullptr ? above->options : ReadOptions{};
    std::shared_ptr<FileState> state;
    if (auto node = known.extract(file.path)) {
      state = std::make_shared<FileState>(std::move(node.mapped()));
    }
    const bool is_retry = options.retries_failed && state && state->outcome == Outcome::failed;
    const bool is_wanted = options.is_rebuild || is_retry;
    if (state && !is_wanted && !has_to_be_read(file, read_options, *state)) {
      plan.unchanged.push_back(std::move(*state));
    } else {
      plan.tasks.push_back({file, read_options, std::move(state), is_wanted});
    }
  }
  for (auto& [path, state] : known) {
    const bool goes = options.prunes && has_vanished(path, listing);
    (goes ? plan.vanished : plan.untouched).push_back(std::move(state));
  }
  return plan;
}

}  // namespace dagsorden
