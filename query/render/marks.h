// Where in a text the words of a query stand.
//
// Takes a text and the leaves of a query (understood.h), gives byte ranges in order, none in
// another. The text is cut into words by the analysis that made the index, so what is marked is
// what matched. Throws nothing; one Stemmer a thread.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/analysis.h"
#include "query/understand/understood.h"

namespace dagsorden {

struct Mark {
  std::size_t begin = 0;  ///< bytes
  std::size_t end = 0;
  std::size_t leaf = 0;  ///< which of the leaves
};

/// The marks in a text of that field (nullptr: of none): leaves of other fields are passed over.
/// A phrase is one mark.
std::vector<Mark> find_marks(std::string_view text, const Field* field,
                             const std::vector<Leaf>& leaves, Stemmer& stemmer);

}  // namespace dagsorden
