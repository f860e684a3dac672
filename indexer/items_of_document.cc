#include "indexer/items_of_document.h"

#include <algorithm>
#include <filesystem>
#include <limits>

#include "common/dates.h"
#include "common/hash.h"
#include "common/meeting_signs.h"
#include "common/text.h"
#include "indexer/clean/clean_text.h"
#include "indexer/clean/reflow.h"
#include "indexer/describe/derived_fields.h"
#include "indexer/describe/learned_fields.h"
#include "indexer/describe/meeting.h"
#include "indexer/describe/meeting_record.h"
#include "indexer/segment/layout.h"
#include "indexer/segment/learned_items.h"
#include "indexer/segment/looks_like_agenda.h"
#include "indexer/segment/usual_layout.h"

namespace dagsorden {
namespace {

std::string hash_of_lines(const Document& clean) {
  std::string all;
  for (const Block& line : clean.blocks) all.append(line.text).push_back('\n');
  return hash_of(all);
}

// Group headings are between items; buttons of a web page belong to none.
BlocksOfMeeting blocks_of_meeting(const MarkedDocument& marked, const LearnedItems& learned) {
  BlocksOfMeeting of_meeting{{}, marked.contents.begin, marked.contents.end};
  for (const BlockMarks& marks : marked.marks) of_meeting.is_items.push_back(marks.is_furniture);
  for (const LearnedItem& item : learned.items) {
    for (std::size_t i = item.section_begin; i < item.body_end; ++i) of_meeting.is_items[i] = true;
  }
  return of_meeting;
}

// The title of an uncut document: its first line, or the file name if that reads like a sentence.
std::string first_heading(const Document& clean, const std::string& path) {
  constexpr std::size_t longest = 120;
  if (!clean.blocks.empty() && clean.blocks.front().text.size() <= longest) {
    return clean.blocks.front().text;
  }
  return std::filesystem::path(path).stem().string();
}

std::optional<std::string> first_date(const Document& clean) {
  constexpr std::size_t cover_lines = 15;
  for (std::size_t i = 0; i < clean.blocks.size() && i < cover_lines; ++i) {
    const std::vector<FoundDate> dates = find_dates(clean.blocks[i].text);
    if (!dates.empty()) return to_iso(dates.front().date);
  }
  return std::nullopt;
}

// The meeting that the head of an uncut agenda describes. In other documents the first date may be
// any date.
void add_meeting(const Document& clean, const std::string& path, Item& item) {
  constexpr std::size_t most_head_blocks = 40;
  std::vector<std::string> head;
  for (std::size_t i = 0; i < clean.blocks.size() && i < most_head_blocks; ++i) {
    head.push_back(clean.blocks[i].text);
  }
  const MeetingFields meeting =
      read_meeting(head, {clean.running_headers, clean.title, clean.url, path});
  if (!item.authority) item.authority = meeting.authority;
  if (!item.authority) item.source_meeting = cover_signs(meeting.owner, {});
  item.meeting_body = meeting.body;
  item.date = meeting.date ? meeting.date : first_date(clean);
  item.time = meeting.time;
  item.place = meeting.place;
  item.is_supplementary = meeting.is_supplementary;
}

// The document as a single item: for agendas of unknown layout, and for attachments.
Item whole_document(const RawText& raw, const Document& clean, const DocumentContext& context,
                    DocumentKind kind) {
  Item item;
  item.authority = context.authority;
  item.source.path = context.path;
  item.document_kind = kind;
  item.title = first_heading(clean, context.path);
  if (kind != DocumentKind::andet) add_meeting(clean, context.path, item);
  const Vocabulary vocabulary(clean.blocks);
  const Block* const all = clean.blocks.data();
  for (const Paragraph& paragraph :
       reflow(all, all + clean.blocks.size(), vocabulary, clean.width)) {
    if (!item.text.empty()) item.text.push_back('\n');
    item.text += paragraph.text;
  }
  add_mentions(item);
  item.urls = urls_of(item.text, clean.addresses, 0, std::numeric_limits<int>::max());
  item.source.line = clean.blocks.empty() ? 1 : clean.blocks.front().number;
  item.source.end_line = clean.blocks.empty() ? 1 : clean.blocks.back().number;
  item.source.page = raw.from_pdf ? 1 : 0;
  return item;
}

}  // namespace

DocumentItems items_of_document(const RawText& raw, const DocumentContext& context) {
  const bool blank = std::all_of(raw.lines.begin(), raw.lines.end(), [](const RawLine& line) {
    return collapse_blanks(line.text).empty();
  });
  if (blank) return {DocumentVerdict::empty, {}};

  const Document clean = dagsorden::clean(raw, page_furniture());
  DocumentItems result = items_of_blocks(clean, context);
  if (result.verdict == DocumentVerdict::items) return result;
  const std::optional<DocumentKind> kind = looks_like_agenda(clean);
  result.verdict = kind ? DocumentVerdict::unsegmented : DocumentVerdict::no_agenda;
  if (kind || context.keep_whole) {
    result.items.push_back(whole_document(raw, clean, context, kind.value_or(DocumentKind::andet)));
    finish_items(result.items, hash_of_lines(clean));
  }
  return result;
}

DocumentItems items_of_blocks(const Document& given, const DocumentContext& context) {
  const Document document = in_usual_layout(given);
  if (document.blocks.empty()) return {DocumentVerdict::empty, {}};
  const MarkedDocument marked = mark_document(document);
  const LearnedItems learned = choose_items(marked, find_hypotheses(marked));
  if (learned.items.empty()) return {DocumentVerdict::unsegmented, {}};
  DocumentItems result{DocumentVerdict::items, {}};
  result.items = describe_learned(marked, learned.items, context.path, context.authority);
  finish_items(result.items, hash_of_lines(document));
  result.meeting = meeting_record(document, blocks_of_meeting(marked, learned),
                                  Vocabulary(document.blocks), result.items.front());
  return result;
}

}  // namespace dagsorden
