#include "query/render/csv.h"

#include <span>
#include <string_view>

#include "query/render/terminal.h"

namespace dagsorden {
namespace {

// Keys of a hit's JSON line; those of its source after "source/".
constexpr std::string_view columns[] = {
    "rank",         "id",          "date",          "time",           "authority",
    "meeting_body", "place",       "document_kind", "item_number",    "title",
    "case_type",    "case_number", "caseworkers",   "municipalities", "outcome",
    "access",       "attachments", "url",           "snippet",        "source/path",
    "source/line",  "source/page"};

constexpr std::string_view of_source = "source/";

constexpr std::string_view columns_of_meetings[] = {"meeting_id", "authority", "meeting_body",
                                                    "date",       "items",     "open",
                                                    "closed",     "agenda",    "minutes"};

std::string text_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_null()) return "";
  if (!value.is_array()) return value.dump();
  std::string text;
  for (const Json& element : value) text += (text.empty() ? "" : "; ") + text_of(element);
  return text;
}

std::string header_of(std::span<const std::string_view> columns) {
  std::string header;
  for (std::string_view column : columns) {
    if (column.starts_with(of_source)) column.remove_prefix(of_source.size());
    header.append(header.empty() ? "" : ",").append(column);
  }
  return header;
}

std::string line_of(const Json& json, std::span<const std::string_view> columns) {
  std::string line;
  for (const std::string_view column : columns) {
    const bool is_of_source = column.starts_with(of_source);
    const Json& object = is_of_source ? json.at("source") : json;
    const auto found = object.find(std::string(column.substr(is_of_source ? of_source.size() : 0)));
    line.append(column == columns.front() ? "" : ",");
    if (found != object.end()) line.append(csv_cell(text_of(*found)));
  }
  return line;
}

}  // namespace

std::string csv_header(const Question& question) {
  return (question.query ? "query," : question.search ? "search," : "") + header_of(columns);
}

std::string csv_line(const Hit& hit, const Snippet& snippet, const Question& question) {
  const std::string line = line_of(hit_line(hit, snippet, false, question), columns);
  const std::optional<std::string>& asked = question.search ? question.search : question.query;
  return asked ? csv_cell(*asked) + "," + line : line;
}

std::string csv_header_of_meetings() { return header_of(columns_of_meetings); }

std::string csv_line(const ListedMeeting& meeting) {
  return line_of(listed_meeting_line(meeting), columns_of_meetings);
}

std::string csv_cell(const std::string& text) {
  std::string clean = cleaned(text);
  if (clean.find_first_of(",\"") == std::string::npos) return clean;
  std::string result = "\"";
  for (const char byte : clean) {
    if (byte == '"') result.push_back('"');
    result.push_back(byte);
  }
  result.push_back('"');
  return result;
}

}  // namespace dagsorden
