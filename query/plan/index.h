// The seam between plan and match: what the planner asks of an index.
//
// The planner reads lists of terms, frequencies and metadata by itself. It runs no search: which
// items hold a phrase is asked for here, and match/ answers.
#pragma once

#include <xapian.h>

#include <vector>

#include "query/plan/positional_constraint.h"

namespace dagsorden {

/// Items that were verified, as a query that matches just these and weighs nothing.
struct ItemSet {
  Xapian::Query query;
  Xapian::doccount count = 0;
};

/// One thread's own, like every Xapian::Database.
class Index {
 public:
  virtual ~Index() = default;

  /// All databases as one: terms and frequencies of all, metadata of the first only.
  virtual const Xapian::Database& joined() const = 0;

  /// Each database by itself.
  virtual const std::vector<Xapian::Database>& each() const = 0;

  /// The items whose text satisfies a constraint. With a single position, the items that hold one
  /// of its words anywhere in the field. Throws Xapian::Error.
  virtual ItemSet items_with(const PositionalConstraint& constraint) const = 0;
};

}  // namespace dagsorden
