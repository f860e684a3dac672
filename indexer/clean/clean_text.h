// Lines without page furniture: what is left is the text that somebody wrote.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/raw_text.h"

namespace dagsorden {

struct Line {
  std::string text;          ///< single blanks between the words, none at the ends; never empty
  int number = 0;            ///< of the raw line
  int page = 0;              ///< as in the raw line
  bool after_gap = false;    ///< more blank lines before it than the document puts between lines
  bool starts_page = false;  ///< a page break before it, told by furniture, a form feed or a lone
                             ///< leading blank
};

/// A web address that stood alone on lines of its own, as text extraction leaves the links of a
/// page at its end.
struct Address {
  std::string url;
  int number = 0;  ///< of the raw line on which it begins
};

struct CleanText {
  std::vector<Line> lines;
  std::vector<Address> addresses;
  std::vector<int> furniture;  ///< numbers of the raw lines that were page furniture
  std::size_t width = 0;       ///< code points of a full line
};

/// Takes out furniture (lines that fit one of the patterns, page numbers and lines that repeat on
/// most pages) and addresses; tells gaps from the document's own double spacing.
CleanText clean(const RawText& raw, const std::vector<std::string_view>& furniture_patterns);

}  // namespace dagsorden
