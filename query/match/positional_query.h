// Phrases, NEAR, words as they stand and words of a part of an item: settled from the sequence of
// the item's words (common/word_sequence.h), exactly, wherever they stand in a query.
//
// The items that hold all the stems come from their postings; of each the sequence is read, which
// says whether they stand as they should. One thread a database; throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/match/item_set.h"
#include "query/plan/index_context.h"
#include "query/plan/positional_constraint.h"

namespace dagsorden {

/// Any word of any of the stems.
std::vector<WordPattern> any_form_of(const std::vector<std::string>& stems);

/// The folded word as it stands.
WordPattern exact_form(const std::string& word, const IndexContext& context);

/// The words of tokens that stand one behind the other, each with its family of stems
/// (stem_family.h), or as typed where context has no stems.
std::vector<std::vector<WordPattern>> positions_of(const std::vector<Token>& tokens,
                                                   const IndexContext& context);

/// Their stems, each once.
std::vector<std::string> stems_of(const std::vector<WordPattern>& words);

/// The items whose text has such places. One place alone may stand anywhere in the field.
ItemSet items_with(const PositionalConstraint& constraint, const IndexContext& context);

/// The same as a query that weighs as the stems of telling places do.
struct PositionalQuery {
  Xapian::Query query;
  Xapian::doccount frequency = 0;  ///< in how many items they stand so
};
PositionalQuery positional_query(const PositionalConstraint& constraint,
                                 const IndexContext& context);

/// The places of an order that weigh: those of no stop word, or all where there are no others.
std::vector<std::vector<WordPattern>> informative_positions(const PositionalConstraint& constraint);

/// The items with a stem of each place, however they stand; weighs as the stems of telling places
/// do.
Xapian::Query with_all_positions(const PositionalConstraint& constraint);

}  // namespace dagsorden
