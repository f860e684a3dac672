// Words in an order that a text may hold them in: a phrase, a NEAR, a word as it stands. Plain
// data; settled by order_query.h, or late by search/late_orders.h.
#pragma once

#include <string>
#include <vector>

#include "common/fields.h"
#include "common/word_sequence.h"

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
  bool is_stop_word = false;  ///< of the query: weighs nothing beside words that tell more
};

/// Places of a text, each with words of which any will do, in some order.
struct Order {
  OrderKind kind = OrderKind::phrase;
  std::vector<std::vector<SoughtWord>> places;
  unsigned window = 0;
  const Field* field = nullptr;  ///< in the text of that field; nullptr: anywhere
};

}  // namespace dagsorden
