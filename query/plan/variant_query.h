// Turns the variants of a word (variants.h) into queries, weighed against the word itself.
#pragma once

#include <string>
#include <vector>

#include "query/plan/variants.h"
#include "query/plan/word_query.h"

namespace dagsorden {

/// Adds the variants that match anything to the word's query. The best of word and variants counts
/// (OP_MAX). Variants of several words are settled among the items that `among` matches (empty:
/// all).
void add_variants(WordQuery& word, const std::vector<Variant>& variants, const Xapian::Query& among,
                  const IndexContext& context);

}  // namespace dagsorden
