#include "indexer/words/compounds.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <string_view>
#include <utility>

#include "common/municipalities.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// A sorted table of words.
template <std::size_t count>
struct WordSet {
  // Does not compile if the words are not sorted.
  consteval explicit WordSet(const std::array<std::string_view, count>& sorted) : words(sorted) {
    if (!std::is_sorted(sorted.begin(), sorted.end())) throw "the words are not sorted";
  }

  bool contains(std::string_view word) const {
    return std::binary_search(words.begin(), words.end(), word);
  }

  std::array<std::string_view, count> words;
};

// Shorter words have no two parts; longer ones are not words.
constexpr std::size_t fewest_letters = 7;
constexpr std::size_t most_letters = 60;
constexpr std::size_t most_remembered = 10000;

// A shorter part is usually a fragment of another word (kul|tur, institut|ion) ...
constexpr std::size_t usual_letters = 4;

// ... but people search for these.
constexpr WordSet short_fronts(std::to_array<std::string_view>(
    {"bil", "bus", "dag", "fag", "fly", "hus", "job", "køb", "køn", "liv", "lov", "løn", "mad",
     "mål", "nat", "nød", "ret", "råd", "sag", "sne", "tal", "tid", "tog", "ung", "vej", "år"}));
constexpr WordSet short_heads(std::to_array<std::string_view>(
    {"bil", "bus", "dag", "fly", "hal", "hus", "job", "køb", "liv", "lov", "mad",
     "mål", "net", "råd", "sag", "sti", "syn", "tal", "tid", "tog", "vej", "år"}));

// Words that only look like compounds, or whose parts no longer mean anything to a searcher.
constexpr WordSet whole_words(std::to_array<std::string_view>(
    {"billede",         "borgmester", "centrum",  "dagsorden", "dagtilbud",     "eksempelvis",
     "flertal",         "folketing",  "formand",  "grundlag",  "hovedstad",     "husvild",
     "jernbane",        "jordemoder", "landbrug", "landmand",  "mindretal",     "platform",
     "problemstilling", "rådhus",     "samfund",  "sygehus",   "sygeplejerske", "transport",
     "vejleder",        "vejledning"}));

// Prefixes and particles: a word starting with one is derived from a verb, or a word of its own.
constexpr WordSet particles(std::to_array<std::string_view>(
    {"alter",  "ande",  "bort",  "efter",   "ekstra", "fast",    "fire",     "fjern", "foran",
     "fore",   "fort",  "forud", "frem",    "fuld",   "gennem",  "halv",     "hjem",  "igen",
     "imod",   "inden", "kende", "lige",    "mellem", "omkring", "over",     "rede",  "samme",
     "sammen", "selv",  "siden", "stor",    "super",  "tilbage", "tilrette", "tran",  "tvær",
     "uden",   "under", "vare",  "vedlige", "videre", "være",    "ægte"}));

// Suffixes, heads that occur only bound or after a particle, and heads of place names.
constexpr WordSet bound_heads(std::to_array<std::string_view>(
    {"ager",   "agtig",    "andet",  "bjerg",     "borg",  "bæk",      "dobbelt",   "else",
     "ende",   "ering",    "fuld",   "fuldhed",   "give",  "givende",  "giver",     "givning",
     "gøre",   "gørelse",  "hed",    "hede",      "holde", "holdelse", "holder",    "holdning",
     "holm",   "hørende",  "inge",   "isme",      "lagde", "lagt",     "lev",       "lig",
     "lige",   "ligere",   "lighed", "lund",      "lægge", "læggelse", "lægning",   "løs",
     "løshed", "minde",    "mæssig", "ring",      "ringe", "rup",      "sat",       "satte",
     "skab",   "skabe",    "stand",  "stillelse", "sund",  "synlig",   "synlighed", "sætning",
     "sætte",  "sættelse", "tage",   "tagelse",   "tagen", "tager",    "tering",    "værk",
     "årig"}));

// Nouns ending in -e without a plural, which would pass for verbs.
constexpr WordSet nouns_without_plural(std::to_array<std::string_view>({"fremme", "hjælpe", "pleje",
                                                                        "støtte"}));

bool is_word_of_letters(const std::string& word) {
  for (std::size_t offset = 0; offset < word.size();) {
    if (!is_letter(next_code_point(word, offset))) return false;
  }
  return true;
}

constexpr double unreachable = std::numeric_limits<double>::infinity();

// A position between two letters, or an end of the word, with the cheapest way to reach it from the
// front.
struct Border {
  std::size_t offset = 0;
  double cost = unreachable;
  std::size_t from = 0;  // where the last part before it begins
  std::string front;     // the word of that part
};

std::vector<Border> borders_of(const std::string& word) {
  std::vector<Border> borders;
  borders.reserve(word.size() + 1);
  for (std::size_t offset = 0; offset < word.size(); next_code_point(word, offset)) {
    borders.push_back({offset, unreachable, 0, {}});
  }
  borders.push_back({word.size(), unreachable, 0, {}});
  return borders;
}

// Every part costs something, so that few parts win; short ones and those joined by guesswork cost
// more.
double cost_of(std::size_t letters, bool guessed) {
  constexpr double short_cost = 0.3;
  constexpr double guess_cost = 0.5;
  const double missing = letters < 6 ? static_cast<double>(6 - letters) : 0.0;
  return 1.0 + short_cost * missing + (guessed ? guess_cost : 0.0);
}

// Adjectives from Latin join without linking letters, and dictionaries list few of them as joining:
// kommunal|økonomi, social|tilsyn, regional|politik.
bool is_joining_adjective(std::string_view word) {
  return word.ends_with("al") || word.ends_with("iv") || word.ends_with("ær");
}

// May letters be joined that the dictionary does not list as joining?
bool may_join_unlisted(std::string_view form) {
  return is_joining_adjective(form) || short_fronts.contains(form) || form == "fælles";
}

}  // namespace

// A split word: the front words in the dictionary's form, and where the last part begins.
struct CompoundSplitter::Split {
  std::vector<std::string> fronts;
  std::size_t head_begin = 0;
  std::string head;
};

const std::vector<std::string>& CompoundSplitter::parts(const std::string& folded_word) {
  last_parts_ = split(folded_word);
  return last_parts_;
}

// The same parts recur all the time; the bound keeps a hostile file from growing the cache.
const std::vector<std::string>& CompoundSplitter::parts_of_part(const std::string& word) {
  const auto found = remembered_.find(word);
  if (found != remembered_.end()) return found->second;
  if (remembered_.size() > most_remembered) remembered_.clear();
  std::vector<std::string> result = split(word);
  return remembered_.insert_or_assign(word, std::move(result)).first->second;
}

std::vector<std::string> CompoundSplitter::split(const std::string& word) {
  const std::size_t letters = count_code_points(word);
  if (letters < fewest_letters || letters > most_letters || !is_word_of_letters(word)) return {};
  if (municipality_named(word) != nullptr) return {};
  const bool known = dictionary_.is_simple_word(word);
  if (!known && dictionary_.is_name(word)) return {};
  const std::optional<Split> found = known ? split_known(word) : split_unknown(word);
  return found ? refined(*found) : std::vector<std::string>{};
}

// A part may itself be a compound: redningsberedskab|plan = redning + beredskab + plan.
std::vector<std::string> CompoundSplitter::refined(const Split& split) {
  std::vector<std::string> result;
  const auto add = [this, &result](const std::string& word) {
    const std::vector<std::string>& inner = parts_of_part(word);
    if (inner.empty()) {
      result.push_back(word);
    } else {
      result.insert(result.end(), inner.begin(), inner.end());
    }
  };
  for (const std::string& front : split.fronts) add(front);
  add(split.head);
  return result;
}

std::optional<CompoundSplitter::Split> CompoundSplitter::split_unknown(const std::string& word) {
  if (auto found = cheapest(word, false)) return found;
  return cheapest(word, true);
}

// A dictionary word is split like its lemma, so that no ending passes for a part (program|mer), and
// not at all if it is formed from a verb and the last part is not (kombi|nation).
std::optional<CompoundSplitter::Split> CompoundSplitter::split_known(const std::string& word) {
  const std::vector<std::string> lemmas =
      dictionary_.lemmas(word);  // a copy: later calls invalidate the answer
  for (const std::string& lemma : lemmas) {
    if (whole_words.contains(lemma)) return std::nullopt;
    if (!is_nominal(lemma)) continue;
    std::optional<Split> found = cheapest(lemma, false);
    if (!found || (is_derived(lemma) && !is_derived(found->head))) continue;
    // The last part keeps its inflection, so the word must start like its lemma.
    if (word.compare(0, found->head_begin, lemma, 0, found->head_begin) != 0) continue;
    found->head = word.substr(found->head_begin);
    return found;
  }
  return std::nullopt;
}

std::optional<CompoundSplitter::Split> CompoundSplitter::cheapest(const std::string& word,
                                                                  bool free_joining) {
  std::vector<Border> borders = borders_of(word);
  const std::size_t last = borders.size() - 1;
  borders[0].cost = 0;
  for (std::size_t begin = 0; begin + 2 < last; ++begin) {
    if (borders[begin].cost == unreachable) continue;
    const std::string_view rest = std::string_view(word).substr(borders[begin].offset);
    // No joining form is longer.
    const std::size_t longest = dictionary_.lexicon().longest_joining_form(rest);
    for (std::size_t end = begin + 2; end + 1 < last; ++end) {
      const std::string_view form = rest.substr(0, borders[end].offset - borders[begin].offset);
      if (!free_joining && form.size() > longest && !may_join_unlisted(form)) continue;
      std::optional<std::string> listed;
      if (form.size() <= longest) listed = dictionary_.lexicon().joining_lemma(form);
      const double total = borders[begin].cost + cost_of(end - begin, !listed);
      if (total >= borders[end].cost) continue;
      std::optional<std::string> front = front_word(form, std::move(listed), free_joining);
      // Ever shorter, so that the recursion ends.
      if (!front || front->size() >= word.size()) continue;
      borders[end].cost = total;
      borders[end].from = begin;
      borders[end].front = std::move(*front);
    }
  }
  std::size_t head_begin = 0;
  for (std::size_t begin = 1; begin < last; ++begin) {
    if (borders[begin].cost == unreachable) continue;
    const double total = borders[begin].cost + cost_of(last - begin, false);
    if (total < borders[last].cost &&
        can_end(std::string_view(word).substr(borders[begin].offset))) {
      borders[last].cost = total;
      head_begin = begin;
    }
  }
  if (head_begin == 0) return std::nullopt;
  Split split;
  split.head_begin = borders[head_begin].offset;
  split.head = word.substr(split.head_begin);
  for (std::size_t end = head_begin; end > 0; end = borders[end].from) {
    split.fronts.insert(split.fronts.begin(), std::move(borders[end].front));
  }
  return split;
}

// The word that a front form represents, if it may be at the front. listed: the word whose joining
// form it is.
std::optional<std::string> CompoundSplitter::front_word(std::string_view form,
                                                        std::optional<std::string> listed,
                                                        bool free_joining) {
  const auto fits = [](const std::string& word) {
    if (particles.contains(word) || bound_heads.contains(word)) return false;
    return count_code_points(word) >= usual_letters || short_fronts.contains(word);
  };
  // fælles is a word of its own, not fælle with a linking s.
  if (short_fronts.contains(form) || form == "fælles") return std::string(form);
  std::optional<std::string> lemma = std::move(listed);
  if (lemma && lemma->ends_with('-')) {
    // Listed only as a front part: of a word (lands-, forsvars-) or of none (inter-, trans-).
    lemma = base_word(form);
    const bool stands_alone = dictionary_.is_simple_word(form);  // ældre, a form of gammel
    if (!lemma && (stands_alone || is_joining_adjective(form))) lemma = std::string(form);
  } else if (!lemma && (free_joining || is_joining_adjective(form))) {
    lemma = base_word(form);
    if (lemma && count_code_points(*lemma) <= usual_letters) return std::nullopt;
  }
  return lemma && fits(*lemma) ? lemma : std::nullopt;
}

// The word of a front part that has no joining form of its own: with or without linking letters.
std::optional<std::string> CompoundSplitter::base_word(std::string_view form) {
  if (is_base_form(form)) return std::string(form);
  if (!form.ends_with('s')) return std::nullopt;
  std::string unlinked(form.substr(0, form.size() - 1));
  if (is_base_form(unlinked)) return unlinked;
  unlinked += 'e';
  if (is_base_form(unlinked)) return unlinked;
  return std::nullopt;
}

bool CompoundSplitter::is_base_form(std::string_view word) {
  const std::vector<std::string>& lemmas = dictionary_.lemmas(word);
  return std::find(lemmas.begin(), lemmas.end(), word) != lemmas.end() && is_nominal(word);
}

bool CompoundSplitter::can_end(std::string_view word) {
  const std::vector<std::string>& lemmas = dictionary_.lemmas(word);
  if (lemmas.empty() || bound_heads.contains(word) || particles.contains(word)) return false;
  const auto is_bound = [](const std::string& lemma) {
    return bound_heads.contains(lemma) || particles.contains(lemma);
  };
  const bool is_listed = short_heads.contains(word);  // tog is a train rather than a form of tage
  if (!is_listed && std::any_of(lemmas.begin(), lemmas.end(), is_bound)) return false;
  const bool is_participle = word.ends_with("et") || word.ends_with("ede");
  return std::any_of(lemmas.begin(), lemmas.end(), [&](const std::string& lemma) {
    if (count_code_points(lemma) < usual_letters && !short_heads.contains(lemma)) return false;
    return is_nominal(lemma) || (is_participle && lemma.ends_with("ere"));
  });
}

// Verbs are not parts of nouns. Nouns on -e with a plural on -er also have a definite form.
bool CompoundSplitter::is_nominal(std::string_view lemma) {
  if (!lemma.ends_with('e') || nouns_without_plural.contains(lemma)) return true;
  if (lemma.ends_with("gøre")) return false;
  std::string plural(lemma);
  if (!dictionary_.is_simple_word(plural.append("r"))) return true;
  return dictionary_.is_simple_word(plural.append("ne"));
}

// A noun formed from a known verb on -ere: kombination from kombinere.
bool CompoundSplitter::is_derived(const std::string& lemma) {
  for (const std::string_view ending : {"ering", "ation", "ition", "ator", "ement", "ør"}) {
    if (!lemma.ends_with(ending)) continue;
    const std::string stem = lemma.substr(0, lemma.size() - ending.size());
    if (dictionary_.is_simple_word(stem + "ere")) return true;
  }
  return false;
}

}  // namespace dagsorden
