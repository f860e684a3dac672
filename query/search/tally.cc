#include "query/search/tally.h"

#include <algorithm>
#include <map>
#include <optional>

#include "common/fields.h"
#include "common/municipalities.h"
#include "common/text.h"
#include "query/search/ranking.h"

namespace dagsorden {
namespace {

constexpr std::size_t year_digits = 4;
constexpr std::size_t month_digits = 6;

unsigned slot_of(FacetField field) {
  switch (field) {
    case FacetField::case_type:
      return slot::case_type;
    case FacetField::municipality:
      return slot::municipalities;
    case FacetField::body:
      return slot::body;
    default:
      return slot::date;
  }
}

// The values of one slot, asked for in the order of documents: a walk beside the matches, far
// cheaper than fetching each document.
class SlotReader {
 public:
  SlotReader(const Xapian::Database& database, unsigned slot)
      : value_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}

  std::string value_of(Xapian::docid document) {
    if (value_ == end_) return {};
    value_.skip_to(document);
    return value_ != end_ && value_.get_docid() == document ? *value_ : std::string();
  }

 private:
  Xapian::ValueIterator value_;
  Xapian::ValueIterator end_;
};

std::vector<std::string> municipalities_in(const std::string& codes) {
  std::vector<std::string> names;
  for (const std::string_view code : split(codes, ' ')) {
    if (code.empty()) continue;
    const Municipality* municipality = municipality_with_code(code);
    names.emplace_back(municipality == nullptr ? code : municipality->name);
  }
  return names;
}

// What a slot's value means for a facet.
std::vector<std::string> values_in(const std::string& value, FacetField field) {
  if (value.empty()) return {};
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

bool is_time(FacetField field) { return field == FacetField::year || field == FacetField::month; }

struct Counter {
  FacetField field;
  SlotReader slot;
  std::map<std::string, std::size_t> counts = {};
};

Facet facet_of(const Counter& counter) {
  Facet facet{counter.field, {}};
  for (const auto& [value, items] : counter.counts) facet.counts.push_back({value, items});
  if (!is_time(counter.field)) {
    std::stable_sort(
        facet.counts.begin(), facet.counts.end(),
        [](const FacetCount& left, const FacetCount& right) { return left.items > right.items; });
  }
  return facet;
}

}  // namespace

std::string_view name_of(FacetField field) {
  for (const auto& [name, known] : facet_names) {
    if (known == field) return name;
  }
  return {};
}

Tally tally(const Xapian::Database& database, const Xapian::Query& query,
            const std::vector<FacetField>& fields) {
  if (fields.empty()) return {count_items(database, query), {}};
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  // Without weights, matches come in the order of documents.
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  std::vector<Counter> counters;
  counters.reserve(fields.size());
  for (const FacetField field : fields) {
    counters.push_back({field, SlotReader(database, slot_of(field))});
  }
  SlotReader meeting_items(database, slot::meeting_item);
  SeenItems seen;
  Tally result;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    if (!seen.add(group_key(meeting_items.value_of(*match)))) continue;
    ++result.items;
    for (Counter& counter : counters) {
      for (const std::string& value : values_in(counter.slot.value_of(*match), counter.field)) {
        ++counter.counts[value];
      }
    }
  }
  for (const Counter& counter : counters) result.facets.push_back(facet_of(counter));
  return result;
}

}  // namespace dagsorden
