// Phrases, NEAR, words as they stand and words of a part of an item: settled from the sequence of
// the item's words (common/word_sequence.h), exactly, wherever they stand in a query.
//
// The items that hold all the stems come from their postings; of each the sequence is read, which
// says whether they stand as they should. One thread a database; throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "common/fields.h"
#include "common/word_sequence.h"
#include "query/understand/index_context.h"
#include "query/understand/item_set.h"

namespace dagsorden {

enum class OrderKind {
  phrase,  ///< one behind the other
  near,    ///< in any order, within `window` words, each at a position of its own
};

/// Words of one stem: all, or only one as it stands, or those that begin so (SoughtForm).
struct SoughtWord {
  std::string stem;
  SoughtForm::Which which = SoughtForm::Which::any;
  std::string letters = {};
};

/// Places of a text, each with words of which any will do, in some order.
struct Order {
  OrderKind kind = OrderKind::phrase;
  std::vector<std::vector<SoughtWord>> places;
  unsigned window = 0;
  const Field* field = nullptr;  ///< in the text of that field; nullptr: anywhere
};

/// Any word of any of the stems.
std::vector<SoughtWord> any_form_of(const std::vector<std::string>& stems);

/// The folded word as it stands.
SoughtWord just_this(const std::string& word, const IndexContext& context);

/// The words of tokens that stand one behind the other, each with its family of stems
/// (stem_family.h), or as typed where context has no stems.
std::vector<std::vector<SoughtWord>> places_of(const std::vector<Token>& tokens,
                                               const IndexContext& context);

/// The items whose text has such places. One place alone may stand anywhere in the field.
ItemSet items_with(const Order& order, const IndexContext& context);

/// The same as a query that weighs as the stems do.
struct OrderQuery {
  Xapian::Query query;
  Xapian::doccount frequency = 0;  ///< in how many items they stand so
};
OrderQuery order_query(const Order& order, const IndexContext& context);

}  // namespace dagsorden
