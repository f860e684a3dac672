// How many items or documents match: exactly, or about.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "query/match/ranked_items.h"

namespace dagsorden {

/// The first documents that a query matches.
struct FirstMatching {
  std::vector<Xapian::docid> documents;  ///< ascending
  /// How many it matches, about: as Xapian tells from how many documents hold its words, as these
  /// documents' numbers tell, and between the two. Exactly where they are fewer than were asked
  /// for.
  std::size_t by_frequencies = 0;
  std::size_t by_place = 0;
  std::size_t about = 0;
};

/// The first `most` of them. Throws Xapian::Error.
FirstMatching first_matching(const Xapian::Database& database, const Xapian::Query& query,
                             Xapian::doccount most);

/// How many documents match, about; exactly where they are no more than `looked_at`. Throws
/// Xapian::Error.
std::size_t estimated_matches(const Xapian::Database& database, const Xapian::Query& query,
                              std::size_t looked_at);

struct Counted {
  std::size_t items = 0;
  std::size_t cases = 0;  ///< an item that is of no case counts as one
};

/// Counts the items of documents: once each, however many documents hold them.
class ItemCount {
 public:
  /// slot_value: of slot::meeting_item, which so many documents have. True for an item that was not
  /// counted before.
  bool add(const std::string& slot_value, std::size_t documents = 1);

  const Counted& counted() const { return counted_; }

 private:
  SeenItems seen_;
  Counted counted_;
};

/// How many items match, exactly. Throws Xapian::Error.
Counted count_items(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace dagsorden
