// Counts the matching items for each value of a field (facets). An item counts once, however many
// documents hold it. All matches count, not only those that are shown.
#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/match/search_index.h"

namespace dagsorden {

enum class FacetField {
  case_type,
  municipality,
  year,
  month,
  body,
  authority,
  outcome,
  access,
};

/// The value of items without one.
inline constexpr std::string_view no_value = "(none)";

/// The names that --facets takes, which are also the keys in JSON.
inline constexpr auto facet_names = std::to_array<std::pair<std::string_view, FacetField>>(
    {{"type", FacetField::case_type},
     {"municipality", FacetField::municipality},
     {"year", FacetField::year},
     {"month", FacetField::month},
     {"body", FacetField::body},
     {"authority", FacetField::authority},
     {"outcome", FacetField::outcome},
     {"access", FacetField::access}});

std::string_view name_of(FacetField field);

struct FacetCount {
  std::string value;  ///< as a query takes it: "Køge", "2024-04"
  std::size_t items = 0;
};

/// The order of a facet's values: most items first; years and months by time; no_value last.
bool is_listed_before(FacetField field, const FacetCount& left, const FacetCount& right);

struct Facet {
  FacetField field = FacetField::case_type;
  std::vector<FacetCount> counts;  ///< in their order
};

struct CrossedCount {
  std::string row;
  std::string column;
  std::size_t items = 0;
};

/// Two facets crossed: how many items have both a certain value of the first and one of the second.
struct CrossedFacets {
  FacetField rows = FacetField::month;
  FacetField columns = FacetField::case_type;
  std::vector<CrossedCount> counts;  ///< by row and column, both in the order of their facets
};

struct FacetCounts {
  std::size_t items = 0;
  std::size_t cases = 0;
  std::vector<Facet> facets;  ///< in the order of the fields asked for
};

/// An item without a value counts as no_value, an item with several counts for each. Throws
/// Xapian::Error.
FacetCounts count_facets(const SearchIndex& index, const Xapian::Query& query,
                         const std::vector<FacetField>& fields);

/// rows, columns: as count_facets() gives them. Throws Xapian::Error.
CrossedFacets cross_facets(const SearchIndex& index, const Xapian::Query& query, const Facet& rows,
                           const Facet& columns);

}  // namespace dagsorden
