// Plans a query: parses it, asks the index for statistics, and translates it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/fields.h"
#include "query/plan/index_context.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

/// The filters of the options. Values of one list are alternatives; all lists must match.
struct Filters {
  std::map<FieldId, std::vector<std::string>> values;  ///< of --type, --body …
  std::vector<std::string> since;
  std::vector<std::string> until;
  /// Items added to the index since then: "last-run", a date, or the time of a run (RFC 3339).
  std::optional<std::string> new_since;
  /// Items added after the time of one run, and no later than another (RFC 3339).
  std::optional<std::string> new_after;
  std::optional<std::string> new_until;

  bool empty() const;
};

/// Adds a notice of kind explanation for each word: its readings.
void add_explanations(QueryPlan& plan);

/// An empty text asks for every item that passes the filters. Throws Error(Fault::usage) for a
/// query that cannot be parsed, a value that does not exist, and a query without words. Throws
/// Xapian::Error if the index fails.
QueryPlan plan_query(const std::string& text, const Filters& filters, const IndexContext& context);

}  // namespace dagsorden
