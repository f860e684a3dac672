#include "query/search/fresh_database.h"

#include <gtest/gtest.h>

#include "common/error.h"
#include "tests/query/search/asking.h"

namespace dagsorden {
namespace {

using test::sample_item;
using test::SampleDatabase;

// Enough items that a reader has to come back for blocks it has not read.
std::vector<Item> many_items() {
  std::vector<Item> items;
  for (int i = 0; i < 150; ++i) {
    std::string text = "budget";
    for (int word = 0; word < 60; ++word) text += " ord" + std::to_string(i * 60 + word);
    items.push_back(
        sample_item(std::to_string(i), "Sag " + std::to_string(i) + "x", {{"Baggrund", text}}));
  }
  return items;
}

TEST(AFreshDatabase, IsOpenedAgainWhereItWasChangedMeanwhile) {
  const SampleDatabase sample(many_items());
  int attempts = 0;
  Request request;
  request.limit = 0;
  const std::size_t hits = with_fresh_database(sample.folder(), [&](const Xapian::Database& open) {
    ++attempts;
    // The second commit overwrites blocks of the revision that was opened.
    for (int i = 0; attempts == 1 && i < 3; ++i) sample.add(many_items());
    return search(open, test::understood(open, "budget"), request).hits.size();
  });
  EXPECT_EQ(attempts, 2);
  EXPECT_EQ(hits, 150U);
}

TEST(AFreshDatabase, IsGivenUpWhereItChangesWithoutEnd) {
  const SampleDatabase sample({sample_item("1", "Budget")});
  int attempts = 0;
  try {
    with_fresh_database(sample.folder(), [&](const Xapian::Database& open) {
      ++attempts;
      if (attempts < 99) throw Xapian::DatabaseModifiedError("changed again");
      return open.get_doccount();
    });
    FAIL() << "never gave up";
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::database);
  }
  EXPECT_EQ(attempts, most_attempts);
}

TEST(AFreshDatabase, ThatIsDamagedIsSaidToBe) {
  const SampleDatabase sample({sample_item("1", "Budget")});
  try {
    with_fresh_database(sample.folder(), [](const Xapian::Database& open) {
      if (open.get_doccount() > 0) throw Xapian::DatabaseCorruptError("a block is broken");
      return 0;
    });
    FAIL() << "took no notice";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("damaged"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace dagsorden
