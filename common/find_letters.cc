#include "common/find_letters.h"

#include <algorithm>
#include <array>

namespace dagsorden {
namespace {

// The rank of each byte, frequent ones first; those that are not listed are rarer still.
constexpr std::array<unsigned char, 256> ranks = [] {
  // The first byte of æ, ø and å, then the small letters of corpus/ in the order of their numbers.
  constexpr std::string_view from_frequent_to_rare =
      "\xC3"
      "erntsldaigomkfuvbhp";
  std::array<unsigned char, 256> table{};
  table.fill(static_cast<unsigned char>(from_frequent_to_rare.size()));
  for (std::size_t i = 0; i < from_frequent_to_rare.size(); ++i) {
    table[static_cast<unsigned char>(from_frequent_to_rare[i])] = static_cast<unsigned char>(i);
  }
  return table;
}();

std::size_t rarest_in(std::string_view letters) {
  const auto rarest = std::max_element(letters.begin(), letters.end(), [](char left, char right) {
    return ranks[static_cast<unsigned char>(left)] < ranks[static_cast<unsigned char>(right)];
  });
  return static_cast<std::size_t>(rarest - letters.begin());
}

}  // namespace

std::size_t find_letters(std::string_view text, std::string_view sought, std::size_t from) {
  if (sought.empty()) return text.find(sought, from);
  const std::size_t rarest = rarest_in(sought);
  for (std::size_t at = text.find(sought[rarest], from + rarest); at != std::string_view::npos;
       at = text.find(sought[rarest], at + 1)) {
    if (text.substr(at - rarest).starts_with(sought)) return at - rarest;
  }
  return std::string_view::npos;
}

}  // namespace dagsorden
