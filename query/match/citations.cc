#include "query/match/citations.h"

#include <algorithm>
#include <string_view>

#include "common/text.h"

namespace dagsorden {
namespace {

// The largest distance between an item's number and the day of its meeting, in bytes.
constexpr std::size_t reach = 150;

bool is_number_byte(char byte) { return is_digit(static_cast<unsigned char>(byte)) || byte == '.'; }

// "2.7" at begin, without a full stop; empty if there is no such number.
std::string cited_number_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_number_byte(text[end])) ++end;
  std::string_view number = text.substr(begin, end - begin);
  while (number.ends_with('.')) number.remove_suffix(1);
  const bool has_point = number.find('.') != std::string_view::npos;
  return has_point && !number.starts_with('.') ? std::string(number) : std::string();
}

struct Point {
  std::string number;
  std::size_t at = 0;
};

// "pkt. 2.7", "Punkt 2.7", "dagsordenspunkt 2.7".
std::vector<Point> points_in(std::string_view text) {
  std::vector<Point> points;
  for (const std::string_view word : {"pkt", "Pkt", "unkt"}) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
      std::size_t behind = at + word.size();
      while (behind < text.size() && (text[behind] == '.' || text[behind] == ' ')) ++behind;
      const std::string number = cited_number_at(text, behind);
      if (!number.empty()) points.push_back({number, at});
    }
  }
  return points;
}

// True if a sentence ends in the text: a stop, a blank and a capital.
bool holds_sentence_end(std::string_view text) {
  for (std::size_t at = text.find(". "); at != std::string_view::npos;
       at = text.find(". ", at + 1)) {
    std::size_t next = at + 2;
    if (next < text.size() && is_upper(next_code_point(text, next))) return true;
  }
  return false;
}

std::string meeting_on(const Item& item, Date day) {
  std::string meeting = item.meeting_id;
  const std::size_t at = item.date ? meeting.find(*item.date) : std::string::npos;
  if (at == std::string::npos) return {};
  return meeting.replace(at, item.date->size(), to_iso(day));
}

}  // namespace

std::vector<Citation> citations_in(const Item& item) {
  std::vector<Citation> citations;
  for (const std::string_view paragraph : split(item.text, '\n')) {
    const std::vector<Point> points = points_in(paragraph);
    if (points.empty()) continue;
    const std::vector<FoundDate> dates = find_dates(paragraph);
    for (const Point& point : points) {
      for (const FoundDate& date : dates) {
        const std::size_t distance =
            date.begin > point.at ? date.begin - point.at : point.at - date.begin;
        if (distance > reach || item.date == to_iso(date.date)) continue;
        const std::size_t first = std::min(point.at, date.begin);
        if (holds_sentence_end(paragraph.substr(first, distance))) continue;
        const std::string meeting = meeting_on(item, date.date);
        const bool is_known =
            std::any_of(citations.begin(), citations.end(), [&](const Citation& citation) {
              return citation.meeting == meeting && citation.item_number == point.number;
            });
        if (!meeting.empty() && !is_known) citations.push_back({meeting, point.number});
      }
    }
  }
  return citations;
}

}  // namespace dagsorden
