#include "query/understand/variant_query.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "query/understand/index_words.h"
#include "query/understand/order_query.h"
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

std::vector<std::string> stems_of(const Variant& variant, const IndexContext& context) {
  std::vector<std::string> stems;
  for (const std::string& word : variant.words) stems.push_back(context.stemmer.stem(word));
  return stems;
}

// The terms of a variant that is one word; empty for a phrase or for parts near each other.
std::vector<std::string> single_terms(const Variant& variant, const IndexContext& context) {
  if (variant.kind == VariantKind::part) return {stem_term(prefix::part, variant.words.front())};
  if (variant.kind == VariantKind::parts || variant.words.size() > 1) return {};
  if (variant.is_exact) return {stem_term("", context.stemmer.stem(variant.words.front()))};
  const std::string& stem = context.stemmer.stem(variant.words.front());
  std::vector<std::string> terms = terms_of("", family_of(stem, context));
  if (context.expansions.compounds) terms.push_back(stem_term(prefix::part, stem));
  return terms;
}

// Several words: side by side, or, as the parts of a compound, near each other.
Order order_of(const Variant& variant, const IndexContext& context) {
  Order order;
  if (variant.kind == VariantKind::parts) {
    order.kind = OrderKind::near;
    order.window = weights::parts_distance + static_cast<unsigned>(variant.words.size()) - 1;
  }
  for (const std::string& word : variant.words) {
    if (variant.is_exact) {
      order.places.push_back({just_this(word, context)});
    } else {
      const bool is_stem = variant.kind == VariantKind::parts;
      const std::string stem = is_stem ? word : context.stemmer.stem(word);
      order.places.push_back(any_form_of(family_of(stem, context)));
    }
  }
  return order;
}

bool are_too_many(const Order& order, const IndexContext& context) {
  return have_all_places(order, context.too_many_for_parts, context);
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

// What a term's frequency makes of its weight: BM25Weight of Xapian 1.4, weight/bm25weight.cc.
double rarity_in_ranking(double frequency, double items) {
  const double odds = (items - frequency + 0.5) / (frequency + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

// How much less a variant weighs where it counts as frequent as word and variant together, so that
// a rare one does not outweigh a common word.
double pooled(Xapian::doccount of_variant, Xapian::doccount of_word, Xapian::doccount items) {
  const double all = items;
  const double together =
      all * (1 - (1 - of_variant / all) * (1 - of_word / all));  // independent of each other
  return rarity_in_ranking(together, all) / rarity_in_ranking(of_variant, all);
}

Xapian::doccount frequency_of(const std::vector<std::string>& terms, const IndexContext& context) {
  Xapian::doccount frequency = 0;
  for (const std::string& term : terms) frequency += term_frequency(context, term);
  return std::min(frequency, context.database.get_doccount());
}

}  // namespace

void add_variants(WordQuery& word, const std::vector<Variant>& variants,
                  const IndexContext& context) {
  const Xapian::doccount of_word = word.frequency;
  const bool stands = of_word > 0;
  std::vector<Query> alternatives;
  if (!word.query.empty()) alternatives.push_back(word.query);
  for (const Variant& variant : variants) {
    std::vector<std::string> terms = single_terms(variant, context);
    const bool is_single = !terms.empty();
    Query query;
    Xapian::doccount frequency = 0;
    ItemSet items;  // of a single word that is meant as it stands
    if (is_single && variant.is_exact) {
      items = items_with(order_of(variant, context), context);
      frequency = size_of(items);
    } else if (is_single) {
      frequency = frequency_of(terms, context);
    } else {
      const Order order = order_of(variant, context);
      if (stands && variant.kind == VariantKind::parts && are_too_many(order, context)) continue;
      const OrderQuery found = order_query(order, context);
      query = found.query;
      frequency = found.frequency;
    }
    if (frequency == 0) continue;
    double weight = weight_of(variant.kind, stands);
    if (is_single) {
      query = any_of(terms);
      weight *= pooled(frequency_of(terms, context), of_word, context.database.get_doccount());
      if (variant.is_exact) query = Query(Query::OP_FILTER, query, query_of(items, context));
    }
    word.frequency = std::max(word.frequency, frequency);
    alternatives.emplace_back(Query::OP_SCALE_WEIGHT, query, weight);
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
