#include "indexer/items_of_document.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "common/dates.h"
#include "common/hash.h"
#include "common/text.h"
#include "indexer/clean/addresses.h"
#include "indexer/clean/clean_text.h"
#include "indexer/clean/hyphenation.h"
#include "indexer/clean/reflow.h"
#include "indexer/describe/derived_fields.h"
#include "indexer/describe/heading_fields.h"
#include "indexer/describe/learned_fields.h"
#include "indexer/describe/meeting_record.h"
#include "indexer/describe/parts.h"
#include "indexer/segment/bold_labels.h"
#include "indexer/segment/cover.h"
#include "indexer/segment/headings.h"
#include "indexer/segment/item_tables.h"
#include "indexer/segment/looks_like_agenda.h"
#include "indexer/segment/segmenter.h"

namespace dagsorden {
namespace {

// Properties that all items of a document share.
struct Shared {
  const Document& clean;
  const Vocabulary& vocabulary;
  const Layout& layout;
  Item common;
};

// URLs in the item's text, and those that text extraction put between its lines.
std::vector<std::string> urls_of(const Item& item, const Document& clean, int first_number,
                                 int end_number) {
  std::vector<std::string> urls;
  std::set<std::string> seen;
  const auto add_once = [&](const std::string& url) {
    if (seen.insert(url).second) urls.push_back(url);
  };
  for (const std::string& url : find_addresses(item.text)) add_once(url);
  for (const Address& address : clean.addresses) {
    if (address.number >= first_number && address.number < end_number) add_once(address.url);
  }
  return urls;
}

// The first line after the item.
int end_number(const Document& clean, const ItemLines& lines) {
  if (lines.body_end < clean.blocks.size()) return clean.blocks[lines.body_end].number;
  int last = clean.blocks.back().number;
  for (const Address& address : clean.addresses) last = std::max(last, address.number);
  return last + 1;
}

Item describe(const ItemLines& lines, const Shared& shared) {
  const Block* const all = shared.clean.blocks.data();
  Item item = shared.common;
  item.section_number = lines.section_number;
  item.section_title = lines.section_title;
  item.item_number = lines.number;

  std::string heading =
      join_lines(all + lines.title_begin, all + lines.title_end, shared.vocabulary);
  std::size_t number_size = 0;
  leading_number(heading, number_size);
  HeadingFields fields = read_heading(std::string_view(heading).substr(number_size), shared.layout);
  item.title = std::move(fields.title);
  item.case_type = std::move(fields.case_type);
  item.access = std::move(fields.access);
  if (lines.case_line) {
    CaseFields case_fields = read_case_line(all[*lines.case_line].text);
    item.case_number = std::move(case_fields.case_number);
    item.caseworkers = std::move(case_fields.caseworkers);
  }

  const std::vector<PartParagraphs> split =
      split_parts(all + lines.body_begin, all + lines.body_end, shared.layout, shared.vocabulary,
                  shared.clean.width);
  item.text = write_text(split, item.parts);
  for (const PartParagraphs& part : split) {
    if (part.name == "Bilag") item.attachments = list_attachments(part.paragraphs);
  }
  add_mentions(item);
  add_decision(item);

  const int first_number = all[lines.title_begin].number;
  item.urls = urls_of(item, shared.clean, first_number, end_number(shared.clean, lines));
  item.source.line = first_number;
  item.source.end_line = all[std::max(lines.body_end, lines.title_begin + 1) - 1].number;
  item.source.page = all[lines.title_begin].page;
  return item;
}

// Minutes without a cover are recognised by their decisions.
DocumentKind kind_by_parts(const std::vector<Item>& items) {
  const bool decides = std::any_of(items.begin(), items.end(), [](const Item& item) {
    return std::any_of(item.parts.begin(), item.parts.end(),
                       [](const Part& part) { return part.name == "Beslutning"; });
  });
  return decides ? DocumentKind::referat : DocumentKind::dagsorden;
}

Item common_fields(const Cover& cover, const DocumentContext& context) {
  Item item;
  item.authority = context.authority;
  item.meeting_body = cover.body;
  item.date = cover.date;
  item.time = cover.time;
  item.place = cover.place;
  item.source.path = context.path;
  return item;
}

std::string hash_of_lines(const Document& clean) {
  std::string all;
  for (const Block& line : clean.blocks) all.append(line.text).push_back('\n');
  return hash_of(all);
}

// The items according to this layout; empty if it does not fit.
DocumentItems items_by_layout(const RawText& raw, const Document& clean, const Layout& layout,
                              const DocumentContext& context) {
  const Segments segments = segment(clean, layout);
  if (segments.items.empty()) return {};
  const Vocabulary vocabulary(clean.blocks);
  const Cover cover = read_cover(raw, clean, segments.first_line, layout, vocabulary);
  const bool has_case_line =
      std::any_of(segments.items.begin(), segments.items.end(),
                  [](const ItemLines& lines) { return lines.case_line.has_value(); });
  // Numbered headings alone do not prove that this layout applies.
  if (!cover.body && !has_case_line) return {};
  const Shared shared{clean, vocabulary, layout, common_fields(cover, context)};
  std::vector<Item> items;
  for (const ItemLines& lines : segments.items) items.push_back(describe(lines, shared));
  const DocumentKind kind = cover.kind.value_or(kind_by_parts(items));
  for (Item& item : items) item.document_kind = kind;
  const Contents contents = find_contents(clean.blocks);
  BlocksOfMeeting of_meeting{{}, contents.begin, contents.end};
  for (std::size_t i = 0; i < clean.blocks.size(); ++i) {
    of_meeting.is_items.push_back(i >= segments.first_line);
  }
  DocumentItems result{DocumentVerdict::items, std::move(items)};
  finish_items(result.items, hash_of_lines(clean));
  result.meeting = meeting_record(clean, of_meeting, vocabulary, result.items.front());
  return result;
}

// Group headings stand between items; buttons of a web page belong to nobody.
BlocksOfMeeting blocks_of_meeting(const MarkedDocument& marked, const LearnedItems& learned) {
  BlocksOfMeeting of_meeting{{}, marked.contents.begin, marked.contents.end};
  for (const BlockMarks& marks : marked.marks) of_meeting.is_items.push_back(marks.is_furniture);
  for (const LearnedItem& item : learned.items) {
    for (std::size_t i = item.begin; i < item.body_end; ++i) of_meeting.is_items[i] = true;
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

// The document as a single item: for agendas of unknown layout, and for attachments.
Item whole_document(const RawText& raw, const Document& clean, const Layout& layout,
                    const DocumentContext& context, DocumentKind kind) {
  const Vocabulary vocabulary(clean.blocks);
  const Cover cover = read_cover(raw, clean, clean.blocks.size(), layout, vocabulary);
  Item item = common_fields(cover, context);
  item.document_kind = cover.kind.value_or(kind);
  if (kind == DocumentKind::andet) item.document_kind = kind;
  item.title = first_heading(clean, context.path);
  // An agenda names its date early; in other documents the first date may be any date.
  if (!item.date && kind != DocumentKind::andet) item.date = first_date(clean);
  const Block* const all = clean.blocks.data();
  for (const Paragraph& paragraph :
       reflow(all, all + clean.blocks.size(), vocabulary, clean.width)) {
    if (!item.text.empty()) item.text.push_back('\n');
    item.text += paragraph.text;
  }
  add_mentions(item);
  item.urls = urls_of(item, clean, 0, raw.lines.back().number + 1);
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

  for (const Layout& layout : layouts()) {
    const Document clean = dagsorden::clean(raw, layout.furniture);
    if (clean.blocks.empty()) continue;
    DocumentItems result = items_by_layout(raw, clean, layout, context);
    if (!result.items.empty()) return result;
  }

  const Layout& layout = layouts().front();
  const Document clean = dagsorden::clean(raw, layout.furniture);
  DocumentItems result = items_of_blocks(clean, context);
  if (result.verdict == DocumentVerdict::items) return result;
  const std::optional<DocumentKind> kind = looks_like_agenda(clean);
  result.verdict = kind ? DocumentVerdict::unsegmented : DocumentVerdict::no_agenda;
  if (kind || context.keep_whole) {
    result.items.push_back(
        whole_document(raw, clean, layout, context, kind.value_or(DocumentKind::andet)));
    finish_items(result.items, hash_of_lines(clean));
  }
  return result;
}

DocumentItems items_of_blocks(const Document& given, const DocumentContext& context) {
  const Document document = with_labels_apart(with_item_tables_open(given));
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
