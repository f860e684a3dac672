// Looks up Danish words in a hunspell dictionary (Debian's hunspell-da, stavekontrolden.dk).
//
// Loading takes over a tenth of a second. Compounds that are not listed are unknown here;
// indexer/words/compounds.h splits them. Words are given in folded form (common/text.h), but the
// dictionary spells some with aa, ae, oe or é (poesi folds to pøsi, idé to ide): an unknown folded
// word is tried in these spellings too.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/words/lexicon.h"

namespace dagsorden {

/// Where Debian installs dictionaries.
inline constexpr std::string_view dictionary_folder = "/usr/share/hunspell";

/// One object per thread. Those of one folder share the data read from its files.
class Dictionary {
 public:
  /// Loads da_DK.aff and da_DK.dic from a folder; nullptr if they are missing or unreadable. The
  /// caller then continues without compounds and reports this once.
  static std::unique_ptr<Dictionary> load(const std::filesystem::path& folder = dictionary_folder);

  /// Is this folded word in the dictionary, or an inflection of a word that is? False for names and
  /// for compounds that are not listed.
  bool is_simple_word(std::string_view word);

  /// Is the word known only with a capital: sjælland, ringsteds?
  bool is_name(std::string_view word);

  /// The folded words that a folded word is an inflection of, including itself; sorted. Empty for
  /// an unknown word. Imperatives do not count: budgetter is a form of budget, not of budgettere.
  /// Valid until the next call.
  const std::vector<std::string>& lemmas(std::string_view word);

  /// The forms that words take at the front of compounds.
  const Lexicon& lexicon() const { return *lexicon_; }

 private:
  explicit Dictionary(std::shared_ptr<const Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}

  const std::string& written_form(std::string_view word);
  std::vector<std::string> find_lemmas(const std::string& written);

  std::shared_ptr<const Lexicon> lexicon_;
  std::map<std::string, std::vector<std::string>, std::less<>> lemmas_;  // cache, bounded
  // Callers ask several questions about the same word in a row.
  std::string last_word_;
  std::string last_written_;
};

}  // namespace dagsorden
