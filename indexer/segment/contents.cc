#include "indexer/segment/contents.h"

#include "common/text.h"

namespace dagsorden {
namespace {

// "Siden sidst ........ 4": the bytes before the dots; 0 where the line is none.
std::size_t title_before_leader(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0 && is_ascii_digit(line[end - 1])) --end;
  const bool has_page = end < line.size();
  std::size_t dots = 0;
  while (end > 0 && (line[end - 1] == '.' || line[end - 1] == ' ')) {
    if (line[end - 1] == '.') ++dots;
    --end;
  }
  return has_page && dots >= 3 ? end : 0;
}

bool is_lone_number(std::string_view line) {
  std::size_t size = 0;
  return !leading_number(line, size).empty() && size == line.size();
}

}  // namespace

std::string leading_number(std::string_view line, std::size_t& size) {
  std::string number;
  std::size_t at = 0;
  while (at < line.size() && is_ascii_digit(line[at])) {
    std::size_t end = at;
    while (end < line.size() && is_ascii_digit(line[end])) ++end;
    if (end - at > 2) return {};
    if (!number.empty()) number.push_back('.');
    number.append(line.substr(at, end - at));
    at = end;
    if (at >= line.size() || line[at] != '.') break;
    ++at;
  }
  // "2. Title" and "2.1 Title" are numbers, "2025" and "2 kommuner" are not.
  const bool dotted = number.find('.') != std::string::npos || (at > 0 && line[at - 1] == '.');
  if (number.empty() || !dotted || (at < line.size() && line[at] != ' ')) return {};
  while (at < line.size() && line[at] == ' ') ++at;
  size = at;
  return number;
}

Contents find_contents(const std::vector<Block>& lines) {
  Contents contents;
  bool found = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t end = title_before_leader(lines[i].text);
    if (end == 0) {
      // Body text far behind the last entry: the table is over.
      if (found && i > contents.end + 30) break;
      continue;
    }
    if (!found) contents.begin = i;
    found = true;
    contents.end = i + 1;
    const std::string_view line = std::string_view(lines[i].text).substr(0, end);
    std::size_t title_begin = 0;
    std::string number = leading_number(line, title_begin);
    std::string title(line.substr(number.empty() ? 0 : title_begin));
    // A long title stands on two lines, the number on the first.
    if (number.empty() && i > 0 && i > contents.begin) {
      std::size_t size = 0;
      const std::string& above = lines[i - 1].text;
      const std::string above_number = leading_number(above, size);
      if (!above_number.empty() && size < above.size() && title_before_leader(above) == 0) {
        number = above_number;
        title.insert(0, above.substr(size) + " ");
      }
    }
    contents.entries.push_back({number, title});
  }
  if (!found) return {};
  while (contents.begin > 0 && is_lone_number(lines[contents.begin - 1].text)) --contents.begin;
  while (contents.end < lines.size() && is_lone_number(lines[contents.end].text)) ++contents.end;
  return contents;
}

}  // namespace dagsorden
