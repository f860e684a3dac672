#include "indexer/write/item_document.h"

#include "common/item_record.h"
#include "indexer/write/document_of_item.h"

namespace dagsorden {

ItemDocument item_document(const Item& item, WordAnalysis& words) {
  const TextTerms terms = terms_of_item(item, words);
  const std::set<StemLink> links = terms.stem_links();
  return {document_of_item(item, terms),
          item.id,
          item.content_hash,
          store(item),
          item.text.size(),
          {links.begin(), links.end()},
          is_meeting(item)};
}

}  // namespace dagsorden
