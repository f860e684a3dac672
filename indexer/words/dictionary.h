// The words of Danish, from a hunspell dictionary (Debian's hunspell-da, stavekontrolden.dk).
//
// Loading takes a good tenth of a second. Compounds that could only be put together of its words
// are not known: indexer/words/compounds.h splits them. Words come folded (common/text.h), while
// the dictionary writes some with aa, ae, oe or é (poesi folds to pøsi, idé to ide): a folded word
// that it does not know is tried in these spellings too.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/words/lexicon.h"

namespace dagsorden {

/// Where Debian's dictionaries lie.
inline constexpr std::string_view dictionary_folder = "/usr/share/hunspell";

/// One object a thread. All of a folder share what is read of its files.
class Dictionary {
 public:
  /// Loads da_DK.aff and da_DK.dic of a folder; nullptr where they are missing or unreadable. The
  /// caller goes on without compounds, and says so once.
  static std::unique_ptr<Dictionary> load(const std::filesystem::path& folder = dictionary_folder);

  /// Does the dictionary hold this folded word, or is it an inflection of one that it holds? A
  /// compound that could only be put together of its words is not known, nor is a name.
  bool is_simple_word(std::string_view word);

  /// Known only with a capital: sjælland, ringsteds.
  bool is_name(std::string_view word);

  /// The words, folded, that a folded word is an inflection of, itself among them; sorted. Empty
  /// for an unknown word. Imperatives do not count: budgetter is of budget, not of budgettere. The
  /// answer holds until the next call.
  const std::vector<std::string>& lemmas(std::string_view word);

  /// The forms in which words stand at the front of compounds.
  const Lexicon& lexicon() const { return *lexicon_; }

 private:
  explicit Dictionary(std::shared_ptr<const Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}

  /// A hash of texts of all kinds.
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const;
  };

  const std::string& written_form(std::string_view word);
  std::vector<std::string> find_lemmas(const std::string& written);

  std::shared_ptr<const Lexicon> lexicon_;
  /// Of words that are known. The keys are looked up without a string being made.
  std::unordered_map<std::string, std::vector<std::string>, TextHash, std::equal_to<>> lemmas_;
  // Of a word its users ask several things, one after the other.
  std::string last_word_;
  std::string last_written_;
};

}  // namespace dagsorden
