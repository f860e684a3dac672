#include "common/stored_items.h"

#include <gtest/gtest.h>

#include "common/error.h"
#include "common/fields.h"
#include "common/item_codec.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

Item item_with(const std::string& text) {
  Item item;
  item.id = "kkr-fjordland/2031-05-03/1";
  item.text = text;
  return item;
}

std::string dictionary_about(const std::string& matter) {
  std::vector<std::string> samples;
  samples.reserve(300);
  for (int i = 0; i < 300; ++i) {
    samples.push_back(
        encode_item(item_with("Om " + matter + " nummer " + std::to_string(i * 7919))));
  }
  return train_dictionary(samples);
}

// A database of one item, compressed with the dictionary.
Xapian::Database database_with(const std::string& text, const std::string& dictionary) {
  static const test::TempTree tree;
  static int made = 0;
  const std::string folder = (tree / std::to_string(++made)).string();
  Xapian::WritableDatabase database(folder, Xapian::DB_CREATE);
  if (!dictionary.empty()) {
    database.set_metadata(compression_dictionary_key(dictionary_id(dictionary)), dictionary);
  }
  Xapian::Document document;
  document.add_value(slot::item, Compressor(dictionary).compress(encode_item(item_with(text))));
  database.add_document(document);
  database.commit();
  return Xapian::Database(folder);
}

TEST(StoredItems, ADatabaseHasTheDictionaryThatItWasGiven) {
  const std::string dictionary = dictionary_about("havnen");
  ASSERT_FALSE(dictionary.empty());
  EXPECT_EQ(compression_dictionary_of(database_with("En havn", dictionary)), dictionary);
  EXPECT_EQ(compression_dictionary_of(database_with("En havn", "")), "");
}

TEST(StoredItems, ItemsOfJoinedDatabasesAreReadWithTheDictionaryOfEach) {
  const std::vector<Xapian::Database> each = {database_with("En havn", dictionary_about("havnen")),
                                              database_with("En skole", dictionary_about("skolen")),
                                              database_with("En bro", "")};
  Xapian::Database joined;
  for (const Xapian::Database& database : each) joined.add_database(database);
  const Collection collection(joined, each);
  EXPECT_EQ(collection.reader.item(joined.get_document(1)).text, "En havn");
  EXPECT_EQ(collection.reader.item(joined.get_document(2)).text, "En skole");
  EXPECT_EQ(collection.reader.item(joined.get_document(3)).text, "En bro");
}

TEST(StoredItems, AForeignDocumentHasNoItem) {
  const Collection collection(database_with("En havn", ""));
  Xapian::Document document;
  document.set_data("caption=En titel");
  EXPECT_THROW(collection.reader.item(document), Error);
  document.add_value(slot::item, Compressor().compress("ingen felter"));
  EXPECT_THROW(collection.reader.item(document), Error);
}

}  // namespace
}  // namespace dagsorden
