#include "indexer/write/first_seen.h"

#include <algorithm>

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
  } catch (const Xapian::Error&) {
    return {};
  }
}

}  // namespace

Sightings sightings_of(const Collection& collection, const std::string& id, std::size_t* counted) {
  const Xapian::Database& database = collection.database;
  const std::string term = fitting_term(std::string(prefix::address) + id);
  Sightings sightings;
  try {
    for (auto posting = database.postlist_begin(term); posting != database.postlist_end(term);
         ++posting) {
      if (counted != nullptr) ++*counted;
      const Sighting sighting = sighting_of(collection, *posting);
      if (sighting.first_seen.empty()) continue;
      const auto [known, is_new] = sightings.emplace(sighting.content_hash, sighting.first_seen);
      if (!is_new) known->second = std::min(known->second, sighting.first_seen);
    }
  } catch (const Xapian::Error&) {
    return sightings;  // damaged here: what is new is in no need of it
  }
  return sightings;
}

std::string first_seen_of(const Collection& collection, const std::string& id,
                          const std::string& content_hash) {
  const Sightings sightings = sightings_of(collection, id);
  const auto found = sightings.find(content_hash);
  return found == sightings.end() ? std::string() : found->second;
}

}  // namespace dagsorden
