#include "query/plan/variants.h"

#include <algorithm>
#include <array>

#include "common/fields.h"
#include "common/text.h"
#include "common/word_list.h"
#include "query/messages.h"
#include "query/parse/light_words.h"
#include "query/plan/built_in_words.h"
#include "query/plan/number_words.h"
#include "query/plan/word_statistics.h"

namespace dagsorden {
namespace {

void add_once(std::vector<Variant>& variants, Variant variant) {
  const bool known = std::any_of(variants.begin(), variants.end(), [&](const Variant& other) {
    return other.words == variant.words && other.kind != VariantKind::part;
  });
  if (!known) variants.push_back(std::move(variant));
}

void add_phrases(const std::vector<Phrase>& phrases, VariantKind kind,
                 std::vector<Variant>& variants) {
  for (const Phrase& phrase : phrases) {
    add_once(variants,
             {kind, joined(phrase.words, " "), phrase.words, phrase.is_exact, phrase.weight});
  }
}

void add_synonyms(const std::string& word, const IndexContext& context,
                  std::vector<Variant>& variants) {
  if (!context.expansions.synonyms) return;
  add_phrases(built_in_synonyms({word}, context.stemmer), VariantKind::synonym, variants);
  for (const WordTable& table : context.user_tables) {
    add_phrases(alternatives(table, {word}, context.stemmer), VariantKind::synonym, variants);
  }
}

bool is_in_index(const std::string& word, const IndexContext& context) {
  const std::string& stem = context.stemmer.stem(word);
  return stem_frequency(context, stem) + part_frequency(context, stem) > 0;
}

bool is_known(const std::string& word, const IndexContext& context) {
  return is_in_index(word, context) || !built_in_synonyms({word}, context.stemmer).empty();
}

// True for "narko" of "narkoafvænning" and "opsigelse" of "opsigelsesvarsel".
bool is_known_modifier(const std::string& word, const IndexContext& context) {
  const bool has_link = word.ends_with('s') || word.ends_with('e');
  return is_known(word, context) ||
         (has_link && is_known(word.substr(0, word.size() - 1), context));
}

// A compound is a kind of its head. If no item has it, whole or in parts, the synonyms of its head
// are searched: for narkoafvænning, misbrugsbehandling. The longest known head counts.
void add_meaning_of_head(const std::string& word, const IndexContext& context,
                         std::vector<Variant>& variants) {
  constexpr std::size_t least_part = 4;
  constexpr std::size_t longest_compound = 200;  // each of its suffixes is looked up
  constexpr double share = 0.7;
  if (word.size() > longest_compound) return;
  for (std::size_t begin = least_part; begin + least_part <= word.size(); ++begin) {
    const bool is_within_letter = (static_cast<unsigned char>(word[begin]) & 0xC0U) == 0x80U;
    if (is_within_letter) continue;
    const std::string head = word.substr(begin);
    std::vector<Phrase> meanings = built_in_synonyms({head}, context.stemmer);
    if (meanings.empty() || !is_known_modifier(word.substr(0, begin), context)) continue;
    for (Phrase& meaning : meanings) meaning.weight *= share;
    if (is_in_index(head, context))
      add_phrases({{{head}, false, share}}, VariantKind::synonym, variants);
    add_phrases(meanings, VariantKind::synonym, variants);
    return;
  }
}

void add_abbreviations(const std::vector<std::string>& words, const IndexContext& context,
                       std::vector<Variant>& variants) {
  if (!context.expansions.abbreviations) return;
  add_phrases(built_in_abbreviations(words, context.stemmer), VariantKind::abbreviation, variants);
}

// Adds variants from definitions in agendas. The indexer makes terms of them:
// "rar:regionalt arbejdsmarkedsråd" under one prefix, stems and their abbreviation under the other.
// A variant is the part after the colon.
void add_learned(std::string_view prefix, const std::string& key, const IndexContext& context,
                 std::vector<Variant>& variants) {
  const std::string beginning = word_term(prefix, key + ":");
  const auto end = context.database.allterms_end(beginning);
  for (auto term = context.database.allterms_begin(beginning); term != end; ++term) {
    Variant variant{VariantKind::abbreviation, (*term).substr(beginning.size()), {}};
    for (const std::string_view word : split(variant.text, ' ')) variant.words.emplace_back(word);
    add_once(variants, std::move(variant));
  }
}

// Adds "1,2 mio." for 1.200.000 and vice versa.
void add_amounts(const std::vector<std::vector<std::string>>& amounts,
                 std::vector<Variant>& variants) {
  for (const std::vector<std::string>& words : amounts) {
    add_once(variants, {VariantKind::number, joined(words, " "), words, true});
  }
}

std::string stems_of(const std::vector<std::string>& words, Stemmer& stemmer) {
  std::vector<std::string> stems;
  stems.reserve(words.size());
  for (const std::string& word : words) stems.push_back(stemmer.stem(word));
  return joined(stems, " ");
}

// "rednings beredskab", "hjælpemiddel depot": adds the words written as one if the index has that
// word.
void add_joined(const std::string& first, const std::string& second, const IndexContext& context,
                std::vector<Variant>& variants) {
  for (const std::string_view link : {"", "s", "e"}) {
    std::string whole = first;
    whole.append(link).append(second);
    if (stem_frequency(context, context.stemmer.stem(whole)) > 0) {
      add_once(variants, {VariantKind::joined, whole, {whole}});
    }
  }
}

// Pairs of endings of stems with one root: forurening and forurenet, inhabilitet and inhabil,
// fysioterapeut and fysioterapi, innovation and innovativ, kørsel and køre, afslag and afslå.
struct Derivation {
  std::string_view left;
  std::string_view right;
  std::size_t least_root;  ///< in bytes: words with a shorter one are mostly unrelated
};

constexpr Derivation derivations[] = {
    {"ing", "", 5},     {"ning", "", 5},    {"it", "", 4},    {"eut", "i", 5},
    {"ant", "", 5},     {"ion", "iv", 5},   {"ion", "er", 5}, {"sel", "", 3},
    {"slag", "slå", 2}, {"ist", "isme", 4}, {"dom", "", 3},
};

// Short verbs have a noun of their own: rydder and rydning, but not ret and retning.
constexpr Derivation of_short_verbs = {"ning", "", 3};

bool may_be_verb(std::string_view word) { return word.ends_with('e') || word.ends_with("er"); }

void add_derived(const std::string& word, const std::string& stem, const IndexContext& context,
                 std::vector<Variant>& variants) {
  const auto add = [&](std::string_view from, std::string_view to, std::size_t least_root) {
    if (!stem.ends_with(from) || stem.size() < from.size() + least_root) return;
    const std::string other = stem.substr(0, stem.size() - from.size()).append(to);
    if (other == stem) return;
    if (!any_stands(family_of(other, context), context) && part_frequency(context, other) == 0) {
      return;
    }
    add_once(variants, {VariantKind::derivation, other, {other}});
  };
  for (const Derivation& derivation : derivations) {
    add(derivation.left, derivation.right, derivation.least_root);
    add(derivation.right, derivation.left, derivation.least_root);
  }
  const auto& [noun, verb, least_root] = of_short_verbs;
  add(noun, verb, least_root);
  if (may_be_verb(word)) add(verb, noun, least_root);
}

constexpr std::string_view prepositions[] = {"af",  "efter", "for", "fra", "hos", "i",
                                             "med", "mod",   "om",  "på",  "til", "ved"};

// Words that may be between a preposition and its noun.
constexpr std::string_view determiners[] = {"de",  "den", "det",  "din",    "dit", "dine",
                                            "en",  "et",  "hans", "hendes", "min", "mine",
                                            "mit", "sin", "sine", "sit",    "vor", "vores"};

// "På grund af" and the like: the noun is a part of the preposition.
constexpr std::string_view in_set_phrases[] = {"baggrund", "forhold", "grund",  "henhold", "hensyn",
                                               "hjælp",    "løbet",   "stedet", "vegne"};

bool may_be_noun(std::string_view word) {
  constexpr std::size_t shortest = 3;  // in bytes
  return word.size() >= shortest && informativeness(word) > 0 &&
         word.find_first_of("0123456789") == std::string_view::npos &&
         !is_one_of(word, in_set_phrases);
}

// The forms that a word may have as the first part of a compound, without a joining letter: the
// word as typed, its stem, and words derived from it (ungdom for unge).
std::vector<std::string> forms_as_first_part(const std::string& word, const IndexContext& context) {
  std::vector<std::string> forms = {word};
  if (!context.expansions.stems) return forms;
  const std::string stem = context.stemmer.stem(word);
  if (stem != word) forms.push_back(stem);
  std::vector<Variant> derived;
  add_derived(word, stem, context, derived);
  for (const Variant& variant : derived) forms.push_back(variant.text);
  return forms;
}

// "støj fra motorvejen", "boliger til de unge": adds the compound that says the same if the index
// has it (motorvejsstøj, ungdomsboliger).
void add_compounds_of_phrases(const std::vector<std::string>& words, const IndexContext& context,
                              std::vector<ScatteredVariants>& found) {
  for (std::size_t head = 0; head + 2 < words.size(); ++head) {
    if (!may_be_noun(words[head]) || !is_one_of(words[head + 1], prepositions)) continue;
    std::size_t modifier = head + 2;
    if (is_one_of(words[modifier], determiners) && modifier + 1 < words.size()) ++modifier;
    if (!may_be_noun(words[modifier])) continue;
    std::vector<Variant> compounds;
    for (const std::string& form : forms_as_first_part(words[modifier], context)) {
      add_joined(form, words[head], context, compounds);
    }
    if (!compounds.empty()) found.push_back({{head, modifier}, std::move(compounds), true});
  }
}

}  // namespace

std::string reading_of(const Variant& variant) {
  constexpr std::array<Wording, 8> of_kinds = {
      messages::part_of_compounds, messages::parts,
      messages::written_as_one,    messages::derivation,
      messages::synonym,           messages::written_as_number,
      messages::abbreviation,      messages::reading_correction};
  return tr(of_kinds.at(static_cast<std::size_t>(variant.kind)), variant.text);
}

std::vector<Variant> variants_of_word(const std::string& word, const IndexContext& context) {
  std::vector<Variant> variants;
  const std::string stem = context.stemmer.stem(word);
  if (context.expansions.compounds) {
    if (part_frequency(context, stem) > 0) {
      variants.push_back({VariantKind::part, word, {stem}});
    }
    const std::vector<std::string> parts = split_by_index(word, context);
    if (parts.size() > 1) variants.push_back({VariantKind::parts, joined(parts, " + "), parts});
  }
  if (context.expansions.stems) {
    add_derived(word, stem, context, variants);
    add_amounts(amounts_written_as({word}), variants);
  }
  add_synonyms(word, context, variants);
  add_abbreviations({word}, context, variants);
  if (context.expansions.abbreviations) {
    add_learned(prefix::abbreviation, word, context, variants);
    add_learned(prefix::long_form, stem, context, variants);
  }
  const bool means_its_head = variants.empty() && context.expansions.synonyms &&
                              context.expansions.compounds && !is_in_index(word, context);
  if (means_its_head) add_meaning_of_head(word, context, variants);
  return variants;
}

std::vector<Variant> variants_of_run(const std::vector<std::string>& words,
                                     const IndexContext& context) {
  std::vector<Variant> variants;
  const bool all_informative =
      std::none_of(words.begin(), words.end(),
                   [](const std::string& word) { return informativeness(word) == 0; });
  if (context.expansions.compounds && words.size() == 2 && all_informative) {
    add_joined(words[0], words[1], context, variants);
  }
  if (context.expansions.stems) add_amounts(amounts_written_as(words), variants);
  add_abbreviations(words, context, variants);
  if (context.expansions.abbreviations) {
    add_learned(prefix::long_form, stems_of(words, context.stemmer), context, variants);
  }
  return variants;
}

std::vector<ScatteredVariants> scattered_variants(const std::vector<std::string>& words,
                                                  const IndexContext& context) {
  std::vector<ScatteredVariants> found;
  if (context.expansions.compounds) add_compounds_of_phrases(words, context, found);
  if (!context.expansions.synonyms) return found;
  const auto add = [&found](const std::vector<ScatteredPhrase>& phrases) {
    for (const ScatteredPhrase& phrase : phrases) {
      found.push_back({phrase.places, {}, false});
      add_phrases(phrase.alternatives, VariantKind::synonym, found.back().variants);
    }
  };
  add(built_in_scattered_synonyms(words, context.stemmer));
  for (const WordTable& table : context.user_tables) {
    add(scattered_phrases(table, words, context.stemmer));
  }
  return found;
}

}  // namespace dagsorden
