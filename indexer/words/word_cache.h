// What the indexer found out about words, kept for all threads of a run: each word is analysed
// once, not once per thread.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dagsorden {

/// A folded word and what is indexed with it. Never changes once made.
struct AnalysedWord {
  std::string word;
  std::string stem;
  std::vector<std::string> part_stems;   ///< of a compound's parts, in order; else empty
  std::string head;                      ///< a compound's last part, inflected as it stands
  std::vector<std::string> lemma_stems;  ///< of the word's lemmas, without its own stem
};

using AnalysedWordPtr = std::shared_ptr<const AnalysedWord>;

/// A bounded cache of two generations: when the recent one is full it becomes the older one, and
/// what was not used meanwhile is evicted. Frequent words stay, rare ones go. Thread-safe.
class WordCache {
 public:
  /// capacity: of the recent generation, in words.
  explicit WordCache(std::size_t capacity = 128'000);

  /// nullptr for a word that is not there.
  AnalysedWordPtr find(std::string_view word);

  /// Adds a word and gives it; or the one that is there, where another thread was faster.
  AnalysedWordPtr add(AnalysedWord word);

 private:
  using Words = std::unordered_map<std::string_view, AnalysedWordPtr>;  // keys lie in the words

  // Each holds some of the words, so that threads seldom wait for each other.
  struct Shard {
    std::mutex mutex;
    Words recent;
    Words older;

    AnalysedWordPtr find(std::string_view word);
  };

  Shard& shard_of(std::string_view word);

  std::array<Shard, 16> shards_;
  std::size_t shard_capacity_;
};

}  // namespace dagsorden
