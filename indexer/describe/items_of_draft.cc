#include "indexer/describe/items_of_draft.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "common/dates.h"
#include "common/hash.h"
#include "common/text.h"
#include "indexer/clean/addresses.h"
#include "indexer/describe/address_of_item.h"
#include "indexer/describe/authority_of_host.h"
#include "indexer/describe/draft_labels.h"
#include "indexer/describe/heading_fields.h"
#include "indexer/describe/municipality_mentions.h"
#include "indexer/segment/layout.h"

namespace dagsorden {
namespace {

struct NamedPart {
  std::string name;  ///< empty for text under no label
  PartKind kind = PartKind::other;
  std::vector<std::string> lines;
};

// A part's name as the data has it, without the colon.
std::string label_of(std::string_view text) {
  std::string_view label = trim(text);
  while (label.ends_with(':') || label.ends_with(' ')) label.remove_suffix(1);
  return std::string(label);
}

// A word's letters may be torn apart by the markup that the editor left in it: "I ndstilling".
std::string without_blanks(std::string_view text) {
  std::string joined(text);
  joined.erase(std::remove(joined.begin(), joined.end(), ' '), joined.end());
  return joined;
}

std::optional<PartKind> kind_of_label(std::string_view text) {
  const std::string label = label_of(text);
  if (const auto kind = kind_of_known_label(label)) return kind;
  return kind_of_known_label(without_blanks(label));
}

std::string line_of(const Block& block) {
  if (!block.list_number.empty()) return block.list_number + " " + block.text;
  return block.kind == BlockKind::list_item ? "- " + block.text : block.text;
}

// Headings that are no known labels but stand over parts of several items: labels of this house.
class HouseLabels {
 public:
  explicit HouseLabels(const MeetingDraft& meeting) {
    std::map<std::string, int> items;
    for (const ItemDraft& item : meeting.items) {
      std::set<std::string> headings;
      for (const PartDraft& part : item.parts) {
        for (const Block& block : part.blocks) {
          if (block.kind == BlockKind::heading && may_be_label(block.text)) {
            headings.insert(label_of(block.text));
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

  bool has(std::string_view text) const { return labels_.count(label_of(text)) > 0; }

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
      return block.kind == BlockKind::heading &&
             (kind_of_label(block.text) || house.has(block.text));
    });
  });
}

// Cuts an item's fields at the labels in them.
std::vector<NamedPart> named_parts(const ItemDraft& item, const HouseLabels& house) {
  const bool has_headings = has_label_headings(item, house);
  std::vector<NamedPart> parts;
  for (const PartDraft& field : item.parts) {
    const std::string name = label_of(field.name);
    const PartKind named =
        name.empty() ? PartKind::other : kind_of_label(name).value_or(PartKind::other);
    NamedPart part{name, field.kind.value_or(named), {}};
    const auto finish = [&] {
      if (!part.name.empty() || !part.lines.empty()) parts.push_back(std::move(part));
    };
    for (const Block& block : field.blocks) {
      // Without any heading, a label in bold or with a colon on a line of its own is one.
      const bool is_marked = block.style.bold || block.text.ends_with(':');
      const bool may_open =
          block.kind == BlockKind::heading || (!has_headings && name.empty() && is_marked);
      const std::optional<PartKind> kind = may_open ? kind_of_label(block.text) : std::nullopt;
      const bool is_house_label = block.kind == BlockKind::heading && house.has(block.text);
      if (!kind && !is_house_label) {
        part.lines.push_back(line_of(block));
        continue;
      }
      const std::string label = label_of(block.text);
      // A field that says its own name again.
      const bool is_at_begin = &block == &field.blocks.front() && !name.empty();
      if (is_at_begin && to_lower(label) == to_lower(name)) continue;
      finish();
      part = {label, kind.value_or(PartKind::other), {}};
    }
    finish();
  }
  return parts;
}

// Who was absent is said with the decision.
void add_absent(std::vector<NamedPart>& parts, const std::vector<std::string>& absent) {
  if (absent.empty()) return;
  const auto decision = std::find_if(parts.begin(), parts.end(), [](const NamedPart& part) {
    return part.kind == PartKind::decision;
  });
  const std::string line = "Fraværende: " + joined(absent, ", ");
  if (decision != parts.end()) {
    decision->lines.push_back(line);
  } else {
    parts.push_back({"", PartKind::other, {line}});
  }
}

// The clean text, and where each part stands in it.
void write_parts(const std::vector<NamedPart>& parts, Item& item) {
  const auto add_line = [&item](std::string_view line) {
    if (!item.text.empty()) item.text.push_back('\n');
    item.text.append(line);
  };
  for (const NamedPart& part : parts) {
    if (!part.name.empty()) add_line(part.name);
    const std::size_t begin = item.text.size() + (part.lines.empty() ? 0 : 1);
    for (const std::string& line : part.lines) add_line(line);
    if (!part.name.empty()) item.parts.push_back({part.name, begin, item.text.size(), part.kind});
  }
}

bool is_decided(const NamedPart& part) {
  return part.kind == PartKind::decision && !part.lines.empty();
}

// "Beslutning ikke frigivet": there is one, which stays closed.
bool withholds_decision(const NamedPart& part) {
  return std::any_of(part.lines.begin(), part.lines.end(), [](const std::string& line) {
    return to_lower(line).starts_with("beslutning ikke frigivet");
  });
}

void describe_text(Item& item) {
  const std::string whole = item.title + "\n" + item.text + "\n" + joined(item.attachments, "\n");
  std::set<std::string> dates;
  for (const FoundDate& found : find_dates(whole)) dates.insert(to_iso(found.date));
  item.dates_mentioned.assign(dates.begin(), dates.end());
  item.municipality_codes = find_municipality_mentions(whole);
  for (const std::string& url : find_addresses(item.text)) {
    if (std::find(item.urls.begin(), item.urls.end(), url) == item.urls.end())
      item.urls.push_back(url);
  }
}

void set_content_hash(Item& item) {
  std::string content = item.title + "\n" + item.case_type.value_or("") + "\n" +
                        item.case_number.value_or("") + "\n" + item.text;
  for (const std::string& url : item.urls) content += "\n" + url;
  for (const std::string& name : item.attachments) content += "\n" + name;
  item.content_hash = hash_of(content);
}

std::optional<std::string> number_of(const ItemDraft& draft) {
  if (!draft.number) return std::nullopt;
  std::string number(trim(*draft.number));
  while (number.ends_with('.')) number.pop_back();
  return number.empty() ? std::nullopt : std::optional(number);
}

Item common_fields(const MeetingDraft& meeting, const std::string& path,
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
  item.meeting_url = meeting.url;
  item.source.path = path;
  return item;
}

}  // namespace

std::vector<Item> items_of_draft(const MeetingDraft& meeting, const std::string& path,
                                 const std::optional<std::string>& authority) {
  const HouseLabels house(meeting);
  const Item common = common_fields(meeting, path, authority);
  std::vector<Item> items;
  bool has_decisions = false;
  std::string all_text;
  for (const ItemDraft& draft : meeting.items) {
    Item item = common;
    item.item_number = number_of(draft);
    HeadingFields heading = read_heading(draft.title, layouts().front());
    item.title = std::move(heading.title);
    item.case_type = std::move(heading.case_type);
    item.access = draft.access ? draft.access : std::move(heading.access);
    item.case_number = draft.case_number;
    item.caseworkers = draft.caseworkers;
    item.attachments = draft.attachments;
    item.url = draft.url;
    std::vector<NamedPart> parts = named_parts(draft, house);
    has_decisions =
        has_decisions || std::any_of(parts.begin(), parts.end(), [](const NamedPart& part) {
          return is_decided(part) || withholds_decision(part);
        });
    add_absent(parts, draft.absent);
    write_parts(parts, item);
    describe_text(item);
    set_content_hash(item);
    all_text += item.title + "\n" + item.text + "\n";
    items.push_back(std::move(item));
  }
  const DocumentKind said = meeting.kind.value_or(DocumentKind::dagsorden);
  const std::string document_hash = hash_of(all_text);
  int position = 0;
  for (Item& item : items) {
    item.position = ++position;
    item.document_kind = has_decisions ? DocumentKind::referat : said;
    item.meeting_id = meeting_id_of(item, document_hash);
  }
  set_ids(items);
  return items;
}

}  // namespace dagsorden
