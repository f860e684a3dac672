// What the indexer knows of the words it writes: their stems, the parts of compounds, and the stems
// of their lemmas. The dictionary is loaded with the first word that asks for it.
//
// One a thread. Without a dictionary words have no parts and no other stems.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/analysis.h"
#include "common/compounds.h"
#include "common/dictionary.h"

namespace dagsorden {

/// $DAGSORDEN_DICTIONARY, else where Debian puts it (common/dictionary.h).
std::filesystem::path chosen_dictionary_folder();

/// Is there a dictionary in the folder? Asked once a run, to say that it is missing.
bool has_dictionary(const std::filesystem::path& folder);

/// A folded word, with all that is written of it.
struct AnalysedWord {
  std::string word;
  std::string stem;
  std::vector<std::string> part_stems;   ///< of a compound's parts, in order; empty for other words
  std::string head;                      ///< a compound's last part, inflected as it stands
  std::vector<std::string> lemma_stems;  ///< of its lemmas, without its own; mostly empty
};

class WordAnalysis {
 public:
  /// folder: where the dictionary lies; nullopt goes without.
  explicit WordAnalysis(std::optional<std::filesystem::path> folder = chosen_dictionary_folder())
      : folder_(std::move(folder)) {}

  /// Each distinct word is analysed once. What it gives stays until make_room().
  const AnalysedWord& analyse(const std::string& word);

  const std::string& stem(const std::string& word) { return stemmer_.stem(word); }

  /// Forgets words that were not met for long, where there are many. To be called now and then.
  void make_room();

 private:
  void load();

  Stemmer stemmer_;
  std::optional<std::filesystem::path> folder_;
  std::unique_ptr<Dictionary> dictionary_;
  std::optional<CompoundSplitter> splitter_;
  // Words met since the last time there were many, and those of the time before: common words are
  // never forgotten, rare ones go, of which there is no end.
  std::unordered_map<std::string, AnalysedWord> words_;
  std::unordered_map<std::string, AnalysedWord> earlier_words_;
};

}  // namespace dagsorden
