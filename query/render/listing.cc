#include "query/render/listing.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "common/municipalities.h"
#include "common/text.h"
#include "query/render/wrap.h"

namespace dagsorden {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t narrowest = 20;
constexpr std::size_t widest = 110;  // longer lines are hard to read
constexpr std::size_t snippet_lines = 3;

std::size_t text_width(std::size_t width) {
  return std::clamp(width, narrowest + indent, widest) - indent;
}

std::string joined(const std::vector<std::string>& pieces, std::string_view separator) {
  std::string text;
  for (const std::string& piece : pieces) {
    if (piece.empty()) continue;
    if (!text.empty()) text += separator;
    text += piece;
  }
  return text;
}

// "2024-04-17 · KKR Sjælland · 2.7 · orienteringssag · referat"
std::string heading_of(const Item& item) {
  return joined(
      {item.date.value_or("undated"), item.meeting_body.value_or(""), item.item_number.value_or(""),
       item.case_type.value_or(""), item.document_kind == DocumentKind::referat ? "referat" : ""},
      " · ");
}

std::vector<std::string> municipality_names(const Item& item) {
  std::vector<std::string> names;
  for (const std::string& code : item.municipality_codes) {
    const Municipality* municipality = municipality_with_code(code);
    names.emplace_back(municipality == nullptr ? std::string_view(code) : municipality->name);
  }
  return names;
}

// As many names as fit, and how many more there are.
std::string names_within(const std::vector<std::string>& names, std::size_t width) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string more = " + " + std::to_string(names.size() - i) + " more";
    const std::string next = (text.empty() ? "" : ", ") + names[i];
    const std::size_t reserve = i + 1 < names.size() ? more.size() : 0;
    if (!text.empty() && count_code_points(text + next) + reserve > width) return text + more;
    text += next;
  }
  return text;
}

// "SAG-2024-00125 · adr · Køge, Ringsted"
std::string details_of(const Item& item, std::size_t width) {
  const std::string known =
      joined({item.case_number.value_or(""), joined(item.caseworkers, "/")}, " · ");
  const std::size_t used = count_code_points(known) + 3;
  const std::string names = names_within(municipality_names(item), width > used ? width - used : 0);
  return joined({known, names}, " · ");
}

std::string place_of(const Source& source) {
  if (source.line > 0) return source.path + ":" + std::to_string(source.line);
  if (source.page > 0) return source.path + ", page " + std::to_string(source.page);
  return source.path;
}

std::string two_decimals(double score) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.begin(), buffer.end(), score, std::chars_format::fixed, 2);
  return {buffer.begin(), end.ptr};
}

// "score 4.12 = botilbud 3.10 + kapacitet 0.80 + nearness 0.22"
std::string explanation_of(const Hit& hit) {
  std::string text = "score " + two_decimals(hit.score);
  std::string_view separator = " = ";
  double rest = hit.score;
  for (const WordScore& word : hit.word_scores) {
    text.append(separator).append(word.word + " " + two_decimals(word.score));
    rest -= word.score;
    separator = " + ";
  }
  return rest < 0.005 ? text : text + " + nearness and the like " + two_decimals(rest);
}

std::size_t width_of(const Line& line) {
  std::size_t width = 0;
  for (const Span& span : line) width += count_code_points(span.text);
  return width;
}

// At most so many lines as a snippet has.
std::vector<Line> shortened(std::vector<Line> lines, std::size_t room) {
  if (lines.size() <= snippet_lines) return lines;
  lines.resize(snippet_lines);
  if (width_of(lines.back()) + 2 <= room + indent) lines.back().push_back({" …", Style::plain});
  return lines;
}

void append(std::vector<Line>& lines, std::vector<Line> more) {
  lines.insert(lines.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

}  // namespace

std::size_t snippet_length(std::size_t width) {
  // The ends of lines stay ragged, and ellipses take room.
  return text_width(width) * snippet_lines - 20;
}

std::vector<Line> lines_of(const ListedHit& listed, std::size_t width) {
  const Item& item = listed.hit.item;
  const std::string margin(indent, ' ');
  const std::size_t room = text_width(width);
  std::vector<Line> lines;
  append(lines, wrapped({heading_of(item), {}}, room + indent, 0, Style::heading, Style::heading));
  append(lines, wrapped(listed.title, room, indent, Style::title, Style::match_in_title));
  const std::string details = details_of(item, room);
  if (!details.empty()) lines.push_back({{margin + details}});
  append(lines, shortened(wrapped(listed.snippet, room, indent, Style::plain, Style::match), room));
  if (!listed.hit.missing_words.empty()) {
    lines.push_back(
        {{margin + "without: " + joined(listed.hit.missing_words, ", "), Style::warning}});
  }
  if (!listed.hit.word_scores.empty()) {
    lines.push_back({{margin + explanation_of(listed.hit), Style::faint}});
  }
  lines.push_back({{margin}, {place_of(item.source), Style::place}});
  for (const Copy& copy : listed.hit.also) {
    lines.push_back({{margin + "also in " + copy.path, Style::faint}});
  }
  lines.emplace_back();
  return lines;
}

std::vector<Line> footer_of(const Answer& answer, const Request& request) {
  const std::size_t shown = request.offset + answer.hits.size();
  if (!answer.total || *answer.total <= shown || answer.hits.empty()) return {};
  const std::string range = std::to_string(request.offset + 1) + "–" + std::to_string(shown);
  return {{{range + " of " + std::to_string(*answer.total) + " items; the next: --offset " +
                std::to_string(shown) + ", all: --limit 0",
            Style::faint}}};
}

}  // namespace dagsorden
