#include "common/item_json.h"

#include "common/municipalities.h"
#include "common/text.h"

namespace dagsorden {
namespace {

void put(Json& json, const char* key, const std::optional<std::string>& value) {
  if (value) json[key] = *value;
}

Json names_of(const std::vector<Part>& parts) {
  Json names = Json::array();
  for (const Part& part : parts) names.push_back(part.name);
  return names;
}

Json outcomes_of(const Item& item) {
  Json outcomes = Json::array();
  for (const NumberedOutcome& answer : item.outcomes) {
    outcomes.push_back({{"number", answer.number},
                        {"outcome", answer.outcome ? Json(*answer.outcome) : Json(nullptr)}});
  }
  return outcomes;
}

Json votes_of(const Votes& votes) {
  Json json = {
      {"for", votes.in_favour}, {"against", votes.against}, {"abstained", votes.abstained}};
  if (votes.in_favour_count) json["for_count"] = *votes.in_favour_count;
  if (votes.against_count) json["against_count"] = *votes.against_count;
  if (votes.abstained_count) json["abstained_count"] = *votes.abstained_count;
  return json;
}

void append_escape(std::string& json, char32_t code_point) {
  constexpr std::string_view digits = "0123456789abcdef";
  json += "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) {
    json.push_back(digits[(code_point >> shift) & 0xFU]);
  }
}

// JSON does not require all of these characters to be escaped.
std::string with_hidden_escaped(std::string_view json) {
  std::string escaped;
  escaped.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t begin = at;
    const char32_t code_point = next_code_point(json, at);
    if (may_deceive(code_point)) {
      append_escape(escaped, code_point);
    } else {
      escaped.append(json.substr(begin, at - begin));
    }
  }
  return escaped;
}

}  // namespace

Json item_keys(const Item& item) {
  Json json;
  json["id"] = item.id;
  json["meeting_id"] = item.meeting_id;
  put(json, "authority", item.authority);
  put(json, "meeting_body", item.meeting_body);
  json["document_kind"] = is_attachment(item) ? "bilag" : name_of(item.document_kind);
  if (is_attachment(item)) json["parent"] = parent_id(item);
  json["supplementary"] = item.is_supplementary;
  put(json, "date", item.date);
  put(json, "time", item.time);
  put(json, "place", item.place);
  put(json, "section_number", item.section_number);
  put(json, "section_title", item.section_title);
  put(json, "item_number", item.item_number);
  json["position"] = item.position;
  json["title"] = item.title.empty() ? Json(nullptr) : Json(item.title);
  json["case_type"] = item.case_type ? Json(*item.case_type) : Json(nullptr);
  put(json, "case_number", item.case_number);
  json["caseworkers"] = item.caseworkers;
  Json municipalities = Json::array();
  for (const std::string& code : item.municipality_codes) {
    const Municipality* municipality = municipality_with_code(code);
    municipalities.push_back(municipality != nullptr ? std::string(municipality->name) : code);
  }
  json["municipalities"] = municipalities;
  json["municipality_codes"] = item.municipality_codes;
  json["dates_mentioned"] = item.dates_mentioned;
  json["parts"] = names_of(item.parts);
  json["attachments"] = item.attachments;
  json["urls"] = item.urls;
  put(json, "url", item.url);
  put(json, "meeting_url", item.meeting_url);
  put(json, "access", item.access);
  put(json, "outcome", item.outcome);
  if (!item.outcomes.empty()) json["outcomes"] = outcomes_of(item);
  if (!item.votes.empty()) json["votes"] = votes_of(item.votes);
  json["absent"] = item.absent;
  if (is_meeting(item)) {
    Json& participants = json["participants"] = Json::array();
    for (const Participant& participant : item.participants) {
      participants.push_back({{"name", participant.name}, {"present", participant.is_present}});
      if (participant.note) participants.back()["note"] = *participant.note;
    }
  }
  json["first_seen"] = item.first_seen;
  json["content_hash"] = item.content_hash;
  return json;
}

Json source_keys(const Source& source) {
  Json json;
  json["path"] = source.path;
  if (source.line > 0) json["line"] = source.line;
  if (source.end_line > 0) json["end_line"] = source.end_line;
  if (source.page > 0) json["page"] = source.page;
  return json;
}

void add_texts(Json& line, const Item& item) {
  line["text"] = item.text;
  Json texts = Json::array();
  for (const Part& part : item.parts) {
    texts.push_back(
        {{"name", part.name}, {"kind", name_of(part.kind)}, {"text", text_of(item, part)}});
  }
  line["part_texts"] = texts;
}

std::string to_line(const Json& json) {
  return with_hidden_escaped(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace dagsorden
