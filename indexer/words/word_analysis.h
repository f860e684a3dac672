// What the indexer knows about the words it indexes: their stems, the parts of compounds, and the
// stems of their lemmas.
//
// One object per thread. The dictionary is loaded when the first word needs it; without one, words
// have no parts and no other stems.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/analysis.h"
#include "indexer/words/compounds.h"
#include "indexer/words/dictionary.h"

namespace dagsorden {

/// The folder $DAGSORDEN_DICTIONARY, else Debian's (indexer/words/dictionary.h).
std::filesystem::path chosen_dictionary_folder();

/// Is there a dictionary in the folder? Asked once per run, to report that it is missing.
bool has_dictionary(const std::filesystem::path& folder);

/// A folded word and what is indexed with it. Never changes once made.
struct AnalysedWord {
  std::string word;
  std::string stem;
  std::vector<std::string> part_stems;   ///< of a compound's parts, in order; else empty
  std::string head;                      ///< a compound's last part with its inflection
  std::vector<std::string> lemma_stems;  ///< of the word's lemmas, without its own stem
};

using AnalysedWordPtr = std::shared_ptr<const AnalysedWord>;

class WordCache;

class WordAnalysis {
 public:
  /// folder: that of the dictionary; nullopt: use none. Objects with the same folder share a cache.
  explicit WordAnalysis(std::optional<std::filesystem::path> folder = chosen_dictionary_folder());

  /// word: in folded form.
  AnalysedWordPtr analyse(const std::string& word);

  const std::string& stem(const std::string& word) { return stemmer_.stem(word); }

 private:
  void load();

  Stemmer stemmer_;
  std::optional<std::filesystem::path> folder_;
  std::unique_ptr<Dictionary> dictionary_;
  std::optional<CompoundSplitter> splitter_;
  std::shared_ptr<WordCache> cache_;
};

}  // namespace dagsorden
