#include "indexer/describe/items_of_draft.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "common/hash.h"
#include "common/meeting_signs.h"
#include "common/text.h"
#include "indexer/access_marks.h"
#include "indexer/clean/addresses.h"
#include "indexer/describe/authority.h"
#include "indexer/describe/derived_fields.h"
#include "indexer/describe/heading_fields.h"
#include "indexer/describe/lines_of_names.h"
#include "indexer/describe/parts.h"
#include "indexer/segment/labels.h"

namespace dagsorden {
namespace {

// The name of a part as the data spells it, without the colon.
std::string draft_label(std::string_view text) {
  std::string_view label = trim(text);
  while (label.ends_with(':') || label.ends_with(' ')) label.remove_suffix(1);
  return std::string(label);
}

// A label that opens a part. Here a recommending sentence counts as text.
std::optional<Label> part_label(std::string_view text) {
  std::optional<Label> label = read_label(text);
  if (label && !label->is_sentence) return label;
  // Leftover markup from an editor may split a word: "I ndstilling".
  label = read_label(without_blanks(text));
  if (!label || label->is_sentence) return std::nullopt;
  label->name = draft_label(text);
  return label;
}

// The kind of a part. Another body's decision is an earlier one.
PartKind part_kind(const Label& label, const std::optional<std::string>& body) {
  const bool is_other_body = !label.body.empty() && body && label.kind == PartKind::decision &&
                             !is_same_body(label.body, *body);
  return is_other_body ? PartKind::earlier_decision : label.kind;
}

std::string block_line(const Block& block) {
  if (!block.list_number.empty()) return block.list_number + " " + block.text;
  return block.kind == BlockKind::list_item ? "- " + block.text : block.text;
}

// Unknown headings that recur in several items are labels of this authority.
class HouseLabels {
 public:
  explicit HouseLabels(const MeetingDraft& meeting) {
    std::map<std::string, int> items;
    for (const ItemDraft& item : meeting.items) {
      std::set<std::string> headings;
      for (const PartDraft& part : item.parts) {
        for (const Block& block : part.blocks) {
          if (block.kind == BlockKind::heading && may_be_label(block.text)) {
            headings.insert(draft_label(block.text));
          }
        }
      }
      for (const std::string& heading : headings) ++items[heading];
    }
    constexpr int several = 3;
    for (const auto& [heading, count] : items) {
      if (count >= several) labels_.insert(heading);
    }
  }

  bool has(std::string_view text) const { return labels_.count(draft_label(text)) > 0; }

 private:
  static bool may_be_label(std::string_view text) {
    constexpr std::size_t longest = 60;
    const bool is_sentence = text.ends_with('.') || text.ends_with(',') || text.ends_with(';');
    const bool has_letters = std::any_of(text.begin(), text.end(), [](char byte) {
      return !is_ascii_digit(byte) && static_cast<unsigned char>(byte) > '@';
    });
    return !is_sentence && has_letters && text.size() <= longest;
  }

  std::set<std::string> labels_;
};

bool has_label_headings(const ItemDraft& item, const HouseLabels& house) {
  return std::any_of(item.parts.begin(), item.parts.end(), [&house](const PartDraft& part) {
    return std::any_of(part.blocks.begin(), part.blocks.end(), [&house](const Block& block) {
      return block.kind == BlockKind::heading && (part_label(block.text) || house.has(block.text));
    });
  });
}

PartKind kind_of_field(const PartDraft& field, const std::optional<std::string>& body) {
  if (field.kind) return *field.kind;
  if (field.name.empty()) return PartKind::other;
  const std::optional<Label> label = part_label(field.name);
  return label ? part_kind(*label, body) : kind_of_label(field.name);
}

// Cuts the fields of an item at the labels within them.
std::vector<PartParagraphs> named_parts(const ItemDraft& item, const HouseLabels& house,
                                        const std::optional<std::string>& body) {
  const bool has_headings = has_label_headings(item, house);
  std::vector<PartParagraphs> parts;
  for (const PartDraft& field : item.parts) {
    const std::string name = draft_label(field.name);
    PartParagraphs part{name, {}, kind_of_field(field, body)};
    const auto finish = [&] {
      if (!part.name.empty() || !part.paragraphs.empty()) parts.push_back(std::move(part));
    };
    for (const Block& block : field.blocks) {
      const bool is_heading = block.kind == BlockKind::heading;
      // If the text has no headings, labels on lines of their own are headings.
      const bool is_marked = block.style.bold || block.text.ends_with(':');
      const bool may_open = is_heading || (!has_headings && name.empty());
      std::optional<Label> label = may_open ? part_label(block.text) : std::nullopt;
      if (label && !is_heading && !is_marked && !label->rest.empty()) label.reset();
      if (!label && is_heading && house.has(block.text)) {
        label.emplace();
        label->name = draft_label(block.text);
      }
      if (!label) {
        part.paragraphs.push_back({block_line(block)});
        continue;
      }
      // The field repeats its own name.
      const bool is_at_begin = &block == &field.blocks.front() && !name.empty();
      if (is_at_begin && to_lower(label->name) == to_lower(name)) continue;
      finish();
      part = {label->name, {}, part_kind(*label, body)};
      if (!label->rest.empty()) part.paragraphs.push_back({label->rest});
    }
    finish();
  }
  return parts;
}

bool is_decided(const PartParagraphs& part) {
  return part.kind == PartKind::decision && !part.paragraphs.empty();
}

// "Beslutning ikke frigivet": the decision exists but is not public.
bool withholds_decision(const PartParagraphs& part) {
  return std::any_of(part.paragraphs.begin(), part.paragraphs.end(), [](const Paragraph& line) {
    return to_lower(line.text).starts_with("beslutning ikke frigivet");
  });
}

std::optional<std::string> number_of(const ItemDraft& draft) {
  if (!draft.number) return std::nullopt;
  std::string number(trim(*draft.number));
  while (number.ends_with('.')) number.pop_back();
  return number.empty() ? std::nullopt : std::optional(number);
}

Item draft_fields(const MeetingDraft& meeting, const std::string& path,
                  const std::optional<std::string>& authority) {
  Item item;
  item.authority = meeting.authority;
  if (!item.authority && meeting.url) item.authority = authority_of_address(*meeting.url);
  if (!item.authority) item.authority = authority;
  item.meeting_body = meeting.body;
  item.is_supplementary = meeting.is_supplementary;
  item.date = meeting.date;
  item.time = meeting.time;
  item.place = meeting.place;
  item.source_meeting = meeting.source_id;
  item.meeting_url = meeting.url;
  item.source.path = path;
  return item;
}

}  // namespace

std::vector<Item> items_of_draft(const MeetingDraft& meeting, const std::string& path,
                                 const std::optional<std::string>& authority) {
  const HouseLabels house(meeting);
  const Item common = draft_fields(meeting, path, authority);
  std::vector<Item> items;
  bool has_decisions = false;
  std::string all_text;
  for (const ItemDraft& draft : meeting.items) {
    Item item = common;
    item.item_number = number_of(draft);
    item.title = draft.title;
    const std::optional<std::string> marked = take_access_mark(item.title);
    item.case_type = take_case_type(item.title, nullptr);
    // If any field says that the item is closed, it is closed.
    const bool is_marked_closed = marked == std::optional<std::string>("lukket");
    item.access = draft.access && !is_marked_closed ? draft.access : marked;
    item.case_number = draft.case_number;
    item.caseworkers = draft.caseworkers;
    item.attachments = draft.attachments;
    item.url = draft.url;
    std::vector<PartParagraphs> parts = named_parts(draft, house, meeting.body);
    has_decisions =
        has_decisions || std::any_of(parts.begin(), parts.end(), [](const PartParagraphs& part) {
          return is_decided(part) || withholds_decision(part);
        });
    item.text = write_text(parts, item.parts);
    add_mentions(item);
    add_decision(item);
    // The data may list the absent separately from the text.
    add_each_once(item.absent, draft.absent);
    item.urls = find_addresses(item.text);
    all_text += item.title + "\n" + item.text + "\n";
    items.push_back(std::move(item));
  }
  if (!items.empty() && !common.authority && !common.source_meeting) {
    const std::string signs = cover_signs("", items);
    for (Item& item : items) item.source_meeting = signs;
  }
  const DocumentKind said = meeting.kind.value_or(DocumentKind::dagsorden);
  for (Item& item : items) item.document_kind = has_decisions ? DocumentKind::referat : said;
  finish_items(items, hash_of(all_text), meeting.is_extraordinary);
  return items;
}

}  // namespace dagsorden
