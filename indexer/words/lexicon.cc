#include "indexer/words/lexicon.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <tuple>

#include "common/text.h"

namespace dagsorden {
namespace {

std::string to_utf8(std::string text, const std::string& encoding) {
  if (encoding == "UTF-8") return text;
  const icu::UnicodeString letters(text.data(), static_cast<std::int32_t>(text.size()),
                                   encoding.c_str());
  std::string result;
  letters.toUTF8String(result);
  return result;
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string_view> words_of(std::string_view line) {
  constexpr std::string_view blanks = " \t\r";
  std::vector<std::string_view> words;
  for (std::size_t begin = line.find_first_not_of(blanks); begin != std::string_view::npos;) {
    const std::size_t end = std::min(line.find_first_of(blanks, begin), line.size());
    words.push_back(line.substr(begin, end - begin));
    begin = line.find_first_not_of(blanks, end);
  }
  return words;
}

std::vector<std::string_view> letters_of(std::string_view text) {
  std::vector<std::string_view> letters;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    if (text[offset] == '[') {
      offset = std::min(text.find(']', offset), text.size() - 1) + 1;
    } else {
      next_code_point(text, offset);
    }
    letters.push_back(text.substr(begin, offset - begin));
  }
  return letters;
}

// Does a word end as the condition requires: letters, "." for any letter, classes such as [^aeiou]?
bool ends_as(std::string_view word, std::string_view condition) {
  if (condition == ".") return true;
  const std::vector<std::string_view> letters = letters_of(word);
  const std::vector<std::string_view> wanted = letters_of(condition);
  if (wanted.size() > letters.size()) return false;
  return std::equal(wanted.rbegin(), wanted.rend(), letters.rbegin(),
                    [](std::string_view asked, std::string_view letter) {
                      if (!asked.starts_with('[')) return asked == "." || asked == letter;
                      const bool is_excluded = asked[1] == '^';
                      const std::string_view listed = asked.substr(1, asked.size() - 2);
                      return (listed.find(letter) == std::string_view::npos) == is_excluded;
                    });
}

std::size_t common_bytes(std::string_view left, std::string_view right) {
  const auto [end, other] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
  return static_cast<std::size_t>(end - left.begin());
}

// Length in bytes of the longest prefix that a text shares with an entry of a sorted list.
template <typename List, typename WordOf>
std::size_t longest_beginning(const List& list, std::string_view text, const WordOf& word_of) {
  const auto behind = std::lower_bound(
      list.begin(), list.end(), text,
      [&](const auto& element, std::string_view wanted) { return word_of(element) < wanted; });
  std::size_t longest = behind == list.end() ? 0 : common_bytes(word_of(*behind), text);
  if (behind != list.begin()) {
    longest = std::max(longest, common_bytes(word_of(*std::prev(behind)), text));
  }
  return longest;
}

}  // namespace

Lexicon::Lexicon(const std::filesystem::path& affix_file, const std::filesystem::path& word_file) {
  read_rules(affix_file);
  read_entries(word_file);
}

void Lexicon::read_rules(const std::filesystem::path& affix_file) {
  const std::string affixes = content_of(affix_file);
  for (const std::string_view line : split(affixes, '\n')) {
    const std::vector<std::string_view> words = words_of(line);
    if (words.size() < 2) continue;
    if (words[0] == "SET") encoding_ = words[1];
    if (words[0] == "FLAG") flag_type_ = words[1];
    if (words[0] == "FORBIDDENWORD") forbidden_ = words[1];
    if (words[0] == "NEEDAFFIX") needs_affix_ = words[1];
    if (words[0] == "ONLYINCOMPOUND") only_in_compound_ = words[1];
  }
  // Flags of the rules that may follow.
  const std::string in_utf8 = to_utf8(affixes, encoding_);
  for (const std::string_view line : split(in_utf8, '\n')) add_rule(line);
  std::set<std::string_view> continuing;
  for (const auto& [added, rules] : rules_) {
    for (const Rule& rule : rules) {
      if (rule.is_joining) continue;
      for (const std::string_view flag : flags_of(rule.continued_by)) continuing.insert(flag);
    }
  }
  for (auto& [added, rules] : rules_) {
    for (Rule& rule : rules) rule.may_follow = continuing.count(rule.flag) > 0;
  }
}

// The rule "SFX flag removed added/flags condition", followed by morphological data.
void Lexicon::add_rule(std::string_view line) {
  const std::vector<std::string_view> words = words_of(line);
  if (words.size() < 5 || words[0] != "SFX") return;
  const auto letters = [](std::string_view field) { return field == "0" ? "" : field; };
  const std::size_t slash = std::min(words[3].find('/'), words[3].size());
  Rule rule;
  rule.flag = words[1];
  rule.removed = letters(words[2]);
  rule.added = letters(words[3].substr(0, slash));
  rule.condition = words[4];
  rule.continued_by = words[3].substr(std::min(slash + 1, words[3].size()));
  rule.is_imperative = line.find("+IMPERATIV") != std::string_view::npos;
  rule.is_joining = has_flag(rule.continued_by, only_in_compound_);
  rule.is_last = !rule.is_joining && !has_flag(rule.continued_by, needs_affix_);
  longest_ending_ = std::max(longest_ending_, rule.added.size());
  std::vector<Rule>& alike = rules_[rule.added];
  alike.push_back(std::move(rule));
}

void Lexicon::read_entries(const std::filesystem::path& word_file) {
  text_ = to_utf8(content_of(word_file), encoding_);
  const std::vector<std::string_view> lines = split(text_, '\n');
  for (std::size_t i = 1; i < lines.size(); ++i) {  // the first line is the number of lines
    const std::size_t end = std::min(lines[i].find_first_of(" \t\r"), lines[i].size());
    const std::string_view word_and_flags = lines[i].substr(0, end);
    const std::string_view analysis = lines[i].substr(end);
    const std::size_t slash = std::min(word_and_flags.find('/'), end);
    Entry entry{
        word_and_flags.substr(0, slash), word_and_flags.substr(std::min(slash + 1, end)), {}};
    if (entry.word.empty() || entry.word.find('\\') != std::string_view::npos) continue;
    const std::size_t mark = analysis.find("st:");
    const bool has_several_words = slash == end && mark == std::string_view::npos &&
                                   analysis.find(':') == std::string_view::npos &&
                                   !trim(analysis).empty() && trim(analysis).front() != '+';
    if (has_several_words) continue;
    entry.lemma =
        mark == std::string_view::npos ? entry.word : words_of(analysis.substr(mark + 3))[0];
    if (analysis.find("+IMPERATIV") != std::string_view::npos) entry.lemma = {};
    entries_.push_back(entry);
  }
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& left, const Entry& right) { return left.word < right.word; });
  add_joining_forms();
}

void Lexicon::add_joining_forms() {
  std::unordered_map<std::string_view, std::vector<const Rule*>> joining_rules;
  for (const auto& [added, rules] : rules_) {
    for (const Rule& rule : rules) {
      if (rule.is_joining) joining_rules[rule.flag].push_back(&rule);
    }
  }
  for (const Entry& entry : entries_) {
    for (const std::string_view flag : flags_of(entry.flags)) {
      const auto rules = joining_rules.find(flag);
      if (rules == joining_rules.end()) continue;
      for (const Rule* rule : rules->second) add_joining_form(entry, *rule);
    }
  }
  // If two words have the same form, the one with fewer changed letters wins: vej before veje.
  std::sort(joining_forms_.begin(), joining_forms_.end(),
            [](const JoiningForm& left, const JoiningForm& right) {
              return std::tie(left.form, left.changed) < std::tie(right.form, right.changed);
            });
}

void Lexicon::add_joining_form(const Entry& entry, const Rule& rule) {
  if (!entry.word.ends_with(rule.removed) || !ends_as(entry.word, rule.condition)) return;
  const std::string_view stem = entry.word.substr(0, entry.word.size() - rule.removed.size());
  constexpr std::size_t last = 10;  // entries that are only front parts: inter-
  joining_forms_.push_back(
      {fold_letters(std::string(stem).append(rule.added)),
       fold_letters(std::string(stem)).append(rule.removed),
       rule.added.size() + rule.removed.size() + (rule.removed == "-" ? last : 0)});
}

// Flags are numbers separated by commas, pairs of letters, or single letters.
std::vector<std::string_view> Lexicon::flags_of(std::string_view list) const {
  if (flag_type_ == "num") return list.empty() ? std::vector<std::string_view>{} : split(list, ',');
  std::vector<std::string_view> flags;
  for (std::size_t offset = 0; offset < list.size();) {
    const std::size_t begin = offset;
    if (flag_type_ == "long") {
      offset = std::min(begin + 2, list.size());
    } else {
      next_code_point(list, offset);
    }
    flags.push_back(list.substr(begin, offset - begin));
  }
  return flags;
}

bool Lexicon::has_flag(std::string_view list, std::string_view flag) const {
  if (flag.empty()) return false;
  const std::vector<std::string_view> flags = flags_of(list);
  return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

bool Lexicon::is_word(const Entry& entry) const {
  return !has_flag(entry.flags, forbidden_) && !has_flag(entry.flags, needs_affix_) &&
         !has_flag(entry.flags, only_in_compound_);
}

std::pair<std::vector<Lexicon::Entry>::const_iterator, std::vector<Lexicon::Entry>::const_iterator>
Lexicon::entries_of(std::string_view word) const {
  const auto first = std::lower_bound(
      entries_.begin(), entries_.end(), word,
      [](const Entry& entry, std::string_view wanted) { return entry.word < wanted; });
  auto last = first;
  while (last != entries_.end() && last->word == word) ++last;
  return {first, last};
}

// Calls `take` with each rule whose letters the word ends with (leaving at most most_left bytes)
// and with the rest of the word. Stops, and returns true, at the first call that does.
template <typename Take>
bool Lexicon::any_rule_of(std::string_view word, std::size_t most_left, const Take& take) const {
  const std::size_t longest = std::min(longest_ending_, word.size() - 1);
  const std::size_t shortest = word.size() - std::min(most_left, word.size());
  for (std::size_t size = shortest; size <= longest; ++size) {
    const std::string_view left = word.substr(0, word.size() - size);
    const auto found = rules_.find(std::string(word.substr(left.size())));
    if (found == rules_.end()) continue;
    for (const Rule& rule : found->second) {
      if (take(rule, left)) return true;
    }
  }
  return false;
}

bool Lexicon::any_root_by(const Rule& rule, std::string_view stem, bool is_imperative,
                          const Visit& visit) const {
  const std::string root = std::string(stem).append(rule.removed);
  const auto [first, last] = entries_of(root);
  return std::any_of(first, last, [&](const Entry& entry) {
    return has_flag(entry.flags, rule.flag) && !has_flag(entry.flags, forbidden_) &&
           ends_as(root, rule.condition) && visit(entry, is_imperative || rule.is_imperative);
  });
}

// Calls `visit` with each entry that the word is an inflection of. Stops, and returns true, at the
// first call that does.
bool Lexicon::any_root_of(std::string_view word, const Visit& visit) const {
  if (word.empty()) return false;
  const auto word_of = [](const Entry& entry) { return entry.word; };
  const std::size_t known = longest_beginning(entries_, word, word_of);
  return any_rule_of(word, word.size(), [&](const Rule& last, std::string_view stem) {
    if (!last.is_last) return false;
    if (stem.size() <= known && any_root_by(last, stem, false, visit)) return true;
    if (!last.may_follow) return false;
    const std::string inner = std::string(stem).append(last.removed);
    if (inner.empty() || !ends_as(inner, last.condition)) return false;
    const std::size_t most_left = stem.size() > known ? known : inner.size();
    return any_rule_of(inner, most_left, [&](const Rule& first, std::string_view root) {
      return !first.is_joining && has_flag(first.continued_by, last.flag) &&
             any_root_by(first, root, last.is_imperative, visit);
    });
  });
}

bool Lexicon::knows(std::string_view written) const {
  const auto [first, last] = entries_of(written);
  if (first != last) {
    return std::all_of(first, last, [this](const Entry& entry) { return is_word(entry); });
  }
  return any_root_of(written, [](const Entry&, bool) { return true; });
}

std::vector<std::string> Lexicon::lemmas(std::string_view written) const {
  std::vector<std::string> lemmas;
  const auto [first, last] = entries_of(written);
  std::for_each(first, last, [&](const Entry& entry) {
    if (is_word(entry) && !entry.lemma.empty()) lemmas.emplace_back(entry.lemma);
  });
  any_root_of(written, [&lemmas](const Entry& entry, bool is_imperative) {
    if (!is_imperative && !entry.lemma.empty()) lemmas.emplace_back(entry.lemma);
    return false;
  });
  return lemmas;
}

std::optional<std::string> Lexicon::joining_lemma(std::string_view form) const {
  const auto found = std::lower_bound(
      joining_forms_.begin(), joining_forms_.end(), form,
      [](const JoiningForm& known, std::string_view wanted) { return known.form < wanted; });
  if (found == joining_forms_.end() || found->form != form) return std::nullopt;
  return found->lemma;
}

std::size_t Lexicon::longest_joining_form(std::string_view text) const {
  return longest_beginning(joining_forms_, text,
                           [](const JoiningForm& known) { return std::string_view(known.form); });
}

}  // namespace dagsorden
