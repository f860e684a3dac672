// How many items a query matches, and how they spread over the values of a field (facets).
//
// Counts are of items, each once however many documents hold it, and over all matches, not only
// those that are shown.
#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dagsorden {

enum class FacetField { case_type, municipality, year, month, body };

/// The names that --facets knows, which are also the keys in JSON.
inline constexpr std::array<std::pair<std::string_view, FacetField>, 5> facet_names = {
    {{"type", FacetField::case_type},
     {"municipality", FacetField::municipality},
     {"year", FacetField::year},
     {"month", FacetField::month},
     {"body", FacetField::body}}};

std::string_view name_of(FacetField field);

struct FacetCount {
  std::string value;  ///< as a query takes it: "Køge", "2024-04"
  std::size_t items = 0;
};

struct Facet {
  FacetField field = FacetField::case_type;
  std::vector<FacetCount> counts;  ///< most items first; years and months in the order of time
};

struct Tally {
  std::size_t items = 0;
  std::vector<Facet> facets;  ///< in the order of the fields asked for
};

/// Items without a value count in no facet, items with several in each of them.
/// Throws Xapian::Error.
Tally tally(const Xapian::Database& database, const Xapian::Query& query,
            const std::vector<FacetField>& fields);

}  // namespace dagsorden
