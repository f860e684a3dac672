// Phrases, NEAR, exact words and words of a part of an item: turns typed text into a positional
// constraint, and a constraint into a query. The index says which items satisfy it
// (index.h). For one thread only; throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "query/plan/index_context.h"
#include "query/plan/positional_constraint.h"

namespace dagsorden {

/// Any word of any of the stems.
std::vector<WordPattern> any_form_of(const std::vector<std::string>& stems);

/// The folded word exactly.
WordPattern exact_form(const std::string& word, const IndexContext& context);

/// The words of tokens that follow each other, each with its family of stems (word_statistics.h),
/// or as typed where context has no stems.
std::vector<std::vector<WordPattern>> positions_of(const std::vector<Token>& tokens,
                                                   const IndexContext& context);

/// Their stems, each once.
std::vector<std::string> stems_of(const std::vector<WordPattern>& words);

/// The term of all items that may hold a word of the pattern.
std::string term_of(const WordPattern& word, const Field* field);

/// The positions that add to the score: those without stop words, or all if there are no others.
std::vector<std::vector<WordPattern>> informative_positions(const PositionalConstraint& constraint);

/// The items with a word of each position, wherever it is. Weighs as the stems of informative
/// positions do.
Xapian::Query with_all_positions(const PositionalConstraint& constraint);

/// The items that satisfy the constraint, among those that a query matches (empty: all); weighs as
/// with_all_positions() does.
ItemSet positional_query(const PositionalConstraint& constraint, const IndexContext& context,
                         const Xapian::Query& among = {});

}  // namespace dagsorden
