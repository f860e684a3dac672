#include "common/dictionary_roots.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <unordered_map>
#include <utility>

#include "common/hash.h"
#include "common/text.h"

namespace dagsorden {
namespace {

constexpr char to_small = 0x20;

// Two bits of a word of the filter for each hash.
constexpr std::uint64_t filter_bits(std::uint32_t hash) {
  return (std::uint64_t{1} << (hash & 63U)) | (std::uint64_t{1} << (hash >> 6U & 63U));
}

std::size_t filter_place(std::uint32_t hash, std::size_t size) { return hash >> 12U & (size - 1); }

constexpr std::string_view stem_mark = "st:";
constexpr std::uint32_t no_lemma = std::numeric_limits<std::uint32_t>::max();

constexpr std::size_t most_flag_lists = std::numeric_limits<std::uint16_t>::max();

// An entry: a word, its flags behind a slash, and what the analysis says of it behind a blank.
struct Line {
  std::string_view word;  // empty where there are several words
  std::string flags;
  std::string_view analysis;
};

Line fields_of(const std::string& line) {
  const auto is_blank = [](char letter) { return letter == ' ' || letter == '\t'; };
  const auto blank = std::find_if(line.begin(), line.end(), is_blank);
  const auto slash = std::find(line.begin(), blank, '/');
  const std::string_view rest(blank, line.end());
  const std::string_view analysis = trim(rest);
  const bool is_analysis = rest.starts_with('\t') || (analysis.size() > 2 && analysis[2] == ':');
  if (slash == blank && !rest.empty() && !is_analysis) return {};
  return {{line.begin(), slash}, {slash == blank ? slash : slash + 1, blank}, analysis};
}

// Words that are none by themselves, and forbidden ones with inflections, are left to hunspell.
bool is_understood(const AffixFlags& flags, const SuffixRules& rules) {
  const bool is_forbidden = rules.forbidden != 0 && flags.test(rules.forbidden);
  return (flags & rules.unwanted).none() && !(is_forbidden && (flags & rules.of_suffixes).any());
}

}  // namespace

DictionaryRoots DictionaryRoots::load(const std::filesystem::path& affix_file,
                                      const std::filesystem::path& word_file) {
  DictionaryRoots roots;
  roots.rules_ = SuffixRules::load(affix_file);
  if (roots.rules_ && !roots.read_entries(word_file)) roots.rules_.reset();
  return roots;
}

bool DictionaryRoots::read_entries(const std::filesystem::path& word_file) {
  std::ifstream file(word_file);
  std::string line;
  if (!std::getline(file, line)) return false;  // the first line counts the others
  texts_.push_back('\0');
  entries_.emplace_back();
  std::unordered_map<std::string, std::uint16_t> known_flags;
  while (std::getline(file, line)) {
    const Line fields = fields_of(line);
    Letters word;
    if (fields.word.empty() || !to_latin1(fields.word, word)) continue;
    const auto [place, is_new] =
        known_flags.emplace(fields.flags, static_cast<std::uint16_t>(flags_.size()));
    if (is_new) {
      const std::optional<AffixFlags> flags = affix_flags_of(fields.flags);
      if (!flags &&
          !is_of_latin1_letters(word.view())) {  // such as "A/S", of which nothing is told
        known_flags.erase(place);
        continue;
      }
      if (!flags || !is_understood(*flags, *rules_) || flags_.size() == most_flag_lists) {
        return false;
      }
      flags_.push_back(*flags);
    }
    Entry entry;
    entry.word = static_cast<std::uint32_t>(texts_.size());
    entry.size = static_cast<std::uint16_t>(word.view().size());
    entry.flags = place->second;
    texts_.append(word.view());
    entry.lemma = lemma_in(fields.analysis);
    entries_.push_back(entry);
  }
  texts_.shrink_to_fit();
  entries_.shrink_to_fit();
  make_places();
  return true;
}

// Where the analysis names another lemma than the word: " st:barn".
std::uint32_t DictionaryRoots::lemma_in(std::string_view analysis) {
  if (analysis.find("+IMPERATIV") != std::string_view::npos) return no_lemma;
  const std::size_t mark = analysis.find(stem_mark);
  if (mark == std::string_view::npos) return 0;
  const std::string_view lemma = analysis.substr(mark + stem_mark.size());
  const auto place = static_cast<std::uint32_t>(texts_.size());
  texts_.append(lemma.substr(0, lemma.find(' '))).push_back('\0');
  return place;
}

void DictionaryRoots::make_places() {
  std::size_t count = 1;
  while (count * 2 < entries_.size() * 3) count *= 2;
  places_.assign(count, {});
  filter_.assign(std::clamp<std::size_t>(count / 16, 1, std::size_t{1} << 20U), 0);
  beginnings_ = Beginnings(texts_.size());
  for (auto entry = entries_.begin() + 1; entry != entries_.end(); ++entry) {
    const std::uint32_t hash = short_hash_of(word_of(*entry));
    filter_[filter_place(hash, filter_.size())] |= filter_bits(hash);
    beginnings_.add(word_of(*entry));
  }
  for (std::uint32_t entry = 1; entry < entries_.size(); ++entry) {
    const std::string_view word = word_of(entries_[entry]);
    if (std::uint32_t last = find(word); last != 0) {
      while (entries_[last].next != 0) last = entries_[last].next;
      entries_[last].next = entry;
      continue;
    }
    const std::uint32_t hash = short_hash_of(word);
    std::size_t place = hash & (count - 1);
    while (places_[place].entry != 0) place = (place + 1) & (count - 1);
    places_[place] = {hash, entry};
  }
}

// The first entry of a word; 0 where there is none.
std::uint32_t DictionaryRoots::find(std::string_view word) const {
  const std::uint32_t hash = short_hash_of(word);
  const std::uint64_t bits = filter_bits(hash);
  if ((filter_[filter_place(hash, filter_.size())] & bits) != bits) return 0;
  for (std::size_t place = hash;; ++place) {
    const Place& found = places_[place & (places_.size() - 1)];
    if (found.entry == 0) return 0;
    if (found.hash == hash && word_of(entries_[found.entry]) == word) return found.entry;
  }
}

// Letters only, small ones behind the first, and no prefix of a rule.
bool DictionaryRoots::is_told(std::string_view written, Letters& word) const {
  if (!rules_ || !to_latin1(written, word)) return false;
  const std::string_view letters = word.view();
  if (!is_of_latin1_letters(letters)) return false;
  if (std::any_of(letters.begin() + 1, letters.end(), is_latin1_capital)) return false;
  return !rules_->has_prefix(written);
}

// Calls `visit` with the entries of a stem that bear the rule's flag.
template <typename Visit>
bool DictionaryRoots::any_root_by(const SuffixRule& rule, std::string_view stem,
                                  const Visit& visit) const {
  Letters whole;
  if (!rule.removed.empty()) {
    if (!whole.append(stem) || !whole.append(rule.removed)) return false;
    stem = whole.view();
  }
  for (std::uint32_t entry = find(stem); entry != 0; entry = entries_[entry].next) {
    if (flags_[entries_[entry].flags].test(rule.flag) && visit(entries_[entry])) return true;
  }
  return false;
}

// Calls `visit` with each entry that the word is an inflection of, and whether the inflection is an
// imperative: one rule behind the entry, or two. Ends, and gives true, with the first call that
// does. known: bytes of the longest beginning that an entry has, which what an ending leaves is.
template <typename Visit>
bool DictionaryRoots::any_root_of(std::string_view word, std::size_t known,
                                  const Visit& visit) const {
  const auto stem_of = [](std::string_view whole, const SuffixRule& rule) {
    return whole.substr(0, whole.size() - rule.added.size());
  };
  const auto by_one = [&](const SuffixRule& rule) {
    return any_root_by(rule, stem_of(word, rule),
                       [&](const Entry& entry) { return visit(entry, rule.is_imperative); });
  };
  const auto by_two = [&](const SuffixRule& last) {
    const std::string_view stem = stem_of(word, last);
    Letters inner;
    if (!inner.append(stem) || !inner.append(last.removed)) return false;
    const std::size_t most_left = stem.size() > known ? known : inner.view().size();
    return rules_->between.any_of(inner.view(), most_left, [&](const SuffixRule& first) {
      if (!first.continued_by.test(last.flag)) return false;
      return any_root_by(first, stem_of(inner.view(), first), [&](const Entry& entry) {
        return visit(entry, first.is_imperative || last.is_imperative);
      });
    });
  };
  return rules_->last.any_of(word, known, by_one) ||
         rules_->behind.any_of(word, word.size(), by_two);
}

bool DictionaryRoots::knows_as_written(std::string_view word) const {
  const std::size_t known = beginnings_.longest_in(word);
  if (const std::uint32_t entry = known == word.size() ? find(word) : 0; entry != 0) {
    return rules_->forbidden == 0 || !flags_[entries_[entry].flags].test(rules_->forbidden);
  }
  return any_root_of(word, known, [](const Entry&, bool) { return true; });
}

std::optional<bool> DictionaryRoots::knows_with_capital(std::string_view written) const {
  Letters word;
  if (!is_told(written, word)) return std::nullopt;
  return knows_as_written(word.view());
}

std::optional<bool> DictionaryRoots::knows(std::string_view written) const {
  Letters word;
  if (!is_told(written, word)) return std::nullopt;
  if (knows_as_written(word.view())) return true;
  if (!is_latin1_capital(word.view().front())) return false;
  // A word that is forbidden with its capital is no word without it either.
  if (find(word.view()) != 0) return false;
  Letters lowered;
  lowered.append(static_cast<char>(word.view().front() | to_small));
  lowered.append(word.view().substr(1));
  return knows_as_written(lowered.view());
}

void DictionaryRoots::add_lemma(const Entry& entry, std::vector<std::string>& lemmas) const {
  if (entry.lemma == no_lemma) return;
  lemmas.push_back(entry.lemma == 0 ? from_latin1(word_of(entry)) : &texts_[entry.lemma]);
}

std::optional<std::vector<std::string>> DictionaryRoots::lemmas(std::string_view written) const {
  Letters word;
  if (!is_told(written, word) || is_latin1_capital(word.view().front())) return std::nullopt;
  std::vector<std::string> result;
  const std::size_t known = beginnings_.longest_in(word.view());
  const std::uint32_t first = known == word.view().size() ? find(word.view()) : 0;
  for (std::uint32_t entry = first; entry != 0; entry = entries_[entry].next) {
    const bool is_forbidden =
        rules_->forbidden != 0 && flags_[entries_[entry].flags].test(rules_->forbidden);
    if (!is_forbidden) add_lemma(entries_[entry], result);
  }
  any_root_of(word.view(), known, [&](const Entry& entry, bool is_imperative) {
    if (!is_imperative) add_lemma(entry, result);
    return false;
  });
  return result;
}

}  // namespace dagsorden
