#include "indexer/run/take_in.h"

#include <memory>
#include <utility>

#include "indexer/run/pipeline.h"
#include "indexer/run/stop.h"
#include "indexer/write/item_document.h"

namespace dagsorden {
namespace {

// Measured in the text of their items; as documents in memory they take some twenty times that.
constexpr std::size_t most_pending_bytes = std::size_t{1} << 20U;
constexpr std::size_t piece_bytes = std::size_t{256} << 10U;

// Some of a file's items. A file of usual size is one piece, its first and its last.
struct Piece {
  std::size_t task = 0;
  FileItems file;  ///< without its items
  std::vector<ItemDocument> documents;
  bool is_first = false;
  bool is_last = false;
};

// Makes the documents of a file and hands them on, a piece at a time.
void emit_documents(std::size_t task, FileItems file, WordAnalysis& words,
                    const Emit<Piece>& emit) {
  const std::vector<Item> items = std::exchange(file.items, {});
  Piece piece{task, file, {}, true, false};
  std::size_t bytes = 0;
  for (const Item& item : items) {
    if (bytes >= piece_bytes) {
      if (!emit(std::move(piece), bytes, false)) return;
      piece = {task, file, {}, false, false};
      bytes = 0;
    }
    bytes += item.text.size();
    piece.documents.push_back(item_document(item, words));
  }
  piece.is_last = true;
  emit(std::move(piece), bytes, true);
}

}  // namespace

void take_in(const std::vector<FileTask>& tasks, const TakeInOptions& options,
             DatabaseWriter& writer, const OnFile& on_file, const OnKept& on_kept) {
  const auto make_worker = [&]() -> Worker<Piece> {
    const auto words = std::make_shared<WordAnalysis>();
    return [&, words](std::size_t task, const Emit<Piece>& emit) {
      emit_documents(task, items_of_file(tasks[task], options.started, is_stopping), *words, emit);
    };
  };
  const auto take = [&](Piece piece) {
    const FileItems& file = piece.file;
    if (file.given_up) return false;
    if (piece.is_first) on_file(file, tasks[piece.task]);
    if (file.keeps_items) {
      on_kept(file);
      return !is_stopping();
    }
    if (piece.is_first) writer.begin_file(file.state.path);
    for (ItemDocument& document : piece.documents) writer.add(std::move(document));
    if (!piece.is_last) return true;
    writer.end_file(file.state);
    return !is_stopping();
  };
  run_in_order<Piece>({tasks.size(), options.threads, most_pending_bytes}, make_worker, take);
}

}  // namespace dagsorden
