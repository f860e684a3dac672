// Counted nouns for people: "1 item", "2,350 items".
#pragma once

#include <cstdint>
#include <string>

#include "common/language.h"

namespace dagsorden {

/// 1234567 as "1,234,567", in Danish "1.234.567".
inline Sentence grouped(std::uint64_t number) {
  std::string english = std::to_string(number);
  for (std::size_t place = english.size(); place > 3; place -= 3) english.insert(place - 3, 1, ',');
  std::string danish = english;
  for (char& byte : danish) {
    if (byte == ',') byte = '.';
  }
  return {std::move(english), std::move(danish)};
}

/// `one` for the number 1, else `many`. The number fills %1, the other parts fill %2 and so on.
template <typename... Parts>
Sentence counted(std::uint64_t number, const Wording& one, const Wording& many,
                 const Parts&... parts) {
  return number == 1 ? one(grouped(number), parts...) : many(grouped(number), parts...);
}

/// Nouns that both programs count.
namespace counts {

inline constexpr Wording item{"%1 item", "%1 punkt"};
inline constexpr Wording items{"%1 items", "%1 punkter"};
inline constexpr Wording case_{"%1 case", "%1 sag"};
inline constexpr Wording cases{"%1 cases", "%1 sager"};
inline constexpr Wording file{"%1 file", "%1 fil"};
inline constexpr Wording files{"%1 files", "%1 filer"};

}  // namespace counts

inline Sentence items_in_words(std::uint64_t number) {
  return counted(number, counts::item, counts::items);
}
inline Sentence cases_in_words(std::uint64_t number) {
  return counted(number, counts::case_, counts::cases);
}
inline Sentence files_in_words(std::uint64_t number) {
  return counted(number, counts::file, counts::files);
}

}  // namespace dagsorden
