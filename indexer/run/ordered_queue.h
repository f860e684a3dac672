// Where threads meet: many make pieces of numbered jobs, one takes them in the order of the jobs.
//
// A job may come in several pieces. Makers wait while too many bytes are pending, except for the
// next piece that the taker waits for, so that all go on whatever the order in which they end.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace dagsorden {

/// Thread-safe. Piece is moved, never copied.
template <typename Piece>
class OrderedQueue {
 public:
  /// jobs: how many there are, numbered from 0; most_bytes: how much may be pending.
  OrderedQueue(std::size_t jobs, std::size_t most_bytes) : jobs_(jobs), most_bytes_(most_bytes) {}

  /// Hands on a piece of a job, and says whether it is the job's last. Waits for room. False
  /// where the queue was closed: the piece is dropped, and the maker is to end.
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

  /// The next piece in order; waits for it. Nothing after the last piece of the last job, or
  /// where the queue was closed.
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

  /// Ends all waiting: nothing more is taken or put.
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
