#include "indexer/write/items_of_an_address.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/analysis.h"
#include "common/fields.h"
#include "common/item.h"
#include "common/stored_items.h"
#include "indexer/write/database_writer.h"
#include "indexer/write/generations.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

constexpr const char* first_night = "2031-05-05T02:00:00Z";

Item item_titled(const std::string& title, const std::string& case_number = "") {
  Item item = test::sample_item("1", title, {{"Baggrund", title}});
  item.meeting_id = "kkr-fjordland/2024-05-14";
  item.id = item.meeting_id + "/1";
  item.content_hash = title + case_number;
  item.case_number = case_number.empty() ? std::nullopt : std::optional(case_number);
  item.first_seen = first_night;
  return item;
}

// A database to which files are written. After each one, ids are made different as at the end of a
// run.
class ItemsOfAnAddress : public ::testing::Test {
 protected:
  void write(const std::string& path, const std::vector<Item>& items) {
    put(path, items);
    settle();
  }

  void put(const std::string& path, const std::vector<Item>& items) {
    WordAnalysis words(std::nullopt);
    writer_.begin_file(path);
    for (Item item : items) {
      item.source.path = path;
      writer_.add(item_document(item, words));
    }
    FileState state;
    state.path = path;
    state.items = items.size();
    writer_.end_file(state);
  }

  void remove(const std::string& path) {
    writer_.remove_file(path);
    settle();
  }

  // "title of file: id", if terms, values and the item agree.
  std::set<std::string> ids() const {
    const Collection collection(Xapian::Database(generation_.string()));
    std::set<std::string> found;
    const Xapian::Database& database = collection.database;
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
      const Xapian::Document document = database.get_document(*at);
      const Item item = collection.reader.item(document);
      found.insert(item.title + " of " + item.source.path + ": " +
                   item.id.substr(item.meeting_id.size()));
      EXPECT_EQ(document.get_value(slot::address), item.id);
      auto term = document.termlist_begin();
      const std::string address = word_term(prefix::address, item.id);
      term.skip_to(address);
      EXPECT_EQ(*term, address);
      EXPECT_EQ(item.first_seen, first_night);
    }
    return found;
  }

  void settle() {
    writer_.tell_apart();
    writer_.commit();
  }

 private:
  test::TempTree tree_;
  fs::path generation_ = make_generation(tree_.root());
  DatabaseWriter writer_{open_for_writing(generation_)};
};

using IdsFound = std::set<std::string>;

TEST_F(ItemsOfAnAddress, GetDifferentIdsAndLoseThemAgain) {
  write("b", {item_titled("Zebrapark og hegn")});
  EXPECT_EQ(ids(), IdsFound{"Zebrapark og hegn of b: /1"});
  write("a", {item_titled("Budget")});
  const IdsFound two{"Budget of a: /1", "Zebrapark og hegn of b: /1~2"};
  EXPECT_EQ(ids(), two);

  // Read again on a later night, the item keeps its id and the day when it was first seen.
  Item again = item_titled("Zebrapark og hegn");
  again.first_seen = "2032-01-01T02:00:00Z";
  write("b", {again});
  EXPECT_EQ(ids(), two);
  remove("a");
  EXPECT_EQ(ids(), IdsFound{"Zebrapark og hegn of b: /1"});
}

TEST_F(ItemsOfAnAddress, KeepOneIdIfTheyAreOneItem) {
  write("a", {item_titled("Budget for havnen")});
  write("b", {item_titled("Budget for havnen")});
  write("c", {item_titled("Budgettet for havnen")});
  EXPECT_EQ(ids(), (IdsFound{"Budget for havnen of a: /1", "Budget for havnen of b: /1",
                             "Budgettet for havnen of c: /1"}));
}

TEST_F(ItemsOfAnAddress, AreDifferentIfTheirCaseNumbersAre) {
  write("a", {item_titled("Budget", "SAG-2031-00203")});
  write("b", {item_titled("Budget", "SAG-2031-99999")});
  const IdsFound found = ids();
  EXPECT_TRUE(found == (IdsFound{"Budget of a: /1", "Budget of b: /1~2"}) ||
              found == (IdsFound{"Budget of a: /1~2", "Budget of b: /1"}));
}

TEST_F(ItemsOfAnAddress, TakeNoIdThatADocumentGaveItself) {
  Item second = item_titled("En bro");
  second.id += "~2";
  write("a", {item_titled("Budget"), second});
  write("b", {item_titled("Zebrapark og hegn")});
  EXPECT_EQ(ids(),
            (IdsFound{"Budget of a: /1", "En bro of a: /1~2", "Zebrapark og hegn of b: /1~3"}));
}

TEST_F(ItemsOfAnAddress, TakeTheirAttachmentsAlong) {
  const auto with_attachment = [](const std::string& title) {
    const Item item = item_titled(title);
    Item attachment = item;
    attachment.id = attachment_id(item, 1);
    attachment.section_title = title;
    attachment.title = "Kort";
    attachment.content_hash = "Kort til " + title;
    return std::vector<Item>{item, attachment};
  };
  write("b", with_attachment("Zebrapark og hegn"));
  write("a", with_attachment("Budget"));
  EXPECT_EQ(ids(), (IdsFound{"Budget of a: /1", "Kort of a: /1/bilag/1",
                             "Zebrapark og hegn of b: /1~2", "Kort of b: /1~2/bilag/1"}));
  remove("a");
  EXPECT_EQ(ids(), (IdsFound{"Zebrapark og hegn of b: /1", "Kort of b: /1/bilag/1"}));
}

TEST_F(ItemsOfAnAddress, GetDifferentIdsHoweverManyTheyAre) {
  constexpr std::size_t many = 130;
  for (std::size_t i = 0; i < many; ++i) {
    put(std::to_string(i), {item_titled("Emne" + std::to_string(i))});
  }
  settle();
  std::set<std::string> addresses;
  for (const std::string& found : ids()) addresses.insert(found.substr(found.find(": ")));
  EXPECT_EQ(addresses.size(), many);
}

}  // namespace
}  // namespace dagsorden
