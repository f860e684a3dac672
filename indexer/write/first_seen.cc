#include "indexer/write/first_seen.h"

#include <algorithm>
#include <optional>

#include "common/analysis.h"
#include "common/error.h"
#include "common/fields.h"
#include "common/item_codec.h"
#include "indexer/write/meetings_of_a_day.h"

namespace dagsorden {
namespace {

// An unreadable item is ignored: it must not block its own replacement.
std::optional<Item> item_in(const Collection& collection, Xapian::docid document) {
  try {
    return collection.reader.item(collection.database.get_document(document));
  } catch (const Error&) {
    return std::nullopt;
  } catch (const Xapian::Error&) {
    return std::nullopt;
  }
}

}  // namespace

FirstSeenTimes first_seen_times(const Collection& collection, const std::string& id,
                                std::size_t* counted) {
  const Xapian::Database& database = collection.database;
  FirstSeenTimes times;
  try {
    // The item may have been given another id since then, or may be about to be.
    for (const std::string& term :
         {word_term(prefix::address, id), word_term(prefix::day_address, id),
          word_term(prefix::own_address, id)}) {
      for (auto posting = database.postlist_begin(term); posting != database.postlist_end(term);
           ++posting) {
        if (counted != nullptr) ++*counted;
        const std::optional<Item> item = item_in(collection, *posting);
        if (!item || item->first_seen.empty()) continue;
        const auto [known, is_new] = times.emplace(item->content_hash, item->first_seen);
        if (!is_new) known->second = std::min(known->second, item->first_seen);
      }
    }
  } catch (const Xapian::Error&) {
    return times;  // damaged: new items do not depend on it
  }
  return times;
}

}  // namespace dagsorden
