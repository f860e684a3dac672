#include "common/item_json.h"

#include "common/error.h"
#include "common/json_string.h"
#include "common/municipalities.h"
#include "common/text.h"

namespace dagsorden {
namespace {

void put(Json& json, const char* key, const std::optional<std::string>& value) {
  if (value) json[key] = *value;
}

std::optional<std::string> get(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || found->is_null()) return std::nullopt;
  return found->get<std::string>();
}

DocumentKind kind_named(std::string_view name) {
  for (const DocumentKind kind : {DocumentKind::dagsorden, DocumentKind::referat}) {
    if (name_of(kind) == name) return kind;
  }
  return DocumentKind::andet;
}

Json names_of(const std::vector<Part>& parts) {
  Json names = Json::array();
  for (const Part& part : parts) names.push_back(part.name);
  return names;
}

// What the database keeps is written for each item of a run, so it goes straight into the line: an
// object of the library would take several times as long.
void put_key(std::string& line, std::string_view key) {
  line.append(line.ends_with('{') ? "\"" : ",\"").append(key).append("\":");
}

void put_text(std::string& line, std::string_view key, std::string_view text) {
  put_key(line, key);
  append_json_string(line, text);
}

void put_text_if_any(std::string& line, std::string_view key,
                     const std::optional<std::string>& text) {
  if (text) put_text(line, key, *text);
}

void put_text_or_null(std::string& line, std::string_view key,
                      const std::optional<std::string>& text) {
  put_text_if_any(line, key, text);
  if (text) return;
  put_key(line, key);
  line += "null";
}

void put_number(std::string& line, std::string_view key, int number) {
  put_key(line, key);
  line += std::to_string(number);
}

// Appends each of the values, whatever append makes of it, between brackets.
template <typename Value, typename Append>
void put_array(std::string& line, std::string_view key, const std::vector<Value>& values,
               const Append& append) {
  put_key(line, key);
  line.push_back('[');
  for (const Value& value : values) {
    if (&value != values.data()) line.push_back(',');
    append(line, value);
  }
  line.push_back(']');
}

void put_texts(std::string& line, std::string_view key, const std::vector<std::string>& texts) {
  put_array(line, key, texts, append_json_string);
}

void append_part(std::string& line, const Part& part) {
  line.push_back('[');
  append_json_string(line, part.name);
  line.append(",").append(std::to_string(part.begin));
  line.append(",").append(std::to_string(part.end)).push_back(']');
}

void put_source(std::string& line, const Source& source) {
  put_key(line, "source");
  line.push_back('{');
  put_text(line, "path", source.path);
  if (source.line > 0) put_number(line, "line", source.line);
  if (source.end_line > 0) put_number(line, "end_line", source.end_line);
  if (source.page > 0) put_number(line, "page", source.page);
  line.push_back('}');
}

// The text is most of an item, and the library reads letter by letter: read in a stroke, it makes a
// query with ten hits a fifth quicker.
struct TextApart {
  std::string rest;                 // the item with an empty text
  std::optional<std::string> text;  // nothing: it stands in rest
};

TextApart text_apart(std::string_view stored) {
  constexpr std::string_view key = R"("text":")";  // quotes in values are escaped: this is the key
  const std::size_t at = stored.find(key);
  if (at != std::string_view::npos) {
    const std::size_t begin = at + key.size();
    const std::size_t end = end_of_json_string(stored, begin);
    std::optional<std::string> text = json_string(stored.substr(begin, end - begin));
    if (text) return {std::string(stored.substr(0, begin)).append(stored.substr(end)), text};
  }
  return {std::string(stored), std::nullopt};
}

}  // namespace

Json item_keys(const Item& item) {
  Json json;
  json["id"] = item.id;
  json["meeting_id"] = item.meeting_id;
  put(json, "authority", item.authority);
  put(json, "meeting_body", item.meeting_body);
  json["document_kind"] = name_of(item.document_kind);
  put(json, "date", item.date);
  put(json, "time", item.time);
  put(json, "place", item.place);
  put(json, "section_number", item.section_number);
  put(json, "section_title", item.section_title);
  put(json, "item_number", item.item_number);
  json["position"] = item.position;
  json["title"] = item.title;
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
  put(json, "access", item.access);
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
    texts.push_back({{"name", part.name}, {"text", text_of(item, part)}});
  }
  line["part_texts"] = texts;
}

std::string to_line(const Json& json) {
  return with_hidden_escaped(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string store(const Item& item) {
  std::string line;
  constexpr std::size_t usual_without_text = 2000;
  line.reserve(item.text.size() + item.text.size() / 16 + usual_without_text);
  line.push_back('{');
  put_text(line, "id", item.id);
  put_text(line, "meeting_id", item.meeting_id);
  put_text_if_any(line, "authority", item.authority);
  put_text_if_any(line, "meeting_body", item.meeting_body);
  put_text(line, "document_kind", name_of(item.document_kind));
  put_text_if_any(line, "date", item.date);
  put_text_if_any(line, "time", item.time);
  put_text_if_any(line, "place", item.place);
  put_text_if_any(line, "section_number", item.section_number);
  put_text_if_any(line, "section_title", item.section_title);
  put_text_if_any(line, "item_number", item.item_number);
  put_number(line, "position", item.position);
  put_text(line, "title", item.title);
  put_text_or_null(line, "case_type", item.case_type);
  put_text_if_any(line, "case_number", item.case_number);
  put_texts(line, "caseworkers", item.caseworkers);
  put_texts(line, "municipality_codes", item.municipality_codes);
  put_texts(line, "dates_mentioned", item.dates_mentioned);
  put_array(line, "parts", item.parts, append_part);
  put_texts(line, "attachments", item.attachments);
  put_texts(line, "urls", item.urls);
  put_text_if_any(line, "access", item.access);
  put_text(line, "first_seen", item.first_seen);
  put_text(line, "content_hash", item.content_hash);
  put_source(line, item.source);
  put_text(line, "text", item.text);
  line.push_back('}');
  return line;
}

Item restore(std::string_view stored) {
  try {
    const TextApart apart = text_apart(stored);
    const Json json = Json::parse(apart.rest);
    Item item;
    item.id = json.at("id").get<std::string>();
    item.meeting_id = json.at("meeting_id").get<std::string>();
    item.authority = get(json, "authority");
    item.meeting_body = get(json, "meeting_body");
    item.document_kind = kind_named(json.at("document_kind").get<std::string>());
    item.date = get(json, "date");
    item.time = get(json, "time");
    item.place = get(json, "place");
    item.section_number = get(json, "section_number");
    item.section_title = get(json, "section_title");
    item.item_number = get(json, "item_number");
    item.position = json.at("position").get<int>();
    item.title = json.at("title").get<std::string>();
    item.case_type = get(json, "case_type");
    item.case_number = get(json, "case_number");
    item.caseworkers = json.at("caseworkers").get<std::vector<std::string>>();
    item.municipality_codes = json.at("municipality_codes").get<std::vector<std::string>>();
    item.dates_mentioned = json.at("dates_mentioned").get<std::vector<std::string>>();
    item.attachments = json.at("attachments").get<std::vector<std::string>>();
    item.urls = json.at("urls").get<std::vector<std::string>>();
    item.access = get(json, "access");
    item.first_seen = json.at("first_seen").get<std::string>();
    item.content_hash = json.at("content_hash").get<std::string>();
    const Json& source = json.at("source");
    item.source = {source.at("path").get<std::string>(), source.value("line", 0),
                   source.value("end_line", 0), source.value("page", 0)};
    item.text = apart.text ? *apart.text : json.at("text").get<std::string>();
    for (const Json& part : json.at("parts")) {
      item.parts.push_back({part.at(0).get<std::string>(), part.at(1).get<std::size_t>(),
                            part.at(2).get<std::size_t>()});
      if (item.parts.back().begin > item.parts.back().end ||
          item.parts.back().end > item.text.size()) {
        throw Error(Fault::database, "an item in the database has a part outside its text",
                    "run dagsorden-index --rebuild");
      }
    }
    return item;
  } catch (const Json::exception& error) {
    throw Error(Fault::database,
                std::string("an item in the database cannot be read: ") + error.what(),
                "run dagsorden-index --rebuild");
  }
}

}  // namespace dagsorden
