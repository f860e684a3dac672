#include "indexer/write/word_analysis.h"

#include <cstdlib>
#include <system_error>
#include <utility>

#include "common/stem_links.h"

namespace dagsorden {
namespace {

const std::vector<std::string> none;

// Agendas hold few distinct words again and again; a bound keeps a hostile file from growing it.
constexpr std::size_t most_words = 60000;

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

const std::vector<std::string>& WordAnalysis::parts(const std::string& word) {
  load();
  return splitter_ ? splitter_->parts(word) : none;
}

const std::vector<std::string>& WordAnalysis::lemma_stems(const std::string& word) {
  load();
  if (!dictionary_) return none;
  if (lemma_stems_.size() > most_words) lemma_stems_.clear();
  const auto found = lemma_stems_.find(word);
  if (found != lemma_stems_.end()) return found->second;
  return lemma_stems_.emplace(word, linked_stems(word, *dictionary_, stemmer_)).first->second;
}

bool has_dictionary(const std::filesystem::path& folder) {
  std::error_code error;
  return std::filesystem::exists(folder / "da_DK.dic", error);
}

}  // namespace dagsorden
