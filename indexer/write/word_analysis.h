// What the indexer knows of the words it writes: their stems, the parts of compounds, and the stems
// of their lemmas. The dictionary is loaded with the first word that asks for it.
//
// One a thread. Without a dictionary words have no parts and no other stems.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
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

class WordAnalysis {
 public:
  /// folder: where the dictionary lies; nullopt goes without.
  explicit WordAnalysis(std::optional<std::filesystem::path> folder = chosen_dictionary_folder())
      : folder_(std::move(folder)) {}

  const std::string& stem(const std::string& word) { return stemmer_.stem(word); }

  /// The parts of a compound, the last one inflected as it stands; empty for other words. Holds
  /// until the next call.
  const std::vector<std::string>& parts(const std::string& word);

  /// The stems of the word's lemmas that are not its own; mostly empty. Holds until the next call.
  const std::vector<std::string>& lemma_stems(const std::string& word);

 private:
  void load();

  Stemmer stemmer_;
  std::optional<std::filesystem::path> folder_;
  std::unique_ptr<Dictionary> dictionary_;
  std::optional<CompoundSplitter> splitter_;
  std::unordered_map<std::string, std::vector<std::string>> lemma_stems_;
};

}  // namespace dagsorden
