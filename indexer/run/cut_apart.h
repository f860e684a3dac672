// Reads and cuts untrusted documents in a child process of this program, with limits on time and
// memory. If a document makes the child crash, hang or exceed a limit, only that file fails, and
// the run continues. Each calling thread has its own child, which ends with the thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/run/cut_document.h"

namespace dagsorden {

/// Sets the command that runs serve_cutting(). Call once, before any thread cuts. Without it, as in
/// tests, documents are cut in this process.
void set_cutter_command(std::vector<std::string> command);

struct CutLimits {
  std::chrono::seconds processor_time{50};  ///< per document; the largest agenda takes a second
  std::chrono::seconds least_time{2};       ///< per document once all_slow is used up
  std::chrono::seconds all_slow{900};       ///< total time for documents that exceed the limit
  std::uint64_t memory = std::uint64_t{600}
                         << 20U;  ///< per document; the largest agenda takes 200 MiB
};

/// The processor time limit of the next document, after documents that hit the limit have used
/// `spent`.
std::chrono::seconds time_left(const CutLimits& given, std::chrono::milliseconds spent);

/// Like cut_here(), but throws only std::bad_alloc. Thread-safe.
CutDocument cut_apart(const DocumentTask& task, const std::string& bytes, bool (*give_up)());

/// The child's side: answers requests on standard input until it is closed. Returns the exit code.
int serve_cutting();

}  // namespace dagsorden
