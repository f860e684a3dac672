// A stem together with the other stems of its lemma. One thread a database; throws Xapian::Error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/plan/index_context.h"

namespace dagsorden {

/// The stem, followed by those that the index links to it (word_statistics.h).
std::vector<std::string> family_of(const std::string& stem, const IndexContext& context);

/// The family of a folded word's stem. The index links only forms that it has met. So where no word
/// of the family is in an item, the families of other forms are added: those that the stemmer keeps
/// apart (anonymt, lavede, pladser), and those that the dictionary names (gøre for gjort).
std::vector<std::string> family_of_word(const std::string& word, const IndexContext& context);

/// True if a word of the family is in some item.
bool any_stands(const std::vector<std::string>& family, const IndexContext& context);

std::vector<std::string> terms_of(std::string_view prefix, const std::vector<std::string>& stems);

}  // namespace dagsorden
