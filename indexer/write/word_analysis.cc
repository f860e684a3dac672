#include "indexer/write/word_analysis.h"

#include <cstdlib>
#include <system_error>
#include <utility>

#include "common/stem_links.h"

namespace dagsorden {

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

const AnalysedWord& WordAnalysis::analyse(const std::string& word) {
  const auto found = words_.find(word);
  if (found != words_.end()) return found->second;
  const auto earlier = earlier_words_.find(word);
  if (earlier != earlier_words_.end()) {
    return words_.insert(earlier_words_.extract(earlier)).position->second;
  }
  load();
  AnalysedWord analysed{word, stemmer_.stem(word), {}, {}, {}};
  if (splitter_) {
    for (const std::string& part : splitter_->parts(word)) {
      analysed.part_stems.push_back(stemmer_.stem(part));
      analysed.head = part;
    }
  }
  if (dictionary_) analysed.lemma_stems = linked_stems(word, *dictionary_, stemmer_);
  return words_.emplace(word, std::move(analysed)).first->second;
}

void WordAnalysis::make_room() {
  constexpr std::size_t most_words = 40000;
  if (words_.size() <= most_words) return;
  earlier_words_ = std::move(words_);
  words_.clear();
}

bool has_dictionary(const std::filesystem::path& folder) {
  std::error_code error;
  return std::filesystem::exists(folder / "da_DK.dic", error);
}

}  // namespace dagsorden
