#include "indexer/write/meetings_of_a_day.h"

#include <gtest/gtest.h>

#include <map>

#include "common/analysis.h"
#include "common/fields.h"
#include "common/stored_items.h"
#include "indexer/write/database_writer.h"
#include "indexer/write/generations.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using Endings = std::vector<std::string>;

constexpr DocumentKind agenda = DocumentKind::dagsorden;
constexpr DocumentKind minutes = DocumentKind::referat;

TEST(EndingsOfADay, MeetingsAtDifferentTimesDifferAndTheEarliestHasNoSuffix) {
  EXPECT_EQ(
      endings_of_a_day({{"15:00", "", agenda}, {"09:30", "", agenda}, {"09:30", "", minutes}}),
      (Endings{"-15-00", "", ""}));
}

TEST(EndingsOfADay, ADocumentWithoutATimeIsNotAnotherMeeting) {
  EXPECT_EQ(endings_of_a_day({{"", "", minutes}, {"09:30", "", agenda}}), (Endings{"", ""}));
}

TEST(EndingsOfADay, AMeetingsSourceIdOverridesItsTime) {
  // The meeting was moved to another time.
  EXPECT_EQ(endings_of_a_day({{"09:00", "77", agenda}, {"10:00", "77", minutes}}),
            (Endings{"", ""}));
  EXPECT_EQ(endings_of_a_day({{"09:00", "77", agenda}, {"09:00", "78", agenda}}),
            (Endings{"", "-2"}));
  EXPECT_EQ(endings_of_a_day({{"", "77", agenda}, {"", "78", agenda}, {"", "79", agenda}}),
            (Endings{"", "-2", "-3"}));
  EXPECT_EQ(endings_of_a_day({{"09:00", "77", agenda}, {"16:00", "78", agenda}}),
            (Endings{"", "-16-00"}));
}

TEST(EndingsOfADay, IdsOfTwoSystemsDoNotConflict) {
  EXPECT_EQ(endings_of_a_day({{"09:00", "sbsys:77", agenda}, {"09:00", "firstagenda:a", agenda}}),
            (Endings{"", ""}));
  EXPECT_EQ(endings_of_a_day({{"09:00", "sbsys:77", agenda},
                              {"09:00", "firstagenda:a", agenda},
                              {"09:00", "sbsys:78", agenda}}),
            (Endings{"", "", "-2"}));
}

TEST(EndingsOfADay, AnAgendaAndItsMinutesMayHaveIdsOfTheirOwn) {
  EXPECT_EQ(endings_of_a_day({{"09:00", "a", agenda}, {"09:00", "b", minutes}}), (Endings{"", ""}));
  EXPECT_EQ(endings_of_a_day({{"09:00", "a", agenda}, {"09:00", "b", agenda, true}}),
            (Endings{"", ""}));
}

MeetingSigns of_cover(const std::string& owner, const std::string& keys,
                      DocumentKind kind = minutes) {
  MeetingSigns signs{"17:00", "", kind};
  signs.owner = owner;
  signs.keys = keys;
  return signs;
}

TEST(EndingsOfADay, WithoutAnAuthorityTheNameOnTheCoverDistinguishes) {
  EXPECT_EQ(endings_of_a_day({of_cover("a", "111111"), of_cover("b", "111111")}),
            (Endings{"", "-2"}));
  EXPECT_EQ(endings_of_a_day({of_cover("a", "111111"), of_cover("a", "222222", agenda)}),
            (Endings{"", ""}));
}

TEST(EndingsOfADay, WithoutANameOnTheCoverCasesAndTitlesDistinguish) {
  EXPECT_EQ(endings_of_a_day({of_cover("", "111111222222"), of_cover("", "222222333333", agenda)}),
            (Endings{"", ""}));
  EXPECT_EQ(endings_of_a_day({of_cover("", "111111222222"), of_cover("a", "333333444444")}),
            (Endings{"-2", ""}));
  EXPECT_EQ(endings_of_a_day({of_cover("", ""), of_cover("", "333333444444")}), (Endings{"", ""}));
}

TEST(EndingsOfADay, AFullListOfCasesSaysNothingAboutHigherNumbers) {
  std::string full;
  for (int key = 100001; key <= 100024; ++key) full += std::to_string(key);
  EXPECT_EQ(endings_of_a_day({of_cover("", full), of_cover("", "900000")}), (Endings{"", ""}));
  EXPECT_EQ(endings_of_a_day({of_cover("", full), of_cover("", "000009")}), (Endings{"-2", ""}));
}

Item item_at(const std::string& time, const std::string& title) {
  Item item = test::sample_item("1", title, {{"Baggrund", title}});
  item.meeting_id = "kkr-fjordland/2024-05-14";
  item.id = item.meeting_id + "/1";
  item.content_hash = title;
  item.time = time;
  item.first_seen = "2031-05-05T02:00:00Z";
  return item;
}

void write_file(DatabaseWriter& writer, const std::string& path, const Item& item) {
  WordAnalysis words(std::nullopt);
  writer.begin_file(path);
  writer.add(item_document(item, words));
  FileState state;
  state.path = path;
  state.items = 1;
  writer.end_file(state);
}

// title → id, if terms, values and the item agree.
std::map<std::string, std::string> ids(const fs::path& generation) {
  const Collection collection(Xapian::Database(generation.string()));
  std::map<std::string, std::string> found;
  const Xapian::Database& database = collection.database;
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    const Xapian::Document document = database.get_document(*at);
    const Item item = collection.reader.item(document);
    found[item.title] = item.id;
    EXPECT_EQ(document.get_value(slot::address), item.id);
    EXPECT_TRUE(item.id.starts_with(item.meeting_id + "/"));
    auto term = document.termlist_begin();
    const std::string address = word_term(prefix::address, item.id);
    term.skip_to(address);
    EXPECT_EQ(*term, address);
    EXPECT_TRUE(document.get_value(slot::meeting_item).starts_with(item.meeting_id + "/1\n"));
    EXPECT_EQ(item.first_seen, "2031-05-05T02:00:00Z");
  }
  return found;
}

using Ids = std::map<std::string, std::string>;

TEST(MeetingsOfADay, GetDifferentIdsInTheDatabaseAndLoseThemAgain) {
  const test::TempTree tree;
  const fs::path generation = make_generation(tree.root());
  DatabaseWriter writer(open_for_writing(generation));
  write_file(writer, "/b.txt", item_at("15:00", "En skole"));
  writer.tell_apart();
  writer.commit();
  EXPECT_EQ(ids(generation), (Ids{{"En skole", "kkr-fjordland/2024-05-14/1"}}));

  write_file(writer, "/a.txt", item_at("09:30", "En havn"));
  writer.tell_apart();
  writer.commit();
  const Ids two{{"En havn", "kkr-fjordland/2024-05-14/1"},
                {"En skole", "kkr-fjordland/2024-05-14-15-00/1"}};
  EXPECT_EQ(ids(generation), two);

  // Read again on a later night, the item keeps its id and the day when it was first seen.
  Item again = item_at("15:00", "En skole");
  again.first_seen = "2032-01-01T02:00:00Z";
  write_file(writer, "/b.txt", again);
  writer.tell_apart();
  writer.commit();
  EXPECT_EQ(ids(generation), two);

  writer.remove_file("/a.txt");
  writer.tell_apart();
  writer.commit();
  EXPECT_EQ(ids(generation), (Ids{{"En skole", "kkr-fjordland/2024-05-14/1"}}));
}

}  // namespace
}  // namespace dagsorden
