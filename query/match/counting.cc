#include "query/match/counting.h"

#include <algorithm>
#include <cmath>

#include "common/fields.h"
#include "query/match/collapse.h"
#include "query/match/ranked_items.h"
#include "query/xapian_workarounds.h"

namespace dagsorden {

FirstMatching first_matching(const Xapian::Database& database, const Xapian::Query& query,
                             Xapian::doccount most) {
  const Xapian::MSet matches = ask_without_weights(
      database, query, [most](Xapian::Enquire& enquire) { return enquire.get_mset(0, most); });
  FirstMatching first = {
      {matches.begin(), matches.end()}, matches.size(), matches.size(), matches.size()};
  if (first.documents.empty() || matches.size() < most) return first;
  first.by_frequencies = matches.get_matches_estimated();
  // Words that go together match more often than their frequencies tell, and the first documents
  // may be unlike the others: between the two. What lies before most of them tells nothing of those
  // behind: the items of a year lie together, but for a few.
  const std::size_t strays = first.documents.size() / 10;
  const Xapian::docid begin = first.documents[strays];
  const double share =
      (first.documents.back() - begin + 1.0) / (database.get_lastdocid() - begin + 1.0);
  first.by_place =
      static_cast<std::size_t>(static_cast<double>(first.documents.size() - strays) / share);
  const double between =
      std::sqrt(static_cast<double>(first.by_place) * static_cast<double>(first.by_frequencies));
  // Documents of joined databases take turns, so where one ends early the first are too close.
  first.about = std::clamp<std::size_t>(static_cast<std::size_t>(between), matches.size(),
                                        matches.get_matches_upper_bound());
  return first;
}

std::size_t estimated_matches(const Xapian::Database& database, const Xapian::Query& query,
                              std::size_t looked_at) {
  // What the frequencies tell without a look at any match is enough where one word has as many.
  const Xapian::MSet told = enquire_without_weights(database, query).get_mset(0, 0);
  if (told.get_matches_lower_bound() > looked_at) return told.get_matches_estimated();
  const auto more = static_cast<Xapian::doccount>(looked_at + 1);
  const FirstMatching first = first_matching(database, query, more);
  // Of dates the frequencies tell little, and the first documents may all be of some months: where
  // the two say very different things, more documents are looked at.
  const auto [fewer, most] = std::minmax(first.by_frequencies, first.by_place);
  constexpr Xapian::doccount times_as_many = 10;
  return most > 2 * fewer ? first_matching(database, query, times_as_many * more).about
                          : first.about;
}

bool ItemCount::add(const std::string& slot_value, std::size_t documents) {
  const CollapseKey key = collapse_key(slot_value);
  if (key.meeting_item.empty()) {  // each is an item of its own
    counted_.items += documents;
    counted_.cases += documents;
    return true;
  }
  if (!seen_.add(key)) return false;
  ++counted_.items;
  if (seen_.add_case(key)) ++counted_.cases;
  return true;
}

Counted count_items(const Xapian::Database& database, const Xapian::Query& query) {
  return ask_without_weights(database, query, [&database](Xapian::Enquire& enquire) {
    // A spy runs where the shard is: only the values travel, not the documents.
    Xapian::ValueCountMatchSpy spy(slot::meeting_item);
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 0, database.get_doccount());
    ItemCount count;
    for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
      count.add(*value, value.get_termfreq());
    }
    return count.counted();
  });
}

}  // namespace dagsorden
