#include "indexer/run/ingest.h"

#include <cstdint>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "indexer/read/failure.h"
#include "indexer/read/failure_texts.h"
#include "indexer/run/pipeline.h"
#include "indexer/run/reading_journal.h"
#include "indexer/run/stop.h"
#include "indexer/write/document_of_item.h"

namespace dagsorden {
namespace {

// In bytes of text. As documents in memory, items take some twenty times as much.
constexpr std::size_t most_pending_bytes = std::size_t{1} << 20U;
constexpr std::size_t piece_bytes = std::size_t{256} << 10U;

// Some of a file's items. A file of usual size is a single piece.
struct Piece {
  std::size_t task = 0;
  FileItems file;  ///< without its items
  std::vector<ItemDocument> documents;
  bool is_first = false;
  bool is_last = false;
  bool is_broken = false;  ///< a document could not be made; this is the last piece
};

// Makes the documents of a file and emits them in pieces.
void emit_documents(std::size_t task, FileItems file, const MakeDocument& make_document,
                    WordAnalysis& words, const Emit<Piece>& emit) {
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
    try {
      const JournalEntry entry(file.state.path);
      piece.documents.push_back(make_document(item, words));
    } catch (const std::bad_alloc&) {
      throw;  // not the file's fault
    } catch (const std::exception&) {
      piece.is_broken = true;
    } catch (const Xapian::LogicError&) {  // not derived from std::exception
      piece.is_broken = true;
    }
    if (piece.is_broken) break;
  }
  piece.is_last = true;
  emit(std::move(piece), bytes, true);
}

// The writing side: writes pieces, reports files when they are committed, and finds the file at
// fault if Xapian rejects a document.
class Ingester {
 public:
  Ingester(const std::vector<FileTask>& tasks, const IngestOptions& options, DatabaseWriter& writer,
           const OnFile& on_file, const OnKept& on_kept)
      : tasks_(tasks),
        options_(options),
        writer_(writer),
        on_file_(on_file),
        on_kept_(on_kept),
        commits_(writer.commits()) {}

  // Returns false to stop.
  bool take(Piece piece) {
    if (piece.file.given_up) return false;
    if (piece.is_first) pending_.push_back({piece.task, piece.file});
    const bool is_last = piece.is_last;
    if (piece.task != redone_) {  // skips the rest of a file that was read again
      try {
        if (piece.is_broken) {
          redo();
        } else {
          write(std::move(piece));
        }
      } catch (const Xapian::LogicError&) {
        redo();
      }
    }
    return !is_last || !is_stopping();
  }

  void finish() {
    try {
      writer_.commit();
    } catch (const Xapian::LogicError&) {
      redo();
    }
    report_committed();
  }

 private:
  struct Pending {
    std::size_t task = 0;
    FileItems file;
  };

  void write(Piece piece) {
    const FileItems& file = piece.file;
    if (file.keeps_items) {
      on_kept_(file);
    } else {
      if (piece.is_first) writer_.begin_file(file.state.path);
      for (ItemDocument& document : piece.documents) writer_.add(std::move(document));
      if (!piece.is_last) return;
      writer_.end_file(file.state);
    }
    if (writer_.commits() != commits_) report_committed();
  }

  void report_committed() {
    for (const Pending& pending : std::exchange(pending_, {})) {
      on_file_(pending.file, tasks_[pending.task]);
    }
    commits_ = writer_.commits();
  }

  // Reads the files since the last commit again and commits them one by one.
  void redo() {
    writer_.abandon();
    for (Pending& pending : pending_) {
      try {
        redo_file(pending);
      } catch (const Xapian::LogicError& error) {
        writer_.abandon();
        leave_out(pending, reasons::database_refuses(error.get_msg()));
      } catch (const std::bad_alloc&) {
        throw;  // not an error of the file
      } catch (const std::exception& error) {
        writer_.abandon();
        leave_out(pending, reasons::program_error(error.what()));
      }
      redone_ = pending.task;
    }
    report_committed();
  }

  void redo_file(Pending& pending) {
    FileItems file = items_of_file(tasks_[pending.task], options_.started, nullptr);
    const std::vector<Item> items = std::exchange(file.items, {});
    if (file.keeps_items) {
      on_kept_(file);
    } else {
      writer_.begin_file(file.state.path);
      for (const Item& item : items) writer_.add(options_.make_document(item, words_));
      writer_.end_file(file.state);
    }
    writer_.commit();
    pending.file = std::move(file);
  }

  void leave_out(Pending& pending, const Sentence& why) {
    FileState& state = pending.file.state;
    state.outcome = Outcome::failed;
    state.code = failure_code::internal;
    state.reason = why;
    state.items = 0;
    writer_.begin_file(state.path);
    writer_.end_file(state);
    writer_.commit();
  }

  const std::vector<FileTask>& tasks_;
  const IngestOptions& options_;
  DatabaseWriter& writer_;
  const OnFile& on_file_;
  const OnKept& on_kept_;
  std::uint64_t commits_;
  std::vector<Pending> pending_;  // since the last commit
  std::optional<std::size_t> redone_;
  WordAnalysis words_;
};

}  // namespace

void ingest(const std::vector<FileTask>& tasks, const IngestOptions& options,
            DatabaseWriter& writer, const OnFile& on_file, const OnKept& on_kept) {
  const auto make_worker = [&]() -> Worker<Piece> {
    const auto words = std::make_shared<WordAnalysis>();
    return [&, words](std::size_t task, const Emit<Piece>& emit) {
      emit_documents(task, items_of_file(tasks[task], options.started, is_stopping),
                     options.make_document, *words, emit);
    };
  };
  Ingester taker(tasks, options, writer, on_file, on_kept);
  if (options.threads == 0) {
    const Emit<Piece> emit = [&taker](Piece piece, std::size_t, bool) {
      return taker.take(std::move(piece));
    };
    for (std::size_t task = 0; task < tasks.size() && !is_stopping(); ++task) {
      emit_documents(task, items_of_file(tasks[task], options.started, is_stopping),
                     options.make_document, *options.words, emit);
    }
    taker.finish();
    return;
  }
  run_in_order<Piece>({tasks.size(), options.threads, most_pending_bytes}, make_worker,
                      [&taker](Piece piece) { return taker.take(std::move(piece)); });
  taker.finish();
}

}  // namespace dagsorden
