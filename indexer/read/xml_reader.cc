#include "indexer/read/xml_reader.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/access_marks.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/html_blocks.h"
#include "indexer/read/html_elements.h"
#include "indexer/read/meeting_time.h"
#include "indexer/read/table_rows.h"
#include "indexer/read/xml_tree.h"

namespace dagsorden {
namespace {

using Meetings = std::vector<MeetingDraft>;

bool holds(std::string_view text, std::string_view piece) {
  return text.find(piece) != std::string_view::npos;
}

// "true", "True", "1", "ja".
std::optional<std::string> access_of(const std::optional<std::string>& is_open) {
  if (!is_open) return std::nullopt;
  const std::string lower = to_lower(*is_open);
  if (lower == "true" || lower == "1" || lower == "ja") return "åben";
  if (lower == "false" || lower == "0" || lower == "nej") return "lukket";
  return std::nullopt;
}

// "Åben dagsorden", "Lukket".
std::optional<std::string> access_named(const std::optional<std::string>& name) {
  if (!name) return std::nullopt;
  if (to_lower(*name) == "åben dagsorden") return "åben";
  return access_in(*name);
}

std::optional<DocumentKind> kind_said(const std::optional<std::string>& name) {
  if (!name) return std::nullopt;
  const std::string lower = to_lower(*name);
  if (holds(lower, "referat") || holds(lower, "minutes") || holds(lower, "protokol")) {
    return DocumentKind::referat;
  }
  if (holds(lower, "dagsorden") || holds(lower, "agenda")) return DocumentKind::dagsorden;
  return std::nullopt;
}

void set_time(MeetingDraft& meeting, const std::string& text) {
  MeetingTime time = read_meeting_time(text);
  meeting.date = std::move(time.date);
  meeting.time = std::move(time.time);
}

// The blocks of markup, of escaped HTML (escaped once or twice), or of plain text.
std::vector<Block> blocks_in(const xmlNode* node) {
  if (node == nullptr) return {};
  if (xmlChildElementCount(const_cast<xmlNode*>(node)) > 0) {
    return with_layout_rows_open(blocks_of_nodes(node->children));
  }
  const std::string text = raw_text_in(node);
  if (holds(text, "</") || holds(text, "/>") || holds(text, "<br>")) return blocks_of_html(text);
  if (!holds(text, "&lt;") && !holds(text, "&amp;")) return blocks_of_lines(text);
  std::string once;
  for (const Block& block : blocks_of_html(text)) once.append(block.text).append("\n");
  return holds(once, "</") ? blocks_of_html(once) : blocks_of_lines(once);
}

void add_part(ItemDraft& item, std::string name, std::vector<Block> blocks,
              std::optional<PartKind> kind = std::nullopt) {
  item.parts.push_back({std::move(name), kind, std::move(blocks)});
}

void add_attachment(ItemDraft& item, const std::optional<std::string>& name,
                    const std::optional<std::string>& file = std::nullopt) {
  if (!name) return;
  if (file) item.attachment_files.push_back({*name, *file});
  const auto& known = item.attachments;
  if (std::find(known.begin(), known.end(), *name) == known.end()) {
    item.attachments.push_back(*name);
  }
}

// The name of an element as a label: "Økonomiske_konsekvenser", "Økonomiske_x0020_konsekvenser".
std::string label_of_element(const xmlNode* node) {
  std::string name = reinterpret_cast<const char*>(node->name);
  for (std::size_t at = name.find("_x00"); at != std::string::npos;
       at = name.find("_x00", at + 1)) {
    constexpr std::size_t size = 7;  // "_x0020_"
    if (at + size > name.size() || name[at + size - 1] != '_') continue;
    const std::string digits = name.substr(at + 4, 2);
    if (digits.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) continue;
    std::string letter;
    append_code_point(letter, static_cast<char32_t>(std::stoi(digits, nullptr, 16)));
    name.replace(at, size, letter);
  }
  std::replace(name.begin(), name.end(), '_', ' ');
  return tidy_text(name);
}

// SBSYS: parts are elements named after the parts.
ItemDraft sbsys_item(const xmlNode* node) {
  ItemDraft item;
  item.number = value_of(node, "nummer");
  item.title = text_in(child_named(node, "overskrift")).value_or("");
  item.access = access_of(value_of(node, "åbent"));
  item.case_number = value_of(node, "sagsnummer");
  if (!item.case_number) item.case_number = value_of(node, "sagsnr");
  if (auto who = value_of(node, "sagsbehandler")) item.caseworkers.push_back(std::move(*who));
  if (const xmlNode* content = child_named(node, "indhold")) {
    for (const xmlNode* part = content->children; part != nullptr; part = part->next) {
      if (part->type == XML_ELEMENT_NODE) add_part(item, label_of_element(part), blocks_in(part));
    }
  }
  for (const xmlNode* attachment : all_named(child_named(node, "bilagsliste"), "bilag")) {
    add_attachment(item, value_of(attachment, "navn"), value_of(attachment, "bilagurl"));
  }
  return item;
}

Meetings read_sbsys(const xmlNode* root) {
  MeetingDraft meeting;
  const std::optional<std::string> kind = value_of(root, "dagsordentype");
  meeting.kind = kind_said(kind);
  meeting.is_supplementary = kind && holds(to_lower(*kind), "tillæg");
  const xmlNode* const about = child_named(root, "møde");
  if (const auto id = value_of(about, "mødeid")) meeting.source_id = "sbsys:" + *id;
  meeting.body = value_of(about, "udvalg");
  set_time(meeting, value_of(about, "mødedato").value_or("") + " " +
                        value_of(about, "mødetid").value_or(""));
  meeting.place = value_of(about, "mødested");
  for (const xmlNode* item : all_named(root, "dagsordenpunkt")) {
    meeting.items.push_back(sbsys_item(item));
  }
  return {std::move(meeting)};
}

// "2018-08-20T00:00:00" in Danish notation: "20-08-2018".
std::string printed_date(const std::string& text) {
  const std::optional<std::string> iso = read_meeting_time(text).date;
  if (!iso) return text;
  return iso->substr(8, 2) + "-" + iso->substr(5, 2) + "-" + iso->substr(0, 4);
}

// AGMAN: "Beslutning" in the history belongs to another committee: "Beslutning i Økonomiudvalget
// den …".
void add_agman_history(ItemDraft& item, const xmlNode* field) {
  const xmlNode* const where = child_named(field, "meetingdetails");
  std::string name = value_of(field, "caption").value_or("Beslutning");
  if (const auto body = value_of(where, "committeename")) name += " i " + *body;
  if (const auto date = value_of(where, "meetingduedate")) {
    name += " den " + printed_date(*date);
  }
  add_part(item, name, blocks_in(child_named(field, "content")), PartKind::earlier_decision);
}

bool has_content(const xmlNode* field) {
  return access_of(value_of(field, "hascontent")) != std::optional<std::string>("lukket");
}

ItemDraft agman_item(const xmlNode* node) {
  ItemDraft item;
  item.number = value_of(node, "nummer");
  if (!item.number) item.number = value_of(node, "number");
  item.title = value_of(node, "caption").value_or("");
  item.access = access_of(value_of(node, "ispublic"));
  item.case_number = value_of(node, "casenumber");
  for (const xmlNode* field : children_named(child_named(node, "fields"), "itemfield")) {
    if (!has_content(field)) continue;
    add_part(item, value_of(field, "caption").value_or(""),
             blocks_in(child_named(field, "content")));
  }
  for (const xmlNode* field : children_named(child_named(node, "itemhistory"), "itemfield")) {
    if (has_content(field)) add_agman_history(item, field);
  }
  for (const xmlNode* enclosure : children_named(child_named(node, "enclosures"), "enclosure")) {
    add_attachment(item, value_of(enclosure, "name"),
                   value_of(enclosure, "instantiationfilepathrelative"));
  }
  return item;
}

Participant agman_member(const xmlNode* node, std::string name) {
  const std::string status = to_lower(value_of(node, "participationstatusastext").value_or(""));
  const bool is_absent = holds(status, "afbud") || holds(status, "fravær") || holds(status, "ikke");
  return {std::move(name), !is_absent, value_of(node, "participationnote")};
}

Meetings read_agman(const xmlNode* root) {
  const std::string type = value_of(root, "publicationtypeasvalue").value_or("");
  Meetings meetings;
  for (const xmlNode* agenda : all_named(root, "agenda")) {
    MeetingDraft meeting;
    if (!type.empty()) meeting.kind = type == "1" ? DocumentKind::dagsorden : DocumentKind::referat;
    const xmlNode* const about = child_named(agenda, "meeting");
    meeting.body = value_of(child_named(agenda, "committee"), "name");
    set_time(meeting, value_of(about, "when").value_or(""));
    meeting.place = value_of(about, "where");
    for (const xmlNode* member : all_named(about, "meetingmember")) {
      if (auto name = value_of(member, "name")) {
        meeting.participants.push_back(agman_member(member, std::move(*name)));
      }
    }
    for (const xmlNode* item : children_named(child_named(agenda, "items"), "item")) {
      meeting.items.push_back(agman_item(item));
    }
    meetings.push_back(std::move(meeting));
  }
  return meetings;
}

// eDoc: an item is a document, followed by its whole text. Open and closed items are in separate
// agendas.
Meetings read_edoc(const xmlNode* root) {
  MeetingDraft meeting;
  meeting.kind = kind_said(value_of(root, "meetingstate"));
  meeting.body = value_of(root, "committee");
  set_time(meeting, value_of(root, "meetingdate").value_or("") + " " +
                        value_of(root, "meetingtime").value_or(""));
  meeting.place = value_of(root, "meetinglocation");
  for (const xmlNode* agenda : all_named(root, "meetingagendatype")) {
    const std::optional<std::string> type = value_of(agenda, "agendatype");
    for (const xmlNode* node : all_named(agenda, "meetingagendaitem")) {
      ItemDraft item;
      const xmlNode* const document = child_named(node, "document");
      item.number = value_of(node, "agendaitemnumber");
      item.title = value_of(document, "title").value_or("");
      item.access = access_named(type);
      item.case_number = value_of(node, "casenumber");
      if (!item.case_number) item.case_number = value_of(document, "casenumber");
      add_part(item, "", blocks_in(child_named(node, "fulltext")));
      for (const xmlNode* attachment : children_named(document, "attachments")) {
        const auto inner = children_named(attachment, "attachment");
        for (const xmlNode* one : inner) {
          add_attachment(item, value_of(one, "title"), value_of(one, "pdfdocument"));
        }
        if (inner.empty()) {
          add_attachment(item, value_of(attachment, "title"), value_of(attachment, "pdfdocument"));
        }
      }
      meeting.items.push_back(std::move(item));
    }
  }
  return {std::move(meeting)};
}

// eDoc in Fujitsu's variant.
ItemDraft fujitsu_item(const xmlNode* element, const xmlNode* node) {
  ItemDraft item;
  item.number = value_of(node, "serialno");
  item.title = value_of(node, "title").value_or("");
  item.case_number = value_of(node, "casenumber");
  item.access = access_of(value_of(element, "accessispublic"));
  for (const xmlNode* part :
       all_named(child_named(node, "casepresentations"), "casepresentation")) {
    add_part(item, value_of(part, "title").value_or(""), blocks_in(child_named(part, "content")));
  }
  for (const xmlNode* attachment : all_named(child_named(node, "attachments"), "attachment")) {
    add_attachment(item, value_of(attachment, "title"), value_of(attachment, "link"));
  }
  return item;
}

Meetings read_fujitsu(const xmlNode* root) {
  Meetings meetings;
  for (const xmlNode* committee : all_named(root, "committee")) {
    for (const xmlNode* about : all_named(committee, "meeting")) {
      MeetingDraft meeting;
      meeting.kind = kind_said(value_of(root, "outputtypeenumname"));
      meeting.body = value_of(committee, "name");
      set_time(meeting, value_of(about, "meetingdatetime").value_or(""));
      meeting.place = value_of(about, "meetinglocation");
      for (const xmlNode* element : all_named(about, "agendaelement")) {
        for (const xmlNode* node : children_named(element, "handlingitem")) {
          meeting.items.push_back(fujitsu_item(element, node));
        }
      }
      meetings.push_back(std::move(meeting));
    }
  }
  return meetings;
}

// Acadre: tables of fields, distinguished by attributes.
using Fields = std::map<std::string, const xmlNode*>;

Fields fields_of(const xmlNode* table) {
  Fields fields;
  for (const xmlNode* field : children_named(child_named(table, "fields"), "field")) {
    fields.emplace(to_lower(attribute_of(field, "name")), field);
  }
  return fields;
}

std::optional<std::string> field_of(const xmlNode* table, const std::string& name) {
  const Fields fields = fields_of(table);
  const auto found = fields.find(name);
  return found == fields.end() ? std::nullopt : text_in(found->second);
}

std::vector<const xmlNode*> tables_of(const xmlNode* node, std::string_view name) {
  std::vector<const xmlNode*> tables = all_named(node, "table");
  const auto is_other = [name](const xmlNode* table) {
    return to_lower(attribute_of(table, "name")) != name;
  };
  tables.erase(std::remove_if(tables.begin(), tables.end(), is_other), tables.end());
  return tables;
}

// A number to sort by. Entries without one come last, in their given order.
int place_of(const std::optional<std::string>& sort) {
  constexpr int last = 1'000'000;
  constexpr std::size_t most_digits = 6;
  const bool is_number = sort && sort->size() <= most_digits &&
                         sort->find_first_not_of("0123456789") == std::string::npos;
  return is_number ? std::stoi(*sort) : last;
}

std::vector<const xmlNode*> sorted_tables(const xmlNode* node, std::string_view name) {
  std::vector<const xmlNode*> tables = tables_of(node, name);
  std::stable_sort(tables.begin(), tables.end(), [](const xmlNode* left, const xmlNode* right) {
    return place_of(field_of(left, "sort")) < place_of(field_of(right, "sort"));
  });
  return tables;
}

ItemDraft acadre_item(const xmlNode* table, const std::optional<std::string>& sort) {
  ItemDraft item;
  item.number = field_of(table, "number");
  if (!item.number) item.number = sort;
  item.title = field_of(table, "name").value_or("");
  item.case_number = field_of(table, "caseno");
  item.access = access_named(field_of(table, "accessname"));
  if (auto who = field_of(table, "caseworker")) item.caseworkers.push_back(std::move(*who));
  for (const xmlNode* bullet : sorted_tables(table, "bullet")) {
    const Fields fields = fields_of(bullet);
    const auto content = fields.find("bulletcontent");
    add_part(item, field_of(bullet, "bulletname").value_or(""),
             content == fields.end() ? std::vector<Block>() : blocks_in(content->second));
  }
  for (const xmlNode* enclosure : sorted_tables(table, "enclosure")) {
    std::optional<std::string> name = field_of(enclosure, "name");
    const std::optional<std::string> file = field_of(enclosure, "filename");
    add_attachment(item, name ? name : file, file);
  }
  return item;
}

Meetings read_acadre(const xmlNode* root) {
  MeetingDraft meeting;
  for (const xmlNode* table : tables_of(root, "committee")) meeting.body = field_of(table, "name");
  for (const xmlNode* table : tables_of(root, "meeting")) {
    if (!meeting.body) meeting.body = field_of(table, "name");
    set_time(meeting, field_of(table, "date").value_or(""));
    meeting.place = field_of(table, "location");
  }
  for (const xmlNode* produced : all_named(root, "producedagenda")) {
    meeting.kind =
        attribute_of(produced, "type") == "2" ? DocumentKind::referat : DocumentKind::dagsorden;
  }
  for (const xmlNode* parent : sorted_tables(root, "agendaitemparents")) {
    for (const xmlNode* table : tables_of(parent, "agendaitem")) {
      meeting.items.push_back(acadre_item(table, field_of(parent, "sort")));
    }
  }
  if (meeting.items.empty()) {
    for (const xmlNode* table : sorted_tables(root, "agendaitem")) {
      meeting.items.push_back(acadre_item(table, field_of(table, "sort")));
    }
  }
  return {std::move(meeting)};
}

bool is_draft(const xmlNode* root) {
  return value_of(root, "publicationtypeasvalue") == std::optional<std::string>("0");
}

Meetings meetings_in(const xmlNode* root) {
  if (!all_named(root, "dagsordenpunkt").empty()) return read_sbsys(root);
  if (name_of(root) == "publication") return read_agman(root);
  if (!all_named(root, "meetingagendaitem").empty()) return read_edoc(root);
  if (!all_named(root, "handlingitem").empty()) return read_fujitsu(root);
  if (!tables_of(root, "agendaitem").empty()) return read_acadre(root);
  return {};
}

}  // namespace

ReadContent read_xml(std::string_view bytes) {
  auto parsed = parse_xml(bytes);
  if (auto* failure = std::get_if<Failure>(&parsed)) return std::move(*failure);
  const xmlNode* const root = xmlDocGetRootElement(std::get<XmlDocument>(parsed).get());
  if (root == nullptr) return NotRead{"xml-other", reasons::xml_empty()};
  if (is_draft(root)) {
    return NotRead{"draft", reasons::draft()};
  }
  Meetings meetings = meetings_in(root);
  const bool has_items =
      std::any_of(meetings.begin(), meetings.end(),
                  [](const MeetingDraft& meeting) { return !meeting.items.empty(); });
  if (has_items) return meetings;
  return NotRead{"xml-other", reasons::xml_other()};
}

}  // namespace dagsorden
