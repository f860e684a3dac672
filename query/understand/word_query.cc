#include "query/understand/word_query.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "query/understand/index_words.h"
#include "query/understand/spelling.h"
#include "query/understand/variants.h"
#include "query/understand/weights.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// More words than these begin too much alike to mean anything.
constexpr Xapian::termcount most_beginnings = 200;

std::string_view prefix_of(const Node& word) {
  return word.field == nullptr ? std::string_view() : word.field->prefix;
}

Query scaled(const Query& query, double factor) { return {Query::OP_SCALE_WEIGHT, query, factor}; }

// The stem and those of its lemma, as one.
std::vector<std::string> family_of(const std::string& stem, const IndexContext& context) {
  std::vector<std::string> family = {stem};
  if (!context.expansions.stems) return family;
  const auto add = [&family](const std::vector<std::string>& stems) {
    for (const std::string& other : stems) {
      if (std::find(family.begin(), family.end(), other) == family.end()) family.push_back(other);
    }
  };
  // Links lead from a form to its lemma and back: two steps reach all forms.
  const std::vector<std::string> lemmas = known_stem_links(context.database, stem);
  add(lemmas);
  for (const std::string& lemma : lemmas) add(known_stem_links(context.database, lemma));
  return family;
}

Query any_of(const std::vector<std::string>& terms) {
  if (terms.size() == 1) return Query(terms.front());
  return {Query::OP_SYNONYM, terms.begin(), terms.end()};
}

std::vector<std::string> terms_of(std::string_view prefix, const std::vector<std::string>& stems) {
  std::vector<std::string> terms;
  for (const std::string& stem : stems) terms.push_back(stem_term(prefix, stem));
  return terms;
}

// A stem, weighed up where it stands in telling places; exact_form is the word as typed.
Query stem_query(std::string_view prefix, const std::string& stem, const std::string& exact_form,
                 const IndexContext& context) {
  const std::vector<std::string> family = family_of(stem, context);
  std::vector<Query> more = {scaled(Query(word_term(prefix, exact_form)), weights::same_form)};
  if (prefix.empty()) {
    const std::string_view title = field(FieldId::title).prefix;
    const std::string_view recommendation = field(FieldId::recommendation).prefix;
    more.push_back(scaled(any_of(terms_of(title, family)), weights::title));
    more.push_back(scaled(any_of(terms_of(recommendation, family)), weights::recommendation));
  }
  return {Query::OP_AND_MAYBE, any_of(terms_of(prefix, family)),
          Query(Query::OP_OR, more.begin(), more.end())};
}

// stands: the word itself stands in some item.
double weight_of(VariantKind kind, bool stands) {
  switch (kind) {
    case VariantKind::part:
      return weights::part;
    case VariantKind::parts:
      return stands ? weights::parts_beside : weights::parts;
    case VariantKind::joined:
      return weights::joined;
    case VariantKind::synonym:
      return weights::synonym;
    case VariantKind::abbreviation:
      return weights::abbreviation;
    case VariantKind::correction:
      break;
  }
  return weights::correction;
}

// The parts of a compound near each other, each as a word or as a part of another compound.
Query parts_query(const std::vector<std::string>& stems, const IndexContext& context) {
  std::vector<Query> near;
  for (const std::string& stem : stems) {
    std::vector<std::string> terms = terms_of("", family_of(stem, context));
    terms.push_back(stem_term(prefix::part, stem));
    near.emplace_back(Query::OP_OR, terms.begin(), terms.end());
  }
  return {Query::OP_NEAR, near.begin(), near.end(),
          weights::parts_distance + static_cast<unsigned>(stems.size()) - 1};
}

std::vector<std::string> stems_of(const Variant& variant, const IndexContext& context) {
  std::vector<std::string> stems;
  for (const std::string& word : variant.words) stems.push_back(context.stemmer.stem(word));
  return stems;
}

// The terms of a variant that is one word; empty for a phrase or for parts near each other.
std::vector<std::string> single_terms(const Variant& variant, const IndexContext& context) {
  if (variant.kind == VariantKind::part) return {stem_term(prefix::part, variant.words.front())};
  if (variant.kind == VariantKind::parts || variant.words.size() > 1) return {};
  if (variant.is_exact) return {word_term("", variant.words.front())};
  const std::string& stem = context.stemmer.stem(variant.words.front());
  std::vector<std::string> terms = terms_of("", family_of(stem, context));
  if (context.expansions.compounds) terms.push_back(stem_term(prefix::part, stem));
  return terms;
}

Query several_words_query(const Variant& variant, const IndexContext& context) {
  if (variant.kind == VariantKind::parts) return parts_query(variant.words, context);
  const std::vector<std::string> stems = stems_of(variant, context);
  return positional_query(Query::OP_PHRASE, "", stems, static_cast<unsigned>(stems.size()),
                          context);
}

// What to mark in a text where a variant matched: words, and parts within compounds.
void add_leaves(const Variant& variant, const IndexContext& context, std::vector<Leaf>& leaves) {
  const bool is_stems = variant.kind == VariantKind::part || variant.kind == VariantKind::parts;
  const std::vector<std::string> stems = is_stems ? variant.words : stems_of(variant, context);
  if (stems.size() > 1 && variant.kind != VariantKind::parts) {
    leaves.push_back({LeafKind::phrase, nullptr, stems});
    return;
  }
  for (const std::string& stem : stems) {
    if (variant.kind != VariantKind::part) leaves.push_back({LeafKind::stem, nullptr, {stem}});
    if (!variant.is_exact) leaves.push_back({LeafKind::part, nullptr, {stem}});
  }
}

Xapian::doccount frequency_of(const std::vector<std::string>& terms, const IndexContext& context) {
  Xapian::doccount frequency = 0;
  for (const std::string& term : terms) frequency += context.database.get_termfreq(term);
  return std::min(frequency, context.database.get_doccount());
}

// About how many items it matches: 0 only where there is none. One match is enough to look for.
Xapian::doccount estimate_matches(const Query& query, const IndexContext& context) {
  Xapian::Enquire enquire(context.database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet matches = enquire.get_mset(0, 1);
  return matches.empty() ? 0 : std::max<Xapian::doccount>(1, matches.get_matches_estimated());
}

// Joins the variants that match anything to the word's own query.
void add_variants(WordQuery& word, const std::vector<Variant>& variants,
                  const std::vector<std::string>& word_terms, const IndexContext& context) {
  const bool stands = word.frequency > 0;
  std::vector<Query> alternatives;
  if (!word.query.empty()) alternatives.push_back(word.query);
  for (const Variant& variant : variants) {
    std::vector<std::string> terms = single_terms(variant, context);
    const bool is_single = !terms.empty();
    Query query = is_single ? Query() : several_words_query(variant, context);
    const Xapian::doccount frequency =
        is_single ? frequency_of(terms, context) : estimate_matches(query, context);
    if (frequency == 0) continue;
    if (is_single) {
      // Pooled with the word's own, so that a rare variant does not outweigh the word.
      terms.insert(terms.end(), word_terms.begin(), word_terms.end());
      query = any_of(terms);
    }
    word.frequency = std::max(word.frequency, frequency);
    alternatives.push_back(scaled(query, weight_of(variant.kind, stands)));
    add_leaves(variant, context, word.leaves);
    word.readings.push_back(std::string(name_of(variant.kind)) + " " + variant.text);
  }
  if (alternatives.size() > 1) {
    word.query = Query(Query::OP_MAX, alternatives.begin(), alternatives.end());
  } else if (!alternatives.empty()) {
    word.query = alternatives.front();
  }
}

WordQuery plain_word_query(std::string_view prefix, const Field* where, const std::string& form,
                           const IndexContext& context) {
  const std::string stem = context.stemmer.stem(form);
  WordQuery word;
  word.query = stem_query(prefix, stem, form, context);
  word.readings.push_back("stem " + stem);
  for (const std::string& other : family_of(stem, context)) {
    word.frequency =
        std::min(word.frequency + context.database.get_termfreq(stem_term(prefix, other)),
                 context.database.get_doccount());
    word.leaves.push_back({LeafKind::stem, where, {other}});
    if (other != stem) word.readings.push_back("lemma " + other);
  }
  return word;
}

// A word that stands nowhere, in no variant either: the one that was meant.
void correct(WordQuery& word, const std::string& form, const IndexContext& context) {
  const std::optional<std::string> meant = correction_of(context.database, form, context.stemmer);
  if (!meant) return;
  WordQuery corrected = plain_word_query("", nullptr, *meant, context);
  add_variants(corrected, variants_of_word(*meant, context), {}, context);
  if (corrected.frequency == 0) return;
  corrected.correction = *meant;
  corrected.query = scaled(corrected.query, weights::correction);
  corrected.readings.insert(corrected.readings.begin(), "correction " + *meant);
  word = std::move(corrected);
}

// The case number that a word with digits and hyphens may be.
Query case_number_query(const Node& word, const IndexContext& context) {
  const std::string term =
      value_term(field(FieldId::case_number).prefix, normalize_case_number(word.text));
  return context.database.term_exists(term) ? Query(term) : Query();
}

// Forms stacked on a token: the whole of a word with hyphens.
std::vector<std::string> stacked_words(const std::vector<Token>& tokens) {
  std::vector<std::string> words;
  for (const Token& token : tokens) {
    if (token.stacked) words.push_back(token.word);
  }
  return words;
}

WordQuery word_of_several_tokens(const Node& word, const IndexContext& context) {
  const std::string_view prefix = prefix_of(word);
  const auto frequency_of = [&](const std::string& stem) {
    return context.database.get_termfreq(stem_term(prefix, stem));
  };
  WordQuery result;
  const std::vector<std::string> stems = stems_in_order(word.tokens, context.stemmer);
  result.query = positional_query(Query::OP_PHRASE, prefix, stems,
                                  static_cast<unsigned>(stems.size()), context);
  result.frequency = context.database.get_doccount();
  for (const std::string& stem : stems) {
    result.frequency = std::min(result.frequency, frequency_of(stem));
  }
  result.leaves.push_back({LeafKind::phrase, word.field, stems});
  for (const std::string& whole : stacked_words(word.tokens)) {
    const std::string stem = context.stemmer.stem(whole);
    result.query |= stem_query(prefix, stem, whole, context);
    result.frequency += frequency_of(stem);
    result.leaves.push_back({LeafKind::stem, word.field, {stem}});
  }
  if (word.field == nullptr) {
    const Query case_number = case_number_query(word, context);
    if (!case_number.empty()) {
      result.query |= case_number;
      result.frequency += case_number.get_length();
    }
  }
  return result;
}

}  // namespace

std::vector<std::string> stems_in_order(const std::vector<Token>& tokens, Stemmer& stemmer) {
  std::vector<std::string> stems;
  for (const Token& token : tokens) {
    if (!token.stacked) stems.push_back(stemmer.stem(token.word));
  }
  return stems;
}

Query positional_query(Query::op op, std::string_view prefix, const std::vector<std::string>& stems,
                       unsigned window, const IndexContext& context) {
  std::vector<Query> places;
  for (const std::string& stem : stems) {
    const std::vector<std::string> terms = terms_of(prefix, family_of(stem, context));
    // Only terms and ORs of terms may stand in a phrase.
    places.push_back(terms.size() == 1 ? Query(terms.front())
                                       : Query(Query::OP_OR, terms.begin(), terms.end()));
  }
  return {op, places.begin(), places.end(), window};
}

double rarity(Xapian::doccount frequency, Xapian::doccount items) {
  const double with = frequency;
  const double without = std::max(0.0, static_cast<double>(items) - with);
  return std::log(1 + (without + 0.5) / (with + 0.5));
}

WordQuery word_query(const Node& word, const IndexContext& context) {
  if (stems_in_order(word.tokens, context.stemmer).size() > 1) {
    return word_of_several_tokens(word, context);
  }
  const std::string& form = word.tokens.front().word;
  WordQuery result = plain_word_query(prefix_of(word), word.field, form, context);
  if (word.field != nullptr) return result;
  const std::vector<std::string> own_terms =
      terms_of("", family_of(context.stemmer.stem(form), context));
  add_variants(result, variants_of_word(form, context), own_terms, context);
  if (result.frequency == 0 && context.expansions.spelling) correct(result, form, context);
  return result;
}

WordQuery run_query(const std::vector<std::string>& words, const IndexContext& context) {
  WordQuery result;
  add_variants(result, variants_of_run(words, context), {}, context);
  return result;
}

WordQuery exact_query(const Node& word, const IndexContext& context) {
  std::vector<std::string> words = stacked_words(word.tokens);
  if (words.empty()) {
    for (const Token& token : word.tokens) words.push_back(token.word);
  }
  WordQuery result;
  result.frequency = context.database.get_doccount();
  std::vector<Query> terms;
  for (const std::string& form : words) {
    const std::string term = word_term(prefix_of(word), form);
    terms.emplace_back(term);
    result.frequency = std::min(result.frequency, context.database.get_termfreq(term));
    result.leaves.push_back({LeafKind::word, word.field, {form}});
  }
  result.query = Query(Query::OP_AND, terms.begin(), terms.end());
  return result;
}

WordQuery beginning_query(const Node& word, const IndexContext& context,
                          std::vector<Notice>& notices) {
  const std::string& beginning = word.tokens.front().word;
  const std::string pattern = std::string(prefix_of(word)) + beginning;
  WordQuery result;
  result.query = Query(Query::OP_WILDCARD, pattern, most_beginnings,
                       Query::WILDCARD_LIMIT_MOST_FREQUENT, Query::OP_SYNONYM);
  Xapian::termcount words = 0;
  const auto end = context.database.allterms_end(pattern);
  for (auto term = context.database.allterms_begin(pattern); term != end; ++term) {
    ++words;
    result.frequency += term.get_termfreq();
  }
  result.frequency = std::min(result.frequency, context.database.get_doccount());
  if (words > most_beginnings) {
    notices.push_back({"wildcard",
                       {word.text},
                       {},
                       std::to_string(words) + " words begin with " + beginning + "; the " +
                           std::to_string(most_beginnings) + " most frequent were searched"});
  }
  result.leaves.push_back({LeafKind::beginning, word.field, {beginning}});
  return result;
}

}  // namespace dagsorden
