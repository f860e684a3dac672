#include "indexer/write/carry_over.h"

#include "common/fields.h"
#include "common/hash.h"
#include "indexer/write/item_document.h"

namespace dagsorden {

void carry_over(const Collection& old, const FileState& state, WordAnalysis& words,
                DatabaseWriter& writer) {
  const std::string term = std::string(prefix::path) + hash_of(state.path);
  writer.begin_file(state.path);
  for (auto item = old.database.postlist_begin(term); item != old.database.postlist_end(term);
       ++item) {
    writer.add(item_document(old.reader.item(old.database.get_document(*item)), words));
  }
  writer.end_file(state);
}

}  // namespace dagsorden
