// What was read of a document once is not read again.
#include "query/match/item_cache.h"

#include <gtest/gtest.h>

#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

const test::SampleDatabase& two_items() {
  static const test::SampleDatabase database({
      test::sample_item("1", "Havn", {{"Baggrund", "Ny mole."}}),
      test::sample_item("2", "Skole", {{"Baggrund", "Ny gård."}}),
  });
  return database;
}

Xapian::MSet all_of(const Xapian::Database& database) {
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(""));
  return enquire.get_mset(0, database.get_doccount());
}

TEST(ItemCache, AreReadOnceAndHandedOverOnce) {
  Collection collection(two_items().open());
  ItemCache item_cache(collection);
  const Xapian::MSet matches = all_of(collection.database);
  const Item* const looked_at = &item_cache.read(matches[0]);
  EXPECT_EQ(looked_at->title, "Havn");
  EXPECT_EQ(&item_cache.read(matches[0]), looked_at);
  const char* const text = looked_at->text.data();
  EXPECT_EQ(item_cache.take(*matches[0]).text.data(), text);
  EXPECT_EQ(item_cache.take(*matches[0]).title, "Havn");  // is read anew
}

// A document of joined databases has two numbers.
TEST(ItemCache, AreThoseOfTheMatchWhereDatabasesAreJoined) {
  const test::SampleDatabase other({test::sample_item("3", "Bibliotek")});
  const std::vector<Xapian::Database> each = {two_items().open(), other.open()};
  Xapian::Database joined;
  for (const Xapian::Database& database : each) joined.add_database(database);
  const Collection collection(joined, each);
  ItemCache item_cache(collection);
  std::vector<std::string> titles;
  const Xapian::MSet matches = all_of(joined);
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const std::string looked_at = item_cache.read(match).title;
    EXPECT_EQ(looked_at, ItemCache(collection).take(*match).title);
    titles.push_back(looked_at);
  }
  EXPECT_EQ(titles, (std::vector<std::string>{"Havn", "Bibliotek", "Skole"}));
}

TEST(ItemCache, AreReadWhereNobodyLookedAtThem) {
  const Collection collection(two_items().open());
  ItemCache item_cache(collection);
  EXPECT_EQ(item_cache.take(2).title, "Skole");
  EXPECT_EQ(item_cache.take(2).title, "Skole");
}

// The first page is read while it is ranked, others and whole rankings are not.
TEST(ItemCache, MakeNoDifferenceToWhatIsShown) {
  std::vector<Item> items;
  for (int i = 1; i <= 12; ++i) {
    const Item item = test::sample_item(
        std::to_string(i), "Havn " + std::to_string(i % 5),
        {{"Baggrund", std::string(i % 3 == 0 ? "mole " : "") + "havn kaj " + std::to_string(i)}});
    items.push_back(test::in_document(item, DocumentKind::dagsorden, "a.txt"));
    if (i % 2 == 0) items.push_back(test::in_document(item, DocumentKind::referat, "b.txt"));
  }
  const test::SampleDatabase sample(items);
  for (const std::string query : {"havn", "havn mole", "havn OR mole", "kaj -mole", "mole skole"}) {
    Request of_all;
    of_all.limit = 0;
    const Answer all = test::ask(sample, query, of_all);
    const Answer page = test::ask(sample, query);
    ASSERT_EQ(page.hits.size(), std::min<std::size_t>(10, all.hits.size())) << query;
    for (std::size_t i = 0; i < page.hits.size(); ++i) {
      EXPECT_EQ(page.hits[i].item.id, all.hits[i].item.id) << query;
      EXPECT_EQ(page.hits[i].item.text, all.hits[i].item.text) << query;
      EXPECT_EQ(page.hits[i].also.size(), all.hits[i].also.size()) << query;
      EXPECT_EQ(page.hits[i].score, all.hits[i].score) << query;
    }
  }
}

}  // namespace
}  // namespace dagsorden
