#include "indexer/read/firstagenda_reader.h"

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/read/decode.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/html_blocks.h"
#include "indexer/read/html_elements.h"
#include "indexer/read/meeting_time.h"

namespace dagsorden {
namespace {

using Value = nlohmann::json;

// The member with one of these names (lower case): the Danish and English responses of FirstAgenda
// use different names. nullptr if the object has none, or if it is null.
const Value* member(const Value& object, std::initializer_list<std::string_view> names) {
  if (!object.is_object()) return nullptr;
  for (const std::string_view name : names) {
    for (const auto& [key, value] : object.items()) {
      if (!value.is_null() && to_lower(key) == name) return &value;
    }
  }
  return nullptr;
}

std::optional<std::string> string_in(const Value& object,
                                     std::initializer_list<std::string_view> names) {
  const Value* const value = member(object, names);
  if (value == nullptr) return std::nullopt;
  std::string text;
  if (value->is_string()) text = tidy_text(value->get_ref<const std::string&>());
  if (value->is_number_integer()) text = value->dump();
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

bool is_true(const Value& object, std::initializer_list<std::string_view> names) {
  const Value* const value = member(object, names);
  return value != nullptr && value->is_boolean() && value->get<bool>();
}

const Value& list_in(const Value& object, std::initializer_list<std::string_view> names) {
  static const Value none = Value::array();
  const Value* const value = member(object, names);
  return value != nullptr && value->is_array() ? *value : none;
}

// The entries of a list, sorted by a member; in their given order if they lack it.
std::vector<const Value*> sorted_by(const Value& list,
                                    std::initializer_list<std::string_view> names) {
  std::vector<std::pair<double, const Value*>> entries;
  for (const Value& entry : list) {
    const Value* const place = member(entry, names);
    entries.emplace_back(place != nullptr && place->is_number() ? place->get<double>() : 0, &entry);
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<const Value*> sorted;
  sorted.reserve(entries.size());
  for (const auto& [place, entry] : entries) sorted.push_back(entry);
  return sorted;
}

// An id that identifies something: some are all zeros.
std::optional<std::string> id_in(const Value& object,
                                 std::initializer_list<std::string_view> names) {
  std::optional<std::string> id = string_in(object, names);
  if (!id || id->find_first_not_of("0-") == std::string::npos) return std::nullopt;
  const bool is_plain = std::all_of(id->begin(), id->end(), [](char byte) {
    return is_ascii_digit(byte) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           byte == '-';
  });
  return is_plain ? id : std::nullopt;
}

// Where the meeting was published, from links in its fields: "https://dagsordener.x.dk".
std::string origin_of(const Value& meeting) {
  for (const Value& item : list_in(meeting, {"dagsordenpunkter", "agendaitems", "items"})) {
    for (const Value& field : list_in(item, {"felter", "presentations"})) {
      const std::string link = string_in(field, {"link"}).value_or("");
      const std::size_t host = link.find("://");
      if (!link.starts_with("http") || host == std::string::npos) continue;
      return link.substr(0, link.find('/', host + 3));
    }
  }
  return {};
}

// HTML that was escaped once too often: "&lt;p&gt;".
std::vector<Block> blocks_of_written(const std::string& html) {
  std::vector<Block> blocks = blocks_of_html(html);
  if (html.find('<') != std::string::npos || html.find("&lt;") == std::string::npos) return blocks;
  std::string once;
  for (const Block& block : blocks) once.append(block.text).append("\n");
  return blocks_of_html(once);
}

// A plain-text field contains no markup.
std::vector<Block> blocks_of(const Value& field) {
  const std::string* html = nullptr;
  if (const Value* value = member(field, {"html", "content"});
      value != nullptr && value->is_string()) {
    html = &value->get_ref<const std::string&>();
  }
  if (html != nullptr && !html->empty()) return blocks_of_written(*html);
  const Value* const text = member(field, {"tekst", "text"});
  if (text == nullptr || !text->is_string()) return {};
  const auto& written = text->get_ref<const std::string&>();
  return written.find("</") != std::string::npos ? blocks_of_html(written)
                                                 : blocks_of_lines(written);
}

std::vector<PartDraft> parts_of(const Value& item) {
  std::vector<PartDraft> parts;
  for (const char* list : {"felter", "presentations"}) {
    for (const Value& field : list_in(item, {list})) {
      if (!field.is_object()) continue;
      PartDraft part{
          string_in(field, {"navn", "title", "name"}).value_or(""), {}, blocks_of(field)};
      if (!part.blocks.empty() || !part.name.empty()) parts.push_back(std::move(part));
    }
  }
  if (const Value* decision = member(item, {"itemdecision"})) {
    std::vector<Block> blocks = decision->is_string()
                                    ? blocks_of_html(decision->get_ref<const std::string&>())
                                    : blocks_of(*decision);
    if (!blocks.empty()) {
      parts.insert(parts.begin(), {"Beslutning", PartKind::decision, std::move(blocks)});
    }
  }
  return parts;
}

std::vector<std::string> names_in(const std::vector<const Value*>& entries) {
  std::vector<std::string> names;
  for (const Value* const entry : entries) {
    std::optional<std::string> name = string_in(*entry, {"navn", "title", "name"});
    if (name && std::find(names.begin(), names.end(), *name) == names.end()) {
      names.push_back(std::move(*name));
    }
  }
  return names;
}

std::vector<AttachmentFile> files_in(const Value& entries) {
  std::vector<AttachmentFile> files;
  for (const Value& entry : entries) {
    std::optional<std::string> name = string_in(entry, {"navn", "title", "name"});
    std::optional<std::string> id = id_in(entry, {"id", "uid", "documentuid"});
    if (name && id) files.push_back({std::move(*name), std::move(*id)});
  }
  return files;
}

// A note, an absence or a cancellation shows that somebody was absent.
Participant participant_of(const Value& entry, const std::string& name) {
  const bool is_absent = is_true(entry, {"absent"}) || is_true(entry, {"participationcancelled"});
  return {name, !is_absent, string_in(entry, {"reason", "note"})};
}

std::vector<std::string> absent_in(const Value& item) {
  std::vector<std::string> absent;
  for (const Value& entry : list_in(item, {"externalagendaitemattendees", "attendees"})) {
    std::optional<std::string> name = string_in(entry, {"name", "navn"});
    const std::string reason = to_lower(string_in(entry, {"reason"}).value_or(""));
    const bool is_absent = reason.find("fravær") != std::string::npos ||
                           reason.find("afbud") != std::string::npos || is_true(entry, {"absent"});
    if (name && is_absent) absent.push_back(std::move(*name));
  }
  return absent;
}

struct MeetingOnWeb {
  std::string origin;
  std::optional<std::string> id;
};

ItemDraft item_draft_of(const Value& value, const MeetingOnWeb& meeting, bool tells_access) {
  ItemDraft item;
  item.number = string_in(value, {"punktnummer", "number"});
  item.title = string_in(value, {"navn", "caption", "title"}).value_or("");
  item.case_number = string_in(value, {"sagsnummer", "casenumber"});
  if (tells_access) item.access = is_true(value, {"isopen"}) ? "åben" : "lukket";
  item.parts = parts_of(value);
  item.attachments = names_in(sorted_by(list_in(value, {"bilag", "documents"}), {"order"}));
  item.attachment_files = files_in(list_in(value, {"bilag", "documents"}));
  item.absent = absent_in(value);
  const std::optional<std::string> id = id_in(value, {"id", "uid"});
  if (id && meeting.id && !meeting.origin.empty()) {
    item.url = meeting.origin + "/vis?id=" + *meeting.id + "&punktid=" + *id;
  }
  return item;
}

std::optional<DocumentKind> kind_of_name(const std::string& name) {
  const std::string lower = to_lower(name);
  if (lower.find("referat") != std::string::npos) return DocumentKind::referat;
  if (lower.find("dagsorden") != std::string::npos) return DocumentKind::dagsorden;
  return std::nullopt;
}

// A committee is listed once per term, "Byråd 2022-2025", but is the same committee.
std::string without_term(std::string name) {
  constexpr std::size_t size = 9;  // "2022-2025"
  if (name.size() <= size + 1 || name[name.size() - size - 1] != ' ') return name;
  const std::string_view term = std::string_view(name).substr(name.size() - size);
  for (std::size_t i = 0; i < size; ++i) {
    if (i == 4 ? term[i] != '-' : !is_ascii_digit(term[i])) return name;
  }
  name.resize(name.size() - size - 1);
  return name;
}

MeetingDraft meeting_draft_of(const Value& value) {
  MeetingDraft meeting;
  const Value nothing = Value::object();
  const Value* const found = member(value, {"moede", "meeting"});
  const Value& about = found != nullptr ? *found : nothing;
  if (const Value* body = member(value, {"udvalg", "committee"})) {
    meeting.body = string_in(*body, {"navn", "name"});
    if (meeting.body) meeting.body = without_term(*meeting.body);
  }
  std::string begin = string_in(about, {"dato", "meetingbeginutc"}).value_or("");
  if (begin.empty()) begin = string_in(value, {"meetingbeginutc", "dato"}).value_or("");
  MeetingTime time = read_meeting_time(begin);
  meeting.date = std::move(time.date);
  meeting.time = std::move(time.time);
  meeting.place = string_in(about, {"sted", "location", "place"});
  const std::string name = string_in(about, {"navn", "name"}).value_or("");
  meeting.kind = kind_of_name(name);
  if (is_true(value, {"isminuteofmeeting"})) meeting.kind = DocumentKind::referat;
  meeting.is_supplementary = is_true(value, {"tillaegsdagsorden", "issupplementaryagenda"}) ||
                             is_true(about, {"issupplementaryagenda"}) ||
                             to_lower(name).find("tillæg") != std::string::npos;
  meeting.is_extraordinary = to_lower(name).find("ekstraordinær") != std::string::npos;
  const MeetingOnWeb web{origin_of(value), id_in(value, {"id", "uid"})};
  // Many publications leave the meeting's id all zeros.
  meeting.source_id = id_in(about, {"id", "uid"});
  if (!meeting.source_id && !meeting.is_supplementary) meeting.source_id = web.id;
  if (meeting.source_id) meeting.source_id = "firstagenda:" + *meeting.source_id;
  if (web.id && !web.origin.empty()) meeting.url = web.origin + "/vis?id=" + *web.id;
  for (const Value& entry : list_in(about, {"moededeltagere", "participants"})) {
    if (const auto who = string_in(entry, {"name", "navn"})) {
      meeting.participants.push_back(participant_of(entry, *who));
    }
  }
  const Value& items = list_in(value, {"dagsordenpunkter", "agendaitems", "items"});
  // If no item is marked as open, the data does not say which are.
  const bool tells_access = std::any_of(
      items.begin(), items.end(), [](const Value& item) { return is_true(item, {"isopen"}); });
  for (const Value* const item : sorted_by(items, {"sorting"})) {
    if (item->is_object()) meeting.items.push_back(item_draft_of(*item, web, tells_access));
  }
  return meeting;
}

bool may_be_item(const Value& value) {
  return string_in(value, {"navn", "caption", "title", "punktnummer", "number"}).has_value() ||
         !list_in(value, {"felter", "presentations"}).empty();
}

// True for an object with items that belongs to a meeting or a committee.
bool is_meeting(const Value& value) {
  const Value& items = list_in(value, {"dagsordenpunkter", "agendaitems", "items"});
  const bool has_items = std::all_of(items.begin(), items.end(), may_be_item);
  const bool has_frame = member(value, {"moede", "meeting", "udvalg", "committee"}) != nullptr;
  return has_frame && has_items &&
         member(value, {"dagsordenpunkter", "agendaitems", "items"}) != nullptr;
}

bool is_committee_list(const Value& value) {
  const Value* const periods = member(value, {"udvalg"});
  if (periods == nullptr || !periods->is_structured()) return false;
  return std::any_of(periods->begin(), periods->end(),
                     [](const Value& period) { return period.is_array(); });
}

NotRead other_json(const Value& value) {
  if (is_committee_list(value)) {
    return {"json-committees", reasons::json_committees()};
  }
  if (member(value, {"message", "error", "errors", "exceptionmessage"}) != nullptr) {
    return {"json-error", reasons::json_error()};
  }
  return {"json-other", reasons::json_other()};
}

// One JSON value, or several in sequence (JSON lines). Discarded if there is none.
Value values_in(const std::string& text) {
  Value value = Value::parse(text, nullptr, false);
  if (!value.is_discarded()) return value;
  std::istringstream rest(text);
  Value all = Value::array();
  try {
    while (rest >> std::ws && !rest.eof()) rest >> all.emplace_back();
  } catch (const Value::exception&) {
    return value;
  }
  return all;
}

// A meeting or a list of meetings, also if the response wraps it: {"data": …}.
Value unwrapped(Value value) {
  if (!value.is_object() || is_meeting(value)) return value;
  for (const Value& inner : value) {
    const bool is_list = inner.is_array() && !inner.empty() && is_meeting(inner.front());
    if (is_list || is_meeting(inner)) return inner;
  }
  return value;
}

}  // namespace

ReadContent read_json(std::string_view bytes) {
  const DecodedText decoded = decode(bytes);
  Value value = values_in(decoded.text);
  if (!value.is_discarded()) value = unwrapped(std::move(value));
  if (value.is_discarded()) {
    return Failure{failure_code::json_damaged, reasons::json_damaged()};
  }
  if (!value.is_array()) value = Value::array({std::move(value)});
  std::vector<MeetingDraft> meetings;
  for (const Value& entry : value) {
    if (!is_meeting(entry)) return other_json(entry);
    meetings.push_back(meeting_draft_of(entry));
  }
  if (meetings.empty()) return other_json(Value());
  const bool has_items =
      std::any_of(meetings.begin(), meetings.end(),
                  [](const MeetingDraft& meeting) { return !meeting.items.empty(); });
  if (!has_items) return NotRead{"json-no-items", reasons::no_items()};
  return meetings;
}

}  // namespace dagsorden
