#include "query/render/wrap.h"

#include <string>
#include <string_view>
#include <vector>

#include "common/text.h"

namespace dagsorden {
namespace {

// A code point: where it begins in the text, and its style.
struct Letter {
  std::size_t begin = 0;
  Style style = Style::plain;
};

std::vector<Letter> letters_of(const Snippet& text, Style style, Style match_style) {
  std::vector<Letter> letters;
  letters.reserve(text.text.size());
  for (std::size_t offset = 0; offset < text.text.size();) {
    letters.push_back({offset, style});
    next_code_point(text.text, offset);
  }
  for (const HighlightRange& range : text.highlights) {
    for (std::size_t i = range.begin; i < range.end && i < letters.size(); ++i) {
      letters[i].style = match_style;
    }
  }
  return letters;
}

StyledLine line_of(std::string_view text, const std::vector<Letter>& letters, std::size_t begin,
                   std::size_t end, std::size_t indent) {
  StyledLine line = {{std::string(indent, ' '), Style::plain}};
  while (begin < end) {
    const Letter first = letters[begin];
    while (begin < end && letters[begin].style == first.style) ++begin;
    const std::size_t last = begin < letters.size() ? letters[begin].begin : text.size();
    line.push_back({std::string(text.substr(first.begin, last - first.begin)), first.style});
  }
  return line;
}

}  // namespace

std::vector<StyledLine> wrapped(const Snippet& text, std::size_t width, std::size_t indent,
                                Style style, Style match_style) {
  const std::vector<Letter> letters = letters_of(text, style, match_style);
  const auto is_blank = [&](std::size_t i) { return text.text[letters[i].begin] == ' '; };
  std::vector<StyledLine> lines;
  std::size_t line_begin = 0;
  std::size_t line_end = 0;
  std::size_t next = 0;
  while (next < letters.size()) {
    std::size_t word_end = next;
    while (word_end < letters.size() && !is_blank(word_end)) ++word_end;
    if (line_end > line_begin && word_end - line_begin > width) {
      lines.push_back(line_of(text.text, letters, line_begin, line_end, indent));
      line_begin = next;
    }
    line_end = word_end;
    next = word_end;
    while (next < letters.size() && is_blank(next)) ++next;
  }
  if (line_end > line_begin) {
    lines.push_back(line_of(text.text, letters, line_begin, line_end, indent));
  }
  return lines;
}

std::size_t width_of(const StyledLine& line) {
  std::size_t width = 0;
  for (const StyledText& span : line) width += count_code_points(span.text);
  return width;
}

}  // namespace dagsorden
