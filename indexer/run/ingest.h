// Reads files in many threads and writes their items in one thread, in the order of the files.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/run/items_of_file.h"
#include "indexer/write/database_writer.h"
#include "indexer/write/document_of_item.h"

namespace dagsorden {

using MakeDocument = std::function<ItemDocument(const Item&, WordAnalysis&)>;

struct IngestOptions {
  unsigned threads = 1;  ///< 0: everything in the calling thread
  std::string started;   ///< time stamp of the run, RFC 3339; first_seen of new items
  MakeDocument make_document = item_document;
  WordAnalysis* words = nullptr;  ///< used if everything runs in the calling thread
};

/// Called in the writer's thread for each file, in order, once its items are committed. The items
/// have been moved out.
using OnFile = std::function<void(const FileItems&, const FileTask&)>;

/// Called instead of writing for a file whose items stay as they are.
using OnKept = std::function<void(const FileItems&)>;

/// Ingests the files. If the run is told to stop, it ends after the current file; everything
/// ingested is committed.
///
/// If Xapian rejects a document, all writes since the last commit are lost. Those files are read
/// again and committed one by one; the one at fault is recorded as failed. Throws Xapian::Error if
/// the database fails.
void ingest(const std::vector<FileTask>& tasks, const IngestOptions& options,
            DatabaseWriter& writer, const OnFile& on_file, const OnKept& on_kept);

}  // namespace dagsorden
