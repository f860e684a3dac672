// From what a user asks to what the search needs: parse, look up, translate.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/plan/index_context.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

/// The filters of the options: values of one list are alternatives, the lists all hold.
struct Filters {
  std::vector<std::string> case_types;
  std::vector<std::string> case_numbers;
  std::vector<std::string> municipalities;
  std::vector<std::string> bodies;
  std::vector<std::string> authorities;
  std::vector<std::string> outcomes;
  std::vector<std::string> accesses;
  std::vector<std::string> since;
  std::vector<std::string> until;
  /// What entered the index from then on: "last-run", a date, or a time of a run (RFC 3339).
  std::optional<std::string> new_since;
  /// What entered the index after one run's time, and not after another's (RFC 3339).
  std::optional<std::string> new_after;
  std::optional<std::string> new_until;

  bool empty() const;
};

/// Adds a notice of kind explanation for each word: how it was understood.
void add_explanations(QueryPlan& plan);

/// Throws Error(Fault::usage) for a query that cannot be parsed, a value that does not exist, and
/// for a query of signs only. An empty text asks for everything that the filters let through.
/// Throws Xapian::Error where the index fails.
QueryPlan plan_query(const std::string& text, const Filters& filters, const IndexContext& context);

}  // namespace dagsorden
