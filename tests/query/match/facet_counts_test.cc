#include "query/match/facet_counts.h"

#include <gtest/gtest.h>

#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::in_document;
using test::on_day;
using test::sample_item;
using test::SampleDatabase;

using Counts = std::vector<std::pair<std::string, std::size_t>>;

Item item(const std::string& number, const std::string& title, const std::string& type,
          const std::vector<std::string>& codes = {}) {
  Item made = sample_item(number, title);
  made.case_type = type;
  made.municipality_codes = codes;
  return made;
}

const SampleDatabase& items_to_count() {
  static const SampleDatabase database({
      item("1", "Havn", "beslutningssag", {"0259", "0329"}),
      item("2", "Kaj", "orienteringssag", {"0259"}),
      on_day(item("3", "Bro", "beslutningssag"), "2023-02-01"),
      in_document(item("3", "Bro", "beslutningssag"), DocumentKind::referat, "/andet/referat.txt"),
      sample_item("4", "Sti"),
  });
  return database;
}

Counts counts(FacetField field, const Xapian::Query& query = Xapian::Query(std::string())) {
  const FacetCounts result = count_facets(SearchIndex(items_to_count().open()), query, {field});
  Counts pairs;
  for (const FacetCount& count : result.facets.at(0).counts) {
    pairs.emplace_back(count.value, count.items);
  }
  return pairs;
}

TEST(FacetCounts, ValuesWithMostItemsComeFirst) {
  EXPECT_EQ(counts(FacetField::case_type), (Counts{{"beslutningssag", 3}, {"orienteringssag", 2}}));
}

TEST(FacetCounts, AnItemCountsForEachMunicipalityByName) {
  EXPECT_EQ(counts(FacetField::municipality),
            (Counts{{"Køge", 2}, {"Ringsted", 1}, {"(none)", 3}}));
}

TEST(FacetCounts, YearsAndMonthsAreInChronologicalOrder) {
  EXPECT_EQ(counts(FacetField::year), (Counts{{"2023", 1}, {"2024", 4}}));
  EXPECT_EQ(counts(FacetField::month), (Counts{{"2023-02", 1}, {"2024-05", 4}}));
}

TEST(FacetCounts, AnItemInSeveralDocumentsCountsOnce) {
  const SampleDatabase twice({
      item("1", "Havn", "beslutningssag"),
      in_document(item("1", "Havn", "beslutningssag"), DocumentKind::referat, "/andet/r.txt"),
  });
  const FacetCounts result = count_facets(SearchIndex(twice.open()), Xapian::Query(std::string()),
                                          {FacetField::case_type});
  EXPECT_EQ(result.items, 1U);
  EXPECT_EQ(result.facets[0].counts[0].items, 1U);
}

TEST(FacetCounts, ItemsWithoutAValueComeLast) {
  EXPECT_EQ(counts(FacetField::outcome), (Counts{{"(none)", 5}}));
}

TEST(FacetCounts, TwoFacetsAreCrossedItemByItem) {
  const Xapian::Query all((std::string()));
  const FacetCounts counted = count_facets(SearchIndex(items_to_count().open()), all,
                                           {FacetField::year, FacetField::case_type});
  const CrossedFacets crossed =
      cross_facets(SearchIndex(items_to_count().open()), all, counted.facets[0], counted.facets[1]);
  std::vector<std::string> lines;
  for (const CrossedCount& count : crossed.counts) {
    lines.push_back(count.row + " " + count.column + " " + std::to_string(count.items));
  }
  EXPECT_EQ(lines, (std::vector<std::string>{"2023 beslutningssag 1", "2024 beslutningssag 2",
                                             "2024 orienteringssag 2"}));
}

TEST(FacetCounts, WithoutMatchesTheFacetsHaveNoValues) {
  EXPECT_TRUE(counts(FacetField::body, Xapian::Query()).empty());
}

TEST(Facets, CountAllMatchesNotOnlyThoseShown) {
  Request request;
  request.limit = 1;
  request.facets = {FacetField::case_type};
  const Answer answer = test::ask(items_to_count(), "havn OR kaj OR bro", request);
  EXPECT_EQ(answer.hits.size(), 1U);
  std::size_t all = 0;
  for (const FacetCount& count : answer.facets.at(0).counts) all += count.items;
  EXPECT_EQ(all, answer.total);
  EXPECT_GT(all, 1U);
}

}  // namespace
}  // namespace dagsorden
