#include "indexer/write/database_writer.h"

#include <gtest/gtest.h>

#include <map>

#include "common/fields.h"
#include "common/hash.h"
#include "common/stored_items.h"
#include "indexer/write/first_seen.h"
#include "indexer/write/generations.h"
#include "indexer/write/reuse_items.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

Item item(const std::string& number, const std::string& text, const std::string& first_seen) {
  Item result = test::sample_item(number, "Sag " + number, {{"Baggrund", text}});
  result.first_seen = first_seen;
  return result;
}

// Writes a file of one agenda with these items.
void write_file(DatabaseWriter& writer, const std::string& path, const std::vector<Item>& items) {
  WordAnalysis words(std::nullopt);  // a dictionary takes long to load
  writer.begin_file(path);
  for (const Item& each : items) writer.add(item_document(each, words));
  FileState state;
  state.path = path;
  state.items = items.size();
  writer.end_file(state);
}

// item number → first_seen, as committed.
std::map<std::string, std::string> committed(const fs::path& generation) {
  const Collection collection(Xapian::Database(generation.string()));
  const Xapian::Database& database = collection.database;
  std::map<std::string, std::string> items;
  for (auto document = database.postlist_begin(""); document != database.postlist_end("");
       ++document) {
    const Item item = collection.reader.item(database.get_document(*document));
    items[item.item_number.value()] = item.first_seen;
    EXPECT_EQ(database.get_document(*document).get_value(slot::first_seen), item.first_seen);
  }
  return items;
}

using Items = std::map<std::string, std::string>;

constexpr const char* monday = "2031-05-05T02:00:00Z";
constexpr const char* tuesday = "2031-05-06T02:00:00Z";

TEST(DatabaseWriter, NothingIsVisibleBeforeACommit) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  DatabaseWriter writer(open_for_writing(generation));
  write_file(writer, "/a.txt", {item("1.1", "et", monday)});
  EXPECT_TRUE(committed(generation).empty());
  EXPECT_TRUE(all_states(Xapian::Database(generation.string())).empty());
  writer.commit();
  EXPECT_EQ(committed(generation), (Items{{"1.1", monday}}));
  EXPECT_EQ(all_states(Xapian::Database(generation.string())).at("/a.txt").items, 1U);
}

TEST(DatabaseWriter, UncommittedWritesAreLostWithTheWriter) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  {
    DatabaseWriter writer(open_for_writing(generation));
    write_file(writer, "/a.txt", {item("1.1", "et", monday)});
  }
  EXPECT_TRUE(committed(generation).empty());
}

TEST(DatabaseWriter, AFileReplacesOnlyItsOwnItems) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  DatabaseWriter writer(open_for_writing(generation));
  write_file(writer, "/a.txt", {item("1.1", "et", monday), item("1.2", "to", monday)});
  write_file(writer, "/b.txt", {item("2.1", "tre", monday)});
  writer.commit();
  write_file(writer, "/a.txt", {item("1.3", "fire", tuesday)});
  writer.commit();
  EXPECT_EQ(committed(generation), (Items{{"1.3", tuesday}, {"2.1", monday}}));
  EXPECT_EQ(writer.items_added(), 4U);
  EXPECT_EQ(writer.items_removed(), 2U);
  EXPECT_EQ(writer.items_total(), 2U);
}

TEST(DatabaseWriter, EachItemHasAUniqueTermAndTheTermOfItsFile) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  DatabaseWriter writer(open_for_writing(generation));
  write_file(writer, "/a.txt", {item("1.1", "et", monday), item("1.2", "to", monday)});
  write_file(writer, "/b.txt", {item("1.1", "et", monday)});
  writer.commit();
  const Xapian::Database database(generation.string());
  EXPECT_EQ(database.get_termfreq("P" + hash_of("/a.txt")), 2U);
  int unique = 0;
  for (auto term = database.allterms_begin("Q"); term != database.allterms_end("Q"); ++term) {
    EXPECT_EQ(term.get_termfreq(), 1U) << *term;
    ++unique;
  }
  EXPECT_EQ(unique, 3);
}

TEST(DatabaseWriter, ARemovedFileIsForgottenWithItsItems) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  DatabaseWriter writer(open_for_writing(generation));
  write_file(writer, "/a.txt", {item("1.1", "et", monday)});
  writer.commit();
  writer.remove_file("/a.txt");
  writer.commit();
  EXPECT_TRUE(committed(generation).empty());
  EXPECT_TRUE(all_states(Xapian::Database(generation.string())).empty());
}

TEST(DatabaseWriter, FirstSeenStaysIfTheContentDoes) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  DatabaseWriter writer(open_for_writing(generation));
  write_file(writer, "/a.txt", {item("1.1", "et", monday), item("1.2", "to", monday)});
  writer.commit();
  write_file(writer, "/a.txt", {item("1.1", "et", tuesday), item("1.2", "andet", tuesday)});
  writer.commit();
  EXPECT_EQ(committed(generation), (Items{{"1.1", monday}, {"1.2", tuesday}}));
}

TEST(DatabaseWriter, FirstSeenIsKeptWhenAFileMoves) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  DatabaseWriter writer(open_for_writing(generation));
  write_file(writer, "/a.txt", {item("1.1", "et", monday)});
  write_file(writer, "/b.txt", {item("1.1", "et", tuesday)});
  writer.remove_file("/a.txt");
  writer.commit();
  EXPECT_EQ(committed(generation), (Items{{"1.1", monday}}));
}

TEST(DatabaseWriter, FirstSeenIsTakenFromTheOldGenerationInANewOne) {
  const test::TempTree tree;
  const fs::path old_generation = make_generation(tree.root());
  DatabaseWriter old_writer(open_for_writing(old_generation));
  write_file(old_writer, "/a.txt", {item("1.1", "et", monday)});
  old_writer.commit();
  const fs::path generation = make_generation(tree.root());
  DatabaseWriter writer(open_for_writing(generation), Xapian::Database(old_generation.string()));
  write_file(writer, "/a.txt", {item("1.1", "et", tuesday), item("1.2", "to", tuesday)});
  writer.commit();
  EXPECT_EQ(committed(generation), (Items{{"1.1", monday}, {"1.2", tuesday}}));
}

TEST(DatabaseWriter, CommitsAutomaticallyAfterMuchText) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  DatabaseWriter writer(open_for_writing(generation));
  std::string long_text;
  while (long_text.size() < 3000000) long_text += "en lang tekst om havnen ";
  write_file(writer, "/a.txt", {item("1.1", "et", monday), item("1.2", long_text, monday)});
  EXPECT_EQ(committed(generation).size(), 2U);
  write_file(writer, "/b.txt", {item("2.1", "et", monday)});
  EXPECT_EQ(committed(generation).size(), 2U);
}

TEST(FirstSeen, IsTheEarliestOfSeveralFiles) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  Xapian::WritableDatabase database = open_for_writing(generation);
  WordAnalysis words(std::nullopt);  // a dictionary takes long to load
  const Item known = item("1.1", "et", tuesday);
  for (const Item& each : {known, item("1.1", "et", monday)}) {
    ItemDocument made = item_document(each, words);
    made.document.add_value(slot::item, Compressor().compress(made.stored));
    database.add_document(made.document);
  }
  database.commit();
  const Collection collection(Xapian::Database(generation.string()));
  EXPECT_EQ(first_seen_times(collection, known.id), (FirstSeenTimes{{known.content_hash, monday}}));
  EXPECT_EQ(first_seen_times(collection, "andet"), FirstSeenTimes{});
}

TEST(CarryOver, CopiesReadableItemsOfADamagedGenerationAndHasTheFileReadAgain) {
  const test::TempTree tree;
  const fs::path old_generation = make_generation(tree.root());
  {
    DatabaseWriter old_writer(open_for_writing(old_generation));
    write_file(old_writer, "/a.txt", {item("1.1", "et", monday), item("1.2", "to", monday)});
    old_writer.commit();
  }
  Xapian::WritableDatabase old = open_for_writing(old_generation);
  Xapian::Document damaged = old.get_document(1);
  damaged.add_value(slot::item, "noget andet");
  old.replace_document(1, damaged);
  old.commit();
  const fs::path generation = make_generation(tree.root());
  DatabaseWriter writer(open_for_writing(generation), old);
  WordAnalysis words(std::nullopt);
  EXPECT_EQ(reuse_items(Collection(old), all_states(old).at("/a.txt"), words, writer), 1U);
  writer.commit();
  EXPECT_EQ(committed(generation), (Items{{"1.2", monday}}));
  const FileState state = all_states(Xapian::Database(generation.string())).at("/a.txt");
  EXPECT_EQ(state.items, 1U);
  EXPECT_EQ(state.mtime_ns, 0);
  EXPECT_EQ(state.content_hash, "");
}

TEST(CarryOver, MakesTheSameDocumentsFromStoredItems) {
  const test::TempTree tree;
  const fs::path old_generation = make_generation(tree.root());
  DatabaseWriter old_writer(open_for_writing(old_generation));
  write_file(old_writer, "/a.txt", {item("1.1", "et", monday), item("1.2", "to", monday)});
  write_file(old_writer, "/b.txt", {item("2.1", "tre", monday)});
  old_writer.commit();
  const Xapian::Database old(old_generation.string());
  const fs::path generation = make_generation(tree.root());
  DatabaseWriter writer(open_for_writing(generation), old);
  WordAnalysis words(std::nullopt);  // a dictionary takes long to load
  reuse_items(Collection(old), all_states(old).at("/a.txt"), words, writer);
  writer.commit();
  EXPECT_EQ(committed(generation), (Items{{"1.1", monday}, {"1.2", monday}}));
  const Xapian::Database fresh(generation.string());
  EXPECT_EQ(all_states(fresh).at("/a.txt").items, 2U);
  const Xapian::Document before = old.get_document(1);
  const Xapian::Document after = fresh.get_document(1);
  EXPECT_EQ(before.get_data(), after.get_data());
  EXPECT_EQ(before.get_value(slot::item), after.get_value(slot::item));
  EXPECT_TRUE(std::equal(before.termlist_begin(), before.termlist_end(), after.termlist_begin(),
                         after.termlist_end()));
}

}  // namespace
}  // namespace dagsorden
