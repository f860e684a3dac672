// What one word of the query stands for: its readings, and the Xapian query that finds their items.
//
// A word is its stem and the stems of its lemma, and, weighing less, what variants.h tells. In
// Xapian's query, too, the best of these counts (OP_MAX), not their sum.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "query/match/positional_query.h"
#include "query/parse/syntax.h"
#include "query/plan/index_context.h"
#include "query/plan/query_plan.h"
#include "query/plan/variants.h"

namespace dagsorden {

struct WordQuery {
  Xapian::Query query;             ///< with its weights; matches nothing where it stands nowhere
  Xapian::Query boost;             ///< what tells the best items besides; may match others
  Xapian::doccount frequency = 0;  ///< in how many items it stands, at most
  Xapian::Query items;  ///< where it is not settled by terms alone: just these; else empty
  std::vector<HighlightTarget> highlight_targets;
  std::vector<Reading> readings;
  std::string correction;  ///< the word that was searched instead; mostly empty
};

/// What words of these stems weigh more in telling places: the title, Indstilling.
Xapian::Query boost_of(const std::vector<std::string>& stems, double weight);

/// A word as typed, of one token or of several ("K17-sundhed"); in a field of text or anywhere.
WordQuery word_query(const Node& word, const IndexContext& context);

/// What stands for several words as a whole ("rednings beredskab"); an empty query for nothing.
WordQuery query_of_several(std::vector<Variant> variants, const IndexContext& context);

/// The term of the items with the case number that a text is; empty where there are none.
std::string case_number_term(const std::string& text, const IndexContext& context);

/// Adds the items that have a term besides, a case number or the day of their meeting.
void add_term(WordQuery& word, const std::string& term, std::string name,
              const IndexContext& context);

/// =word: as it stands, no stems.
WordQuery exact_query(const Node& word, const IndexContext& context);

/// word*: the words that begin so, the most frequent first where there are too many. A notice is
/// added where some had to be left out.
WordQuery prefix_query(const Node& word, const IndexContext& context, std::vector<Notice>& notices);

/// What NEAR asks for.
PositionalConstraint near_constraint(const Node& near, const IndexContext& context);

/// The stems of the tokens that stand one behind the other, without the forms stacked on them.
std::vector<std::string> stems_in_order(const std::vector<Token>& tokens, Stemmer& stemmer);

/// How rare a word is among all items: BM25's inverse document frequency, never below 0.
double rarity(Xapian::doccount frequency, Xapian::doccount items);

}  // namespace dagsorden
