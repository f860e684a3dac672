#include "indexer/write/item_document.h"

#include "indexer/write/document_of_item.h"

namespace dagsorden {

ItemDocument item_document(const Item& item, WordAnalysis& words) {
  const TextTerms terms = terms_of_item(item, words);
  return {document_of_item(item, terms),
          item.id,
          item.content_hash,
          item.text.size(),
          {terms.stem_links().begin(), terms.stem_links().end()}};
}

}  // namespace dagsorden
