// A bounded queue: many threads produce pieces of numbered jobs, and one thread consumes them in
// the order of the jobs.
//
// A job may have several pieces. Producers wait while too many bytes are pending, except the one
// whose piece is next, so no thread waits forever.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace dagsorden {

/// Thread-safe. Pieces are moved, never copied.
template <typename Piece>
class OrderedQueue {
 public:
  /// jobs: number of jobs, numbered from 0; most_bytes: limit on pending bytes.
  OrderedQueue(std::size_t jobs, std::size_t most_bytes) : jobs_(jobs), most_bytes_(most_bytes) {}

  /// Adds a piece of a job; is_last: it is the last of the job. Waits for room. Returns false if
  /// the queue was closed: then the piece is dropped, and the producer should end.
  bool put(std::size_t job, Piece piece, std::size_t bytes, bool is_last) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this, job] {
      return is_closed_ || pending_bytes_ < most_bytes_ || (job == next_ && !pending_.count(job));
    });
    if (is_closed_) return false;
    pending_[job].push_back({std::move(piece), bytes, is_last});
    pending_bytes_ += bytes;
    changed_.notify_all();
    return true;
  }

  /// Waits for the next piece in order. nullopt after the last piece of the last job, or if the
  /// queue was closed.
  std::optional<Piece> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return is_closed_ || next_ == jobs_ || pending_.count(next_); });
    if (is_closed_ || next_ == jobs_) return std::nullopt;
    const auto pieces = pending_.find(next_);
    Entry entry = std::move(pieces->second.front());
    pieces->second.pop_front();
    if (pieces->second.empty()) pending_.erase(pieces);
    if (entry.is_last) ++next_;
    pending_bytes_ -= entry.bytes;
    changed_.notify_all();
    return std::move(entry.piece);
  }

  /// Closes the queue and wakes all threads.
  void close() {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
    changed_.notify_all();
  }

 private:
  struct Entry {
    Piece piece;
    std::size_t bytes = 0;
    bool is_last = false;
  };

  const std::size_t jobs_;
  const std::size_t most_bytes_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, std::deque<Entry>> pending_;
  std::size_t pending_bytes_ = 0;
  std::size_t next_ = 0;
  bool is_closed_ = false;
};

}  // namespace dagsorden
