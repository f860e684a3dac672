// How many items or documents match: exactly, or about.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <vector>

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

/// How many items match, exactly. Throws Xapian::Error.
std::size_t count_items(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace dagsorden
