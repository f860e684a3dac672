// The items of documents that a search has met, each read once: what is ranked first is shown, and
// of an item that stands in several documents mostly all are met. One thread's own.
#pragma once

#include <xapian.h>

#include <unordered_map>

#include "common/item.h"
#include "common/kept_items.h"

namespace dagsorden {

class ItemCache {
 public:
  /// The collection has to outlive this.
  explicit ItemCache(const Collection& collection) : collection_(collection) {}

  /// Reads the item of a match, and keeps it at hand. Throws as ItemReader does. Not of a Document:
  /// where databases are joined, that has the number that it has in its own.
  const Item& read(const Xapian::MSetIterator& match);

  /// The item of a document that was found: what is at hand and then is no more, or read now.
  /// Throws as ItemReader does.
  Item take(Xapian::docid document);

 private:
  const Collection& collection_;
  std::unordered_map<Xapian::docid, Item> items_;
};

}  // namespace dagsorden
