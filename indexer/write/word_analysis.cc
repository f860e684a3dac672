#include "indexer/write/word_analysis.h"

#include <cstdlib>
#include <map>
#include <mutex>
#include <system_error>
#include <utility>

#include "indexer/words/stem_links.h"

namespace dagsorden {
namespace {

std::shared_ptr<AnalysedWords> words_shared_with(
    const std::optional<std::filesystem::path>& dictionary) {
  static std::mutex mutex;
  static std::map<std::filesystem::path, std::weak_ptr<AnalysedWords>> known;
  const std::lock_guard lock(mutex);
  std::weak_ptr<AnalysedWords>& place = known[dictionary.value_or(std::filesystem::path())];
  std::shared_ptr<AnalysedWords> words = place.lock();
  if (!words) {
    words = std::make_shared<AnalysedWords>();
    place = words;
  }
  return words;
}

}  // namespace

std::filesystem::path chosen_dictionary_folder() {
  const char* environment = std::getenv("DAGSORDEN_DICTIONARY");
  if (environment != nullptr && *environment != '\0') return environment;
  return dictionary_folder;
}

void WordAnalysis::load() {
  if (!folder_) return;
  dictionary_ = Dictionary::load(*std::exchange(folder_, std::nullopt));
  if (dictionary_) splitter_.emplace(*dictionary_);
}

WordAnalysis::WordAnalysis(std::optional<std::filesystem::path> folder)
    : folder_(std::move(folder)), shared_(words_shared_with(folder_)) {}

const AnalysedWord& WordAnalysis::analyse(const HashedWord& sought) {
  if (const RecentWords::Word* met = words_.find(sought)) return **met;
  RecentWords::Word known = shared_->find(sought);
  if (!known) {
    known = take_apart(std::string(sought.letters));
    shared_->add(known);
  }
  words_.add(sought.hash, known);
  return *known;
}

RecentWords::Word WordAnalysis::take_apart(const std::string& word) {
  load();
  std::vector<std::string> part_stems;
  std::string head;
  std::vector<std::string> lemma_stems;
  if (splitter_) {
    for (const std::string& part : splitter_->parts(word)) {
      part_stems.push_back(stemmer_.stem(part));
      head = part;
    }
  }
  if (dictionary_) lemma_stems = linked_stems(word, *dictionary_, stemmer_);
  return AnalysedWord::make(word, stemmer_.stem(word), part_stems, head, lemma_stems);
}

void WordAnalysis::make_room() {
  constexpr std::size_t most_words = 10000;
  words_.make_room(most_words);
}

bool has_dictionary(const std::filesystem::path& folder) {
  std::error_code error;
  return std::filesystem::exists(folder / "da_DK.dic", error);
}

}  // namespace dagsorden
