#include "indexer/run/build_segments.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "indexer/run/pipeline.h"
#include "indexer/run/stop.h"
#include "indexer/write/database_writer.h"
#include "indexer/write/reuse_items.h"
#include "indexer/write/segments.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

// Consecutive files: [begin, end).
struct Batch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The size of a segment: at most `most` (plus its last file), with the same number of segments per
// thread so that all finish together, and no segment too small to be worth a thread.
std::uint64_t even_share(std::uint64_t whole, std::uint64_t most, unsigned threads) {
  constexpr std::uint64_t worth_a_thread = std::uint64_t{2} << 20U;
  const std::uint64_t of_a_round = std::max<std::uint64_t>(most * threads, 1);
  const std::uint64_t rounds = std::max<std::uint64_t>((whole + of_a_round - 1) / of_a_round, 1);
  return std::max(whole / (rounds * threads) + 1, std::min(worth_a_thread, most));
}

// size_of(i): bytes of file i.
template <typename SizeOf>
std::vector<Batch> cut(std::size_t count, const SegmentOptions& options, const SizeOf& size_of) {
  std::uint64_t whole = 0;
  for (std::size_t i = 0; i < count; ++i) whole += size_of(i);
  const std::uint64_t segment_bytes =
      even_share(whole, options.most_segment_bytes, options.threads);
  std::vector<Batch> batches;
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (batches.empty() || bytes >= segment_bytes) {
      batches.push_back({i, i});
      bytes = 0;
    }
    batches.back().end = i + 1;
    bytes += size_of(i);
  }
  return batches;
}

struct Tools {
  WordAnalysis words;
  std::optional<Collection> old;
};

struct BuiltFile {
  std::size_t task = 0;
  FileItems file;  ///< without its items, which are already written
};

struct BuiltSegment {
  fs::path path;
  std::vector<BuiltFile> files;
  std::set<StemLink> stem_links;
  std::uint64_t items = 0;
  std::vector<LostItems> lost;
};

using FillSegment = std::function<void(Batch, DatabaseWriter&, Tools&, BuiltSegment&)>;

BuiltSegment build(const fs::path& path, Batch batch, const SegmentOptions& options,
                   const FillSegment& fill_segment, Tools& tools) {
  BuiltSegment segment;
  segment.path = path;
  DatabaseWriter writer(make_segment(path),
                        tools.old ? std::optional(tools.old->database) : std::nullopt,
                        options.bytes_per_commit);
  if (!options.dictionary.empty()) writer.put_dictionary(options.dictionary);
  writer.gather_stem_links();
  fill_segment(batch, writer, tools, segment);
  writer.commit();
  segment.stem_links = writer.stem_links();
  segment.items = writer.items_total();
  return segment;
}

void build_all(const std::vector<Batch>& batches, const SegmentOptions& options,
               const FillSegment& fill_segment,
               const std::function<void(const BuiltSegment&)>& on_segment, Segments& segments) {
  const std::size_t first = segments.paths.size();
  const auto make_worker = [&]() -> Worker<BuiltSegment> {
    const auto tools = std::make_shared<Tools>();
    if (options.old) tools->old.emplace(Xapian::Database(options.old->string()));
    return [&, tools](std::size_t number, const Emit<BuiltSegment>& emit) {
      const fs::path path = options.folder / std::to_string(first + number);
      // If the run is told to stop, no new segment starts; those in progress are kept.
      emit(is_stopping() ? BuiltSegment()
                         : build(path, batches[number], options, fill_segment, *tools),
           0, true);
    };
  };
  const auto take = [&](const BuiltSegment& segment) {
    if (segment.path.empty()) return true;
    segments.paths.push_back(segment.path);
    segments.stem_links.insert(segment.stem_links.begin(), segment.stem_links.end());
    segments.items += segment.items;
    segments.lost.insert(segments.lost.end(), segment.lost.begin(), segment.lost.end());
    on_segment(segment);
    return true;
  };
  run_in_order<BuiltSegment>({batches.size(), options.threads, 1}, make_worker, take);
}

}  // namespace

void ingest_segments(const std::vector<FileTask>& tasks, const SegmentOptions& options,
                     const std::function<void()>& on_read, const OnFile& on_file,
                     Segments& segments) {
  const auto batches =
      cut(tasks.size(), options, [&tasks](std::size_t i) { return tasks[i].file.size; });
  const FillSegment fill_segment = [&](Batch batch, DatabaseWriter& writer, Tools& tools,
                                       BuiltSegment& segment) {
    const auto begin = tasks.begin() + static_cast<std::ptrdiff_t>(batch.begin);
    const auto end = tasks.begin() + static_cast<std::ptrdiff_t>(batch.end);
    const std::vector<FileTask> of_segment(begin, end);
    const auto note = [&](const FileItems& file, const FileTask& task) {
      segment.files.push_back(
          {batch.begin + static_cast<std::size_t>(&task - of_segment.data()), file});
      on_read();
    };
    const auto keep = [&](const FileItems& file) {
      if (file.is_emptied) return;  // until the prune guard has decided
      const std::uint64_t lost = reuse_items(*tools.old, file.state, tools.words, writer);
      if (lost > 0) segment.lost.push_back({file.state.path, lost});
    };
    ingest(of_segment, {0, options.started, item_document, &tools.words}, writer, note, keep);
  };
  const auto report = [&](const BuiltSegment& segment) {
    for (const BuiltFile& built : segment.files) on_file(built.file, tasks[built.task]);
  };
  build_all(batches, options, fill_segment, report, segments);
}

void reuse_segments(const std::vector<FileState>& files, const SegmentOptions& options,
                    Segments& segments) {
  const auto batches =
      cut(files.size(), options, [&files](std::size_t i) { return files[i].size; });
  const FillSegment fill_segment = [&files](Batch batch, DatabaseWriter& writer, Tools& tools,
                                            BuiltSegment& segment) {
    for (std::size_t i = batch.begin; i < batch.end && !is_stopping(); ++i) {
      const std::uint64_t lost = reuse_items(*tools.old, files[i], tools.words, writer);
      if (lost > 0) segment.lost.push_back({files[i].path, lost});
    }
  };
  build_all(
      batches, options, fill_segment, [](const BuiltSegment&) {}, segments);
}

}  // namespace dagsorden
