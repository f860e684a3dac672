// The suffix rules of a hunspell dictionary (hunspell(5)), found by the end of a word.
//
// Words are here in Latin-1, a byte a letter: Danish and its neighbours need no more, and endings,
// conditions and entries are compared the faster for it.
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/beginnings.h"

namespace dagsorden {

/// Letters in a buffer of their own, so that putting a word together takes no memory.
class Letters {
 public:
  static constexpr std::size_t most = 256;

  std::string_view view() const { return {bytes_.data(), size_}; }
  /// False, and nothing added, where there is no room.
  bool append(std::string_view letters);
  bool append(char letter) { return append(std::string_view(&letter, 1)); }

 private:
  std::array<char, most> bytes_;
  std::size_t size_ = 0;
};

/// A text in Latin-1; false where it holds other letters, or is too long.
bool to_latin1(std::string_view utf8, Letters& result);
std::string from_latin1(std::string_view latin1);

bool is_latin1_capital(char letter);

/// Is it letters only, and one at least?
bool is_of_latin1_letters(std::string_view latin1);

/// The flags of an entry, or of a rule, by their numbers.
using AffixFlags = std::bitset<128>;

/// The flags of a list such as "10,39"; nullopt where one is no number, or too large a one.
std::optional<AffixFlags> affix_flags_of(std::string_view list);

/// Takes letters off the end of a word and puts others on.
struct SuffixRule {
  using LetterClass = std::bitset<256>;

  std::size_t flag = 0;  ///< of the words that it is for
  std::string removed;
  std::string added;
  std::vector<LetterClass> condition;  ///< what the last letters are before `removed`
  AffixFlags continued_by;             ///< flags of the rules that may stand behind
  bool is_imperative = false;

  /// Does the condition hold for a word without the letters that were put on? Asked of dozens of
  /// rules a word, which mostly fail at the last letter.
  bool fits(std::string_view stem) const {
    if (stem.size() < condition.size()) return false;
    auto letter = stem.rbegin();
    return std::all_of(condition.rbegin(), condition.rend(), [&letter](const LetterClass& letters) {
      return letters.test(static_cast<unsigned char>(*letter++));
    });
  }
};

/// Rules by what they put on.
class EndingTree {
 public:
  void add(const SuffixRule& rule);

  /// Calls `visit` with each rule whose letters a word ends with, leaving some, but most_left at
  /// most; those that take the same letters off follow each other. Ends, and gives true, with the
  /// first call that does.
  template <typename Visit>
  bool any_of(std::string_view word, std::size_t most_left, const Visit& visit) const {
    std::size_t node = 0;
    for (std::size_t size = word.size(); size > 0; --size) {
      if (size <= most_left) {
        for (const SuffixRule& rule : nodes_[node].rules) {
          if (rule.fits(word.substr(0, size)) && visit(rule)) return true;
        }
      }
      const std::size_t child = nodes_[node].letters.find(word[size - 1]);
      if (child == std::string::npos) return false;
      node = nodes_[node].children[child];
    }
    return false;
  }

 private:
  // Where the letters from the end of a word lead.
  struct Node {
    std::string letters;
    std::vector<std::uint32_t> children;  // in the order of their letters
    std::vector<SuffixRule> rules;
  };

  std::vector<Node> nodes_{1};
};

/// What an affix file says of single words; its compounds and suggestions are passed over.
struct SuffixRules {
  EndingTree last;                    ///< rules that may be the last one of a word
  EndingTree behind;                  ///< rules that may stand behind others
  EndingTree between;                 ///< rules that others may stand behind
  std::vector<std::string> prefixes;  ///< of words of letters, in UTF-8
  Beginnings of_prefixes;             ///< what these begin with
  std::size_t shortest_prefix = std::numeric_limits<std::size_t>::max();
  std::size_t forbidden = 0;  ///< the flag of forbidden words; 0 where there is none
  AffixFlags of_suffixes;     ///< the flags that rules have
  AffixFlags unwanted;        ///< flags of entries that are no words by themselves

  /// Does a word of letters begin with a prefix?
  bool has_prefix(std::string_view word) const;

  /// nullopt where the file has more than is understood here.
  static std::optional<SuffixRules> load(const std::filesystem::path& affix_file);

 private:
  void note_prefixes();
};

}  // namespace dagsorden
