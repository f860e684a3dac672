#include "indexer/run/plan.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "common/timestamps.h"
#include "indexer/read/failure_texts.h"
#include "indexer/run/attachments.h"

namespace dagsorden {
namespace {

using Names = std::unordered_set<std::string>;

// Is path, or a folder above it, among the names?
bool lies_under_any(const std::string& path, const Names& names) {
  for (std::string place = path; !place.empty();) {
    if (names.count(place) > 0) return true;
    const std::size_t slash = place.rfind('/');
    if (place == "/" || slash == std::string::npos) return false;
    place.resize(std::max<std::size_t>(slash, 1));
  }
  return false;
}

// The PATHs of a listing, as sets.
struct Places {
  explicit Places(const Listing& listing) : there(listing.listed.begin(), listing.listed.end()) {
    there.insert(listing.missing.begin(), listing.missing.end());
    for (const Unlisted& folder : listing.unlisted) unlisted.insert(folder.path);
  }

  bool has_vanished(const std::string& path) const {
    return lies_under_any(path, there) && !lies_under_any(path, unlisted);
  }

  Names there;  // listed or missing
  Names unlisted;
};

bool was_taken_out(const std::string& path, const std::string& last_run) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code error;
  const bool is_empty = std::filesystem::is_empty(folder, error);
  if (error || !std::filesystem::is_directory(folder, error)) return false;
  if (!is_empty) return true;
  struct stat status = {};
  const std::optional<std::time_t> then = parse_timestamp(last_run);
  return then && ::stat(folder.c_str(), &status) == 0 && status.st_mtim.tv_sec >= *then;
}

bool is_left_out_of(const IndexedPath& above, const std::string& file) {
  return is_left_out(file, above.path, above.find);
}

// A path in a list is as untrusted as one found in a folder: a link may have replaced the file. A
// link on the command line is meant to be followed.
bool is_untrusted_link(const IndexedPath& indexed) {
  std::error_code error;
  return !indexed.list.empty() && !indexed.find.follow_links &&
         std::filesystem::is_symlink(indexed.path, error) &&
         !std::filesystem::is_directory(indexed.path, error);
}

// The folder below which no link is followed; empty if links are followed.
std::string top_of(const FoundFile& file, const IndexedPath* above) {
  if (above == nullptr || above->find.follow_links) return {};
  const bool is_listed_file = !above->list.empty() && above->path == file.path;
  return is_listed_file ? std::filesystem::path(file.path).parent_path().string() : above->path;
}

void sort_each_once(std::vector<FoundFile>& files) {
  std::sort(files.begin(), files.end(),
            [](const FoundFile& left, const FoundFile& right) { return left.path < right.path; });
  const auto doubles = std::unique(
      files.begin(), files.end(),
      [](const FoundFile& left, const FoundFile& right) { return left.path == right.path; });
  files.erase(doubles, files.end());
}

}  // namespace

Listing list(const std::vector<IndexedPath>& paths, const std::string& last_run) {
  Listing listing;
  for (const IndexedPath& indexed : paths) {
    FoundFiles found = is_untrusted_link(indexed)
                           ? FoundFiles{{}, {{indexed.path, reasons::listed_link()}}}
                           : find_files(indexed.path, indexed.find);
    if (!found.unlisted.empty() && found.unlisted.front().is_missing) {
      listing.missing.push_back(indexed.path);
      if (was_taken_out(indexed.path, last_run)) listing.taken_out.push_back(indexed.path);
      continue;
    }
    const bool is_listed = found.unlisted.empty() || found.unlisted.front().path != indexed.path;
    if (is_listed) listing.listed.push_back(indexed.path);
    if (is_listed && found.files.empty()) listing.empty.push_back(indexed.path);
    for (const auto& [ending, count] : found.others) listing.others[ending] += count;
    listing.matched.insert(found.matched.begin(), found.matched.end());
    std::move(found.files.begin(), found.files.end(), std::back_inserter(listing.files));
    std::move(found.unlisted.begin(), found.unlisted.end(), std::back_inserter(listing.unlisted));
  }
  sort_each_once(listing.files);
  for (FoundFile& file : listing.files) file.top = top_of(file, path_above(paths, file.path));
  // A PATH inside another may have excludes of its own.
  const auto left_out = [&paths](const FoundFile& file) {
    const IndexedPath* above = path_above(paths, file.path);
    return above != nullptr && is_left_out_of(*above, file.path);
  };
  const bool has_excludes = std::any_of(paths.begin(), paths.end(), [](const IndexedPath& indexed) {
    return !indexed.find.excludes.empty();
  });
  if (has_excludes) {
    listing.files.erase(std::remove_if(listing.files.begin(), listing.files.end(), left_out),
                        listing.files.end());
  }
  return listing;
}

Plan make_plan(const Listing& listing, const std::vector<IndexedPath>& paths, FileStates known,
               const PlanOptions& options) {
  Plan plan;
  const Places places(listing);
  const auto has_vanished = [&](const std::string& path) {
    return options.prunes && places.has_vanished(path);
  };
  for (const FoundFile& file : listing.files) {
    const IndexedPath* above = path_above(paths, file.path);
    const ReadOptions read_options = above != nullptr ? above->options : ReadOptions{};
    std::shared_ptr<FileState> state;
    if (auto node = known.extract(file.path)) {
      state = std::make_shared<FileState>(std::move(node.mapped()));
    }
    const bool has_failed =
        state &&
        (state->outcome == Outcome::failed ||
         (options.attachments != nullptr && keeps_attachments(*state, options.attachments->files)));
    const bool is_retry = options.retries_failed && has_failed;
    const bool is_killer = options.killers.count(file.path) > 0;
    const bool has_other_attachments =
        options.attachments != nullptr && state && state->options.attachments &&
        have_attachments_changed(*state, options.attachments->files, has_vanished);
    const bool is_wanted = options.is_rebuild || is_retry || is_killer || has_other_attachments;
    if (state && !is_wanted && !has_to_be_read(file, read_options, *state)) {
      plan.unchanged.push_back(std::move(*state));
    } else {
      plan.tasks.push_back({file, read_options, std::move(state), is_wanted, is_killer,
                            read_options.attachments ? options.attachments : nullptr});
    }
  }
  for (auto& [path, state] : known) {
    const IndexedPath* above = path_above(paths, path);
    if (above != nullptr && is_left_out_of(*above, path)) {
      plan.left_out.push_back(std::move(state));
      continue;
    }
    (has_vanished(path) ? plan.vanished : plan.untouched).push_back(std::move(state));
  }
  return plan;
}

}  // namespace dagsorden
