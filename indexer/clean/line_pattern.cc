#include "indexer/clean/line_pattern.h"

#include <algorithm>

#include "common/text.h"

namespace dagsorden {
namespace {

char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

char upper(char byte) {
  return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - ('a' - 'A')) : byte;
}

// True if some ending of the line matches the pattern, which follows a '*'.
bool end_fits_pattern(std::string_view line, std::string_view pattern) {
  // The '*' also covers the spaces after it.
  pattern.remove_prefix(std::min(pattern.find_first_not_of(" *"), pattern.size()));
  if (pattern.empty()) return true;
  const char first = pattern.front();
  const auto next_place = [line, first](std::size_t from) {
    if (first == '#') return line.find_first_of("0123456789", from);
    return std::min(line.find(lower(first), from), line.find(upper(first), from));
  };
  for (std::size_t at = next_place(0); at != std::string_view::npos; at = next_place(at + 1)) {
    if (fits_pattern(line.substr(at), pattern)) return true;
  }
  return false;
}

}  // namespace

bool fits_pattern(std::string_view line, std::string_view pattern) {
  while (!pattern.empty()) {
    const char expected = pattern.front();
    const std::string_view rest = pattern.substr(1);
    if (expected == '*') return end_fits_pattern(line, rest);
    if (expected == ' ') {
      while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    } else if (expected == '#') {
      if (line.empty() || !is_ascii_digit(line.front())) return false;
      while (!line.empty() && is_ascii_digit(line.front())) line.remove_prefix(1);
    } else {
      if (line.empty() || lower(line.front()) != lower(expected)) return false;
      line.remove_prefix(1);
    }
    pattern = rest;
  }
  return line.empty();
}

}  // namespace dagsorden
