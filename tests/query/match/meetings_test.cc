// Meetings with their items, and how items changed between agenda and minutes.
#include "query/match/meetings.h"

#include <gtest/gtest.h>

#include "query/match/item_changes.h"
#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::in_document;
using test::sample_item;
using test::SampleDatabase;

std::vector<Item> agenda_and_minutes() {
  const auto agenda = [](Item item) {
    return in_document(std::move(item), DocumentKind::dagsorden, "m/dagsorden.txt");
  };
  const auto minutes = [](Item item) {
    return in_document(std::move(item), DocumentKind::referat, "m/referat.txt");
  };
  Item closed = sample_item("4", "Salg af kajen");
  closed.access = "lukket";
  return {agenda(sample_item("1", "Ny mole", {{"Indstilling", "at molen bygges i to år"}})),
          minutes(sample_item("1", "Ny mole", {{"Indstilling", "at molen bygges i fire år"}})),
          agenda(sample_item("2", "Nyt fyr", {{"Indstilling", "at fyret tændes"}})),
          minutes(sample_item("2", "Nyt fyr", {{"Indstilling", "At fyret tændes."}})),
          agenda(sample_item("3", "Ny bro", {{"Indstilling", "at broen males"}})),
          minutes(closed)};
}

TEST(Meetings, AreListedWithTheirItems) {
  const SampleDatabase sample(agenda_and_minutes());
  const std::vector<ListedMeeting> meetings =
      list_meetings(SearchIndex(sample.open()), Xapian::Query(std::string()));
  ASSERT_EQ(meetings.size(), 1U);
  EXPECT_EQ(meetings[0].id, "kkr-fjordland/2024-05-14");
  EXPECT_EQ(meetings[0].date, "2024-05-14");
  EXPECT_EQ(meetings[0].body, "KKR Fjordland");
  EXPECT_EQ(meetings[0].items, 4U);
  EXPECT_EQ(meetings[0].closed, 1U);
  EXPECT_EQ(meetings[0].open, 3U);
  EXPECT_TRUE(meetings[0].has_agenda && meetings[0].has_minutes);
}

TEST(AMeeting, IsFoundByItsIdWithEachItemOnce) {
  const SampleDatabase sample(agenda_and_minutes());
  const SearchIndex collection(sample.open());
  const auto meetings = meetings_with_id(collection, "kkr-fjordland/2024-05-14");
  ASSERT_EQ(meetings.size(), 1U);
  const MeetingView* const meeting = &meetings.front();
  EXPECT_EQ(meeting->items.size(), 4U);
  EXPECT_EQ(meeting->items[0].document_kind, DocumentKind::referat);
  EXPECT_EQ(meeting->paths.size(), 2U);
  EXPECT_TRUE(meetings_with_id(collection, "kkr-fjordland/2024-05-15").empty());
  EXPECT_TRUE(meetings_with_id(collection, "kkr-fjordland/2024-05-14/1").empty());
}

TEST(AMeeting, ListsAnItemOnceEvenIfTheMinutesNumberItDifferently) {
  const auto in = [](DocumentKind kind, const std::string& path, Item item) {
    return in_document(std::move(item), kind, path);
  };
  const std::string agenda = "m/dagsorden.txt";
  const std::string minutes = "m/referat.txt";
  const SampleDatabase sample(
      {in(DocumentKind::dagsorden, agenda, sample_item("1", "Ny bro")),
       in(DocumentKind::dagsorden, agenda, sample_item("2", "Lukket punkt")),
       in(DocumentKind::dagsorden, agenda, sample_item("3", "Lukket punkt")),
       in(DocumentKind::dagsorden, agenda, sample_item("4", "Eventuelt")),
       in(DocumentKind::referat, minutes, sample_item("1", "Ny bro")),
       in(DocumentKind::referat, minutes, sample_item("2", "Lukket punkt")),
       in(DocumentKind::referat, minutes, sample_item("3", "Eventuelt"))});
  const SearchIndex collection(sample.open());
  const auto meetings = meetings_with_id(collection, "kkr-fjordland/2024-05-14");
  ASSERT_EQ(meetings.size(), 1U);
  const MeetingView* const meeting = &meetings.front();
  std::string titles;
  for (const Item& item : meeting->items) titles += item.title + " " + *item.item_number + "; ";
  EXPECT_EQ(titles, "Ny bro 1; Lukket punkt 2; Eventuelt 3; Lukket punkt 3; ");
  EXPECT_EQ(list_meetings(SearchIndex(sample.open()), Xapian::Query(std::string())).front().items,
            4U);
}

TEST(Changes, AreMissingItemsAndChangedRecommendations) {
  const SampleDatabase sample(agenda_and_minutes());
  const SearchIndex collection(sample.open());
  Request request;
  request.limit = 0;
  std::vector<Hit> hits =
      search(collection, test::plan(collection.database, "ny OR nyt OR kajen"), request).hits;
  keep_changed(collection, hits);
  ASSERT_EQ(hits.size(), 2U);
  if (hits[0].item.item_number == "3") std::swap(hits[0], hits[1]);
  EXPECT_EQ(hits[0].item.item_number, "1");
  ASSERT_TRUE(hits[0].recommendation_changes);
  EXPECT_EQ(hits[0].recommendation_changes->added, std::vector<std::string>{"fire"});
  EXPECT_EQ(hits[1].reasons, std::vector<std::string>{"missing from the minutes"});
}

TEST(Changes, AreNotNewNumbersOrStandingItems) {
  const auto in = [](DocumentKind kind, const std::string& path, Item item) {
    return in_document(std::move(item), kind, path);
  };
  const std::string agenda = "m/dagsorden.txt";
  const std::string minutes = "m/referat.txt";
  const SampleDatabase sample({in(DocumentKind::dagsorden, agenda, sample_item("3", "Ny bro")),
                               in(DocumentKind::dagsorden, agenda, sample_item("4", "Eventuelt")),
                               in(DocumentKind::referat, minutes, sample_item("1", "Ny bro")),
                               in(DocumentKind::referat, minutes, sample_item("2", "Lukning"))});
  const SearchIndex collection(sample.open());
  Request request;
  request.limit = 0;
  std::vector<Hit> hits =
      search(collection, test::plan(collection.database, "bro OR eventuelt"), request).hits;
  ASSERT_FALSE(hits.empty());
  keep_changed(collection, hits);
  EXPECT_TRUE(hits.empty());
}

}  // namespace
}  // namespace dagsorden
