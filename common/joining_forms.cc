#include "common/joining_forms.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <fstream>
#include <unordered_map>
#include <utility>

#include "common/text.h"

namespace dagsorden {
namespace {

// An affix rule that makes a joining form: takes letters off the end and adds others.
struct JoiningRule {
  std::string removed;
  std::string added;
  std::string condition;
};

struct AffixFile {
  std::string encoding = "UTF-8";
  std::string flag_type;
  std::string only_in_compound;
  std::unordered_map<std::string, std::vector<JoiningRule>> rules;  // by flag
};

std::string to_utf8(const std::string& line, const std::string& encoding) {
  if (encoding == "UTF-8") return line;
  const icu::UnicodeString text(line.data(), static_cast<std::int32_t>(line.size()),
                                encoding.c_str());
  std::string result;
  text.toUTF8String(result);
  return result;
}

std::vector<std::string_view> fields_of(std::string_view line) {
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

// The flags behind a slash: numbers with commas, pairs of letters, or single letters.
std::vector<std::string> flags_of(std::string_view written, const std::string& flag_type) {
  std::vector<std::string> flags;
  if (flag_type == "num") {
    for (const std::string_view flag : split(written, ',')) flags.emplace_back(flag);
    return flags;
  }
  if (flag_type == "long") {
    for (std::size_t i = 0; i + 1 < written.size(); i += 2) {
      flags.emplace_back(written.substr(i, 2));
    }
    return flags;
  }
  for (std::size_t offset = 0; offset < written.size();) {
    const std::size_t begin = offset;
    next_code_point(written, offset);
    flags.emplace_back(written.substr(begin, offset - begin));
  }
  return flags;
}

// One line of rules: SFX flag removed added/flags condition.
void add_rule(AffixFile& affixes, const std::vector<std::string_view>& fields) {
  if (fields.size() < 5) return;
  const std::size_t slash = fields[3].find('/');
  if (slash == std::string_view::npos) return;
  const std::vector<std::string> flags = flags_of(fields[3].substr(slash + 1), affixes.flag_type);
  if (std::find(flags.begin(), flags.end(), affixes.only_in_compound) == flags.end()) return;
  const auto letters = [](std::string_view field) {
    return field == "0" ? std::string() : std::string(field);
  };
  affixes.rules[std::string(fields[1])].push_back(
      {letters(fields[2]), letters(fields[3].substr(0, slash)), std::string(fields[4])});
}

AffixFile read_affixes(const std::filesystem::path& path) {
  AffixFile affixes;
  std::vector<std::string> rules;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string_view> fields = fields_of(line);
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
    add_rule(affixes, fields_of(converted));
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
  const AffixFile affixes = read_affixes(affix_file);
  if (affixes.rules.empty()) return result;
  std::ifstream file(word_file);
  for (std::string raw; std::getline(file, raw);) {
    const std::size_t slash = raw.find('/');
    if (slash == std::string::npos || slash == 0) continue;
    const std::string line = to_utf8(raw, affixes.encoding);
    const std::string_view entry = std::string_view(line).substr(0, line.find_first_of(" \t\r"));
    const std::string_view word = entry.substr(0, entry.find('/'));
    if (word.size() == entry.size()) continue;
    for (const std::string& flag : flags_of(entry.substr(word.size() + 1), affixes.flag_type)) {
      const auto rules = affixes.rules.find(flag);
      if (rules == affixes.rules.end()) continue;
      for (const JoiningRule& rule : rules->second) {
        if (!word.ends_with(rule.removed) || !ends_as(word, rule.condition)) continue;
        const std::string stem(word.substr(0, word.size() - rule.removed.size()));
        auto removed = std::find(result.removed_.begin(), result.removed_.end(), rule.removed);
        if (removed == result.removed_.end()) {
          removed = result.removed_.insert(removed, rule.removed);
        }
        result.forms_.push_back({fold_letters(stem + rule.added),
                                 static_cast<std::uint8_t>(rule.added.size()),
                                 static_cast<std::uint8_t>(removed - result.removed_.begin())});
      }
    }
  }
  // Of two words with the same form, the one with fewer changed letters: vej before veje,
  // and entries that are only a front part (inter-) last.
  const auto changed = [&result](const Form& form) {
    const std::string& removed = result.removed_[form.removed];
    return form.added + removed.size() + (removed == "-" ? 10U : 0U);
  };
  std::sort(result.forms_.begin(), result.forms_.end(),
            [&changed](const Form& left, const Form& right) {
              const int order = left.letters.compare(right.letters);
              return order != 0 ? order < 0 : changed(left) < changed(right);
            });
  result.forms_.erase(std::unique(result.forms_.begin(), result.forms_.end(),
                                  [](const Form& left, const Form& right) {
                                    return left.letters == right.letters;
                                  }),
                      result.forms_.end());
  result.forms_.shrink_to_fit();
  return result;
}

std::optional<std::string> JoiningForms::lemma(std::string_view form) const {
  const auto found = std::lower_bound(
      forms_.begin(), forms_.end(), form,
      [](const Form& entry, std::string_view letters) { return entry.letters < letters; });
  if (found == forms_.end() || found->letters != form) return std::nullopt;
  std::string word = found->letters.substr(0, found->letters.size() - found->added);
  word += removed_[found->removed];
  return word;
}

JoiningForms::Beginning JoiningForms::beginning() const {
  Beginning all;
  all.last_ = forms_.size();
  all.forms_ = this;
  return all;
}

void JoiningForms::Beginning::narrow(std::string_view letters) {
  const auto at = [this](std::size_t index) {
    return forms_->forms_.begin() + static_cast<std::ptrdiff_t>(index);
  };
  const auto first = std::lower_bound(
      at(first_), at(last_), letters,
      [](const Form& form, std::string_view wanted) { return form.letters < wanted; });
  const auto last = std::partition_point(first, at(last_), [letters](const Form& form) {
    return std::string_view(form.letters).starts_with(letters);
  });
  first_ = static_cast<std::size_t>(first - forms_->forms_.begin());
  last_ = static_cast<std::size_t>(last - forms_->forms_.begin());
  is_form_ = is_any() && first->letters == letters;
}

}  // namespace dagsorden
