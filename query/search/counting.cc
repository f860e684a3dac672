#include "query/search/counting.h"

#include <cmath>

#include "common/fields.h"
#include "query/search/groups.h"
#include "query/search/ranked_items.h"
#include "query/search/without_weights.h"

namespace dagsorden {

FirstMatching first_matching(const Xapian::Database& database, const Xapian::Query& query,
                             Xapian::doccount most) {
  const Xapian::MSet matches = ask_without_weights(
      database, query, [most](Xapian::Enquire& enquire) { return enquire.get_mset(0, most); });
  FirstMatching first = {{matches.begin(), matches.end()}, matches.size(), matches.size()};
  if (first.documents.empty() || matches.size() < most) return first;
  first.by_frequencies = matches.get_matches_estimated();
  // Words that go together match more often than their frequencies tell, and the first documents
  // may be unlike the others: between the two.
  const double share = static_cast<double>(first.documents.back()) / database.get_lastdocid();
  const double as_the_first = static_cast<double>(matches.size()) / share;
  first.about =
      static_cast<std::size_t>(std::sqrt(as_the_first * static_cast<double>(first.by_frequencies)));
  return first;
}

std::size_t estimated_matches(const Xapian::Database& database, const Xapian::Query& query,
                              std::size_t looked_at) {
  // What the frequencies tell without a look at any match is enough where one word has as many.
  const Xapian::MSet told = enquire_without_weights(database, query).get_mset(0, 0);
  if (told.get_matches_lower_bound() > looked_at) return told.get_matches_estimated();
  return first_matching(database, query, static_cast<Xapian::doccount>(looked_at + 1)).about;
}

std::size_t count_items(const Xapian::Database& database, const Xapian::Query& query) {
  return ask_without_weights(database, query, [&database](Xapian::Enquire& enquire) {
    // A spy runs where the shard is: only the values travel, not the documents.
    Xapian::ValueCountMatchSpy spy(slot::meeting_item);
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 0, database.get_doccount());
    SeenItems seen;
    std::size_t count = spy.get_total();
    for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
      const GroupKey key = group_key(*value);
      if (key.meeting_item.empty()) continue;
      count -= seen.add(key) ? value.get_termfreq() - 1 : value.get_termfreq();
    }
    return count;
  });
}

}  // namespace dagsorden
