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

/// A folded word, with all that is written of it.
struct AnalysedWord {
  std::string word;
  std::string stem;
  std::vector<std::string> part_stems;   ///< of a compound's parts, in order; empty for other words
  std::string head;                      ///< a compound's last part, inflected as it stands
  std::vector<std::string> lemma_stems;  ///< of its lemmas, without its own; mostly empty
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
