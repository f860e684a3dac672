#include "indexer/write/first_seen.h"

#include "common/analysis.h"
#include "common/error.h"
#include "common/fields.h"
#include "common/item_record.h"

namespace dagsorden {
namespace {

// Nothing of an item that is damaged: it will be replaced, for which it must not be in the way.
Sighting sighting_of(const Collection& collection, Xapian::docid document) {
  try {
    return sighting_in(collection.reader.stored_item(collection.database.get_document(document)));
  } catch (const Error&) {
    return {};
  }
}

}  // namespace

std::string first_seen_of(const Collection& collection, const std::string& id,
                          const std::string& content_hash) {
  const Xapian::Database& database = collection.database;
  const std::string term = fitting_term(std::string(prefix::address) + id);
  std::string earliest;
  for (auto posting = database.postlist_begin(term); posting != database.postlist_end(term);
       ++posting) {
    const Sighting sighting = sighting_of(collection, *posting);
    if (sighting.content_hash != content_hash || sighting.first_seen.empty()) continue;
    if (earliest.empty() || sighting.first_seen < earliest) earliest = sighting.first_seen;
  }
  return earliest;
}

}  // namespace dagsorden
