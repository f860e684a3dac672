#include "indexer/run/pipeline.h"

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace dagsorden {
namespace {

using Piece = std::unique_ptr<std::string>;

Piece piece_of(std::size_t job, int part) {
  return std::make_unique<std::string>(std::to_string(job) + "." + std::to_string(part));
}

// Each job has two pieces; every third job takes longer than the others.
Worker<Piece> slow_worker() {
  return [](std::size_t job, const Emit<Piece>& emit) {
    if (job % 3 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(3));
    if (emit(piece_of(job, 1), 10, false)) emit(piece_of(job, 2), 10, true);
  };
}

std::string all_pieces(const PipelineSize& size) {
  std::string all;
  run_in_order<Piece>(size, slow_worker, [&all](Piece piece) {
    all += *piece + " ";
    return true;
  });
  return all;
}

TEST(Pipeline, PiecesComeInOrderWithAnyNumberOfThreads) {
  EXPECT_EQ(all_pieces({3, 1, 1000}), "0.1 0.2 1.1 1.2 2.1 2.2 ");
  EXPECT_EQ(all_pieces({60, 8, 1000}), all_pieces({60, 1, 1000}));
}

TEST(Pipeline, ATightLimitDelaysButDoesNotBlock) {
  EXPECT_EQ(all_pieces({60, 8, 1}), all_pieces({60, 1, 1000}));
}

TEST(Pipeline, WithoutJobsItEndsAtOnce) { EXPECT_EQ(all_pieces({0, 4, 1000}), ""); }

TEST(Pipeline, PendingPiecesAreBounded) {
  std::atomic<int> made = 0;
  int taken = 0;
  int most_ahead = 0;
  const auto make_worker = [&made]() -> Worker<Piece> {
    return [&made](std::size_t job, const Emit<Piece>& emit) {
      ++made;
      emit(piece_of(job, 1), 10, true);
    };
  };
  run_in_order<Piece>({200, 4, 50}, make_worker, [&](const Piece& /*piece*/) {
    std::this_thread::sleep_for(std::chrono::microseconds(200));
    most_ahead = std::max(most_ahead, made - taken);
    ++taken;
    return true;
  });
  // Five pending ones, one held by each thread, one that was admitted out of turn, and the one just
  // taken.
  EXPECT_LE(most_ahead, 11);
}

TEST(Pipeline, EndsWhenTheConsumerHasEnough) {
  int taken = 0;
  run_in_order<Piece>({1000, 4, 20}, slow_worker,
                      [&taken](const Piece& /*piece*/) { return ++taken < 5; });
  EXPECT_EQ(taken, 5);
}

TEST(Pipeline, AnExceptionOfAWorkerIsRethrown) {
  const auto make_worker = []() -> Worker<Piece> {
    return [](std::size_t job, const Emit<Piece>& emit) {
      if (job == 7) throw std::runtime_error("job 7");
      emit(piece_of(job, 1), 10, true);
    };
  };
  const auto take = [](const Piece& /*piece*/) { return true; };
  EXPECT_THROW(run_in_order<Piece>({100, 4, 20}, make_worker, take), std::runtime_error);
}

TEST(Pipeline, AnExceptionOfTheConsumerIsRethrown) {
  const auto take = [](const Piece& /*piece*/) -> bool { throw std::runtime_error("taker"); };
  EXPECT_THROW(run_in_order<Piece>({100, 4, 20}, slow_worker, take), std::runtime_error);
}

}  // namespace
}  // namespace dagsorden
