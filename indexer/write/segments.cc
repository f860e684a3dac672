#include "indexer/write/segments.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>

#include "common/error.h"
#include "indexer/error_texts.h"
#include "indexer/write/own_folders.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

constexpr const char* unfinished_name = "unfinished";

// How many databases can be open at once. Each needs a file handle per table, so the process raises
// its limit as far as allowed; merging in two rounds would take twice as long.
std::size_t most_merged_at_once() {
  constexpr rlim_t handles_of_database = 4;
  constexpr rlim_t handles_for_others = 64;
  constexpr rlim_t most = 512;  // each takes some hundred kilobytes of memory
  constexpr rlim_t least = 8;
  rlimit handles{};
  if (::getrlimit(RLIMIT_NOFILE, &handles) != 0) return least;
  const rlim_t wanted = most * handles_of_database + handles_for_others;
  if (handles.rlim_cur < wanted) {
    handles.rlim_cur = std::min(handles.rlim_max, wanted);
    ::setrlimit(RLIMIT_NOFILE, &handles);
    ::getrlimit(RLIMIT_NOFILE, &handles);
  }
  const rlim_t free = std::max(handles.rlim_cur, handles_for_others) - handles_for_others;
  return std::clamp(free / handles_of_database, least, most);
}

void sync(const fs::path& path, int flags) {
  const int handle = ::open(path.c_str(), flags | O_CLOEXEC);
  const bool is_synced = handle >= 0 && ::fsync(handle) == 0;
  const int why = errno;
  if (handle >= 0) ::close(handle);
  if (!is_synced) {
    throw Error(Fault::database,
                errors::not_written(path.string(), std::generic_category().message(why)));
  }
}

// Compaction does not sync.
void sync_database(const fs::path& path) {
  for (const fs::directory_entry& file : fs::directory_iterator(path)) sync(file, O_RDONLY);
  sync(path, O_RDONLY | O_DIRECTORY);
}

void merge(const std::vector<fs::path>& segments, const fs::path& path) {
  Xapian::Database all;
  for (const fs::path& segment : segments) all.add_database(Xapian::Database(segment.string()));
  all.compact(path.string());
}

// Merges groups of databases, so that fewer remain.
std::vector<fs::path> merge_runs(const std::vector<fs::path>& segments, std::size_t most,
                                 const fs::path& folder) {
  fs::create_directory(folder);
  std::vector<fs::path> merged;
  for (std::size_t begin = 0; begin < segments.size(); begin += most) {
    const std::size_t end = std::min(segments.size(), begin + most);
    const auto at = [&segments](std::size_t index) {
      return segments.begin() + static_cast<std::ptrdiff_t>(index);
    };
    merged.push_back(folder / std::to_string(merged.size()));
    merge({at(begin), at(end)}, merged.back());
    for (std::size_t i = begin; i < end; ++i) fs::remove_all(segments[i]);
  }
  return merged;
}

}  // namespace

bool is_unfinished_folder(const fs::path& path) {
  const std::string name = path.filename().string();
  return name == unfinished_name || name.starts_with(std::string(unfinished_name) + "-");
}

UnfinishedFolder::UnfinishedFolder(const fs::path& database_folder)
    : path_(database_folder / unfinished_name) {
  std::error_code error;
  for (int number = 2; fs::exists(fs::symlink_status(path_, error)); ++number) {
    path_ = database_folder / (std::string(unfinished_name) + "-" + std::to_string(number));
  }
  make_own_folder(path_);
}

UnfinishedFolder::~UnfinishedFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

Xapian::WritableDatabase make_segment(const fs::path& path) {
  return Xapian::WritableDatabase(
      path.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
}

void merge_segments(const std::vector<fs::path>& segments, const fs::path& path, std::size_t most) {
  constexpr std::size_t fewest = 2;
  most = most == 0 ? most_merged_at_once() : std::max(most, fewest);
  // The first one belongs to the caller.
  std::vector<fs::path> others(segments.begin() + 1, segments.end());
  for (std::size_t round = 0; others.size() + 1 > most; ++round) {
    others = merge_runs(others, most, path.string() + "-round-" + std::to_string(round));
  }
  others.insert(others.begin(), segments.front());
  merge(others, path);
  sync_database(path);
}

}  // namespace dagsorden
