// Words that were analysed, shared by all threads of a run: a word is taken apart once, not once a
// thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// A folded word, with all that is written of it: one text, since hundreds of thousands are kept.
class AnalysedWord {
 public:
  /// part_stems: of a compound's parts, in order; empty for other words. head: a compound's last
  /// part, inflected as it stands. lemma_stems: of its lemmas, without its own; mostly empty. No
  /// blank is in any of them.
  AnalysedWord(std::string_view word, std::string_view stem,
               const std::vector<std::string>& part_stems, std::string_view head,
               const std::vector<std::string>& lemma_stems);

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
    for_each_of(between(lemmas_begin_, static_cast<std::uint32_t>(letters_.size())), visit);
  }

 private:
  std::string_view between(std::uint32_t begin, std::uint32_t end) const {
    return {letters_.data() + begin, end - begin};
  }
  template <typename Visit>
  static void for_each_of(std::string_view words, const Visit& visit) {
    while (!words.empty()) {
      const std::size_t end = words.find(' ');
      visit(words.substr(0, end));
      words.remove_prefix(end + 1);
    }
  }

  std::string letters_;  // of a list's words each has a blank behind it
  std::uint32_t stem_begin_;
  std::uint32_t head_begin_;
  std::uint32_t parts_begin_;
  std::uint32_t lemmas_begin_;
};

/// Words by their letters: a hash table with open addresses, since most of what is read are words
/// that were met before, and each of them is looked up here.
class WordPlaces {
 public:
  using Word = std::shared_ptr<const AnalysedWord>;

  /// nullptr where it is not known; else until the next call of another function.
  const Word* find(std::string_view word) const;
  /// Of a word that is not there yet.
  void add(Word word);

  std::size_t size() const { return size_; }

 private:
  struct Place {
    std::uint64_t hash = 0;
    Word word;  // nullptr: free
  };

  Place& free_place(std::uint64_t hash);
  void grow();

  std::vector<Place> places_;  ///< none, or a power of two
  std::size_t size_ = 0;
};

/// Words that were met since the last time there were many are kept, and those of the time before:
/// common words are never forgotten, rare ones go, of which there is no end.
class RecentWords {
 public:
  using Word = WordPlaces::Word;

  /// nullptr where it is not known; else until the next call.
  const Word* find(std::string_view word);
  /// Of a word that is not known.
  void add(const Word& word) { recent_.add(word); }

  /// Forgets words where more than `most` are there.
  void make_room(std::size_t most);

 private:
  WordPlaces recent_;
  WordPlaces earlier_;
};

/// Thread-safe.
class AnalysedWords {
 public:
  /// Nothing where it is not known.
  RecentWords::Word find(std::string_view word);
  void add(const RecentWords::Word& word);

 private:
  struct Shelf {
    std::mutex mutex;
    RecentWords words;
  };
  Shelf& shelf_of(std::string_view word) {
    return shelves_[std::hash<std::string_view>()(word) % shelves_.size()];
  }

  std::array<Shelf, 16> shelves_;  // threads rarely want the same one
};

}  // namespace dagsorden
