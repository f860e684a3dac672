#include "query/match/facet_counts.h"

#include <algorithm>
#include <map>
#include <optional>

#include "common/analysis.h"
#include "common/fields.h"
#include "common/municipalities.h"
#include "common/text.h"
#include "query/match/collapse.h"
#include "query/match/counting.h"
#include "query/match/matched_values.h"
#include "query/xapian_workarounds.h"

namespace dagsorden {
namespace {

constexpr std::size_t year_digits = 4;
constexpr std::size_t month_digits = 6;

unsigned slot_of(FacetField field) {
  constexpr std::array<unsigned, 8> slots = {slot::case_type, slot::municipalities, slot::date,
                                             slot::date,      slot::body,           slot::authority,
                                             slot::outcome,   slot::access};
  return slots.at(static_cast<std::size_t>(field));
}

// The values of one slot, read in the order of documents: far cheaper than fetching each document.
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

bool is_time(FacetField field) { return field == FacetField::year || field == FacetField::month; }

// How many matches have each value of a slot. A spy runs where the shard is, so each value travels
// once, and no documents do.
using ValueCounts = std::map<std::string, std::size_t>;

ValueCounts counts_of(const Xapian::ValueCountMatchSpy& spy) {
  ValueCounts counts;
  for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
    counts.emplace(*value, value.get_termfreq());
  }
  return counts;
}

struct Counter {
  FacetField field;
  std::map<std::string, std::size_t> counts = {};
};

void add(Counter& counter, const std::string& slot_value, std::size_t items) {
  for (const std::string& value : values_in(slot_value, counter.field)) {
    counter.counts[value] += items;
  }
}

void subtract(Counter& counter, const std::string& slot_value) {
  for (const std::string& value : values_in(slot_value, counter.field)) {
    const auto found = counter.counts.find(value);
    if (found != counter.counts.end() && --found->second == 0) counter.counts.erase(found);
  }
}

// The terms of items that were counted in more than one document.
std::vector<std::string> terms_of_several_documents(const ValueCounts& documents_of) {
  std::map<std::string, std::size_t> documents;
  for (const auto& [value, count] : documents_of) {
    documents[collapse_key(value).meeting_item] += count;
  }
  std::vector<std::string> terms;
  for (const auto& [meeting_item, count] : documents) {
    if (count < 2 || meeting_item.empty()) continue;
    terms.push_back(word_term(prefix::meeting_item, meeting_item));
  }
  return terms;
}

Facet facet_of(const Counter& counter) {
  Facet facet{counter.field, {}};
  for (const auto& [value, items] : counter.counts) facet.counts.push_back({value, items});
  const bool by_time = is_time(counter.field);
  std::stable_sort(facet.counts.begin(), facet.counts.end(),
                   [by_time](const FacetCount& left, const FacetCount& right) {
                     if ((left.value == no_value) != (right.value == no_value)) {
                       return right.value == no_value;
                     }
                     return !by_time && left.items > right.items;
                   });
  return facet;
}

// Every document of an item except the first was counted too often. Only items with several
// documents are read.
void subtract_copies(const Xapian::Database& database, const Xapian::Query& query,
                     const std::vector<std::string>& shared, std::vector<Counter>& counters) {
  using Xapian::Query;
  const Query copies(Query::OP_FILTER, query, Query(Query::OP_OR, shared.begin(), shared.end()));
  const std::vector<Xapian::docid> matches =
      first_matching(database, copies, database.get_doccount()).documents;
  std::vector<SlotReader> slots;
  slots.reserve(counters.size());
  for (const Counter& counter : counters) slots.emplace_back(database, slot_of(counter.field));
  SlotReader meeting_items(database, slot::meeting_item);
  SeenItems seen;
  for (const Xapian::docid document : matches) {
    if (seen.add(collapse_key(meeting_items.value_of(document)))) continue;
    for (std::size_t i = 0; i < counters.size(); ++i) {
      subtract(counters[i], slots[i].value_of(document));
    }
  }
}

}  // namespace

std::string_view name_of(FacetField field) {
  for (const auto& [name, known] : facet_names) {
    if (known == field) return name;
  }
  return {};
}

FacetCounts count_facets(const Xapian::Database& database, const Xapian::Query& query,
                         const std::vector<FacetField>& fields) {
  if (fields.empty()) {
    const Counted counted = count_items(database, query);
    return {counted.items, counted.cases, {}};
  }
  using Spies = std::map<unsigned, Xapian::ValueCountMatchSpy>;
  const Spies spies = ask_without_weights(database, query, [&](Xapian::Enquire& enquire) {
    Spies sent;
    const auto send_spy = [&](unsigned slot) {
      const auto [spy, is_new] = sent.try_emplace(slot, slot);
      if (is_new) enquire.add_matchspy(&spy->second);
    };
    send_spy(slot::meeting_item);
    for (const FacetField field : fields) send_spy(slot_of(field));
    enquire.get_mset(0, 0, database.get_doccount());
    return sent;
  });

  FacetCounts result;
  const std::size_t documents = spies.at(slot::meeting_item).get_total();
  ItemCount items;
  for (const auto& [value, count] : counts_of(spies.at(slot::meeting_item))) {
    items.add(value, count);
  }
  result.items = items.counted().items;
  result.cases = items.counted().cases;
  std::vector<Counter> counters;
  for (const FacetField field : fields) {
    counters.push_back({field});
    std::size_t without = documents;
    for (const auto& [value, count] : counts_of(spies.at(slot_of(field)))) {
      add(counters.back(), value, count);
      without -= count;
    }
    if (without > 0) add(counters.back(), "", without);
  }
  const std::vector<std::string> shared =
      terms_of_several_documents(counts_of(spies.at(slot::meeting_item)));
  if (!shared.empty()) subtract_copies(database, query, shared, counters);
  for (const Counter& counter : counters) result.facets.push_back(facet_of(counter));
  return result;
}

CrossedFacets cross_facets(const Xapian::Database& database, const Xapian::Query& query,
                           const Facet& rows, const Facet& columns) {
  using Values = std::map<Xapian::docid, std::string>;
  const auto values_of = [&](unsigned slot) {
    Values values;
    for_each_value(database, query, slot,
                   [&values](Xapian::docid document, const std::string& value) {
                     values.emplace(document, value);
                   });
    return values;
  };
  const Values of_rows = values_of(slot_of(rows.field));
  const Values of_columns = values_of(slot_of(columns.field));
  std::map<std::pair<std::string, std::string>, std::size_t> counts;
  ItemCount items;
  for (const auto& [document, meeting_item] : values_of(slot::meeting_item)) {
    if (!items.add(meeting_item)) continue;
    for (const std::string& row : values_in(of_rows.at(document), rows.field)) {
      for (const std::string& column : values_in(of_columns.at(document), columns.field)) {
        ++counts[{row, column}];
      }
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
