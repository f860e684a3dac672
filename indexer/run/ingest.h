// Reads files in many threads and writes their items in one, in the order of the files.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/run/items_of_file.h"
#include "indexer/write/database_writer.h"
#include "indexer/write/item_document.h"

namespace dagsorden {

using MakeDocument = std::function<ItemDocument(const Item&, WordAnalysis&)>;

struct IngestOptions {
  unsigned threads = 1;  ///< 0: all is done in the calling thread
  std::string started;   ///< the mark of the run: first_seen of new items, RFC 3339
  MakeDocument make_document = item_document;
  WordAnalysis* words = nullptr;  ///< of the calling thread, where all is done there
};

/// Called in the writer's thread for each file, in order, with its task, once its items are
/// committed. The items are no longer in it.
using OnFile = std::function<void(const FileItems&, const FileTask&)>;

/// Called in place of writing for a file whose items stay as they are.
using OnKept = std::function<void(const FileItems&)>;

/// Ends early, after a whole file, where the run is to stop. All that was taken in is committed.
///
/// A document that Xapian refuses takes with it all since the last commit. These files are read
/// again and committed one by one; the guilty one is left out, and has failed.
/// Throws Xapian::Error where the database fails.
void ingest(const std::vector<FileTask>& tasks, const IngestOptions& options,
            DatabaseWriter& writer, const OnFile& on_file, const OnKept& on_kept);

}  // namespace dagsorden
