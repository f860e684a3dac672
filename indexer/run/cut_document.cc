#include "indexer/run/cut_document.h"

#include <cstdint>
#include <utility>

#include "indexer/describe/items_of_draft.h"
#include "indexer/describe/meeting_record.h"
#include "indexer/items_of_document.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/read_document.h"
#include "indexer/read/table_rows.h"
#include "indexer/run/term_memory.h"

namespace dagsorden {
namespace {

void set_outcome(CutDocument& cut, Outcome outcome, Failure why = {}) {
  cut.outcome = outcome;
  cut.why = std::move(why);
}

Failure nothing_in_it(bool is_pdf) {
  if (is_pdf) {
    return {"pdf-no-text", reasons::pdf_without_text()};
  }
  return {"empty", reasons::nothing_in_it()};
}

void take_document(CutDocument& cut, DocumentItems document, bool is_pdf) {
  switch (document.verdict) {
    case DocumentVerdict::items:
      set_outcome(cut, Outcome::items);
      break;
    case DocumentVerdict::unsegmented:
      set_outcome(cut, Outcome::unsegmented);
      break;
    case DocumentVerdict::no_agenda:
      if (document.items.empty()) {
        set_outcome(cut, Outcome::skipped, {failure_code::no_agenda, reasons::no_agenda()});
      } else {
        set_outcome(cut, Outcome::items, {failure_code::no_agenda, {}});
      }
      break;
    case DocumentVerdict::empty:
      set_outcome(cut, Outcome::skipped, nothing_in_it(is_pdf));
      break;
  }
  cut.items = std::move(document.items);
  if (!document.meeting) return;
  cut.items.insert(cut.items.begin(), std::move(*document.meeting));
  for (AttachmentName& name : cut.attachments) ++name.item;
}

// The blocks as lines separated by blank lines.
RawText lines_of(const Document& document) {
  std::string text;
  for (const Block& block : with_layout_rows_open(document.blocks)) {
    const std::string number = block.list_number.empty() ? "" : block.list_number + " ";
    text.append(number).append(block.text).append("\n\n");
  }
  return split_lines(text, false);
}

// Handles each kind of result that a reader returns.
struct TakeContent {
  CutDocument& cut;
  const DocumentContext& context;

  void operator()(const RawText& text) const {
    take_document(cut, items_of_document(text, context), text.from_pdf);
  }
  void operator()(const Document& document) const {
    DocumentItems items = items_of_blocks(document, context);
    if (items.verdict == DocumentVerdict::items) {
      add_names_of(document, items.items, cut.attachments);
      // The numbers count blocks, not lines.
      for (Item& item : items.items) item.source.line = item.source.end_line = 0;
    } else {
      items = items_of_document(lines_of(document), context);
    }
    take_document(cut, std::move(items), false);
  }
  void operator()(const std::vector<MeetingDraft>& meetings) const {
    set_outcome(cut, Outcome::items);
    for (const MeetingDraft& meeting : meetings) {
      std::vector<Item> items = items_of_draft(meeting, context.path, context.authority);
      if (items.empty()) continue;
      if (auto record = meeting_record(meeting, items.front())) {
        cut.items.push_back(*std::move(record));
      }
      const std::size_t first = cut.items.size();
      for (Item& item : items) cut.items.push_back(std::move(item));
      add_names_of(meeting, cut.items, first, cut.attachments);
    }
  }
  void operator()(const NotRead& why) const {
    set_outcome(cut, Outcome::skipped, {why.code, why.reason});
  }
  void operator()(const Failure& failure) const { set_outcome(cut, Outcome::failed, failure); }
};

// Would indexing the items take more memory than one file may use? No agenda comes near the limit,
// but a file that exceeded it would end the run for all others.
bool has_too_many_words(const std::vector<Item>& items) {
  constexpr std::size_t too_small_to_count = std::size_t{2} << 20U;
  std::size_t text_bytes = 0;
  for (const Item& item : items) text_bytes += item.text.size();
  if (text_bytes <= too_small_to_count) return false;
  TermMemory terms;
  for (const Item& item : items) {
    terms.add(item);
    if (terms.bytes() > most_term_bytes) return true;
  }
  return false;
}

}  // namespace

CutDocument cut_here(const DocumentTask& task, const std::string& bytes, bool (*give_up)()) {
  CutDocument cut;
  {
    ReadDocument document = task.is_text_of_pdf
                                ? ReadDocument{split_lines(bytes, true)}
                                : read_document(task.path, bytes, task.form, give_up);
    cut.given_up = document.given_up;
    if (document.given_up) return cut;
    cut.complaints = std::move(document.complaints);
    const DocumentContext context{task.path, task.options.authority, task.options.whole};
    std::visit(TakeContent{cut, context}, document.content);
  }
  if (has_too_many_words(cut.items)) {
    cut.items.clear();
    set_outcome(cut, Outcome::failed, {failure_code::too_large, reasons::too_many_words()});
  }
  return cut;
}

}  // namespace dagsorden
