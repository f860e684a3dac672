#include "indexer/run/items_of_file.h"

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

#include "common/hash.h"
#include "common/text.h"
#include "indexer/describe/items_of_draft.h"
#include "indexer/describe/meeting_record.h"
#include "indexer/items_of_document.h"
#include "indexer/read/ocr.h"
#include "indexer/read/read_bytes.h"
#include "indexer/read/read_document.h"
#include "indexer/run/attachments.h"
#include "indexer/run/reading_journal.h"

namespace dagsorden {
namespace {

void set_outcome(FileState& state, Outcome outcome, const Failure& why = {}) {
  state.outcome = outcome;
  state.code = why.code;
  state.reason = why.reason;
}

Failure nothing_in_it(bool is_pdf) {
  if (is_pdf) {
    return {"pdf-no-text", "this PDF holds pictures of pages, no text: it needs OCR (--ocr)"};
  }
  return {"empty", "nothing is written in it"};
}

void take_document(FileItems& result, DocumentItems document, bool is_pdf) {
  switch (document.verdict) {
    case DocumentVerdict::items:
      set_outcome(result.state, Outcome::items);
      break;
    case DocumentVerdict::unsegmented:
      set_outcome(result.state, Outcome::unsegmented);
      break;
    case DocumentVerdict::no_agenda:
      if (document.items.empty()) {
        set_outcome(result.state, Outcome::skipped, {"no-agenda", "this is no agenda"});
      } else {
        set_outcome(result.state, Outcome::items);
      }
      break;
    case DocumentVerdict::empty:
      set_outcome(result.state, Outcome::skipped, nothing_in_it(is_pdf));
      break;
  }
  result.items = std::move(document.items);
  if (document.meeting) result.items.insert(result.items.begin(), std::move(*document.meeting));
  result.state.items = count_items(result.items);
}

// A file that was read in part. Where it is another version of one that gave more, what it gave is
// the better one.
void note_complaints(FileItems& result, const FileTask& task, const std::string& complaints) {
  const std::string damage = "this PDF is damaged, and read in part only: " + complaints;
  const bool is_other = task.known && (result.state.content_hash != task.known->content_hash ||
                                       task.known->code == failure_code::pdf_incomplete);
  const std::size_t items = count_items(result.items);
  if (is_other && items + task.known->attachments.size() < task.known->items) {
    const std::string count = std::to_string(items);
    set_outcome(result.state, Outcome::failed,
                {failure_code::pdf_incomplete,
                 damage + "; it gives " + count + (items == 1 ? " item" : " items") + " now"});
    result.items.clear();
  } else if (!result.items.empty()) {
    result.state.code = failure_code::pdf_incomplete;
    result.state.reason = damage;
  }
}

// Blocks as lines, each with a blank line before it.
RawText lines_of(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    const std::string number = block.list_number.empty() ? "" : block.list_number + " ";
    text.append(number).append(block.text).append("\n\n");
  }
  return split_lines(text, false);
}

// Takes what a document's reader gave.
struct TakeContent {
  FileItems& result;
  const DocumentContext& context;
  std::vector<AttachmentName>& attachments;

  void operator()(const RawText& text) const {
    take_document(result, items_of_document(text, context), text.from_pdf);
  }
  void operator()(const Document& document) const {
    DocumentItems items = items_of_blocks(document, context);
    if (items.verdict == DocumentVerdict::items) {
      add_names_of(document, items.items, attachments);
      // Blocks are counted, not lines.
      for (Item& item : items.items) item.source.line = item.source.end_line = 0;
    } else {
      items = items_of_document(lines_of(document), context);
    }
    take_document(result, std::move(items), false);
  }
  void operator()(const std::vector<MeetingDraft>& meetings) const {
    set_outcome(result.state, Outcome::items);
    for (const MeetingDraft& meeting : meetings) {
      std::vector<Item> items = items_of_draft(meeting, context.path, context.authority);
      if (items.empty()) continue;
      result.items.push_back(meeting_record(meeting, items.front()));
      const std::size_t first = result.items.size();
      for (Item& item : items) result.items.push_back(std::move(item));
      add_names_of(meeting, result.items, first, attachments);
    }
    result.state.items = count_items(result.items);
  }
  void operator()(const NotRead& why) const {
    set_outcome(result.state, Outcome::skipped, {why.code, why.reason});
  }
  void operator()(const Failure& failure) const {
    set_outcome(result.state, Outcome::failed, failure);
  }
};

bool is_blank(const RawText& text) {
  return std::all_of(text.lines.begin(), text.lines.end(),
                     [](const RawLine& line) { return collapse_blanks(line.text).empty(); });
}

// Pictures of pages, or fonts that do not say which letters their signs are.
bool needs_ocr(const ReadDocument& document) {
  if (const auto* text = std::get_if<RawText>(&document.content)) {
    return text->from_pdf && is_blank(*text);
  }
  const auto* failure = std::get_if<Failure>(&document.content);
  return failure != nullptr && failure->code == failure_code::text_garbled;
}

ReadDocument read_pictures(const std::string& bytes, bool (*give_up)()) {
  PdfText read = ocr_text(bytes, give_up);
  if (read.failure) return {std::move(*read.failure), read.given_up};
  return {split_lines(read.text, true), read.given_up};
}

// Gives the complaints of the reader: one line, mostly empty.
std::string read_items(FileItems& result, const std::string& path, const std::string& bytes,
                       std::optional<Form> form, const ReadOptions& options, bool (*give_up)(),
                       std::vector<AttachmentName>& attachments) {
  ReadDocument document = read_document(path, bytes, form, give_up);
  if (options.ocr && bytes.starts_with("%PDF-") && needs_ocr(document)) {
    document = read_pictures(bytes, give_up);
  }
  result.given_up = document.given_up;
  if (document.given_up) return {};
  const DocumentContext context{path, options.authority, options.whole};
  std::visit(TakeContent{result, context, attachments}, document.content);
  return std::move(document.complaints);
}

bool looks_the_same(const FoundFile& file, const FileState& known) {
  return file.size == known.size && file.mtime_ns == known.mtime_ns;
}

bool has_passing_failure(const FileState& state) {
  return state.outcome == Outcome::failed && is_passing(state.code);
}

bool is_unchanged(const FileTask& task, const std::string& content_hash) {
  if (!task.known || task.known->options != task.options) return false;
  // A file that can never be read has no hash.
  if (content_hash.empty()) return looks_the_same(task.file, *task.known);
  return content_hash == task.known->content_hash;
}

// A file that others wrote to while it was read has to be read again.
void note_time(FileState& state, const FoundFile& found) {
  const std::optional<FoundFile> now = look_at(found.path);
  const bool is_steady = now && now->size == found.size && now->mtime_ns == found.mtime_ns;
  state.mtime_ns = is_steady ? found.mtime_ns : 0;
}

// Where the file gives nothing now, what it gave last is the best there is.
void keep_items(FileItems& result, const FileTask& task, const std::string& started) {
  if (!task.known || result.given_up) return;
  const bool has_failed = result.state.outcome == Outcome::failed;
  result.is_emptied =
      result.state.outcome == Outcome::skipped && task.known->items > 0 && result.items.empty();
  if (!result.is_emptied && !has_failed) return;
  result.keeps_items = true;
  if (!has_failed || task.known->items == 0) return;
  result.state.items = task.known->items;
  result.state.kept_since = task.known->kept_since.empty() ? started : task.known->kept_since;
}

FileItems read_file(const FileTask& task, const std::string& started, bool (*give_up)()) {
  FileItems result;
  result.state.path = task.file.path;
  result.state.size = task.file.size;
  result.state.options = task.options;
  const FileBytes file = read_bytes(task.file.path, task.top);
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
    // It was another file for a while, and is the one again that gave them.
    if (result.state.outcome != Outcome::failed) result.state.kept_since.clear();
  } else {
    std::vector<AttachmentName> attachments;
    const std::string complaints = read_items(result, task.file.path, file.bytes, std::nullopt,
                                              task.options, give_up, attachments);
    if (!complaints.empty()) note_complaints(result, task, complaints);
    const bool is_agenda = result.state.outcome == Outcome::items && !result.items.empty() &&
                           result.items.front().document_kind != DocumentKind::andet;
    if (is_agenda && task.beside != nullptr) {
      add_attachments(attachments, {*task.beside, task.file.path, task.top, task.options},
                      result.items, result.state, give_up);
      if (give_up != nullptr && give_up()) result.given_up = true;
    }
  }
  if (!is_settled) keep_items(result, task, started);
  note_time(result.state, task.file);
  return result;
}

// A file that we failed at ourselves, at whatever step.
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

// A run may be killed for another reason, so the file is tried once more, in the run after.
Failure passed_over(const FileTask& task) {
  if (task.known && task.known->code == failure_code::run_died) {
    return {failure_code::run_died_again,
            "a run was killed while it read this file, once more; it is passed over until it "
            "changes, or is tried with --retry-failed"};
  }
  return {failure_code::run_died,
          "a run was killed while it read this file; it is passed over this time"};
}

}  // namespace

FileItems items_of_file(const FileTask& task, const std::string& started, bool (*give_up)()) {
  if (task.kills_runs) return failed_file(task, started, passed_over(task));
  const Reading reading(task.file.path);
  // One bad file stops nothing.
  try {
    FileItems result = read_file(task, started, give_up);
    for (Item& item : result.items) item.first_seen = started;
    return result;
  } catch (const std::bad_alloc&) {
    return failed_file(
        task, started,
        {failure_code::no_memory, "not enough memory was free to read it; it is tried again"});
  } catch (const std::exception& error) {
    return failed_file(
        task, started,
        {failure_code::internal, std::string("an error in dagsorden: ") + error.what()});
  }
}

FileItems items_of_bytes(const std::string& path, const std::string& bytes,
                         std::optional<Form> form, const ReadOptions& options,
                         const std::string& first_seen, bool (*give_up)()) {
  FileItems result;
  result.state.path = path;
  result.state.options = options;
  std::vector<AttachmentName> attachments;
  read_items(result, path, bytes, form, options, give_up, attachments);
  for (Item& item : result.items) item.first_seen = first_seen;
  return result;
}

bool has_to_be_read(const FoundFile& file, const ReadOptions& options, const FileState& known) {
  return !looks_the_same(file, known) || known.options != options || has_passing_failure(known);
}

}  // namespace dagsorden
