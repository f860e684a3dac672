// What the indexer knows of the words it writes: their stems, the parts of compounds, and the stems
// of their lemmas. The dictionary is loaded with the first word that asks for it.
//
// One a thread. Without a dictionary words have no parts and no other stems.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "common/analysis.h"
#include "indexer/words/compounds.h"
#include "indexer/words/dictionary.h"
#include "indexer/write/analysed_words.h"

namespace dagsorden {

/// $DAGSORDEN_DICTIONARY, else where Debian puts it (indexer/words/dictionary.h).
std::filesystem::path chosen_dictionary_folder();

/// Is there a dictionary in the folder? Asked once a run, to say that it is missing.
bool has_dictionary(const std::filesystem::path& folder);

class WordAnalysis {
 public:
  /// folder: where the dictionary lies; nullopt goes without. All that are alive at a time with one
  /// folder share what they find out.
  explicit WordAnalysis(std::optional<std::filesystem::path> folder = chosen_dictionary_folder());

  /// Each distinct word is analysed once. What it gives stays until make_room().
  const AnalysedWord& analyse(const HashedWord& sought);

  const std::string& stem(const std::string& word) { return stemmer_.stem(word); }

  /// Forgets words that were not met for long, where there are many. To be called now and then.
  void make_room();

 private:
  void load();
  RecentWords::Word take_apart(const std::string& word);

  Stemmer stemmer_;
  std::optional<std::filesystem::path> folder_;
  std::unique_ptr<Dictionary> dictionary_;
  std::optional<CompoundSplitter> splitter_;
  std::shared_ptr<AnalysedWords> shared_;
  RecentWords words_;
};

}  // namespace dagsorden
