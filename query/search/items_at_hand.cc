#include "query/search/items_at_hand.h"

#include <utility>

namespace dagsorden {

const Item& ItemsAtHand::look_at(const Xapian::MSetIterator& match) {
  const auto place = items_.find(*match);
  if (place != items_.end()) return place->second;
  return items_.emplace(*match, collection_.reader.item(match.get_document())).first->second;
}

Item ItemsAtHand::take(Xapian::docid document) {
  auto at_hand = items_.extract(document);
  if (!at_hand.empty()) return std::move(at_hand.mapped());
  // It was found, so nobody need look whether it is there.
  return collection_.reader.item(
      collection_.database.get_document(document, Xapian::DOC_ASSUME_VALID));
}

}  // namespace dagsorden
