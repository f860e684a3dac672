// The entries and suffix rules of a hunspell dictionary (hunspell(5)), read without the library:
// is a word one of them, or an inflection, and of which?
//
// The rules are applied backwards: an ending is taken off, the letters that the rule removes are
// put back, and what is left is looked up among the entries. Up to two rules may stand behind an
// entry. The library gives the same answers for words of letters, ten times slower, and it does
// not say which words bear the forms that stand at the front of compounds (ONLYINCOMPOUND):
// sundheds- of sundhed, børne- of børn, skatte- of skat. Prefix rules are not read.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dagsorden {

/// Unchanging once loaded: safe in many threads.
class Lexicon {
 public:
  /// Reads an affix file and a word file, in whatever encoding they name. Unreadable ones have no
  /// words.
  Lexicon(const std::filesystem::path& affix_file, const std::filesystem::path& word_file);
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  /// Is the word, just as it is written, an entry or an inflection of one?
  bool knows(std::string_view written) const;

  /// The entries that the word is, or is an inflection of; some perhaps twice. Imperatives do not
  /// count: budgetter is of budget, not of budgettere.
  std::vector<std::string> lemmas(std::string_view written) const;

  /// The entry, folded, that a folded form at the front of compounds belongs to: sundheds gives
  /// sundhed. Where the dictionary lists a front part that is no word of its own, with its hyphen:
  /// lands-, inter-.
  std::optional<std::string> joining_lemma(std::string_view form) const;

  /// Bytes of the longest beginning of a folded text that such a form begins with: no form at its
  /// beginning is longer.
  std::size_t longest_joining_form(std::string_view text) const;

 private:
  struct Entry {
    std::string_view word;
    std::string_view flags;
    std::string_view lemma;  // empty: none, for an imperative
  };
  struct Rule {
    std::string flag;
    std::string removed;
    std::string added;
    std::string condition;
    std::string continued_by;  // flags of rules that may stand behind
    bool is_imperative = false;
    bool is_joining = false;  // for the front of compounds only
    bool is_last = true;      // nothing has to stand behind
    bool may_follow = false;  // may stand behind another rule
  };
  struct JoiningForm {
    std::string form;
    std::string lemma;
    std::size_t changed = 0;
  };
  using Visit = std::function<bool(const Entry&, bool is_imperative)>;

  void read_rules(const std::filesystem::path& affix_file);
  void add_rule(std::string_view line);
  void read_entries(const std::filesystem::path& word_file);
  void add_joining_forms();
  void add_joining_form(const Entry& entry, const Rule& rule);
  std::vector<std::string_view> flags_of(std::string_view list) const;
  bool has_flag(std::string_view list, std::string_view flag) const;
  bool is_word(const Entry& entry) const;
  std::pair<std::vector<Entry>::const_iterator, std::vector<Entry>::const_iterator> entries_of(
      std::string_view word) const;
  bool any_root_of(std::string_view word, const Visit& visit) const;
  bool any_root_by(const Rule& rule, std::string_view stem, bool is_imperative,
                   const Visit& visit) const;
  template <typename Take>
  bool any_rule_of(std::string_view word, std::size_t most_left, const Take& take) const;

  std::string encoding_ = "UTF-8";
  std::string flag_type_;
  std::string forbidden_;
  std::string needs_affix_;
  std::string only_in_compound_;
  std::string text_;                                          // of the word file
  std::vector<Entry> entries_;                                // sorted by their words
  std::unordered_map<std::string, std::vector<Rule>> rules_;  // by what they add
  std::size_t longest_ending_ = 0;
  std::vector<JoiningForm> joining_forms_;  // sorted
};

}  // namespace dagsorden
