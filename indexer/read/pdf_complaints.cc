#include "indexer/read/pdf_complaints.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text.h"

namespace dagsorden {
namespace {

bool is_complaint(std::string_view line) {
  constexpr std::array<std::string_view, 3> beginnings = {"Syntax Error", "Internal Error",
                                                          "I/O Error"};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [line](std::string_view beginning) { return line.starts_with(beginning); });
}

// The pages without text, if others have text: "2, 5, 6".
std::string empty_pages(std::string_view text) {
  constexpr std::size_t most_named = 10;
  std::vector<std::string_view> pages = split(text, '\f');
  if (!pages.empty() && trim(pages.back()).empty())
    pages.pop_back();  // the rest after the last form feed
  std::string names;
  std::size_t count = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!trim(pages[i]).empty()) continue;
    if (++count <= most_named) names += (names.empty() ? "" : ", ") + std::to_string(i + 1);
  }
  if (count == pages.size()) return {};
  return count > most_named ? names + " and others" : names;
}

}  // namespace

std::string complaints_of(std::string_view messages, std::string_view text) {
  std::string first;
  std::size_t count = 0;
  for (std::string_view line : split(messages, '\n')) {
    if (!is_complaint(line)) continue;
    if (++count > 1) continue;
    if (const std::size_t colon = line.find(": "); colon != std::string_view::npos) {
      line.remove_prefix(colon + 2);
    }
    first = collapse_blanks(line);
  }
  if (count == 0) return {};
  if (count > 1) first += " (and " + std::to_string(count - 1) + " more)";
  const std::string pages = empty_pages(text);
  return pages.empty() ? first : first + "; no text on page " + pages;
}

}  // namespace dagsorden
