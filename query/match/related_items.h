// The other items of the cases that hits are of (common/case_key.h): the way a case has gone.
#pragma once

#include <vector>

#include "common/kept_items.h"
#include "query/match/search.h"

namespace dagsorden {

/// Adds to each hit's also the other items of its case, oldest first, whether they match or not,
/// each once. Throws Xapian::Error, and as ItemReader does.
void add_cases(const Collection& collection, std::vector<Hit>& hits);

/// A stop on the way of a case.
struct CaseStep {
  std::string id;
  std::optional<std::string> date;
  std::optional<std::string> meeting_body;
  std::optional<std::string> outcome;
  bool is_hit = false;  ///< the item that is shown
  std::optional<std::string> time{};
};

/// The order of the way of a case: by day and time, the council last where times are the same
/// or not known; undated ones after all.
bool is_earlier_on_way(const Item& left, const Item& right);

/// The way of the hit's case, itself included, oldest first; undated stops last. Empty where the
/// case has no other item.
std::vector<CaseStep> case_path_of(const Hit& hit);

}  // namespace dagsorden
