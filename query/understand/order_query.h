// Phrases, NEAR, words as they stand and words of a part of an item: settled from the sequence of
// the item's words (common/word_sequence.h), exactly, wherever they stand in a query.
//
// The items that hold all the stems come from their postings; of each the sequence is read, which
// says whether they stand as they should. One thread a database; throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/understand/index_context.h"
#include "query/understand/item_set.h"
#include "query/understand/order.h"

namespace dagsorden {

/// Any word of any of the stems.
std::vector<SoughtWord> any_form_of(const std::vector<std::string>& stems);

/// The folded word as it stands.
SoughtWord just_this(const std::string& word, const IndexContext& context);

/// The words of tokens that stand one behind the other, each with its family of stems
/// (stem_family.h), or as typed where context has no stems.
std::vector<std::vector<SoughtWord>> places_of(const std::vector<Token>& tokens,
                                               const IndexContext& context);

/// Their stems, each once.
std::vector<std::string> stems_of(const std::vector<SoughtWord>& words);

/// The items whose text has such places. One place alone may stand anywhere in the field.
ItemSet items_with(const Order& order, const IndexContext& context);

/// The same as a query that weighs as the stems of telling places do.
struct OrderQuery {
  Xapian::Query query;
  Xapian::doccount frequency = 0;  ///< in how many items they stand so
};
OrderQuery order_query(const Order& order, const IndexContext& context);

/// The places of an order that weigh: those of no stop word, or all where there are no others.
std::vector<std::vector<SoughtWord>> telling_places(const Order& order);

/// The items with a stem of each place, however they stand; weighs as the stems of telling places
/// do.
Xapian::Query with_all_places(const Order& order);

}  // namespace dagsorden
