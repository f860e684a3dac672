// Reads files in many threads and writes their items in one, in the order of the files.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/run/items_of_file.h"
#include "indexer/write/database_writer.h"

namespace dagsorden {

struct TakeInOptions {
  unsigned threads = 1;
  std::string started;  ///< when the run began: first_seen of new items, RFC 3339
};

/// Called in the writer's thread for each file when it is about to be written, in order, with its
/// task. Its items are no longer in it.
using OnFile = std::function<void(const FileItems&, const FileTask&)>;

/// Called in place of writing for a file whose items stay as they are.
using OnKept = std::function<void(const FileItems&)>;

/// Ends early, after a whole file, where the run is to stop.
void take_in(const std::vector<FileTask>& tasks, const TakeInOptions& options,
             DatabaseWriter& writer, const OnFile& on_file, const OnKept& on_kept);

}  // namespace dagsorden
