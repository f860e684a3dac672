// What the words of a list begin with: whether letters may be the beginning of one.
//
// A Bloom filter (Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13(7),
// 1970) of all beginnings of all words: it never denies one that is there, and takes a few for
// there that are not. Nothing may hang on those: it is for what is looked at closer behind it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dagsorden {

/// Unchanging once filled: safe in many threads.
class Beginnings {
 public:
  /// bytes: how many all words have together, about.
  explicit Beginnings(std::size_t bytes = 0);

  void add(std::string_view word);

  /// The number of bytes of the longest beginning of a text that a word begins with; now and then
  /// some more.
  std::size_t longest_in(std::string_view text) const;

 private:
  std::vector<std::uint64_t> bits_;  ///< a power of two of them
};

}  // namespace dagsorden
