// Matches of a query as Xapian gives them, in the order in which they are shown: best first, ties
// by date, newest first, then by id. Xapian sorts by weight, or by date; the rest is settled here,
// on as few matches as that takes.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dagsorden {

enum class Sort { relevance, newest, oldest };

struct RankedMatch {
  Xapian::MSetIterator place;
  double score = 0;
  std::optional<std::string> date;  ///< YYYYMMDD, or empty; nothing: not asked for so far
};

/// Whether Xapian hands over the date of each match as its sort key. It has to read it of each
/// document that it looks at, so where relevance decides, dates are asked for where scores tie.
enum class Dates { of_all, of_ties };

/// An enquiry with our weights, sorted as far as Xapian can.
Xapian::Enquire enquire_about(const Xapian::Database& database, const Xapian::Query& query,
                              Sort sort, Dates dates);

/// The first matches; scores without the last digits, which hang on the order in which Xapian adds
/// up, and that on the shards.
std::vector<RankedMatch> read_matches(const Xapian::MSet& matches, std::size_t most, Sort sort,
                                      Dates dates);

/// Without the last digits, as above.
double rounded_score(double weight);

/// Throws Xapian::Error, as documents have to be asked for their dates and ids.
void sort_matches(std::vector<RankedMatch>& matches, Sort sort);

/// By their scores alone, but that it is settled which of them are the first `count`.
void select_first(std::vector<RankedMatch>& matches, std::size_t count);

/// Leaves out what ties with the last match: more may, and come before it.
void drop_last_tie(std::vector<RankedMatch>& matches, Sort sort);

}  // namespace dagsorden
