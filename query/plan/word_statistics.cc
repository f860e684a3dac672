#include "query/plan/word_statistics.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <set>

#include "common/database.h"
#include "common/fields.h"
#include "common/text.h"
#include "common/word_list.h"
#include "query/plan/dictionary_words.h"

namespace dagsorden {
namespace {

// Shorter parts (by, bo, vej) split too much.
constexpr std::size_t least_part_letters = 3;
constexpr std::size_t longest_word_letters = 60;
constexpr std::array<std::string_view, 4> links = {"", "s", "e", "er"};

struct Split {
  std::vector<std::string> parts;
  Xapian::doccount rarest = std::numeric_limits<Xapian::doccount>::max();
};

bool is_better(const Split& left, const std::optional<Split>& right) {
  if (!right) return true;
  if (left.parts.size() != right->parts.size()) return left.parts.size() < right->parts.size();
  return left.rarest > right->rarest;
}

// Byte offsets at which code points begin, and the end.
std::vector<std::size_t> letter_offsets(const std::string& word) {
  std::vector<std::size_t> offsets;
  for (std::size_t offset = 0; offset < word.size();) {
    offsets.push_back(offset);
    next_code_point(word, offset);
  }
  offsets.push_back(word.size());
  return offsets;
}

// Endings are not words: børnene is not børn and ene.
bool is_ending(std::string_view letters) {
  constexpr std::string_view endings[] = {"ene", "eren",  "erne", "else",  "elsen", "elser",
                                          "hed", "heden", "ing",  "ingen", "inger", "ning"};
  return is_one_of(letters, endings);
}

// The number of items with the stem, as a word and as a part.
Xapian::doccount frequency_of(const std::string& stem, const IndexContext& context) {
  return stem_frequency(context, stem) + part_frequency(context, stem);
}

// If the index has only another form of a part, or a word that it is derived from, the stem of
// that: muse for museum, ung for ungdom. Empty if there is none.
std::string standing_part(const std::string& stem, const IndexContext& context) {
  constexpr std::string_view derivation = "dom";
  constexpr std::size_t least_letters = 4;  // of parts that may have another form
  if (count_code_points(stem) < least_letters) return {};
  const auto stands = [&context](const std::string& other) {
    return frequency_of(other, context) > 0;
  };
  for (const std::string& other : known_stem_links(context, stem)) {
    if (stands(other)) return other;
  }
  std::string again = context.stemmer.stem(stem);
  if (again != stem && stands(again)) return again;
  if (!stem.ends_with(derivation)) return {};
  const std::string root = stem.substr(0, stem.size() - derivation.size());
  return stands(root) ? root : std::string();
}

}  // namespace

Xapian::doccount term_frequency(const IndexContext& context, const std::string& term) {
  auto& known = context.statistics->frequencies;
  const auto place = known.find(term);
  if (place != known.end()) return place->second;
  return known.emplace(term, context.database.get_termfreq(term)).first->second;
}

Xapian::doccount stem_frequency(const IndexContext& context, const std::string& stem) {
  return term_frequency(context, stem_term("", stem));
}

Xapian::doccount part_frequency(const IndexContext& context, const std::string& stem) {
  return term_frequency(context, stem_term(prefix::part, stem));
}

std::vector<std::string> known_stem_links(const IndexContext& context, const std::string& stem) {
  auto& known = context.statistics->stem_links;
  const auto place = known.find(stem);
  if (place != known.end()) return place->second;
  std::set<std::string> stems;
  for (const Xapian::Database& shard : context.index.each()) {
    const std::string linked = shard.get_metadata(metadata::stem_links_prefix + stem);
    for (const std::string_view other : split(linked, ' ')) {
      if (!other.empty()) stems.emplace(other);
    }
  }
  return known.emplace(stem, std::vector<std::string>(stems.begin(), stems.end())).first->second;
}

std::string earliest_last_run(const IndexContext& context) {
  std::string earliest = last_mark(context.index.each().front());
  for (const Xapian::Database& shard : context.index.each()) {
    earliest = std::min(earliest, last_mark(shard));
  }
  return earliest;
}

namespace {

// Stems that other forms of the word may have, found by endings that the stemmer keeps: anonym for
// anonymt, lav for lavede, plad for pladser.
std::vector<std::string> stems_by_ending(const std::string& word, const std::string& stem,
                                         Stemmer& stemmer) {
  constexpr std::string_view endings[] = {"t", "ed", "et", "en", "r"};
  constexpr std::size_t least_root = 4;
  std::vector<std::string> stems = {word, stemmer.stem(stem)};
  for (const std::string_view ending : endings) {
    if (!stem.ends_with(ending)) continue;
    const std::string root = stem.substr(0, stem.size() - ending.size());
    if (count_code_points(root) < least_root) continue;
    stems.push_back(root);
    stems.push_back(stemmer.stem(root));
  }
  return stems;
}

// generous: parts may be in the index in another form.
std::vector<std::string> split_into_parts(const std::string& word, bool generous,
                                          const IndexContext& context) {
  const std::vector<std::size_t> offsets = letter_offsets(word);
  const std::size_t letters = offsets.size() - 1;
  if (letters < 2 * least_part_letters || letters > longest_word_letters) return {};
  // best[i]: the best split of the word's first i letters.
  std::vector<std::optional<Split>> best(letters + 1);
  best[0] = Split{};
  for (std::size_t begin = 0; begin + least_part_letters <= letters; ++begin) {
    if (!best[begin]) continue;
    const std::size_t first_end = begin + least_part_letters;
    const std::size_t last_end =
        begin == 0 ? letters - 1 : letters;  // the whole word is not a split
    for (std::size_t end = first_end; end <= last_end; ++end) {
      std::string stem =
          context.stemmer.stem(word.substr(offsets[begin], offsets[end] - offsets[begin]));
      Xapian::doccount frequency = frequency_of(stem, context);
      if (generous && frequency == 0) {
        stem = standing_part(stem, context);
        frequency = stem.empty() ? 0 : 1;
      }
      if (frequency == 0 || is_stop_word(stem)) continue;
      if (end == letters && is_ending(std::string_view(word).substr(offsets[begin]))) continue;
      Split split = *best[begin];
      split.parts.push_back(stem);
      split.rarest = std::min(split.rarest, frequency);
      for (const std::string_view link : links) {
        const std::size_t next = end + link.size();
        if (next > letters || (!link.empty() && next == letters)) continue;
        if (word.compare(offsets[end], link.size(), link) != 0) continue;
        if (is_better(split, best[next])) best[next] = split;
      }
    }
  }
  return best[letters] ? best[letters]->parts : std::vector<std::string>();
}

}  // namespace

std::vector<std::string> family_of(const std::string& stem, const IndexContext& context) {
  std::vector<std::string> family = {stem};
  if (!context.expansions.stems) return family;
  const auto add = [&family](const std::vector<std::string>& stems) {
    for (const std::string& other : stems) {
      if (std::find(family.begin(), family.end(), other) == family.end()) family.push_back(other);
    }
  };
  // Links lead from a form to its lemma and back: two steps reach all forms.
  const std::vector<std::string> lemmas = known_stem_links(context, stem);
  add(lemmas);
  for (const std::string& lemma : lemmas) add(known_stem_links(context, lemma));
  return family;
}

bool any_stands(const std::vector<std::string>& family, const IndexContext& context) {
  return std::any_of(family.begin(), family.end(), [&context](const std::string& stem) {
    return stem_frequency(context, stem) > 0;
  });
}

std::vector<std::string> family_of_word(const std::string& word, const IndexContext& context) {
  const std::string stem = context.stemmer.stem(word);
  std::vector<std::string> family = family_of(stem, context);
  if (!context.expansions.stems || any_stands(family, context)) return family;
  if (word.empty() || is_ascii_digit(word.front())) return family;
  std::vector<std::string> others = stems_by_ending(word, stem, context.stemmer);
  for (const std::string& lemma : lemmas_in_dictionary(word)) {
    others.push_back(context.stemmer.stem(lemma));
  }
  for (const std::string& other : others) {
    const std::vector<std::string> of_other = family_of(other, context);
    if (!any_stands(of_other, context)) continue;
    for (const std::string& known : of_other) {
      if (std::find(family.begin(), family.end(), known) == family.end()) family.push_back(known);
    }
  }
  return family;
}

std::vector<std::string> terms_of(std::string_view prefix, const std::vector<std::string>& stems) {
  std::vector<std::string> terms;
  terms.reserve(stems.size());
  for (const std::string& stem : stems) terms.push_back(stem_term(prefix, stem));
  return terms;
}

std::vector<std::string> split_by_index(const std::string& word, const IndexContext& context) {
  std::vector<std::string> parts = split_into_parts(word, false, context);
  const bool stands = frequency_of(context.stemmer.stem(word), context) > 0;
  return parts.empty() && !stands ? split_into_parts(word, true, context) : parts;
}

}  // namespace dagsorden
