// Phrases, NEAR and words of a part of an item: settled from the order of the item's stems
// (common/stem_sequence.h), exactly, wherever they stand in a query.
//
// The items that hold all the stems come from their postings; of each the sequence is read, which
// says whether they stand as they should. One thread a database; throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields.h"
#include "query/understand/index_context.h"
#include "query/understand/item_set.h"

namespace dagsorden {

enum class OrderKind {
  phrase,  ///< one behind the other
  near,    ///< in any order, within `window` words, each at a position of its own
};

/// Places of a text, each with stems of which any will do (stem_family.h), in some order.
struct Order {
  OrderKind kind = OrderKind::phrase;
  std::vector<std::vector<std::string>> places;
  unsigned window = 0;
  const Field* field = nullptr;  ///< in the text of that field; nullptr: anywhere
};

/// The items whose text has such places. One place alone may stand anywhere in the field.
ItemSet items_with(const Order& order, const IndexContext& context);

/// The same as a query that weighs as the stems do.
struct OrderQuery {
  Xapian::Query query;
  Xapian::doccount frequency = 0;  ///< in how many items they stand so
};
OrderQuery order_query(const Order& order, const IndexContext& context);

/// Of items those where is_meant says true of some word in the field's text, as printed there.
/// Reads the kept text of each.
ItemSet items_with_word_in(const Field& field, ItemSet items,
                           const std::function<bool(std::string_view folded_word)>& is_meant,
                           const IndexContext& context);

}  // namespace dagsorden
