// Splits Danish compounds into their words: botilbudskapaciteten = botilbud + kapaciteten.
//
// Dynamic programming over the positions of a word, as in Koehn and Knight, "Empirical Methods for
// Compound Splitting" (EACL 2003): of all ways to write it as known words joined by linking
// letters, the cheapest wins. The cost of a part depends on its length and on how it joins, not on
// corpus frequency: few, long parts win, and the result does not depend on what was indexed before.
// The dictionary's joining forms (lexicon.h) show which word takes which linking letters. A word
// that is in the dictionary is split on stricter terms than an unknown one (borgmester, grundlag).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/words/dictionary.h"

namespace dagsorden {

/// Splits words and caches the parts of parts. Not thread-safe: one object per thread, like its
/// dictionary.
class CompoundSplitter {
 public:
  /// The dictionary must outlive the splitter.
  explicit CompoundSplitter(Dictionary& dictionary) : dictionary_(dictionary) {}

  /// The parts of a folded word in order, without linking letters: front parts in the dictionary's
  /// form (samarbejde, børn), the last part with its inflection. Empty for a word that is no
  /// compound, a name, or a word with an unknown piece. Valid until the next call.
  const std::vector<std::string>& parts(const std::string& folded_word);

 private:
  struct Split;

  const std::vector<std::string>& parts_of_part(const std::string& word);
  std::vector<std::string> split(const std::string& word);
  std::vector<std::string> refined(const Split& split);
  std::optional<Split> split_unknown(const std::string& word);
  std::optional<Split> split_known(const std::string& word);
  std::optional<Split> cheapest(const std::string& word, bool free_joining);
  std::optional<std::string> front_word(std::string_view form, std::optional<std::string> listed,
                                        bool free_joining);
  std::optional<std::string> base_word(std::string_view form);
  bool is_base_form(std::string_view word);
  bool can_end(std::string_view word);
  bool is_nominal(std::string_view lemma);
  bool is_derived(const std::string& lemma);

  Dictionary& dictionary_;
  std::unordered_map<std::string, std::vector<std::string>> remembered_;  ///< parts of a part
  std::vector<std::string> last_parts_;
};

}  // namespace dagsorden
