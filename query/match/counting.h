// Counts matching items and documents, exactly or roughly.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "query/match/collapse.h"
#include "query/match/search_index.h"

namespace dagsorden {

/// The first documents that a query matches.
struct FirstMatching {
  std::vector<Xapian::docid> documents;  ///< ascending
  /// Estimates of how many match: Xapian's, from the frequencies of words; one from how dense the
  /// first documents are; and their mean. Exact if fewer documents match than were asked for.
  std::size_t by_frequencies = 0;
  std::size_t by_place = 0;
  std::size_t about = 0;
};

/// The first `most` documents. Throws Xapian::Error.
FirstMatching first_matching(const Xapian::Database& database, const Xapian::Query& query,
                             Xapian::doccount most);

/// About how many documents match; exact up to `looked_at`. Throws Xapian::Error.
std::size_t estimated_matches(const Xapian::Database& database, const Xapian::Query& query,
                              std::size_t looked_at);

struct Counted {
  std::size_t items = 0;
  std::size_t cases = 0;  ///< an item without a case counts as one
};

/// Counts items, each once, however many documents hold it.
class ItemCount {
 public:
  /// slot_value: a value of slot::meeting_item. True for an item that was not counted before.
  bool add(const std::string& slot_value);

  const Counted& counted() const { return counted_; }

 private:
  SeenItems seen_;
  Counted counted_;
};

/// How many items match, exactly. Throws Xapian::Error.
Counted count_items(const SearchIndex& index, const Xapian::Query& query);

}  // namespace dagsorden
