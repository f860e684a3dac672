#include "query/plan/stem_family.h"

#include <algorithm>

#include "common/text.h"
#include "query/plan/dictionary_words.h"
#include "query/plan/word_statistics.h"

namespace dagsorden {

namespace {

// Stems that other forms of the word may have, by endings that the stemmer keeps: anonym for
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

}  // namespace dagsorden
