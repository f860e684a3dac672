// The entries of a hunspell dictionary, and the suffix rules backwards: is a word one of them, or
// an inflection, and of which?
//
// Hunspell answers the same, but takes its time: it tries every rule that a word's end allows, and
// makes strings of all it finds; a compound has dozens of pieces to be asked for. Here the rules
// are found by the letters of the end, their conditions are looked at first, and an entry is one
// look-up. Answers are hunspell's own, as far as there are any: for the words that it treats in
// some other way (numbers, hyphens, prefixes), and for dictionaries with rules that are not
// understood here, it has to be asked itself.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/beginnings.h"
#include "common/suffix_rules.h"

namespace dagsorden {

/// Unchanging once loaded: safe in many threads.
class DictionaryRoots {
 public:
  /// Reads an affix file and a word file. Of those that are not understood, and of unreadable ones,
  /// nothing is told.
  static DictionaryRoots load(const std::filesystem::path& affix_file,
                              const std::filesystem::path& word_file);

  /// Does the dictionary know a word as written, or without its capital? nullopt: hunspell has to
  /// be asked.
  std::optional<bool> knows(std::string_view written) const;

  /// Does it know a word with a capital just so? nullopt: hunspell has to be asked.
  std::optional<bool> knows_with_capital(std::string_view written) const;

  /// The entries that a word in small letters is, or is an inflection of, as they are written;
  /// some perhaps twice. Imperatives do not count. nullopt: hunspell has to be asked.
  std::optional<std::vector<std::string>> lemmas(std::string_view written) const;

 private:
  // Words with more than one entry have them one behind the other.
  struct Entry {
    std::uint32_t word = 0;   // where in texts_
    std::uint32_t lemma = 0;  // where in texts_, in UTF-8 and ended by a NUL; 0: the word itself
    std::uint32_t next = 0;   // of the same word; 0 where there is none
    std::uint16_t flags = 0;  // index into flags_
    std::uint16_t size = 0;
  };
  struct Place {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0;  // 0: free
  };

  bool read_entries(const std::filesystem::path& word_file);
  std::uint32_t lemma_in(std::string_view analysis);
  void make_places();
  std::uint32_t find(std::string_view word) const;
  std::string_view word_of(const Entry& entry) const { return {&texts_[entry.word], entry.size}; }
  bool is_told(std::string_view written, Letters& word) const;
  bool knows_as_written(std::string_view word) const;
  void add_lemma(const Entry& entry, std::vector<std::string>& lemmas) const;
  template <typename Visit>
  bool any_root_of(std::string_view word, std::size_t known, const Visit& visit) const;
  template <typename Visit>
  bool any_root_by(const SuffixRule& rule, std::string_view stem, const Visit& visit) const;

  std::optional<SuffixRules> rules_;  ///< none: nothing is told
  std::string texts_;
  std::vector<Entry> entries_;  ///< the first is none
  std::vector<AffixFlags> flags_;
  std::vector<Place> places_;  ///< a hash table with open addresses
  /// Bits of the hashes of all words: most of what is asked for is none, which these tell from a
  /// processor's cache (Bloom 1970).
  std::vector<std::uint64_t> filter_;
  Beginnings beginnings_;  ///< of all words
};

}  // namespace dagsorden
