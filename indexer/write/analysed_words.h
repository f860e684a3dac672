// Words that were analysed, shared by all threads of a run: a word is taken apart once, not once a
// thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/write/word_places.h"

namespace dagsorden {

/// A folded word, with all that is written of it. It lies in one block with its letters: hundreds
/// of thousands are kept, and most of the time that it takes to find one goes into waiting for
/// memory.
class AnalysedWord {
 public:
  /// part_stems: of a compound's parts, in order; empty for other words. head: a compound's last
  /// part, inflected as it stands. lemma_stems: of its lemmas, without its own; mostly empty. No
  /// blank is in any of them.
  static std::shared_ptr<const AnalysedWord> make(std::string_view word, std::string_view stem,
                                                  const std::vector<std::string>& part_stems,
                                                  std::string_view head,
                                                  const std::vector<std::string>& lemma_stems);

  AnalysedWord(AnalysedWord&&) = delete;
  AnalysedWord& operator=(const AnalysedWord&) = delete;
  AnalysedWord& operator=(AnalysedWord&&) = delete;
  ~AnalysedWord() = default;

  std::string_view word() const { return between(0, stem_begin_); }
  std::string_view stem() const { return between(stem_begin_, head_begin_); }
  std::string_view head() const { return between(head_begin_, parts_begin_); }

  /// Calls visit with each; what it gets stays as long as the word.
  template <typename Visit>
  void for_each_part_stem(const Visit& visit) const {
    for_each_of(between(parts_begin_, lemmas_begin_), visit);
  }
  template <typename Visit>
  void for_each_lemma_stem(const Visit& visit) const {
    for_each_of(between(lemmas_begin_, end_), visit);
  }

 private:
  AnalysedWord() = default;
  AnalysedWord(const AnalysedWord&) = default;  // without the letters behind it

  std::string_view between(std::uint32_t begin, std::uint32_t end) const {
    return {reinterpret_cast<const char*>(this + 1) + begin, end - begin};
  }
  template <typename Visit>
  static void for_each_of(std::string_view words, const Visit& visit) {
    while (!words.empty()) {
      const std::size_t end = words.find(' ');
      visit(words.substr(0, end));
      words.remove_prefix(end + 1);
    }
  }

  // Where they stand in the letters; of a list's words each has a blank behind it.
  std::uint32_t stem_begin_ = 0;
  std::uint32_t head_begin_ = 0;
  std::uint32_t parts_begin_ = 0;
  std::uint32_t lemmas_begin_ = 0;
  std::uint32_t end_ = 0;
};

/// Words that were met since the last time there were many are kept, and those of the time before:
/// common words are never forgotten, rare ones go, of which there is no end.
class RecentWords {
 public:
  using Word = std::shared_ptr<const AnalysedWord>;

  /// nullptr where it is not known; else until the next call.
  const Word* find(const HashedWord& sought);
  /// Of a word that is not known, with the hash that it was sought by.
  void add(std::uint64_t hash, const Word& word) { recent_.add(hash, word); }

  /// Forgets words where more than `most` are there.
  void make_room(std::size_t most);

 private:
  WordPlaces<Word> recent_;
  WordPlaces<Word> earlier_;
};

/// Thread-safe.
class AnalysedWords {
 public:
  /// Nothing where it is not known.
  RecentWords::Word find(const HashedWord& sought);
  void add(const RecentWords::Word& word);

 private:
  struct Shelf {
    std::mutex mutex;
    RecentWords words;
  };
  // By the upper bits of the hash: the lower ones choose the place on the shelf.
  Shelf& shelf_of(const HashedWord& sought) {
    return shelves_[(sought.hash >> 32U) % shelves_.size()];
  }

  std::array<Shelf, 16> shelves_;  // threads rarely want the same one
};

}  // namespace dagsorden
