// A fixed set of words, built at compile time. Most lookups fail, which a small filter (Bloom 1970)
// detects without comparing letters.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace dagsorden {

template <std::size_t count>
class WordSet {
 public:
  /// words: must be sorted, or it does not compile.
  consteval explicit WordSet(const std::array<std::string_view, count>& words) : words_(words) {
    if (!std::is_sorted(words.begin(), words.end())) throw "the words are not sorted";
    for (const std::string_view word : words) filter_[place_of(word) / bits] |= bit_of(word);
  }

  bool contains(std::string_view word) const {
    if (word.empty() || (filter_[place_of(word) / bits] & bit_of(word)) == 0) return false;
    return std::binary_search(words_.begin(), words_.end(), word);
  }

 private:
  static constexpr std::size_t bits = 64;
  static constexpr std::size_t places = 1024;

  // The first and last letters and the length distinguish most words.
  static constexpr std::size_t place_of(std::string_view word) {
    const auto byte = [word](std::size_t at) { return static_cast<unsigned char>(word[at]); };
    const std::size_t mixed = byte(0) * 0x9E37U + byte(word.size() - 1) * 0x79B9U +
                              byte(word.size() / 2) * 0x7F4AU + word.size() * 0x7C15U;
    return mixed / 7 % places;
  }
  static constexpr unsigned long long bit_of(std::string_view word) {
    return 1ULL << place_of(word) % bits;
  }

  std::array<std::string_view, count> words_;
  std::array<unsigned long long, places / bits> filter_{};
};

template <std::size_t count>
WordSet(const std::array<std::string_view, count>&) -> WordSet<count>;

}  // namespace dagsorden
