// Words that were analysed, shared by all threads of a run: a word is taken apart once, not once a
// thread.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
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

/// Words by their letters. Those met since the last time there were many are kept, and those of the
/// time before: common words are never forgotten, rare ones go, of which there is no end.
class RecentWords {
 public:
  using Word = std::shared_ptr<const AnalysedWord>;

  /// Nothing where it is not known.
  Word find(const std::string& word);
  void add(const Word& word) { recent_.emplace(word->word, word); }

  /// Forgets words where more than `most` are there.
  void make_room(std::size_t most);

 private:
  std::unordered_map<std::string, Word> recent_;
  std::unordered_map<std::string, Word> earlier_;
};

/// Thread-safe.
class AnalysedWords {
 public:
  RecentWords::Word find(const std::string& word);
  void add(const RecentWords::Word& word);

 private:
  struct Shelf {
    std::mutex mutex;
    RecentWords words;
  };
  Shelf& shelf_of(const std::string& word) {
    return shelves_[std::hash<std::string>()(word) % shelves_.size()];
  }

  std::array<Shelf, 16> shelves_;  // threads rarely want the same one
};

}  // namespace dagsorden
