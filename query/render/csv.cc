#include "query/render/csv.h"

#include <array>
#include <string_view>

#include "query/render/terminal.h"

namespace dagsorden {
namespace {

// Keys of a hit's JSON line; those of its source after "source/".
constexpr std::array<std::string_view, 22> columns = {
    "rank",         "id",          "date",          "time",           "authority",
    "meeting_body", "place",       "document_kind", "item_number",    "title",
    "case_type",    "case_number", "caseworkers",   "municipalities", "outcome",
    "access",       "attachments", "url",           "snippet",        "source/path",
    "source/line",  "source/page"};

constexpr std::string_view of_source = "source/";

std::string_view heading_of_column(std::string_view column) {
  return column.starts_with(of_source) ? column.substr(of_source.size()) : column;
}

constexpr std::array<std::string_view, 9> columns_of_meetings = {
    "meeting_id", "authority", "meeting_body", "date",   "items",
    "open",       "closed",    "agenda",       "minutes"};

std::string quoted(const std::string& text) {
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

std::string text_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_null()) return "";
  if (!value.is_array()) return value.dump();
  std::string text;
  for (const Json& element : value) text += (text.empty() ? "" : "; ") + text_of(element);
  return text;
}

std::string value_of(const Json& line, std::string_view column) {
  const bool is_of_source = column.starts_with(of_source);
  const Json& object = is_of_source ? line.at("source") : line;
  const auto found = object.find(std::string(heading_of_column(column)));
  return found == object.end() ? "" : text_of(*found);
}

}  // namespace

std::string csv_header(const Question& question) {
  std::string header = question.query ? "query," : question.search ? "search," : "";
  for (const std::string_view column : columns) {
    header.append(column == columns.front() ? "" : ",").append(heading_of_column(column));
  }
  return header;
}

std::string csv_line(const Hit& hit, const Snippet& snippet, const Question& question) {
  const Json json = hit_line(hit, snippet, false, question);
  std::string line;
  if (question.query) line = quoted(*question.query) + ",";
  if (question.search) line = quoted(*question.search) + ",";
  for (const std::string_view column : columns) {
    line.append(column == columns.front() ? "" : ",").append(quoted(value_of(json, column)));
  }
  return line;
}

std::string csv_header_of_meetings() {
  std::string header;
  for (const std::string_view column : columns_of_meetings) {
    header.append(header.empty() ? "" : ",").append(column);
  }
  return header;
}

std::string csv_line(const ListedMeeting& meeting) {
  const Json json = listed_meeting_line(meeting);
  std::string line;
  for (const std::string_view column : columns_of_meetings) {
    line.append(column == columns_of_meetings.front() ? "" : ",");
    line.append(quoted(value_of(json, column)));
  }
  return line;
}

std::string csv_cell(const std::string& text) { return quoted(text); }

}  // namespace dagsorden
