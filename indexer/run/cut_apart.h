// Cuts strangers' documents at arm's length: in a process of our own program, with limits on time
// and memory. What crashes there, hangs there or wants too much there is one file that failed, and
// the run goes on. Each thread that asks has a process of its own, which ends with the thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/run/cut_document.h"

namespace dagsorden {

/// The program and arguments that run serve_cutting(). Said once, before any thread cuts; where
/// nothing is said, as in tests, documents are cut in this process.
void set_cutter_command(std::vector<std::string> command);

struct CutLimits {
  std::chrono::seconds processor_time{50};  ///< of a document; the largest agenda takes a second
  std::chrono::seconds least_time{2};       ///< where the run has spent its time for slow ones
  std::chrono::seconds all_slow{900};       ///< what all that ran out of time may have taken
  std::uint64_t memory = std::uint64_t{600} << 20U;  ///< the largest agenda takes 200 MiB
};

/// How much processor time the next document may have, when those that ran out of it have taken
/// `spent` already.
std::chrono::seconds time_left(const CutLimits& limits, std::chrono::milliseconds spent);

/// As cut_here(), but throws nothing but std::bad_alloc. Thread-safe.
CutDocument cut_apart(const DocumentTask& task, const std::string& bytes, bool (*give_up)());

/// The other side: answers on standard input until it is closed. The exit code.
int serve_cutting();

}  // namespace dagsorden
