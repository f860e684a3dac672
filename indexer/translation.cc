#include "indexer/translation.h"

#include <array>
#include <cstddef>

namespace dagsorden {
namespace {

using Table = std::span<const Translation>;

constexpr std::size_t most_places = 5;
using Captures = std::array<std::string_view, most_places>;

bool is_place(std::string_view pattern) {
  return pattern.size() > 1 && (pattern[0] == '%' || pattern[0] == '~') && pattern[1] >= '1' &&
         pattern[1] <= '5';
}

std::size_t number_of(std::string_view place) { return static_cast<std::size_t>(place[1] - '1'); }

// Whether a sentence is one of the pattern's; what stands in its places, each as short as can be.
bool fits_pattern(std::string_view pattern, std::string_view sentence, Captures& captures) {
  while (!pattern.empty() && !is_place(pattern)) {
    if (sentence.empty() || sentence.front() != pattern.front()) return false;
    pattern.remove_prefix(1);
    sentence.remove_prefix(1);
  }
  if (pattern.empty()) return sentence.empty();
  for (std::size_t length = 1; length <= sentence.size(); ++length) {
    captures.at(number_of(pattern)) = sentence.substr(0, length);
    if (fits_pattern(pattern.substr(2), sentence.substr(length), captures)) return true;
  }
  return false;
}

// Sentences with semicolons between.
std::string each_in_danish(Table table, std::string_view sentences) {
  constexpr std::string_view separator = "; ";
  const std::size_t end = sentences.find(separator);
  if (end == std::string_view::npos) return in_danish(table, sentences);
  return in_danish(table, sentences.substr(0, end)) + std::string(separator) +
         each_in_danish(table, sentences.substr(end + separator.size()));
}

std::string filled(Table table, std::string_view pattern, const Captures& captures) {
  std::string sentence;
  while (!pattern.empty()) {
    if (!is_place(pattern)) {
      sentence.push_back(pattern.front());
      pattern.remove_prefix(1);
      continue;
    }
    const std::string_view value = captures.at(number_of(pattern));
    sentence += pattern.front() == '~' ? each_in_danish(table, value) : std::string(value);
    pattern.remove_prefix(2);
  }
  return sentence;
}

}  // namespace

std::string in_danish(Table table, std::string_view sentence) {
  for (const Translation& row : table) {
    Captures captures;
    if (fits_pattern(row.english, sentence, captures)) return filled(table, row.danish, captures);
  }
  return std::string(sentence);
}

}  // namespace dagsorden
