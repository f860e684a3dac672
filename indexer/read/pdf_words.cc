#include "indexer/read/pdf_words.h"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "common/text.h"

namespace dagsorden {
namespace {

// The number in an attribute: name="…".
std::optional<double> attribute(std::string_view line, std::string_view name) {
  const std::string opening = " " + std::string(name) + "=\"";
  const std::size_t found = line.find(opening);
  if (found == std::string_view::npos) return std::nullopt;
  const std::string_view value = line.substr(found + opening.size());
  double number = 0;
  constexpr double largest = 1e6;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  if (read.ec != std::errc() || !(number > -largest && number < largest)) return std::nullopt;
  return number;
}

std::optional<PdfWord> read_word(std::string_view line) {
  const std::size_t begin = line.find('>');
  const std::size_t end = line.rfind("</word>");
  if (begin == std::string_view::npos || end == std::string_view::npos || end <= begin + 1) {
    return std::nullopt;
  }
  const std::string_view tag = line.substr(0, begin);
  const auto x_min = attribute(tag, "xMin");
  const auto y_min = attribute(tag, "yMin");
  const auto x_max = attribute(tag, "xMax");
  const auto y_max = attribute(tag, "yMax");
  if (!x_min || !y_min || !x_max || !y_max) return std::nullopt;
  std::string text = without_entities(line.substr(begin + 1, end - begin - 1));
  // The word may consist only of no-break spaces.
  if (collapse_blanks(text).empty()) return std::nullopt;
  return PdfWord{std::move(text), *x_min, *y_min, *x_max, *y_max};
}

}  // namespace

std::string without_entities(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  std::string result;
  while (!text.empty()) {
    std::size_t size = 1;
    char byte = text.front();
    for (const auto& [entity, character] : entities) {
      if (!text.starts_with(entity)) continue;
      size = entity.size();
      byte = character;
    }
    result.push_back(byte);
    text.remove_prefix(size);
  }
  return result;
}

std::vector<std::vector<PdfWord>> read_words(std::string_view output) {
  std::vector<std::vector<PdfWord>> pages;
  bool is_too_full = false;
  for (const std::string_view printed : split(output, '\n')) {
    const std::string_view line = trim(printed);
    if (line.starts_with("<page ")) {
      pages.emplace_back();
      is_too_full = false;
    } else if (line.starts_with("<word ") && !pages.empty() && !is_too_full) {
      if (std::optional<PdfWord> word = read_word(line)) pages.back().push_back(std::move(*word));
      is_too_full = pages.back().size() > most_words_of_page;
      if (is_too_full) pages.back().clear();
    }
  }
  return pages;
}

}  // namespace dagsorden
