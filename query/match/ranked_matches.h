// Puts Xapian's matches in the order in which they are shown: best first, ties by date, newest
// first, then by id. Xapian sorts by weight or by date; ties are broken here, on as few matches as
// possible.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "query/match/collapse.h"

namespace dagsorden {

enum class Sort { relevance, newest, oldest };

struct RankedMatch {
  Xapian::MSetIterator place;
  double score = 0;
  std::optional<std::string> date;   ///< YYYYMMDD or empty; nullopt: not read yet
  std::optional<CollapseKey> group;  ///< nullopt: not read yet

  const CollapseKey& read_group();
};

/// Whether Xapian hands over each match's date as its sort key. For that it reads the date of each
/// document that it looks at. So where relevance decides, dates are read only where scores tie.
enum class Dates { of_all, of_ties };

/// An enquiry with our weighting, sorted as far as Xapian can.
Xapian::Enquire enquire_about(const Xapian::Database& database, const Xapian::Query& query,
                              Sort sort, Dates dates);

/// The first matches. Scores are rounded: their last digits depend on the order in which Xapian
/// adds up, which differs between shards.
std::vector<RankedMatch> read_matches(const Xapian::MSet& matches, std::size_t most, Sort sort,
                                      Dates dates);

/// A score without its last digits, as above.
double rounded_score(double weight);

/// Reads dates and ids where scores tie. Throws Xapian::Error.
void sort_matches(std::vector<RankedMatch>& matches, Sort sort);

/// Sorts by score alone, but makes sure that the first `count` are the right ones.
void select_first(std::vector<RankedMatch>& matches, std::size_t count);

/// Drops the matches that tie with the last one: unread ones may tie too, and come before them.
void drop_last_tie(std::vector<RankedMatch>& matches, Sort sort);

}  // namespace dagsorden
