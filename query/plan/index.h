// The interface between plan/ and match/: what the planner asks an index.
//
// The planner itself reads lists of terms, frequencies and metadata. It runs no search and reads
// no document: through this interface, it asks which items have a phrase and which words they have.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "query/plan/positional_constraint.h"

namespace dagsorden {

/// Items that were verified, as a query that matches just these and weighs nothing.
struct ItemSet {
  Xapian::Query query;
  Xapian::doccount count = 0;
};

/// For one thread only, like every Xapian::Database.
class Index {
 public:
  virtual ~Index() = default;

  /// All databases as one: terms and frequencies of all, metadata of the first only.
  virtual const Xapian::Database& joined() const = 0;

  /// Each database by itself.
  virtual const std::vector<Xapian::Database>& each() const = 0;

  /// The items whose text satisfies a constraint, among those that a query matches (empty: all).
  /// With a single position, the items that hold one of its words anywhere in the field. Throws
  /// Xapian::Error.
  virtual ItemSet items_with(const PositionalConstraint& constraint,
                             const Xapian::Query& among) const = 0;

  /// The words of a stem in the first `most` items that have it, each with the number of these
  /// items. Throws Xapian::Error.
  virtual std::map<std::string, Xapian::doccount> words_of(const std::string& stem,
                                                           std::size_t most) const = 0;
};

}  // namespace dagsorden
