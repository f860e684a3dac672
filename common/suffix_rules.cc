#include "common/suffix_rules.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <utility>

#include "common/text.h"

namespace dagsorden {
namespace {

// The rules of an affix file that say nothing of single words, or what hunspell does anyway.
bool is_needless(std::string_view keyword) {
  constexpr std::string_view needless[] = {
      "WORDCHARS", "TRY",        "KEY",         "REP",         "MAP",
      "NOSUGGEST", "MAXCPDSUGS", "NOSPLITSUGS", "ONLYMAXDIFF", "MAXNGRAMSUGS"};
  return keyword.starts_with("COMPOUND") || keyword.starts_with("CHECKCOMPOUND") ||
         std::find(std::begin(needless), std::end(needless), keyword) != std::end(needless);
}

std::optional<std::size_t> flag_of(std::string_view text) {
  std::size_t flag = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, flag);
  if (error != std::errc() || stop != end || flag == 0 || flag >= AffixFlags().size()) {
    return std::nullopt;
  }
  return flag;
}

std::optional<std::string> latin1_of(std::string_view field) {
  if (field == "0") return std::string();
  Letters letters;
  if (!to_latin1(field, letters)) return std::nullopt;
  return std::string(letters.view());
}

// The letters that a condition asks for, in order: ".", a letter, or classes such as [^aeiou].
std::optional<std::vector<SuffixRule::LetterClass>> condition_of(std::string_view field) {
  std::vector<SuffixRule::LetterClass> classes;
  const std::optional<std::string> written = latin1_of(field);
  if (!written) return std::nullopt;
  if (field == ".") return classes;
  for (std::size_t at = 0; at < written->size(); ++at) {
    SuffixRule::LetterClass& letters = classes.emplace_back();
    if ((*written)[at] != '[') {
      letters.set(static_cast<unsigned char>((*written)[at]));
      if ((*written)[at] == '.') letters.set();
      continue;
    }
    const std::size_t end = written->find(']', at);
    if (end == std::string::npos) return std::nullopt;
    const bool is_negated = (*written)[at + 1] == '^';
    for (at += is_negated ? 2 : 1; at < end; ++at) {
      letters.set(static_cast<unsigned char>((*written)[at]));
    }
    if (is_negated) letters.flip();
  }
  return classes;
}

// Leaves of a condition what it asks of the letters before the removed ones; false where those do
// not fit themselves.
bool take_off(std::string_view removed, std::vector<SuffixRule::LetterClass>& condition) {
  for (; !removed.empty() && !condition.empty(); removed.remove_suffix(1), condition.pop_back()) {
    if (!condition.back().test(static_cast<unsigned char>(removed.back()))) return false;
  }
  return true;
}

// The flags of words and rules that have a meaning of their own.
struct SpecialFlags {
  AffixFlags needs_affix;
  AffixFlags only_in_compound;
};

struct AffixFile {
  std::vector<std::vector<std::string>> rules;
  std::map<std::string, int> rules_to_come;  // by kind and flag
  bool is_utf8 = false;
  bool has_numbers = false;
  SpecialFlags special;
};

bool set_flag(AffixFlags& flags, std::string_view text) {
  const std::optional<std::size_t> flag = flag_of(text);
  if (flag) flags.set(*flag);
  return flag.has_value();
}

// False where the line is not understood.
bool read_line(const std::string& line, AffixFile& file, SuffixRules& result) {
  std::istringstream words(line);
  std::vector<std::string> fields;
  for (std::string field; words >> field;) fields.push_back(std::move(field));
  if (fields.empty() || fields[0].starts_with('#') || is_needless(fields[0])) return true;
  if (fields.size() < 2) return false;
  if (fields[0] == "SET") return file.is_utf8 = fields[1] == "UTF-8";
  if (fields[0] == "FLAG") return file.has_numbers = fields[1] == "num";
  if (fields[0] == "NEEDAFFIX") return set_flag(file.special.needs_affix, fields[1]);
  if (fields[0] == "ONLYINCOMPOUND") return set_flag(file.special.only_in_compound, fields[1]);
  if (fields[0] == "FORBIDDENWORD") {
    const std::optional<std::size_t> flag = flag_of(fields[1]);
    result.forbidden = flag.value_or(0);
    return flag.has_value();
  }
  if ((fields[0] != "SFX" && fields[0] != "PFX") || fields.size() < 4) return false;
  int& to_come = file.rules_to_come[fields[0] + fields[1]];
  if (to_come > 0) {
    --to_come;
    file.rules.push_back(std::move(fields));
    return true;
  }
  return std::from_chars(fields[3].data(), fields[3].data() + fields[3].size(), to_come).ec ==
         std::errc();
}

// What a rule puts on, and the flags behind its slash.
std::pair<std::string_view, std::string_view> added_and_flags(std::string_view field) {
  const std::size_t slash = std::min(field.find('/'), field.size());
  return {field.substr(0, slash), field.substr(std::min(slash + 1, field.size()))};
}

// SFX flag removed added/flags condition and what the analysis of a word says.
std::optional<SuffixRule> rule_of(const std::vector<std::string>& fields) {
  const auto [added, flags] = added_and_flags(fields[3]);
  const std::optional<std::size_t> flag = flag_of(fields[1]);
  const std::optional<std::string> removed = latin1_of(fields[2]);
  const std::optional<std::string> put_on = latin1_of(added);
  auto condition = condition_of(fields.size() > 4 ? fields[4] : ".");
  const std::optional<AffixFlags> continued_by = affix_flags_of(flags);
  if (!flag || !removed || !put_on || !condition || !continued_by) return std::nullopt;
  SuffixRule rule{*flag, *removed, *put_on, std::move(*condition), *continued_by};
  rule.is_imperative = std::any_of(fields.begin() + 4, fields.end(), [](const std::string& field) {
    return field.find("+IMPERATIV") != std::string::npos;
  });
  return rule;
}

}  // namespace

bool Letters::append(std::string_view letters) {
  if (letters.size() > most - size_) return false;
  std::memcpy(bytes_.data() + size_, letters.data(), letters.size());
  size_ += letters.size();
  return true;
}

bool to_latin1(std::string_view utf8, Letters& result) {
  for (std::size_t offset = 0; offset < utf8.size();) {
    const char32_t letter = next_code_point(utf8, offset);
    if (letter > 0xFF || !result.append(static_cast<char>(letter))) return false;
  }
  return true;
}

std::string from_latin1(std::string_view latin1) {
  std::string result;
  for (const char letter : latin1) append_code_point(result, static_cast<unsigned char>(letter));
  return result;
}

bool is_latin1_capital(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return (byte >= 'A' && byte <= 'Z') || (byte >= 0xC0 && byte <= 0xDE && byte != 0xD7);
}

bool is_of_latin1_letters(std::string_view latin1) {
  const auto is_letter = [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte >= 'a' && byte <= 'z') || (byte >= 0xDF && byte != 0xF7) ||
           is_latin1_capital(letter);
  };
  return !latin1.empty() && std::all_of(latin1.begin(), latin1.end(), is_letter);
}

std::optional<AffixFlags> affix_flags_of(std::string_view list) {
  AffixFlags flags;
  if (list.empty()) return flags;
  for (const std::string_view flag : split(list, ',')) {
    if (!set_flag(flags, flag)) return std::nullopt;
  }
  return flags;
}

void EndingTree::add(const SuffixRule& rule) {
  std::size_t node = 0;
  for (std::size_t size = rule.added.size(); size > 0; --size) {
    const char letter = rule.added[size - 1];
    const std::size_t child = nodes_[node].letters.find(letter);
    if (child != std::string::npos) {
      node = nodes_[node].children[child];
      continue;
    }
    nodes_[node].letters.push_back(letter);
    nodes_[node].children.push_back(static_cast<std::uint32_t>(nodes_.size()));
    node = nodes_.size();
    nodes_.emplace_back();
  }
  std::vector<SuffixRule>& rules = nodes_[node].rules;
  const auto behind = std::upper_bound(
      rules.begin(), rules.end(), rule.removed,
      [](const std::string& removed, const SuffixRule& other) { return removed < other.removed; });
  rules.insert(behind, rule);
}

void SuffixRules::note_prefixes() {
  std::size_t bytes = 0;
  for (const std::string& prefix : prefixes) {
    bytes += prefix.size();
    shortest_prefix = std::min(shortest_prefix, prefix.size());
  }
  of_prefixes = Beginnings(bytes);
  for (const std::string& prefix : prefixes) of_prefixes.add(prefix);
}

bool SuffixRules::has_prefix(std::string_view word) const {
  if (of_prefixes.longest_in(word) < shortest_prefix) return false;
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [word](const std::string& prefix) { return word.starts_with(prefix); });
}

std::optional<SuffixRules> SuffixRules::load(const std::filesystem::path& affix_file) {
  SuffixRules result;
  AffixFile read;
  std::ifstream file(affix_file);
  for (std::string line; std::getline(file, line);) {
    if (!read_line(line, read, result)) return std::nullopt;
  }
  if (!read.is_utf8 || !read.has_numbers) return std::nullopt;
  result.unwanted = read.special.needs_affix | read.special.only_in_compound;
  std::vector<SuffixRule> rules;
  AffixFlags continuing;
  for (const std::vector<std::string>& fields : read.rules) {
    if (fields[0] == "PFX") {
      const std::string_view added = added_and_flags(fields[3]).first;
      if (added == "0" || added.empty()) return std::nullopt;
      const bool is_hyphen = added == "-";  // before no word of letters
      if (!is_hyphen) result.prefixes.emplace_back(added);
      continue;
    }
    std::optional<SuffixRule> rule = rule_of(fields);
    if (!rule || rule->added.find('.') != std::string::npos) return std::nullopt;
    result.of_suffixes.set(rule->flag);
    if (!take_off(rule->removed, rule->condition)) continue;
    continuing |= rule->continued_by;
    rules.push_back(*std::move(rule));
  }
  result.note_prefixes();
  for (const SuffixRule& rule : rules) {
    if ((rule.continued_by & result.unwanted).none()) result.last.add(rule);
    if (continuing.test(rule.flag)) result.behind.add(rule);
    const bool joins_only = (rule.continued_by & read.special.only_in_compound).any();
    if (!joins_only && (rule.continued_by & result.of_suffixes).any()) result.between.add(rule);
  }
  return result;
}

}  // namespace dagsorden
