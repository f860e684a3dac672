#include "common/help_layout.h"

#include <sys/ioctl.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "common/text.h"

namespace dagsorden {
namespace {

constexpr std::size_t usual_width = 80;

// Appends words in lines that are indented by `indent` blanks.
void append_wrapped(std::string& out, std::string_view words, std::size_t indent,
                    std::size_t width) {
  const std::string margin(indent, ' ');
  std::string line = margin;
  for (const std::string_view word : split(words, ' ')) {
    if (word.empty()) continue;
    const bool is_first = line.size() == margin.size();
    if (!is_first && count_code_points(line) + 1 + count_code_points(word) > width) {
      out.append(line).append("\n");
      line = margin;
    }
    if (line.size() != margin.size()) line.push_back(' ');
    line.append(word);
  }
  out.append(line).append("\n");
}

void append_row(std::string& out, std::string_view line, std::size_t width) {
  constexpr std::size_t below = 4;
  const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
  const std::size_t indent = std::min(begin, width / 4);
  const std::string_view words = line.substr(begin);
  const std::size_t gap = words.find("  ");
  append_wrapped(out, words.substr(0, gap), indent, width);
  if (gap != std::string_view::npos) {
    append_wrapped(out, trim(words.substr(gap)), indent + below, width);
  }
}

// The text with the continued second halves of its rows joined into one line each.
std::string with_rows_joined(std::string_view text) {
  constexpr std::size_t second_half = 20;
  std::string joined;
  for (const std::string_view line : split(text, '\n')) {
    const std::size_t begin = line.find_first_not_of(' ');
    const bool goes_on = begin != std::string_view::npos && begin >= second_half && !joined.empty();
    if (goes_on) joined.back() = ' ';
    joined.append(goes_on ? line.substr(begin) : line).append("\n");
  }
  if (!joined.empty()) joined.pop_back();
  return joined;
}

}  // namespace

std::string fitted(std::string_view text, std::size_t width) {
  std::string out;
  const std::string whole = width < usual_width ? with_rows_joined(text) : std::string(text);
  const std::vector<std::string_view> lines = split(whole, '\n');
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_last = i + 1 == lines.size();
    if (is_last && lines[i].empty()) break;
    if (count_code_points(lines[i]) <= width) {
      out.append(lines[i]).append("\n");
    } else {
      append_row(out, lines[i], width);
    }
  }
  return out;
}

std::string padded_left(std::string_view text, std::size_t width) {
  const std::size_t length = count_code_points(text);
  return std::string(width > length ? width - length : 0, ' ').append(text);
}

std::string padded_right(std::string_view text, std::size_t width) {
  const std::size_t length = count_code_points(text);
  return std::string(text).append(width > length ? width - length : 0, ' ');
}

std::size_t width_of_terminal(int descriptor) {
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const char* columns = std::getenv("COLUMNS");
  if (columns == nullptr) return usual_width;
  const std::string_view text(columns);
  std::size_t width = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), width);
  const bool is_number = error == std::errc() && rest == text.data() + text.size();
  return is_number && width > 0 ? width : usual_width;
}

}  // namespace dagsorden
