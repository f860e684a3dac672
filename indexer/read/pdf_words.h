// The words of a PDF's pages with their boxes, from "pdftotext -bbox". Thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// A word and its box in points, from the page's upper left corner.
struct PdfWord {
  std::string text;
  double x_min = 0;
  double y_min = 0;
  double x_max = 0;
  double y_max = 0;

  double height() const { return y_max - y_min; }
  double middle() const { return (y_min + y_max) / 2; }
};

/// The text with entities such as "&amp;" replaced by their characters.
std::string without_entities(std::string_view text);

/// The pages in the output of "pdftotext -bbox"; skips anything else. A page with more than
/// most_words_of_page words gives none.
std::vector<std::vector<PdfWord>> read_words(std::string_view output);

/// A page of an agenda has some hundred words.
inline constexpr std::size_t most_words_of_page = 2500;

}  // namespace dagsorden
