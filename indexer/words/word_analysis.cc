#include "indexer/words/word_analysis.h"

#include <cstdlib>
#include <map>
#include <mutex>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "indexer/words/stem_links.h"

namespace dagsorden {

// The words that all threads have analysed, so that each is analysed once. Its size is bounded
// because of hostile files.
class WordCache {
 public:
  // nullptr if the word is not in the cache.
  AnalysedWordPtr find(const std::string& word) {
    const std::lock_guard lock(mutex_);
    const auto known = words_.find(word);
    return known == words_.end() ? nullptr : known->second;
  }

  // Adds a word and returns it, or returns the cached one if another thread was faster.
  AnalysedWordPtr add(AnalysedWord word) {
    constexpr std::size_t most_words = 250'000;
    const auto added = std::make_shared<const AnalysedWord>(std::move(word));
    const std::lock_guard lock(mutex_);
    if (words_.size() >= most_words) words_.clear();
    return words_.emplace(added->word, added).first->second;
  }

 private:
  std::mutex mutex_;
  std::unordered_map<std::string_view, AnalysedWordPtr> words_;  // keys point into the words
};

namespace {

// The cache exists as long as it is in use.
std::shared_ptr<WordCache> shared_cache(const std::optional<std::filesystem::path>& dictionary) {
  static std::mutex mutex;
  static std::map<std::filesystem::path, std::weak_ptr<WordCache>> caches;
  const std::lock_guard lock(mutex);
  std::weak_ptr<WordCache>& entry = caches[dictionary.value_or(std::filesystem::path())];
  std::shared_ptr<WordCache> cache = entry.lock();
  if (!cache) {
    cache = std::make_shared<WordCache>();
    entry = cache;
  }
  return cache;
}

}  // namespace

std::filesystem::path chosen_dictionary_folder() {
  const char* environment = std::getenv("DAGSORDEN_DICTIONARY");
  if (environment != nullptr && *environment != '\0') return environment;
  return dictionary_folder;
}

bool has_dictionary(const std::filesystem::path& folder) {
  std::error_code error;
  return std::filesystem::exists(folder / "da_DK.dic", error);
}

WordAnalysis::WordAnalysis(std::optional<std::filesystem::path> folder)
    : folder_(std::move(folder)), cache_(shared_cache(folder_)) {}

void WordAnalysis::load() {
  if (!folder_) return;
  dictionary_ = Dictionary::load(*std::exchange(folder_, std::nullopt));
  if (dictionary_) splitter_.emplace(*dictionary_);
}

AnalysedWordPtr WordAnalysis::analyse(const std::string& word) {
  if (AnalysedWordPtr known = cache_->find(word)) return known;
  load();
  AnalysedWord analysed{word, stemmer_.stem(word), {}, {}, {}};
  if (splitter_) {
    for (const std::string& part : splitter_->parts(word)) {
      analysed.part_stems.push_back(stemmer_.stem(part));
      analysed.head = part;
    }
  }
  if (dictionary_) analysed.lemma_stems = linked_stems(word, *dictionary_, stemmer_);
  return cache_->add(std::move(analysed));
}

}  // namespace dagsorden
