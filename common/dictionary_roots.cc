#include "common/dictionary_roots.h"

#include <xxhash.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "common/text.h"

namespace dagsorden {
namespace {

constexpr unsigned bitmap_bits = 24;  // two megabytes, for some 600,000 beginnings
constexpr std::uint64_t bitmap_mask = (std::uint64_t{1} << bitmap_bits) - 1;

std::string without_flags(const std::string& field) { return field.substr(0, field.find('/')); }

std::string letters_of(const std::string& field) {
  return field == "0" ? "" : without_flags(field);
}

// True also where letters outside ASCII and Danish might be capitals.
bool has_capital(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte >= 'A' && byte <= 'Z') return true;
    if (byte < 0x80) continue;
    // å, æ, ø and é are C3 and a byte above 9F; capitals have one below.
    const bool is_small =
        byte == 0xC3 && i + 1 < word.size() && static_cast<unsigned char>(word[i + 1]) > 0x9F;
    if (!is_small) return true;
    ++i;
  }
  return false;
}

// The suffix and prefix rules, as far as they matter here.
struct Rules {
  bool is_utf8 = false;
  std::size_t most_removed = 0;  // bytes
  std::set<std::string> added;
  std::set<std::string> added_behind;  // rules without flags of their own may stand behind others
  std::set<std::string> prefixes;
};

Rules read_rules(const std::filesystem::path& affix_file) {
  Rules rules;
  std::ifstream file(affix_file);
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    std::string kind;
    std::string flag;
    std::string removed;
    std::string added;
    std::string condition;
    fields >> kind >> flag >> removed >> added >> condition;
    if (kind == "SET") rules.is_utf8 = flag == "UTF-8";
    if (condition.empty()) continue;
    if (kind == "SFX") {
      rules.most_removed = std::max(rules.most_removed, letters_of(removed).size());
      rules.added.insert(letters_of(added));
      if (added.find('/') == std::string::npos) rules.added_behind.insert(letters_of(added));
    } else if (kind == "PFX") {
      rules.prefixes.insert(to_lower(letters_of(added)));
    }
  }
  return rules;
}

}  // namespace

DictionaryRoots DictionaryRoots::load(const std::filesystem::path& affix_file,
                                      const std::filesystem::path& word_file) {
  DictionaryRoots roots;
  const Rules rules = read_rules(affix_file);
  std::ifstream file(word_file);
  if (!rules.is_utf8 || !file) return roots;
  roots.prefixes_.assign(rules.prefixes.begin(), rules.prefixes.end());
  std::set<std::string> endings = rules.added;
  endings.emplace();
  for (const std::string& inner : rules.added) {
    for (const std::string& outer : rules.added_behind) endings.insert(inner + outer);
  }
  for (const std::string& ending : endings) {
    if (ending.size() >= roots.endings_.size()) roots.endings_.resize(ending.size() + 1);
    roots.endings_[ending.size()].push_back(ending);
  }
  roots.bits_.assign((std::size_t{1} << bitmap_bits) / 64, 0);
  for (std::string line; std::getline(file, line);) {
    const std::string entry = to_lower(line.substr(0, line.find_first_of("/ \t\r")));
    const std::size_t least = entry.size() - std::min(entry.size(), rules.most_removed);
    for (std::size_t size = least; size <= entry.size(); ++size) {
      roots.add(std::string_view(entry).substr(0, size));
    }
  }
  return roots;
}

void DictionaryRoots::add(std::string_view beginning) {
  const std::uint64_t hash = XXH3_64bits(beginning.data(), beginning.size());
  for (const std::uint64_t bit : {hash & bitmap_mask, (hash >> 32U) & bitmap_mask}) {
    bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
}

bool DictionaryRoots::has(std::string_view beginning) const {
  const std::uint64_t hash = XXH3_64bits(beginning.data(), beginning.size());
  for (const std::uint64_t bit : {hash & bitmap_mask, (hash >> 32U) & bitmap_mask}) {
    if ((bits_[bit / 64] & (std::uint64_t{1} << (bit % 64))) == 0) return false;
  }
  return true;
}

bool DictionaryRoots::may_know(std::string_view written) const {
  if (bits_.empty() || written.empty()) return true;
  const auto first = static_cast<unsigned char>(written.front());
  if (first <= '9') return true;  // hunspell knows all numbers
  const std::string lowered = has_capital(written) ? to_lower(written) : std::string();
  const std::string_view word = lowered.empty() ? written : std::string_view(lowered);
  for (std::size_t ending = 0; ending < std::min(endings_.size(), word.size() + 1); ++ending) {
    const std::size_t size = word.size() - ending;
    const std::vector<std::string>& known = endings_[ending];
    if (std::binary_search(known.begin(), known.end(), word.substr(size)) &&
        has(word.substr(0, size))) {
      return true;
    }
  }
  return std::any_of(prefixes_.begin(), prefixes_.end(),
                     [word](const std::string& prefix) { return word.starts_with(prefix); });
}

}  // namespace dagsorden
