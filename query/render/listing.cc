#include "query/render/listing.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "common/text.h"
#include "query/messages.h"
#include "query/render/captions.h"
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

std::string two_decimals(double score) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.begin(), buffer.end(), score, std::chars_format::fixed, 2);
  return {buffer.begin(), end.ptr};
}

// "score 4.12 = botilbud 3.10 (as typed botilbud) + kapacitet 1.02 (synonym plads)"
std::string explanation_of(const Hit& hit) {
  std::string text = say(Message::score, {two_decimals(hit.score)});
  std::string_view separator = " = ";
  for (const WordScore& word : hit.word_scores) {
    text.append(separator).append(word.word + " " + two_decimals(word.score));
    if (!word.reading.empty() && word.reading != word.word) text += " (" + word.reading + ")";
    separator = " + ";
  }
  return text;
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

// Each piece opens the file.
std::vector<Line> linked(std::vector<Line> lines, const std::string& address) {
  for (Line& line : lines) {
    for (Span& span : line) span.link = address;
  }
  return lines;
}

// The rank is what --show takes.
std::vector<Line> heading_lines(const Hit& hit, std::size_t width) {
  const std::string rank = std::to_string(hit.rank) + "  ";
  const std::size_t room = std::max(narrowest, width - std::min(width, rank.size()));
  std::vector<Line> lines =
      wrapped({heading_of(hit.item), {}}, room, 0, Style::heading, Style::heading);
  if (hit.rank > 0 && !lines.empty()) lines[0].insert(lines[0].begin(), {rank, Style::faint});
  return lines;
}

// Where the item stands and, behind it where there is room, its id.
std::vector<Line> place_lines(const Item& item, const std::string& address, std::size_t room) {
  const std::string margin(indent, ' ');
  const std::string place = place_of(item.source);
  std::vector<Line> lines = {{{margin}, {place, Style::place, address}}};
  if (count_code_points(place + item.id) + indent <= room) {
    lines.back().push_back({margin + item.id, Style::faint});
  } else {
    lines.push_back({{margin}, {item.id, Style::faint}});
  }
  return lines;
}

}  // namespace

std::size_t snippet_length(std::size_t width) {
  // The ends of lines stay ragged, and ellipses take room.
  return text_width(width) * snippet_lines - 20;
}

std::vector<Line> lines_of(const ListedHit& listed, std::size_t width) {
  const Item& item = listed.hit.item;
  const std::string margin(indent, ' ');
  const std::string address = address_of(item.source);
  const std::size_t room = text_width(width);
  std::vector<Line> lines;
  append(lines, heading_lines(listed.hit, room + indent));
  append(lines,
         linked(wrapped(listed.title, room, indent, Style::title, Style::match_in_title), address));
  const std::string details = details_of(item, room);
  append(lines, wrapped({details, {}}, room, indent, Style::plain, Style::plain));
  append(lines, shortened(wrapped(listed.snippet, room, indent, Style::plain, Style::match), room));
  if (!listed.hit.missing_words.empty()) {
    lines.push_back({{margin + say(Message::without, {joined_by(", ", listed.hit.missing_words)}),
                      Style::warning}});
  }
  for (const std::string& reason : listed.hit.reasons) {
    lines.push_back(
        {{margin}, {say(Message::here_because), Style::warning}, {reason, Style::warning}});
  }
  if (!listed.hit.word_scores.empty()) {
    lines.push_back({{margin + explanation_of(listed.hit), Style::faint}});
  }
  append(lines, place_lines(item, address, room));
  for (const Copy& copy : listed.hit.also) {
    lines.push_back({{margin + say(Message::also_in, {copy.path}), Style::faint}});
  }
  lines.emplace_back();
  return lines;
}

std::vector<Line> footer_of(const Answer& answer, const Request& request) {
  const std::size_t shown = request.offset + answer.hits.size();
  if (!answer.total || *answer.total <= shown || answer.hits.empty()) return {};
  const std::string range = std::to_string(request.offset + 1) + "–" + std::to_string(shown);
  const std::string count = std::to_string(*answer.total);
  const std::string total = answer.is_rough ? say(Message::about, {count}) : count;
  return {{{say(Message::next_page, {range, total, std::to_string(shown)}), Style::faint}}};
}

}  // namespace dagsorden
