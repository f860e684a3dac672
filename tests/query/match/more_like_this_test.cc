#include "query/match/more_like_this.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::sample_item;
using test::SampleDatabase;

const SampleDatabase& alike_items() {
  static const SampleDatabase database({
      sample_item("1", "Ny mole", {{"Baggrund", "Molen i havnen bygges af granit fra øen."}}),
      sample_item("2", "Granit", {{"Baggrund", "Granit til molen i havnen hentes på øen."}}),
      sample_item("3", "Cykelsti", {{"Baggrund", "Stien går fra skolen til søen i skoven."}}),
      sample_item("4", "Skolevej", {{"Baggrund", "Skolen og stien gennem skoven er sikre."}}),
      sample_item("5", "Regnskab", {{"Baggrund", "Årets tal blev fremlagt på mødet."}}),
      sample_item("6", "Fredning", {{"Baggrund", "Fredning af en å."}}),
      sample_item("7", "Vandløb", {{"Baggrund", "Rensning af en å."}}),
  });
  return database;
}

test::Numbers like(const std::string& number) {
  const SearchIndex collection(alike_items().open());
  const FoundItem item = item_with_id(collection, "kkr-fjordland/2024-05-14/" + number);
  const QueryPlan likeness = similarity_plan(collection.database, item);
  return test::numbers(items_like(collection, item, likeness, {}));
}

TEST(ItemsLike, ShareInformativeWordsAndExcludeTheItemItself) {
  EXPECT_EQ(like("1").at(0), "2");
  EXPECT_EQ(like("3").at(0), "4");
  for (const char* number : {"1", "3"}) {
    const test::Numbers found = like(number);
    EXPECT_EQ(std::count(found.begin(), found.end(), number), 0);
  }
}

TEST(ItemsLike, AreNoneForAnItemUnlikeAllOthers) { EXPECT_TRUE(like("5").empty()); }

TEST(TellingStems, AreRareStemsThatOtherItemsHaveToo) {
  const SearchIndex collection(alike_items().open());
  const FoundItem item = item_with_id(collection, "kkr-fjordland/2024-05-14/1");
  std::vector<std::string> stems;
  for (const InformativeStem& informative :
       informative_stems(collection.database, item.document, 5)) {
    stems.push_back(informative.stem);
  }
  EXPECT_NE(std::find(stems.begin(), stems.end(), "granit"), stems.end());
  EXPECT_EQ(std::find(stems.begin(), stems.end(), "og"), stems.end());
}

TEST(TellingStems, MayConsistOfDanishLettersOnly) {
  const SearchIndex collection(alike_items().open());
  const FoundItem item = item_with_id(collection, "kkr-fjordland/2024-05-14/6");
  const std::vector<InformativeStem> stems =
      informative_stems(collection.database, item.document, 5);
  EXPECT_TRUE(std::any_of(stems.begin(), stems.end(), [](const InformativeStem& informative) {
    return informative.stem == "å";
  }));
}

}  // namespace
}  // namespace dagsorden
