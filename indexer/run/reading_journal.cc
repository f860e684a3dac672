#include "indexer/run/reading_journal.h"

#include <fcntl.h>
#include <unistd.h>

#include <condition_variable>
#include <iostream>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "common/exit_code.h"
#include "common/text.h"
#include "indexer/report_texts.h"
#include "indexer/run/console.h"
#include "indexer/run/stop.h"
#include "indexer/write/own_folders.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

// State shared by all threads.
struct OpenJournal {
  std::mutex mutex;
  std::condition_variable closed;
  fs::path place;
  int descriptor = -1;
  ReadingLimits limits;
  std::multimap<std::string, Clock::time_point> open;  ///< with its start time
  std::set<std::string> written;                       ///< those recorded in the file
  std::optional<Clock::time_point> stopping_since;
  std::thread watcher;
};

OpenJournal& journal() {
  static OpenJournal shared;
  return shared;
}

// Records the paths that take long, NUL-terminated; quick files are not to blame if a run is
// killed. Not synced: a power failure is not the fault of a file.
void write_slow(OpenJournal& of, Clock::time_point now) {
  std::set<std::string> slow;
  for (const auto& [path, since] : of.open) {
    if (now - since >= of.limits.of_innocent) slow.insert(path);
  }
  if (slow == of.written) return;
  std::string content;
  for (const std::string& path : slow) content.append(path).push_back('\0');
  of.written = std::move(slow);
  const bool is_written = ::pwrite(of.descriptor, content.data(), content.size(), 0) ==
                              static_cast<ssize_t>(content.size()) &&
                          ::ftruncate(of.descriptor, static_cast<off_t>(content.size())) == 0;
  static_cast<void>(is_written);  // a full disk causes bigger problems
}

[[noreturn]] void end_run(const Sentence& why, int code) {
  std::cerr << "dagsorden-index: " << printable(spoken(why)) << "\n" << std::flush;
  std::_Exit(code);
}

// Ends the run if a file takes too long.
void look_at_times(OpenJournal& of) {
  const Clock::time_point now = Clock::now();
  write_slow(of, now);
  if (is_stopping() && !of.stopping_since) of.stopping_since = now;
  for (const auto& [path, since] : of.open) {
    if (now - since >= of.limits.of_file) {
      end_run(texts::file_too_slow(path, of.limits.of_file.count()), code_of(Exit::failed));
    }
    const bool keeps_from_stopping = of.stopping_since && since <= *of.stopping_since &&
                                     now - *of.stopping_since >= of.limits.when_stopping;
    if (keeps_from_stopping) end_run(texts::file_still_read(path), code_of_signal(stop_signal()));
  }
}

// What this thread is reading.
thread_local JournalEntry* open_reading = nullptr;

void watch(OpenJournal& of) {
  constexpr std::chrono::milliseconds nap(200);
  std::unique_lock lock(of.mutex);
  while (of.descriptor >= 0) {
    of.closed.wait_for(lock, nap);
    look_at_times(of);
  }
}

}  // namespace

ReadingJournal::ReadingJournal(const fs::path& folder, const ReadingLimits& limits) {
  OpenJournal& of = journal();
  const std::lock_guard lock(of.mutex);
  of.place = folder / journal_name;
  {
    const std::string text = read_own_file(of.place);
    for (const std::string_view path : split(text, '\0')) {
      if (!path.empty()) left_open_.emplace(path);
    }
  }
  of.descriptor = ::open(of.place.c_str(),
                         O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
  of.written.clear();
  of.limits = limits;
  of.stopping_since.reset();
  if (of.descriptor >= 0) of.watcher = std::thread([&of] { watch(of); });
}

ReadingJournal::~ReadingJournal() {
  OpenJournal& of = journal();
  {
    const std::lock_guard lock(of.mutex);
    if (of.descriptor < 0) return;
    ::close(of.descriptor);
    of.descriptor = -1;
    of.open.clear();
    ::unlink(of.place.c_str());
  }
  of.closed.notify_all();
  of.watcher.join();
}

JournalEntry::JournalEntry(std::string path) : path_(std::move(path)), outer_(open_reading) {
  open_reading = this;
  OpenJournal& of = journal();
  const std::lock_guard lock(of.mutex);
  if (of.descriptor < 0) return;
  of.open.emplace(path_, Clock::now());
}

JournalEntry::~JournalEntry() {
  open_reading = outer_;
  OpenJournal& of = journal();
  const std::lock_guard lock(of.mutex);
  if (of.descriptor < 0) return;
  const auto open = of.open.find(path_);
  if (open != of.open.end()) of.open.erase(open);
}

void reading_goes_on() {
  if (open_reading == nullptr) return;
  OpenJournal& of = journal();
  const std::lock_guard lock(of.mutex);
  const auto [begin, end] = of.open.equal_range(open_reading->path());
  for (auto open = begin; open != end; ++open) open->second = Clock::now();
}

}  // namespace dagsorden
