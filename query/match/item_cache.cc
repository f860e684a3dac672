#include "query/match/item_cache.h"

#include <utility>

namespace dagsorden {

const Item& ItemCache::read(const Xapian::MSetIterator& match) {
  const auto place = items_.find(*match);
  if (place != items_.end()) return place->second;
  return items_.emplace(*match, collection_.reader.item(match.get_document())).first->second;
}

Item ItemCache::take(Xapian::docid document) {
  auto item_cache = items_.extract(document);
  if (!item_cache.empty()) return std::move(item_cache.mapped());
  // It was found, so nobody need look whether it is there.
  return collection_.reader.item(
      collection_.database.get_document(document, Xapian::DOC_ASSUME_VALID));
}

}  // namespace dagsorden
