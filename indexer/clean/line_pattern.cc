#include "indexer/clean/line_pattern.h"

namespace dagsorden {
namespace {

bool is_digit_byte(char byte) { return byte >= '0' && byte <= '9'; }

char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

// Of the places where a pattern might begin in a line, most fail at its first letter.
bool may_begin(std::string_view line, std::string_view pattern) {
  const std::size_t first = pattern.find_first_not_of(' ');
  const bool is_itself =
      first != std::string_view::npos && pattern[first] != '*' && pattern[first] != '#';
  if (!is_itself) return true;
  if (line.empty()) return false;
  return lower(line.front()) == lower(pattern[first]) || (first > 0 && line.front() == ' ');
}

}  // namespace

bool fits_pattern(std::string_view line, std::string_view pattern) {
  while (!pattern.empty()) {
    const char expected = pattern.front();
    const std::string_view rest = pattern.substr(1);
    if (expected == '*') {
      if (rest.empty()) return true;
      for (std::size_t taken = 0; taken <= line.size(); ++taken) {
        const std::string_view left = line.substr(taken);
        if (may_begin(left, rest) && fits_pattern(left, rest)) return true;
      }
      return false;
    }
    if (expected == ' ') {
      while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    } else if (expected == '#') {
      if (line.empty() || !is_digit_byte(line.front())) return false;
      while (!line.empty() && is_digit_byte(line.front())) line.remove_prefix(1);
    } else {
      if (line.empty() || lower(line.front()) != lower(expected)) return false;
      line.remove_prefix(1);
    }
    pattern = rest;
  }
  return line.empty();
}

}  // namespace dagsorden
