// Words by their letters: a hash table with open addresses, since most of what is read are words
// that were met before, and each of them is looked up.
#pragma once

#include <xxhash.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace dagsorden {

/// A word to look up: hashed once, in however many tables it is looked up.
struct HashedWord {
  explicit HashedWord(std::string_view word)
      : letters(word), hash(XXH3_64bits(word.data(), word.size())) {}

  std::string_view letters;
  std::uint64_t hash;
};

/// Word: a pointer of any kind to what tells its letters by word().
template <typename Word>
class WordPlaces {
 public:
  /// nullptr where it is not known; else until the next call of another function.
  const Word* find(const HashedWord& sought) const {
    if (places_.empty()) return nullptr;
    for (std::size_t at = sought.hash;; ++at) {
      const Place& place = places_[at & (places_.size() - 1)];
      if (!place.word) return nullptr;
      if (place.hash == sought.hash && place.word->word() == sought.letters) return &place.word;
    }
  }

  /// Of a word that is not there yet, with the hash that it was sought by.
  void add(std::uint64_t hash, Word word) {
    // Half of the places stay free, so that a word is rarely far from its own.
    if (size_ * 2 >= places_.size()) grow(std::max(places_.size() * 2, fewest_places));
    free_place(hash) = {hash, std::move(word)};
    ++size_;
  }

  std::size_t size() const { return size_; }

 private:
  struct Place {
    std::uint64_t hash = 0;
    Word word = nullptr;  // free
  };

  static constexpr std::size_t fewest_places = 64;

  Place& free_place(std::uint64_t hash) {
    std::size_t at = hash;
    while (places_[at & (places_.size() - 1)].word) ++at;
    return places_[at & (places_.size() - 1)];
  }

  void grow(std::size_t places) {
    std::vector<Place> before(places);
    before.swap(places_);
    for (Place& place : before) {
      if (place.word) free_place(place.hash) = std::move(place);
    }
  }

  std::vector<Place> places_;  ///< none, or a power of two
  std::size_t size_ = 0;
};

}  // namespace dagsorden
