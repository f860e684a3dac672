#include "indexer/words/stem_links.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "common/text.h"

namespace dagsorden {
namespace {

// Plurals with a changed vowel, and their singulars.
struct VowelChange {
  std::string_view plural;
  std::string_view singular;
};

constexpr VowelChange vowel_changes[] = {
    {"børn", "barn"},
    {"mænd", "mand"},
    {"bøger", "bog"},
    {"fødder", "fod"},
    {"hænder", "hånd"},
    {"tænder", "tand"},
    {"nætter", "nat"},
    {"døtre", "datter"},
    {"mødre", "mor"},
    {"fædre", "far"},
    {"brødre", "bror"},
    {"bønder", "bonde"},
    {"rødder", "rod"},
    {"stænger", "stang"},
    {"stæder", "stad"},
    {"kræfter", "kraft"},
    {"tæer", "tå"},
    {"gæs", "gås"},
    {"øjne", "øje"},
    {"klør", "klo"},
    {"hovedstæder", "hovedstad"},
    {"formænd", "formand"},
    {"landmænd", "landmand"},
    {"embedsmænd", "embedsmand"},
    {"talsmænd", "talsmand"},
    {"næstformænd", "næstformand"},
    {"fakta", "faktum"},
    {"data", "datum"},
};

// Plural endings: definite and genitive, and the e used in compounds (børne-).
bool is_form_of(std::string_view word, std::string_view plural) {
  if (!word.starts_with(plural)) return false;
  const std::string_view ending = word.substr(plural.size());
  const std::string_view endings[] = {"", "s", "e", "ne", "nes", "ene", "enes"};
  return std::find(std::begin(endings), std::end(endings), ending) != std::end(endings);
}

std::optional<std::string> singular_of(std::string_view word) {
  for (const VowelChange& change : vowel_changes) {
    if (is_form_of(word, change.plural)) return std::string(change.singular);
  }
  return std::nullopt;
}

// Does the word start like its lemma, ignoring the lemma's last e and an e before its last letter
// (middel, midler)?
bool begins_as(std::string_view word, std::string_view lemma) {
  const std::string_view stem = lemma.ends_with('e') ? lemma.substr(0, lemma.size() - 1) : lemma;
  if (word.starts_with(stem)) return true;
  if (stem.size() < 4 || stem[stem.size() - 2] != 'e') return false;
  std::string shortened(stem.substr(0, stem.size() - 2));
  if (shortened.size() > 2 && shortened.back() == shortened[shortened.size() - 2]) {
    shortened.pop_back();  // titel, titler; but himmel, himle
  }
  return word.starts_with(shortened + stem.back());
}

// An adjective with -t or -e: nyt, nye, sikkert, sikre. Its -t form is also listed as an adverb,
// and its plural may be a verb.
bool is_form_of_adjective(std::string_view word, const std::string& lemma) {
  if (word == lemma + "t" || word == lemma + "e") return true;
  return word.ends_with('e') && !lemma.ends_with('e') && lemma.size() > 4 &&
         (lemma.ends_with("el") || lemma.ends_with("en") || lemma.ends_with("er")) &&
         begins_as(word, lemma) && word.size() + 2 >= lemma.size() && word.size() < lemma.size();
}

// An imperative is the start of its verb, and usually also a noun: vind, from vinde.
bool is_imperative(std::string_view word, std::string_view lemma) {
  return lemma.starts_with(word) && lemma.ends_with('e');
}

}  // namespace

std::vector<std::string> linked_stems(const std::string& word, Dictionary& dictionary,
                                      Stemmer& stemmer) {
  constexpr std::size_t fewest_letters = 4;
  std::vector<std::string> result;
  const std::string own = stemmer.stem(word);
  const auto add = [&result, &own, &stemmer](const std::string& lemma) {
    const std::string& stem = stemmer.stem(lemma);
    if (stem != own) result.push_back(stem);
  };
  if (const auto singular = singular_of(word)) {
    add(*singular);
    return result;
  }
  if (is_stop_word(word)) return result;
  const bool is_short = count_code_points(word) < fewest_letters;
  const std::vector<std::string> lemmas = dictionary.lemmas(word);
  // A word that is a lemma is more likely that lemma than a form of another: hus, not of hu.
  const bool is_lemma = std::find(lemmas.begin(), lemmas.end(), word) != lemmas.end();
  for (const std::string& lemma : lemmas) {
    if (lemma == word || is_stop_word(lemma)) continue;
    if (is_form_of_adjective(word, lemma)) {
      add(lemma);
    } else if (!is_lemma && begins_as(word, lemma)) {
      if (!is_short || count_code_points(lemma) == 1) add(lemma);  // øer and åen, but not ter
    } else if (!is_lemma && !is_imperative(word, lemma) && word.front() == lemma.front()) {
      add(lemma);  // gav from give, museet from museum, but not ældre from gammel
    }
  }
  for (const std::string& lemma : lemmas) {
    if (!lemma.ends_with("ndelse")) continue;
    const std::string verb = lemma.substr(0, lemma.size() - std::string_view("lse").size());
    if (dictionary.is_simple_word(verb + "r")) add(verb);
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

}  // namespace dagsorden
