// The readings of one word of the query, and the Xapian query that finds their items. A word stands
// for its stem, the stems of its lemma and, with less weight, its variants (variants.h). The best
// of these counts (OP_MAX), not their sum.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "query/parse/syntax.h"
#include "query/plan/index_context.h"
#include "query/plan/positional_query.h"
#include "query/plan/query_plan.h"
#include "query/plan/variants.h"

namespace dagsorden {

struct WordQuery {
  Xapian::Query query;             ///< with its weights; matches nothing if the word is in no item
  Xapian::Query boost;             ///< raises the best items; may match other items, too
  Xapian::doccount frequency = 0;  ///< upper bound of the number of items that have it
  Xapian::Query items;             ///< the items, if terms alone do not determine them; else empty
  std::vector<HighlightTarget> highlight_targets;
  std::vector<Reading> readings;
  bool is_unsettled = false;  ///< it may match items that no variant matches (settles_variants)
  bool is_guess = false;      ///< the same, and the word itself is in no item
  std::string correction;     ///< the word that was searched instead, if any
};

/// Raises items with these stems in the title or the recommendation.
Xapian::Query boost_of(const std::vector<std::string>& stems);

/// A word as typed, of one token or several ("K17-sundhed"), in a text field or anywhere.
WordQuery word_query(const Node& word, const IndexContext& context);

/// The readings of several words as a whole ("rednings beredskab"); an empty query for nothing.
WordQuery query_of_several(std::vector<Variant> variants, const IndexContext& context);

/// The term of a case number; empty if no item has it.
std::string case_number_term(const std::string& text, const IndexContext& context);

/// Adds the items with a term: a case number, or the day of their meeting.
void add_term(WordQuery& word, const std::string& term, std::string name,
              const IndexContext& context);

/// =word: the exact word, no stems.
WordQuery exact_query(const Node& word, const IndexContext& context);

/// word*: the words with this prefix. If too many, only the most frequent are used, and a notice
/// says so.
WordQuery prefix_query(const Node& word, const IndexContext& context, std::vector<Notice>& notices);

/// The constraint that NEAR stands for.
PositionalConstraint near_constraint(const Node& near, const IndexContext& context);

/// The stems of tokens that follow each other, without the forms stacked on them.
std::vector<std::string> stems_in_order(const std::vector<Token>& tokens, Stemmer& stemmer);

/// How rare a word is: the inverse document frequency of BM25, never below 0.
double rarity(Xapian::doccount frequency, Xapian::doccount items);

}  // namespace dagsorden
