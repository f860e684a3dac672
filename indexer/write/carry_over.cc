#include "indexer/write/carry_over.h"

#include "common/fields.h"
#include "common/hash.h"
#include "common/stored_document.h"
#include "indexer/write/item_document.h"

namespace dagsorden {

void carry_over(const Xapian::Database& old, const FileState& state, WordAnalysis& words,
                DatabaseWriter& writer) {
  const std::string term = std::string(prefix::path) + hash_of(state.path);
  writer.begin_file(state.path);
  for (auto item = old.postlist_begin(term); item != old.postlist_end(term); ++item) {
    writer.add(item_document(item_in_data(old.get_document(*item).get_data()), words));
  }
  writer.end_file(state);
}

}  // namespace dagsorden
