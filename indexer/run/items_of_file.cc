#include "indexer/run/items_of_file.h"

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

#include "common/hash.h"
#include "common/text.h"
#include "indexer/describe/personal_numbers.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/ocr.h"
#include "indexer/read/read_bytes.h"
#include "indexer/read/read_document.h"
#include "indexer/run/attachments.h"
#include "indexer/run/cut_apart.h"
#include "indexer/run/cut_document.h"
#include "indexer/run/reading_journal.h"

namespace dagsorden {
namespace {

void set_outcome(FileState& state, Outcome outcome, const Failure& why = {}) {
  state.outcome = outcome;
  state.code = why.code;
  state.reason = why.reason;
}

// Handles a file that could be read only in part. If an earlier version gave more items, keeps
// those.
void note_complaints(FileItems& result, const FileTask& task, const std::string& complaints) {
  const bool is_page = complaints == html_cut_short;
  const char* const code = is_page ? failure_code::html_incomplete : failure_code::pdf_incomplete;
  const Sentence damage =
      is_page ? reasons::page_cut_short() : reasons::pdf_read_in_part(complaints);
  const bool is_other = task.known && (result.state.content_hash != task.known->content_hash ||
                                       task.known->code == code);
  const std::size_t items = count_items(result.items);
  if (is_other && items + count_documents(task.known->attachments) < task.known->items) {
    const Wording& gives = items == 1 ? reasons::gives_one_item : reasons::gives_items;
    set_outcome(result.state, Outcome::failed, {code, gives(damage, items)});
    result.items.clear();
  } else if (!result.items.empty()) {
    result.state.code = code;
    result.state.reason = damage;
  }
}

// True if the pages are images, or if the fonts do not map their glyphs to letters.
bool needs_ocr(const CutDocument& cut) {
  return cut.why.code == "pdf-no-text" || cut.why.code == failure_code::text_garbled;
}

// Like cut_apart(), using OCR if a PDF has no text.
CutDocument cut_with_ocr(DocumentTask task, const std::string& bytes, bool (*give_up)()) {
  CutDocument cut = cut_apart(task, bytes, give_up);
  if (!task.options.ocr || !bytes.starts_with("%PDF-") || !needs_ocr(cut)) return cut;
  const MaskText mask = [](std::string& text) { mask_personal_numbers(text); };
  const PdfText read =
      ocr_text(bytes, {task.options.keep_cpr ? nullptr : mask, give_up, reading_goes_on});
  if (read.failure || read.given_up) {
    CutDocument unread;
    unread.given_up = read.given_up;
    if (!read.given_up) {
      unread.outcome = Outcome::failed;
      unread.why = *read.failure;
    }
    return unread;
  }
  task.is_text_of_pdf = true;
  cut = cut_apart(task, read.text, give_up);
  if (trim(read.text).empty()) cut.why = {"pdf-no-text", reasons::ocr_found_nothing()};
  return cut;
}

// Stores the result of cutting, except attachments and complaints.
CutDocument cut_items(FileItems& result, const DocumentTask& task, const std::string& bytes,
                      bool (*give_up)()) {
  CutDocument cut = cut_with_ocr(task, bytes, give_up);
  result.given_up = cut.given_up;
  if (cut.given_up) return cut;
  set_outcome(result.state, cut.outcome, cut.why);
  result.items = std::move(cut.items);
  result.state.items = count_items(result.items);
  if (!task.options.keep_cpr) {
    result.masked_numbers = mask_personal_numbers(result.items);
    result.has_personal_name = has_personal_number(task.path);
  }
  return cut;
}

bool looks_the_same(const FoundFile& file, const FileState& known) {
  return file.size == known.size && file.mtime_ns == known.mtime_ns;
}

bool has_passing_failure(const FileState& state) {
  return state.outcome == Outcome::failed && is_passing(state.code);
}

bool is_unchanged(const FileTask& task, const std::string& content_hash) {
  if (!task.known || task.known->options != task.options) return false;
  // A file that could never be read has no hash.
  if (content_hash.empty()) return looks_the_same(task.file, *task.known);
  return content_hash == task.known->content_hash;
}

// A file that changed while it was read must be read again.
void note_time(FileState& state, const FoundFile& found) {
  const std::optional<FoundFile> now = look_at(found.path);
  const bool is_steady = now && now->size == found.size && now->mtime_ns == found.mtime_ns;
  state.mtime_ns = is_steady ? found.mtime_ns : 0;
}

bool is_whole_document(const FileState& state) {
  return state.outcome == Outcome::items && state.code == failure_code::no_agenda;
}

// With --whole, an error page in place of an agenda is not kept as long as the agenda's items
// exist. As the hash is left empty, the file is read again when they are gone.
void refuse_whole_document(FileItems& result, const FileState& known) {
  const bool was_agenda = known.items > 0 && !is_whole_document(known);
  if (!was_agenda || !is_whole_document(result.state)) return;
  result.items.clear();
  set_outcome(result.state, Outcome::skipped, {failure_code::no_agenda, reasons::no_agenda()});
  result.state.items = 0;
  result.state.content_hash.clear();
}

// If the file now gives nothing, its earlier items are the best available.
void keep_items(FileItems& result, const FileTask& task, const std::string& started) {
  if (!task.known || result.given_up) return;
  refuse_whole_document(result, *task.known);
  const bool has_failed = result.state.outcome == Outcome::failed;
  result.is_emptied =
      result.state.outcome == Outcome::skipped && task.known->items > 0 && result.items.empty();
  if (!result.is_emptied && !has_failed) return;
  result.keeps_items = true;
  if (!has_failed || task.known->items == 0) return;
  result.state.items = task.known->items;
  result.state.attachments = task.known->attachments;
  result.state.awaited = task.known->awaited;
  result.state.kept_since = task.known->kept_since.empty() ? started : task.known->kept_since;
}

FileItems read_file(const FileTask& task, const std::string& started, bool (*give_up)()) {
  FileItems result;
  result.state.path = task.file.path;
  result.state.size = task.file.size;
  result.state.options = task.options;
  const FileBytes file = read_bytes(task.file.path, task.file.top);
  if (!file.failure) result.state.content_hash = hash_of(file.bytes);
  if (task.known) {
    const bool same = is_unchanged(task, result.state.content_hash);
    result.change = same ? Change::unchanged : Change::changed;
  }
  const bool is_settled =
      result.change == Change::unchanged && !task.is_wanted && !has_passing_failure(*task.known);
  if (file.failure) {
    set_outcome(result.state, Outcome::failed, *file.failure);
  } else if (is_settled) {
    result.state = *task.known;
    result.state.size = task.file.size;
    result.keeps_items = true;
    // The file is back to the version its items came from.
    if (result.state.outcome != Outcome::failed) result.state.kept_since.clear();
  } else {
    const CutDocument cut =
        cut_items(result, {task.file.path, std::nullopt, task.options}, file.bytes, give_up);
    const std::string& complaints = cut.complaints;
    if (!complaints.empty()) note_complaints(result, task, complaints);
    const bool is_agenda = result.state.outcome == Outcome::items && !result.items.empty() &&
                           result.items.front().document_kind != DocumentKind::andet;
    if (is_agenda && task.attachments != nullptr) {
      add_attachments(cut.attachments,
                      {*task.attachments, task.file.path, task.options, task.known.get(), started},
                      result.items, result.state, give_up);
      if (give_up != nullptr && give_up()) result.given_up = true;
    }
  }
  if (!is_settled) keep_items(result, task, started);
  note_time(result.state, task.file);
  return result;
}

// A file that was not processed for a reason outside the file.
FileItems failed_file(const FileTask& task, const std::string& started, const Failure& why) {
  FileItems result;
  result.state.path = task.file.path;
  result.state.size = task.file.size;
  result.state.mtime_ns = task.file.mtime_ns;
  result.state.options = task.options;
  result.change = task.known ? Change::changed : Change::added;
  set_outcome(result.state, Outcome::failed, why);
  keep_items(result, task, started);
  return result;
}

// The run may have been killed for another reason, so the file is tried once more in the run after
// this one.
Failure passed_over(const FileTask& task) {
  if (task.known && task.known->code == failure_code::run_died) {
    return {failure_code::run_died_again, reasons::run_died_again()};
  }
  return {failure_code::run_died, reasons::run_died()};
}

}  // namespace

FileItems items_of_file(const FileTask& task, const std::string& started, bool (*give_up)()) {
  if (task.kills_runs) return failed_file(task, started, passed_over(task));
  const JournalEntry entry(task.file.path);
  // One bad file must not stop the run.
  try {
    FileItems result = read_file(task, started, give_up);
    for (Item& item : result.items) item.first_seen = started;
    return result;
  } catch (const std::bad_alloc&) {
    return failed_file(task, started, {failure_code::no_memory, reasons::no_memory()});
  } catch (const std::exception& error) {
    return failed_file(task, started,
                       {failure_code::internal, reasons::program_error(error.what())});
  }
}

FileItems items_of_bytes(const std::string& path, const std::string& bytes,
                         std::optional<Form> form, const ReadOptions& options,
                         const std::string& first_seen, bool (*give_up)()) {
  FileItems result;
  result.state.path = path;
  result.state.options = options;
  cut_items(result, {path, form, options}, bytes, give_up);
  for (Item& item : result.items) item.first_seen = first_seen;
  return result;
}

bool has_to_be_read(const FoundFile& file, const ReadOptions& options, const FileState& known) {
  return !looks_the_same(file, known) || known.options != options || has_passing_failure(known);
}

}  // namespace dagsorden
