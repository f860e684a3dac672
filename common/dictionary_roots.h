// A quick look at whether a hunspell dictionary may know a word, before hunspell is asked: it
// takes its time over a string of letters that is no word, and a compound has dozens of them.
//
// A word that is known is an entry with letters taken off its end and others put on, as some suffix
// rule says (hunspell(5)). So its beginning is that of an entry, and its end that of a rule. Both
// are looked up here, the beginnings in a bitmap (Bloom 1970, "Space/Time Trade-offs in Hash Coding
// with Allowable Errors"): some strings pass that are no words, but no word is kept back.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// Unchanging once loaded: safe in many threads.
class DictionaryRoots {
 public:
  /// Reads an affix file and a word file in UTF-8. Of others, and of unreadable ones, every word
  /// may be known.
  static DictionaryRoots load(const std::filesystem::path& affix_file,
                              const std::filesystem::path& word_file);

  /// False where the dictionary knows neither the word as written nor with a capital.
  bool may_know(std::string_view written) const;

 private:
  void add(std::string_view beginning);
  bool has(std::string_view beginning) const;

  std::vector<std::uint64_t> bits_;                ///< empty: every word may be known
  std::vector<std::vector<std::string>> endings_;  ///< by their size in bytes; each list sorted
  std::vector<std::string> prefixes_;              ///< what begins with one may be known
};

}  // namespace dagsorden
