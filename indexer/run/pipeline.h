// Many threads produce and one consumes in order, so the result does not depend on the number of
// threads.
//
// Ends when the last piece is consumed, when the consumer has enough, or when either side throws.
// In the last case, the first exception is rethrown after all threads have ended.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "indexer/run/ordered_queue.h"

namespace dagsorden {

/// Emits a piece of the current job: the piece, its bytes, and whether it is the last. Returns
/// false if no more pieces are wanted.
template <typename Piece>
using Emit = std::function<bool(Piece, std::size_t, bool)>;

/// Does the job with this number and emits at least its last piece.
template <typename Piece>
using Worker = std::function<void(std::size_t, const Emit<Piece>&)>;

struct PipelineSize {
  std::size_t jobs = 0;
  std::size_t threads = 1;
  std::size_t most_bytes = 0;  ///< limit on pending pieces
};

/// Calls make_worker once per thread. take runs in the calling thread and returns false when it has
/// enough.
template <typename Piece>
void run_in_order(const PipelineSize& size, const std::function<Worker<Piece>()>& make_worker,
                  const std::function<bool(Piece)>& take) {
  OrderedQueue<Piece> queue(size.jobs, size.most_bytes);
  std::atomic<std::size_t> next_job = 0;
  std::mutex failure_mutex;
  std::exception_ptr failure;

  const auto work = [&] {
    try {
      const Worker<Piece> worker = make_worker();
      bool is_wanted = true;
      while (is_wanted) {
        const std::size_t job = next_job.fetch_add(1);
        if (job >= size.jobs) return;
        worker(job, [&](Piece piece, std::size_t bytes, bool is_last) {
          is_wanted = queue.put(job, std::move(piece), bytes, is_last);
          return is_wanted;
        });
      }
    } catch (...) {
      const std::lock_guard lock(failure_mutex);
      if (!failure) failure = std::current_exception();
      queue.close();
    }
  };

  std::vector<std::jthread> threads;
  const auto start = [&threads, &work] {
    try {
      threads.emplace_back(work);
      return true;
    } catch (const std::system_error&) {
      if (threads.empty()) throw std::bad_alloc();
      return false;  // there is only memory for fewer threads
    }
  };
  try {
    for (std::size_t i = 0; i < size.threads && i < size.jobs && start(); ++i) {
    }
    while (std::optional<Piece> piece = queue.take()) {
      if (!take(std::move(*piece))) break;
    }
  } catch (...) {
    const std::lock_guard lock(failure_mutex);
    if (!failure) failure = std::current_exception();
  }
  queue.close();
  threads.clear();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace dagsorden
