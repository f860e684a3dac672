// From the variants of a word (variants.h) to what they look for, weighed against the word itself.
#pragma once

#include <string>
#include <vector>

#include "query/plan/variants.h"
#include "query/plan/word_query.h"

namespace dagsorden {

/// Joins the variants that match anything to the word's own query: of word and variants the best
/// counts (OP_MAX).
void add_variants(WordQuery& word, const std::vector<Variant>& variants,
                  const IndexContext& context);

}  // namespace dagsorden
