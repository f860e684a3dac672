#include "common/joining_forms.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <utility>

#include "common/hash.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// An affix rule that makes a joining form: takes letters off the end and adds others.
struct JoiningRule {
  std::string removed;
  std::string added;
  std::string condition;
};

struct JoiningAffixes {
  std::string encoding = "UTF-8";
  std::string flag_type;
  std::string only_in_compound;
  std::map<std::string, std::vector<JoiningRule>, std::less<>> rules;  // by flag
};

std::string to_utf8(std::string line, const std::string& encoding) {
  if (encoding == "UTF-8") return line;
  const icu::UnicodeString text(line.data(), static_cast<std::int32_t>(line.size()),
                                encoding.c_str());
  std::string result;
  text.toUTF8String(result);
  return result;
}

std::vector<std::string_view> words_of_line(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0; begin < line.size();) {
    begin = line.find_first_not_of(" \t\r", begin);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(line.find_first_of(" \t\r", begin), line.size());
    fields.push_back(line.substr(begin, end - begin));
    begin = end;
  }
  return fields;
}

// Calls `visit` with the flags behind a slash: numbers with commas, pairs of letters, or single
// letters.
template <typename Visit>
void for_each_flag(std::string_view written, std::string_view flag_type, const Visit& visit) {
  for (std::size_t offset = 0; offset < written.size();) {
    const std::size_t begin = offset;
    std::size_t separator = 0;
    if (flag_type == "num") {
      offset = std::min(written.find(',', begin), written.size());
      separator = 1;
    } else if (flag_type == "long") {
      offset = std::min(begin + 2, written.size());
    } else {
      next_code_point(written, offset);
    }
    visit(written.substr(begin, offset - begin));
    offset += separator;
  }
}

// One line of rules: SFX flag removed added/flags condition.
void add_rule(JoiningAffixes& affixes, const std::vector<std::string_view>& fields) {
  if (fields.size() < 5) return;
  const std::size_t slash = fields[3].find('/');
  if (slash == std::string_view::npos) return;
  bool is_joining = false;
  for_each_flag(fields[3].substr(slash + 1), affixes.flag_type, [&](std::string_view flag) {
    is_joining = is_joining || flag == affixes.only_in_compound;
  });
  if (!is_joining) return;
  const auto letters = [](std::string_view field) {
    return field == "0" ? std::string() : std::string(field);
  };
  affixes.rules[std::string(fields[1])].push_back(
      {letters(fields[2]), letters(fields[3].substr(0, slash)), std::string(fields[4])});
}

JoiningAffixes read_affixes(const std::filesystem::path& path) {
  JoiningAffixes affixes;
  std::vector<std::string> rules;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string_view> fields = words_of_line(line);
    if (fields.size() < 2) continue;
    if (fields[0] == "SET") affixes.encoding = fields[1];
    if (fields[0] == "FLAG") affixes.flag_type = fields[1];
    if (fields[0] == "ONLYINCOMPOUND") affixes.only_in_compound = fields[1];
    if (fields[0] == "SFX") rules.push_back(line);
  }
  // The flag that marks joining forms may stand behind the rules that use it.
  if (affixes.only_in_compound.empty()) return affixes;
  for (const std::string& rule : rules) {
    const std::string converted = to_utf8(rule, affixes.encoding);
    add_rule(affixes, words_of_line(converted));
  }
  return affixes;
}

// Does a word end as a condition says: letters, "." for any, classes such as [^aeiou].
bool ends_as(std::string_view word, std::string_view condition) {
  std::vector<std::string_view> letters;
  for (std::size_t offset = 0; offset < word.size();) {
    const std::size_t begin = offset;
    next_code_point(word, offset);
    letters.push_back(word.substr(begin, offset - begin));
  }
  std::vector<std::string_view> wanted;
  for (std::size_t offset = 0; offset < condition.size();) {
    const std::size_t begin = offset;
    if (condition[offset] == '[') {
      offset = std::min(condition.find(']', offset), condition.size() - 1) + 1;
    } else {
      next_code_point(condition, offset);
    }
    wanted.push_back(condition.substr(begin, offset - begin));
  }
  if (wanted.size() > letters.size()) return false;
  const std::size_t first = letters.size() - wanted.size();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const std::string_view letter = letters[first + i];
    if (wanted[i] == ".") continue;
    if (wanted[i].size() > 2 && wanted[i].front() == '[') {
      const bool excluded = wanted[i][1] == '^';
      const std::string_view listed = wanted[i].substr(1, wanted[i].size() - 2);
      if ((listed.find(letter) == std::string_view::npos) != excluded) return false;
    } else if (wanted[i] != letter) {
      return false;
    }
  }
  return true;
}

}  // namespace

JoiningForms JoiningForms::load(const std::filesystem::path& affix_file,
                                const std::filesystem::path& word_file) {
  JoiningForms result;
  const JoiningAffixes affixes = read_affixes(affix_file);
  if (affixes.rules.empty()) return result;
  std::ifstream file(word_file);
  for (std::string line; std::getline(file, line);) {
    const std::size_t slash = line.find('/');
    if (slash == std::string::npos || slash == 0) continue;
    line = to_utf8(std::move(line), affixes.encoding);
    const auto is_blank = [](char letter) {
      return letter == ' ' || letter == '\t' || letter == '\r';
    };
    const auto end = std::find_if(line.begin(), line.end(), is_blank);
    const auto word_end = std::find(line.begin(), end, '/');
    if (word_end == end) continue;
    const std::string_view word(line.begin(), word_end);
    const std::string_view flags(word_end + 1, end);
    for_each_flag(flags, affixes.flag_type, [&](std::string_view flag) {
      const auto rules = affixes.rules.find(flag);
      if (rules == affixes.rules.end()) return;
      for (const JoiningRule& rule : rules->second) {
        if (!word.ends_with(rule.removed) || !ends_as(word, rule.condition)) continue;
        result.add(word.substr(0, word.size() - rule.removed.size()), rule.added, rule.removed);
      }
    });
  }
  result.note_beginnings();
  return result;
}

// Of two words with the same form the one with fewer changed letters stays: vej before veje, and
// entries that are only a front part (inter-) last.
std::size_t JoiningForms::changed_letters(const Form& form) const {
  const std::string& removed = removed_[form.removed];
  return form.added + removed.size() + (removed == "-" ? 10U : 0U);
}

void JoiningForms::add(std::string_view stem, std::string_view added, const std::string& removed) {
  auto place = std::find(removed_.begin(), removed_.end(), removed);
  if (place == removed_.end()) place = removed_.insert(place, removed);
  const std::string letters = fold_letters(std::string(stem).append(added));
  Form form;
  form.hash = short_hash_of(letters);
  form.begin = static_cast<std::uint32_t>(letters_.size());
  form.size = static_cast<std::uint16_t>(letters.size());
  form.added = static_cast<std::uint8_t>(added.size());
  form.removed = static_cast<std::uint8_t>(place - removed_.begin());
  if (letters.empty()) return;
  if (size_ * 2 >= forms_.size()) grow();
  Form& there = forms_[place_of(letters, form.hash)];
  if (there.size != 0) {
    form.begin = there.begin;
    if (changed_letters(form) < changed_letters(there)) there = form;
    return;
  }
  there = form;
  letters_ += letters;
  ++size_;
}

// Half of the places stay free, so that a form is rarely far from its own.
void JoiningForms::grow() {
  constexpr std::size_t fewest_places = 1024;
  std::vector<Form> before(std::max(forms_.size() * 2, fewest_places));
  before.swap(forms_);
  for (const Form& form : before) {
    if (form.size != 0) forms_[place_of(letters_of(form), form.hash)] = form;
  }
}

// Where a form stands, or where it would.
std::size_t JoiningForms::place_of(std::string_view letters, std::uint32_t hash) const {
  for (std::size_t place = hash;; ++place) {
    const Form& form = forms_[place & (forms_.size() - 1)];
    const bool is_it = form.hash == hash && form.size != 0 && letters_of(form) == letters;
    if (form.size == 0 || is_it) return place & (forms_.size() - 1);
  }
}

void JoiningForms::note_beginnings() {
  letters_.shrink_to_fit();
  beginnings_ = Beginnings(letters_.size());
  for (const Form& form : forms_) {
    if (form.size != 0) beginnings_.add(letters_of(form));
  }
}

std::optional<std::string> JoiningForms::lemma(std::string_view form) const {
  if (forms_.empty()) return std::nullopt;
  const Form& found = forms_[place_of(form, short_hash_of(form))];
  return found.size == 0 ? std::nullopt : std::optional(lemma_of(found));
}

std::string JoiningForms::lemma_of(const Form& form) const {
  const std::string_view letters = letters_of(form);
  return std::string(letters.substr(0, letters.size() - form.added)).append(removed_[form.removed]);
}

}  // namespace dagsorden
