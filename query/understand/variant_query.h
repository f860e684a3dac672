// From the variants of a word (variants.h) to what they look for, weighed against the word itself.
#pragma once

#include <string>
#include <vector>

#include "query/understand/variants.h"
#include "query/understand/word_query.h"

namespace dagsorden {

/// Joins the variants that match anything to the word's own query: of word and variants the best
/// counts (OP_MAX). word_terms are the word's own, whose frequency is pooled with a variant's.
void add_variants(WordQuery& word, const std::vector<Variant>& variants,
                  const std::vector<std::string>& word_terms, const IndexContext& context);

}  // namespace dagsorden
