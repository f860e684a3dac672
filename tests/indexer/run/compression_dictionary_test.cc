#include "indexer/run/compression_dictionary.h"

#include <gtest/gtest.h>

#include "common/fields.h"
#include "common/item_codec.h"
#include "common/stored_items.h"
#include "tests/support/agendas.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

// Agendas of 100 KB, each with words of its own.
std::vector<FileTask> tasks_of(const test::TempTree& tree, int files) {
  std::vector<FileTask> tasks;
  for (int i = 0; i < files; ++i) {
    const std::string number = std::to_string(1000 + i);
    std::vector<std::string> titles;
    while (titles.size() < 600) {
      titles.push_back("Havn " + number + " og bro " + std::to_string(titles.size() * 7919));
    }
    const auto path = tree.write("agendaer/" + number + ".txt", test::agenda(titles));
    tasks.push_back({*look_at(path.string()), {}, nullptr, false});
  }
  return tasks;
}

Xapian::Database database_of(const test::TempTree& tree, int items) {
  const std::string folder = (tree / std::to_string(items)).string();
  Xapian::WritableDatabase database(folder, Xapian::DB_CREATE);
  for (int i = 0; i < items; ++i) {
    Item item;
    item.text = "Indstilling\nDet indstilles, at bro " + std::to_string(i * 7919) + " bygges.";
    Xapian::Document document;
    document.add_value(slot::item, Compressor().compress(encode_item(item)));
    database.add_document(document);
  }
  database.commit();
  return Xapian::Database(folder);
}

TEST(CompressionDictionary, IsTheSameWithAnyNumberOfThreads) {
  const test::TempTree tree;
  const std::vector<FileTask> tasks = tasks_of(tree, 60);
  const std::string learnt = train_compression_dictionary(std::nullopt, tasks, 1);
  EXPECT_FALSE(learnt.empty());
  EXPECT_EQ(train_compression_dictionary(std::nullopt, tasks, 4), learnt);
}

TEST(CompressionDictionary, IsTrainedOnFilesThatWereReadBefore) {
  const test::TempTree tree;
  std::vector<FileTask> tasks = tasks_of(tree, 60);
  const std::string learnt = train_compression_dictionary(std::nullopt, tasks, 2);
  for (FileTask& task : tasks) {
    const FileItems read = items_of_file(task, "");
    task.known = std::make_shared<FileState>(read.state);
  }
  EXPECT_EQ(train_compression_dictionary(std::nullopt, tasks, 2), learnt);
}

TEST(CompressionDictionary, IsNotMadeFromTooLittleText) {
  const test::TempTree tree;
  EXPECT_EQ(train_compression_dictionary(std::nullopt, tasks_of(tree, 3), 2), "");
  EXPECT_EQ(train_compression_dictionary(database_of(tree, 100), {}, 2), "");
  EXPECT_EQ(train_compression_dictionary(std::nullopt, {}, 2), "");
}

TEST(CompressionDictionary, IsTrainedOnTheItemsInTheDatabase) {
  const test::TempTree tree;
  const std::string learnt = train_compression_dictionary(database_of(tree, 1500), {}, 2);
  EXPECT_NE(learnt.find("Det indstilles, at bro"), std::string::npos);
}

}  // namespace
}  // namespace dagsorden
