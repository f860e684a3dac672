// Values come with the matches as in the documents, equal and missing ones included; from another
// machine, in few messages.
#include "query/shards/remote_index.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "tests/support/shard_server.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

using Values = std::vector<std::pair<Xapian::docid, std::string>>;

constexpr Xapian::valueno tested_slot = 3;
constexpr int tested_documents = 100;

// Documents 10 and 20 are removed; every third has the same value, every seventh has none.
Values make_documents(const std::filesystem::path& folder) {
  Xapian::WritableDatabase database(folder.string());
  Values values;
  for (Xapian::docid i = 1; i <= tested_documents; ++i) {
    Xapian::Document document;
    if (i % 4 != 0) document.add_boolean_term("Zhavn");
    const std::string value = i % 7 == 0 ? "" : i % 3 == 0 ? "ens" : "nr. " + std::to_string(i);
    if (!value.empty()) document.add_value(tested_slot, value);
    database.add_document(document);
    if (i % 4 != 0 && i != 10) values.emplace_back(i, value);
  }
  database.delete_document(10);
  database.delete_document(20);
  database.commit();
  return values;
}

Values values_of(const Xapian::Database& database, Xapian::doccount at_once) {
  Values values;
  for_each_sent_value(
      database, Xapian::Query("Zhavn"), tested_slot,
      [&values](Xapian::docid document, const std::string& value) {
        values.emplace_back(document, value);
      },
      at_once);
  return values;
}

TEST(ValuesOfMatches, AreInDocumentOrderHoweverManyComeAtOnce) {
  const test::TempTree tree;
  const Values expected = make_documents(tree.root());
  const test::ShardServer server(tree.root());
  const Xapian::Database here(tree.root().string());
  const Xapian::Database elsewhere =
      Xapian::Remote::open("127.0.0.1", static_cast<unsigned>(server.port()));
  for (const Xapian::doccount at_once : {1U, 7U, 74U, 75U, usually_at_once}) {
    EXPECT_EQ(values_of(here, at_once), expected) << at_once;
    EXPECT_EQ(values_of(elsewhere, at_once), expected) << at_once;
  }
}

TEST(ValuesOfMatches, AreNoneInAnEmptyDatabase) {
  const test::TempTree tree;
  const Xapian::WritableDatabase empty((tree / "tom").string());
  EXPECT_EQ(values_of(empty, usually_at_once), Values());
}

}  // namespace
}  // namespace dagsorden
