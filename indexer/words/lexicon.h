// The entries and suffix rules of a hunspell dictionary (hunspell(5)): is a word an entry or an
// inflection, and of which entry?
//
// Rules are applied backwards, up to two in sequence. For words of letters the answers equal those
// of the hunspell library, and are ten times faster. The library also cannot tell which words own
// the forms used at the front of compounds (ONLYINCOMPOUND): sundheds- of sundhed, børne- of børn.
// Prefix rules are not read.
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

/// Immutable once loaded, so thread-safe.
class Lexicon {
 public:
  /// Reads an affix file and a word file in the encoding they declare. Unreadable files give no
  /// words.
  Lexicon(const std::filesystem::path& affix_file, const std::filesystem::path& word_file);
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  /// Is the word, exactly as written, an entry or an inflection of one?
  bool knows(std::string_view written) const;

  /// The entries that equal the word or of which it is an inflection; may contain duplicates.
  /// Imperatives do not count: budgetter is a form of budget, not of budgettere.
  std::vector<std::string> lemmas(std::string_view written) const;

  /// The folded entry that a folded front form belongs to: sundheds gives sundhed. For a front part
  /// that is not a word of its own, the part with its hyphen: lands-, inter-.
  std::optional<std::string> joining_lemma(std::string_view form) const;

  /// Length in bytes of the longest prefix of a folded text that is also a prefix of a front form.
  /// No front form at the start of the text is longer.
  std::size_t longest_joining_form(std::string_view text) const;

 private:
  struct Entry {
    std::string_view word;
    std::string_view flags;
    std::string_view lemma;  // empty for imperatives
  };
  struct Rule {
    std::string flag;
    std::string removed;
    std::string added;
    std::string condition;
    std::string continued_by;  // flags of rules that may follow
    bool is_imperative = false;
    bool is_joining = false;  // only at the front of compounds
    bool is_last = true;      // needs no further rule
    bool may_follow = false;  // may follow another rule
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
  std::vector<Entry> entries_;                                // sorted by word
  std::unordered_map<std::string, std::vector<Rule>> rules_;  // by the letters they add
  std::size_t longest_ending_ = 0;
  std::vector<JoiningForm> joining_forms_;  // sorted
};

}  // namespace dagsorden
