#include "query/match/counting.h"

#include <algorithm>
#include <cmath>

#include "common/fields.h"
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
  // Related words match together more often than their frequencies suggest, and the first documents
  // may be unlike the rest, so the mean of both estimates is taken. The first tenth is skipped: the
  // items of a year are contiguous apart from strays, and strays distort the density.
  const std::size_t strays = first.documents.size() / 10;
  const Xapian::docid begin = first.documents[strays];
  const double share =
      (first.documents.back() - begin + 1.0) / (database.get_lastdocid() - begin + 1.0);
  first.by_place =
      static_cast<std::size_t>(static_cast<double>(first.documents.size() - strays) / share);
  const double between =
      std::sqrt(static_cast<double>(first.by_place) * static_cast<double>(first.by_frequencies));
  // Documents of joined databases alternate. If one database ends early, the first documents are
  // too dense.
  first.about = std::clamp<std::size_t>(static_cast<std::size_t>(between), matches.size(),
                                        matches.get_matches_upper_bound());
  return first;
}

std::size_t estimated_matches(const Xapian::Database& database, const Xapian::Query& query,
                              std::size_t looked_at) {
  // If a single word has this many, its frequency is enough and no match is read.
  const Xapian::MSet told = enquire_without_weights(database, query).get_mset(0, 0);
  if (told.get_matches_lower_bound() > looked_at) return told.get_matches_estimated();
  const auto more = static_cast<Xapian::doccount>(looked_at + 1);
  const FirstMatching first = first_matching(database, query, more);
  // For dates, frequencies say little, and the first documents may all be of a few months. If the
  // two estimates differ much, more documents are read.
  const auto [fewer, most] = std::minmax(first.by_frequencies, first.by_place);
  constexpr Xapian::doccount times_as_many = 10;
  return most > 2 * fewer ? first_matching(database, query, times_as_many * more).about
                          : first.about;
}

bool ItemCount::add(const std::string& slot_value) {
  const CollapseKey key = collapse_key(slot_value);
  if (!seen_.add(key)) return false;
  ++counted_.items;
  if (seen_.add_case(key)) ++counted_.cases;
  return true;
}

Counted count_items(const SearchIndex& index, const Xapian::Query& query) {
  ItemCount count;
  index.for_each_value(
      index.database, query, slot::meeting_item,
      [&count](Xapian::docid, const std::string& meeting_item) { count.add(meeting_item); });
  return count.counted();
}

}  // namespace dagsorden
