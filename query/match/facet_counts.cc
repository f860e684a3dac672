#include "query/match/facet_counts.h"

#include <algorithm>
#include <map>

#include "common/fields.h"
#include "common/municipalities.h"
#include "common/text.h"
#include "query/match/counting.h"

namespace dagsorden {
namespace {

constexpr std::size_t year_digits = 4;
constexpr std::size_t month_digits = 6;

unsigned slot_of(FacetField field) {
  constexpr auto slots =
      std::to_array<unsigned>({slot::case_type, slot::municipalities, slot::date, slot::date,
                               slot::body, slot::authority, slot::outcome, slot::access});
  static_assert(slots.size() == facet_names.size());
  return slots.at(static_cast<std::size_t>(field));
}

std::vector<std::string> municipalities_in(const std::string& codes) {
  std::vector<std::string> names;
  for (const std::string_view code : split(codes, ' ')) {
    if (code.empty()) continue;
    const Municipality* municipality = municipality_with_code(code);
    names.emplace_back(municipality == nullptr ? code : municipality->name);
  }
  return names;
}

// The facet values in a slot's value.
std::vector<std::string> values_in(const std::string& value, FacetField field) {
  if (value.empty()) return {std::string(no_value)};
  switch (field) {
    case FacetField::municipality:
      return municipalities_in(value);
    case FacetField::year:
      return {value.substr(0, year_digits)};
    case FacetField::month:
      return {value.substr(0, year_digits) + "-" +
              value.substr(year_digits, month_digits - year_digits)};
    default:
      return {value};
  }
}

// The matching items, each by its first document.
struct MatchingItems {
  std::vector<Xapian::docid> documents;
  Counted counted;
};

MatchingItems matching_items(const SearchIndex& index, const Xapian::Query& query) {
  MatchingItems items;
  ItemCount count;
  index.for_each_value(index.database, query, slot::meeting_item,
                       [&](Xapian::docid document, const std::string& meeting_item) {
                         if (count.add(meeting_item)) items.documents.push_back(document);
                       });
  items.counted = count.counted();
  return items;
}

// The values of a facet for each of these documents, which match the query.
std::vector<std::vector<std::string>> values_of(const SearchIndex& index,
                                                const Xapian::Query& query,
                                                const std::vector<Xapian::docid>& documents,
                                                FacetField field) {
  std::vector<std::vector<std::string>> values;
  index.for_each_value(index.database, query, slot_of(field),
                       [&](Xapian::docid document, const std::string& value) {
                         const std::size_t next = values.size();
                         if (next == documents.size() || document != documents[next]) return;
                         values.push_back(values_in(value, field));
                       });
  return values;
}

Facet facet_of(FacetField field, const std::vector<std::vector<std::string>>& values) {
  std::map<std::string, std::size_t> items;
  for (const std::vector<std::string>& of_item : values) {
    for (const std::string& value : of_item) ++items[value];
  }
  Facet facet{field, {}};
  for (const auto& [value, count] : items) facet.counts.push_back({value, count});
  std::stable_sort(facet.counts.begin(), facet.counts.end(),
                   [field](const FacetCount& left, const FacetCount& right) {
                     return is_listed_before(field, left, right);
                   });
  return facet;
}

}  // namespace

std::string_view name_of(FacetField field) {
  for (const auto& [name, known] : facet_names) {
    if (known == field) return name;
  }
  return {};
}

bool is_listed_before(FacetField field, const FacetCount& left, const FacetCount& right) {
  if ((left.value == no_value) != (right.value == no_value)) return right.value == no_value;
  const bool is_time = field == FacetField::year || field == FacetField::month;
  return is_time ? left.value < right.value : left.items > right.items;
}

FacetCounts count_facets(const SearchIndex& index, const Xapian::Query& query,
                         const std::vector<FacetField>& fields) {
  const MatchingItems items = matching_items(index, query);
  FacetCounts result{items.counted.items, items.counted.cases, {}};
  for (const FacetField field : fields) {
    result.facets.push_back(facet_of(field, values_of(index, query, items.documents, field)));
  }
  return result;
}

CrossedFacets cross_facets(const SearchIndex& index, const Xapian::Query& query, const Facet& rows,
                           const Facet& columns) {
  const MatchingItems items = matching_items(index, query);
  const auto of_rows = values_of(index, query, items.documents, rows.field);
  const auto of_columns = values_of(index, query, items.documents, columns.field);
  std::map<std::pair<std::string, std::string>, std::size_t> counts;
  for (std::size_t item = 0; item < items.documents.size(); ++item) {
    for (const std::string& row : of_rows[item]) {
      for (const std::string& column : of_columns[item]) ++counts[{row, column}];
    }
  }
  CrossedFacets crossed{rows.field, columns.field, {}};
  for (const FacetCount& row : rows.counts) {
    for (const FacetCount& column : columns.counts) {
      const auto found = counts.find({row.value, column.value});
      if (found != counts.end()) crossed.counts.push_back({row.value, column.value, found->second});
    }
  }
  return crossed;
}

}  // namespace dagsorden
