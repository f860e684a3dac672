// Words in all items are found even if document numbers have gaps: Xapian then reads the list of
// all documents for such a word.
#include <gtest/gtest.h>

#include "query/match/counting.h"
#include "query/match/more_like_this.h"
#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::ask;
using test::count_of;
using test::sample_item;
using test::SampleDatabase;

constexpr int item_count = 1960;  // "about 2000" would be too many

// Every item has the words havn and plan, one after the other, and every second item has many more
// words. Every second document was removed.
const SampleDatabase& items_with_gaps() {
  static const SampleDatabase database = [] {
    std::vector<Item> items;
    for (int i = 1; i <= 2 * item_count; ++i) {
      const std::string more =
          "mole kaj bro sluse bolværk fyrtårn molehoved skibsværft bugt fjord strand klit";
      const std::string text = i % 4 == 0 ? "havn plan " + more : "havn plan";
      items.push_back(sample_item(std::to_string(i), "Havn", {{"Baggrund", text}}));
    }
    return SampleDatabase(items);
  }();
  static const bool has_gaps = [] {
    Xapian::WritableDatabase writable((database.folder() / "generation-1").string());
    for (Xapian::docid i = 1; i <= 2 * item_count; i += 2) writable.delete_document(i);
    writable.commit();
    return true;
  }();
  EXPECT_TRUE(has_gaps);
  return database;
}

TEST(WordsInAllItems, AreFoundAndCountedEvenIfDocumentNumbersHaveGaps) {
  for (const std::string query :
       {"havn", "havn plan", "havn OR plan", "\"havn plan\"", "havn NEAR plan", "=havn", "hav*",
        "titel:havn", "organ:\"KKR Fjordland\"", "dato:2024", "havn -skole", "+havn",
        "sagstype:orienteringssag", "organ:\"KKR Fjordland\" sagstype:orienteringssag",
        "havn organ:\"KKR Fjordland\" sagstype:orienteringssag"}) {
    SCOPED_TRACE(query);
    EXPECT_EQ(count_of(items_with_gaps(), query), std::size_t{item_count});
    for (const Total total : {Total::none, Total::rough, Total::exact}) {
      Request request;
      request.total = total;
      const Answer page = ask(items_with_gaps(), query, request);
      EXPECT_EQ(page.hits.size(), 10U);
      if (total != Total::none) {
        EXPECT_NEAR(static_cast<double>(page.total.value_or(0)), item_count,
                    total == Total::exact ? 0 : item_count / 10);
        EXPECT_LE(page.total.value_or(0), std::size_t{item_count});
      }
      request.sort = Sort::oldest;
      EXPECT_EQ(ask(items_with_gaps(), query, request).hits.size(), 10U);
    }
    Request facets;
    facets.facets = {FacetField::case_type};
    const Answer counted = ask(items_with_gaps(), query, facets);
    ASSERT_EQ(counted.facets.size(), 1U);
    ASSERT_EQ(counted.facets.front().counts.size(), 1U);
    EXPECT_EQ(counted.facets.front().counts.front().items, std::size_t{item_count});
  }
}

TEST(WordsInAllItems, FilterItemsThatLackAWord) {
  const std::string all_pass = " organ:\"KKR Fjordland\" sagstype:orienteringssag";
  for (const std::string words : {"havn skole", "havn plan skole", "mole kaj skole",
                                  "havn mole skole", "mole \"havn plan\" bus"}) {
    SCOPED_TRACE(words);
    EXPECT_EQ(test::found(items_with_gaps(), words + all_pass),
              test::found(items_with_gaps(), words));
  }
}

TEST(WordsInAllItems, FilterItemsLikeAnother) {
  const SearchIndex collection(items_with_gaps().open());
  Stemmer stemmer;
  const FoundItem item = item_with_id(collection, "kkr-fjordland/2024-05-14/4");
  const auto like = [&](const std::string& filters) {
    QueryPlan likeness = similarity_plan(collection.database, item);
    likeness.filters = plan_query(filters, {}, {collection, stemmer, test::test_day()}).filters;
    return test::numbers(items_like(collection, item, likeness, {}));
  };
  EXPECT_EQ(like("").size(), 10U);
  EXPECT_EQ(like("organ:\"KKR Fjordland\""), like(""));
  EXPECT_EQ(like("organ:\"KKR Fjordland\" sagstype:orienteringssag"), like(""));
}

TEST(WordsInAllItems, AreListedInTheOrderOfTheDocuments) {
  const Xapian::Database database = items_with_gaps().open();
  const std::vector<Xapian::docid> all =
      first_matching(database, Xapian::Query("Zhavn"), database.get_doccount()).documents;
  EXPECT_EQ(all.size(), std::size_t{item_count});
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
  EXPECT_EQ(first_matching(database, Xapian::Query("Zhavn"), 1500).documents,
            std::vector<Xapian::docid>(all.begin(), all.begin() + 1500));
}

}  // namespace
}  // namespace dagsorden
