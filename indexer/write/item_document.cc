#include "indexer/write/item_document.h"

#include "indexer/write/document_of_item.h"

namespace dagsorden {

ItemDocument item_document(const Item& item, Stemmer& stemmer) {
  return {document_of_item(item, stemmer), item.id, item.content_hash, item.text.size()};
}

}  // namespace dagsorden
