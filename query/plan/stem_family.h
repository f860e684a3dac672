// A stem with the other stems of its lemma. One thread a
// database; throws Xapian::Error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/plan/index_context.h"

namespace dagsorden {

/// The stem first, then those that the index links to it (word_statistics.h).
std::vector<std::string> family_of(const std::string& stem, const IndexContext& context);

/// The family of a folded word's stem. Where none of it stands in an item, that of the word's other
/// forms, which the index does not link to a form that it has not met: by the endings that the
/// stemmer leaves (anonymt, lavede, pladser), and as the dictionary says (gjort, of gøre).
std::vector<std::string> family_of_word(const std::string& word, const IndexContext& context);

/// True where a word of the family stands in an item.
bool any_stands(const std::vector<std::string>& family, const IndexContext& context);

std::vector<std::string> terms_of(std::string_view prefix, const std::vector<std::string>& stems);

}  // namespace dagsorden
