#include "query/plan/variant_query.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "query/messages.h"
#include "query/plan/positional_query.h"
#include "query/plan/weights.h"
#include "query/plan/word_statistics.h"
#include "query/xapian_workarounds.h"

namespace dagsorden {
namespace {

using Xapian::Query;

double weight_of(const Variant& variant) {
  if (variant.kind == VariantKind::synonym) return variant.weight;
  constexpr std::array<double, 8> of_kinds = {weights::part,
                                              weights::parts,
                                              weights::joined,
                                              weights::derivation,
                                              0,  // of a synonym
                                              1,  // of a number
                                              weights::abbreviation,
                                              weights::correction};
  return of_kinds.at(static_cast<std::size_t>(variant.kind));
}

bool holds_stems(const Variant& variant) {
  return variant.kind == VariantKind::part || variant.kind == VariantKind::parts ||
         variant.kind == VariantKind::derivation;
}

std::vector<std::string> stems_of(const Variant& variant, const IndexContext& context) {
  if (holds_stems(variant)) return variant.words;
  std::vector<std::string> stems;
  for (const std::string& word : variant.words) stems.push_back(context.stemmer.stem(word));
  return stems;
}

// The terms of a variant of one word; empty for a phrase and for parts near each other.
std::vector<std::string> single_terms(const Variant& variant, const IndexContext& context) {
  if (variant.kind == VariantKind::part) return {stem_term(prefix::part, variant.words.front())};
  if (variant.kind == VariantKind::parts || variant.words.size() > 1) return {};
  const std::string stem = stems_of(variant, context).front();
  if (variant.is_exact) return {stem_term("", stem)};
  std::vector<std::string> terms = terms_of("", family_of(stem, context));
  if (context.expansions.compounds) terms.push_back(stem_term(prefix::part, stem));
  return terms;
}

WordPattern part_of_compounds(const std::string& stem) { return {stem, WantedForm::Which::part}; }

// The words of one position. A part of a compound may also be a part of another compound.
std::vector<WordPattern> position_of(const Variant& variant, const std::string& word,
                                     const IndexContext& context) {
  if (variant.is_exact) return {exact_form(word, context)};
  const std::string stem = holds_stems(variant) ? word : context.stemmer.stem(word);
  std::vector<WordPattern> place = any_form_of(family_of(stem, context));
  if (variant.kind == VariantKind::parts) place.push_back(part_of_compounds(stem));
  return place;
}

// The constraint of a variant of several words: adjacent words or, for parts of a compound and
// words of a synonym, words near each other.
PositionalConstraint constraint_of(const Variant& variant, const IndexContext& context) {
  PositionalConstraint constraint;
  if (variant.kind == VariantKind::part) {
    constraint.positions = {{part_of_compounds(variant.words.front())}};
    return constraint;
  }
  if (variant.kind == VariantKind::parts) {
    constraint.kind = PositionalKind::near;
    constraint.window = weights::parts_distance + static_cast<unsigned>(variant.words.size()) - 1;
  }
  const bool is_loose = variant.kind == VariantKind::synonym && !variant.is_exact;
  for (const std::string& word : variant.words) {
    if (is_loose && variant.words.size() > 1 && is_stop_word(word)) continue;
    constraint.positions.push_back(position_of(variant, word, context));
  }
  if (is_loose && constraint.positions.size() > 1) {
    constraint.kind = PositionalKind::near;
    constraint.window = weights::synonym_slack + static_cast<unsigned>(variant.words.size());
  }
  return constraint;
}

// An upper bound of the number of items that have one of the terms.
Xapian::doccount frequency_of(const std::vector<std::string>& terms, const IndexContext& context) {
  Xapian::doccount frequency = 0;
  for (const std::string& term : terms) frequency += term_frequency(context, term);
  return std::min(frequency, context.database.get_doccount());
}

// The same for the words of a position.
Xapian::doccount frequency_of_place(const std::vector<WordPattern>& words,
                                    const IndexContext& context) {
  std::vector<std::string> terms;
  for (const WordPattern& word : words) terms.push_back(term_of(word, nullptr));
  return frequency_of(terms, context);
}

// Estimates how many items have a word of each position, as if these were independent.
Xapian::doccount guess_with_all_positions(const PositionalConstraint& constraint,
                                          const IndexContext& context) {
  const double items = context.database.get_doccount();
  double share = 1;
  for (const std::vector<WordPattern>& place : constraint.positions) {
    share *= frequency_of_place(place, context) / items;
  }
  return static_cast<Xapian::doccount>(std::ceil(share * items));
}

// What to highlight where a variant matched: words, and parts of compounds.
void add_targets(const Variant& variant, const IndexContext& context,
                 std::vector<HighlightTarget>& targets) {
  const std::vector<std::string> stems = stems_of(variant, context);
  if (stems.size() > 1 && variant.kind != VariantKind::parts) {
    targets.push_back({TargetKind::phrase, nullptr, stems});
    return;
  }
  for (const std::string& stem : stems) {
    if (variant.kind != VariantKind::part) targets.push_back({TargetKind::stem, nullptr, {stem}});
    if (!variant.is_exact) targets.push_back({TargetKind::part, nullptr, {stem}});
  }
}

// The factor of a term's frequency in its weight, as in Xapian's BM25Weight (weight/bm25weight.cc).
double rarity_in_ranking(double frequency, double items) {
  const double odds = (items - frequency + 0.5) / (frequency + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

// Scales a variant's weight as if it were as frequent as word and variant together, so that a rare
// variant does not outweigh a common word.
double pooled(Xapian::doccount of_variant, Xapian::doccount of_word, Xapian::doccount items) {
  const double all = items;
  const double together =
      all * (1 - (1 - of_variant / all) * (1 - of_word / all));  // as if independent
  return rarity_in_ranking(together, all) / rarity_in_ranking(of_variant, all);
}

// A single part says little about a compound, and less if it is common. It finds no items, but
// raises those that the query finds.
void add_single_parts(const Variant& compound, Xapian::doccount of_compound,
                      const IndexContext& context, std::vector<Reading>& readings) {
  const Xapian::doccount items = context.database.get_doccount();
  for (const std::string& part : compound.words) {
    const std::vector<WordPattern> place = position_of(compound, part, context);
    const double share =
        rarity(frequency_of_place(place, context), items) / rarity(of_compound, items);
    readings.push_back({tr(messages::single_part, part),
                        weights::single_part * std::min(1.0, share),
                        {PositionalKind::phrase, {place}}});
  }
}

}  // namespace

void add_variants(WordQuery& word, const std::vector<Variant>& variants, const Query& among,
                  const IndexContext& context) {
  const Xapian::doccount of_word = word.frequency;
  std::vector<Query> alternatives;
  if (!word.query.empty()) alternatives.push_back(word.query);
  for (const Variant& variant : variants) {
    const std::vector<std::string> terms = single_terms(variant, context);
    const bool is_split = variant.kind == VariantKind::parts;
    const double weight = is_split && of_word > 0 ? weights::parts_beside : weight_of(variant);
    Reading reading{reading_of(variant), weight, constraint_of(variant, context)};
    Query query;
    Xapian::doccount frequency = 0;
    double scale = weight;
    if (!terms.empty() && variant.is_exact) {
      const ItemSet items = context.index.items_with(reading.constraint, {});
      frequency = items.count;
      query = Query(Query::OP_FILTER, any_of(terms), items.query);
    } else if (!terms.empty()) {
      frequency = frequency_of(terms, context);
      query = any_of(terms);
      scale *= pooled(frequency, of_word, context.database.get_doccount());
    } else if (context.settles_variants) {
      const ItemSet found = positional_query(reading.constraint, context, among);
      query = found.query;
      frequency = found.count;
    } else {
      word.is_unsettled = true;
      query = with_all_positions(reading.constraint);
      frequency = guess_with_all_positions(reading.constraint, context);
    }
    if (is_split) {
      reading.loose_weight = weights::parts_far * weight;
      word.boost |= Query(Query::OP_SCALE_WEIGHT, with_all_positions(reading.constraint),
                          reading.loose_weight);
      add_single_parts(variant, of_word, context, word.readings);
    }
    if (frequency == 0 && reading.loose_weight == 0) continue;
    word.frequency = std::max(word.frequency, frequency);
    alternatives.emplace_back(Query::OP_SCALE_WEIGHT, query, scale);
    add_targets(variant, context, word.highlight_targets);
    word.readings.push_back(std::move(reading));
    const bool has_parts =
        variant.kind == VariantKind::synonym || variant.kind == VariantKind::abbreviation ||
        variant.kind == VariantKind::joined || variant.kind == VariantKind::derivation;
    if (!terms.empty() && has_parts && !variant.is_exact && context.expansions.compounds) {
      word.readings.push_back(
          {tr(messages::part_of_compounds, variant.text),
           weight * weights::part,
           {PositionalKind::phrase, {{part_of_compounds(stems_of(variant, context).front())}}}});
    }
  }
  if (alternatives.size() > 1) {
    word.query = Query(Query::OP_MAX, alternatives.begin(), alternatives.end());
  } else if (!alternatives.empty()) {
    word.query = alternatives.front();
  }
}

}  // namespace dagsorden
