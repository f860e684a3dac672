#include "query/understand/variant_query.h"

#include <algorithm>
#include <utility>

#include "query/understand/stem_family.h"
#include "query/understand/weights.h"

namespace dagsorden {
namespace {

using Xapian::Query;

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

// How many items it matches. Counted, since an estimate differs between one database and several.
Xapian::doccount count_matches(const Query& query, const IndexContext& context) {
  Xapian::Enquire enquire(context.database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, context.database.get_doccount()).get_matches_estimated();
}

}  // namespace

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
        is_single ? frequency_of(terms, context) : count_matches(query, context);
    if (frequency == 0) continue;
    if (is_single) {
      // Pooled with the word's own, so that a rare variant does not outweigh the word.
      terms.insert(terms.end(), word_terms.begin(), word_terms.end());
      query = any_of(terms);
    }
    word.frequency = std::max(word.frequency, frequency);
    alternatives.emplace_back(Query::OP_SCALE_WEIGHT, query, weight_of(variant.kind, stands));
    add_leaves(variant, context, word.leaves);
    word.readings.push_back(reading_of(variant));
  }
  if (alternatives.size() > 1) {
    word.query = Query(Query::OP_MAX, alternatives.begin(), alternatives.end());
  } else if (!alternatives.empty()) {
    word.query = alternatives.front();
  }
}

}  // namespace dagsorden
