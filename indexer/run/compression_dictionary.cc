#include "indexer/run/compression_dictionary.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "common/error.h"
#include "common/item_codec.h"
#include "common/stored_items.h"
#include "indexer/memory.h"
#include "indexer/run/pipeline.h"
#include "indexer/run/stop.h"

namespace dagsorden {
namespace {

// A dictionary for this size or more saves several times its own size.
constexpr std::uint64_t least_file_bytes = std::uint64_t{4} << 20U;
constexpr std::size_t least_items = 1000;

// Twice as many samples would save only 1 % more.
constexpr std::size_t most_items = 300;
constexpr std::size_t most_files = 24;

// The start of a very long item is enough. Small files teach little, and very large ones may take
// seconds to read.
constexpr std::size_t most_sample_bytes = std::size_t{16} << 10U;
constexpr std::uint64_t least_bytes_of_file = std::uint64_t{4} << 10U;
constexpr std::uint64_t most_bytes_of_file = std::uint64_t{8} << 20U;

using Samples = std::vector<std::string>;

std::string sample_of(std::string stored) {
  if (stored.size() > most_sample_bytes) stored.resize(most_sample_bytes);
  return stored;
}

Samples samples_of(const Xapian::Database& known) {
  const Collection collection(known);
  const Xapian::docid step = std::max<Xapian::docid>(known.get_lastdocid() / most_items, 1);
  Samples samples;
  Xapian::docid next = 1;
  for (auto document = known.postlist_begin(""); document != known.postlist_end("");
       document.skip_to(next)) {
    next = *document + step;
    try {
      samples.push_back(sample_of(collection.reader.stored_item(known.get_document(*document))));
    } catch (const Error&) {
      continue;  // a damaged item, which the rebuild will replace
    } catch (const Xapian::Error&) {
      continue;  // a damaged item, too, as found by Xapian
    }
  }
  return samples;
}

// Read the file as if unknown; otherwise it would not be read at all.
Samples samples_of(FileTask task) {
  task.known = nullptr;
  Samples samples;
  for (const Item& item : items_of_file(task, "", is_stopping).items) {
    samples.push_back(sample_of(encode_item(item)));
  }
  return samples;
}

Samples samples_of(const std::vector<FileTask>& tasks, unsigned threads) {
  std::vector<const FileTask*> usable;
  for (const FileTask& task : tasks) {
    const bool is_usual =
        task.file.size >= least_bytes_of_file && task.file.size <= most_bytes_of_file;
    if (is_usual) usable.push_back(&task);
  }
  const std::size_t count = std::min(usable.size(), most_files);
  const auto make_worker = [&]() -> Worker<Samples> {
    return [&](std::size_t number, const Emit<Samples>& emit) {
      emit(is_stopping() ? Samples() : samples_of(*usable[number * usable.size() / count]), 0,
           true);
    };
  };
  Samples samples;
  run_in_order<Samples>({count, threads, 1}, make_worker, [&samples](Samples of_file) {
    std::move(of_file.begin(), of_file.end(), std::back_inserter(samples));
    return true;
  });
  return samples;
}

std::uint64_t bytes_of_tasks(const std::vector<FileTask>& tasks) {
  std::uint64_t bytes = 0;
  for (const FileTask& task : tasks) bytes += task.file.size;
  return bytes;
}

}  // namespace

std::string train_compression_dictionary(const std::optional<Xapian::Database>& known,
                                         const std::vector<FileTask>& tasks, unsigned threads) {
  Samples samples;
  try {
    if (known && known->get_doccount() >= least_items) samples = samples_of(*known);
  } catch (const Xapian::Error&) {
    samples.clear();  // the database is damaged, and the rebuild will replace it
  }
  if (samples.empty() && bytes_of_tasks(tasks) >= least_file_bytes) {
    samples = samples_of(tasks, threads);
  }
  std::string dictionary;
  if (!samples.empty() && !is_stopping()) dictionary = train_dictionary(samples);
  samples = {};
  return_free_memory();
  return dictionary;
}

}  // namespace dagsorden
