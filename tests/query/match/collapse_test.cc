// Several documents of one item are shown once.
#include "query/match/collapse.h"

#include <gtest/gtest.h>

#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::ask;
using test::in_document;
using test::sample_item;
using test::SampleDatabase;

TEST(Titles, AreAlikeIfOneOnlyAddsWords) {
  EXPECT_TRUE(are_alike("Godkendelse af dagsorden", "Godkendelse af dagsorden"));
  EXPECT_TRUE(are_alike("Ny svømmehal", "NY SVOEMMEHAL – genoptaget"));
  EXPECT_TRUE(are_alike("Lokalplan 123 for Engvej", "Lokalplan 123 for Engvej, 2. behandling"));
  EXPECT_TRUE(are_alike("Lukning af skole", "Lukning af skolen"));
  EXPECT_TRUE(are_alike("Budget for havnen", "Budgettet for havnen"));
  EXPECT_TRUE(are_alike("Ny svømme-hal", "Ny svømmehal"));
  EXPECT_TRUE(are_alike("Eventuelt", "Eventuelt"));
  EXPECT_FALSE(are_alike("Orientering om busser", "Orientering om nye skoler i byen"));
  EXPECT_FALSE(are_alike("Ny svømmehal", "Lukning af biblioteket"));
  EXPECT_FALSE(are_alike("Valg", "Valg af formand"));
}

TEST(Titles, DifferIfEachHasAWordOrANumberOfItsOwn) {
  EXPECT_FALSE(are_alike("Ny havn", "Ny skole"));
  EXPECT_FALSE(are_alike("Salg af havnen", "Salg af skolen"));
  EXPECT_FALSE(are_alike("Valg af formand", "Valg af næstformand"));
  EXPECT_FALSE(are_alike("Lokalplan 123", "Lokalplan 124"));
  EXPECT_FALSE(are_alike("Budget 2031", "Budget 2032"));
  EXPECT_FALSE(are_alike("Lokalplan 12", "Lokalplan 122"));
  EXPECT_FALSE(
      are_alike("Lokalplan 1.234 for Nørregade i byen", "Lokalplan 1.234 for Søndergade i byen"));
  EXPECT_FALSE(are_alike("Takster for 2 og 31 dage", "Takster for 23 og 1 dage"));
}

TEST(AnItem, DoesNotTakeInTwoTitlesThatContradictEachOther) {
  const CollapseKey east{"m/1", "Ny havn ved kysten, etape øst", {}, {}, {}};
  const CollapseKey west{"m/1", "Ny havn ved kysten, etape vest", {}, {}, {}};
  CollapseKey known{"m/1", "Ny havn ved kysten", {}, {}, {}};
  EXPECT_TRUE(take_in(known, east));
  EXPECT_FALSE(take_in(known, west));
}

TEST(Titles, OfStopWordsOnlyAreComparedByTheirStopWords) {
  EXPECT_TRUE(are_alike("Om os", "Om os"));
  EXPECT_FALSE(are_alike("Om os", "Til dig"));
}

TEST(OrderOfItems, ComparesNumbersByValue) {
  EXPECT_TRUE(comes_before("a/2.5", "a/2.10"));
  EXPECT_FALSE(comes_before("a/2.10", "a/2.5"));
  EXPECT_TRUE(comes_before("a/2", "a/2.1"));
  EXPECT_TRUE(comes_before("a/09", "a/10"));
  EXPECT_FALSE(comes_before("a/2", "a/2"));
  EXPECT_TRUE(comes_before("a/2", "b/1"));
}

Item of_file(const std::string& path) {
  return in_document(sample_item("1", "Sag"), DocumentKind::dagsorden, path);
}

TEST(ShownDocument, IsTheLaterFile) {
  EXPECT_TRUE(is_shown_before(of_file("m/agenda-rettet.txt"), of_file("m/agenda.txt")));
  EXPECT_TRUE(is_shown_before(of_file("m/agenda-v10.txt"), of_file("m/agenda-v2.txt")));
  EXPECT_TRUE(is_shown_before(of_file("m/agenda.txt"), of_file("m/agenda.pdf")));
  EXPECT_FALSE(is_shown_before(of_file("m/agenda.pdf"), of_file("m/agenda.txt")));
}

TEST(ShownDocument, IsTheMinutesRatherThanTheAgenda) {
  const Item minutes = in_document(sample_item("1", "Sag"), DocumentKind::referat, "a.txt");
  EXPECT_TRUE(is_shown_before(minutes, of_file("z.txt")));
  EXPECT_FALSE(is_shown_before(of_file("z.txt"), minutes));
}

// A document that was not cut: no number, no title.
Item whole_document(const std::string& text, const std::string& path) {
  Item item = in_document(sample_item("1", "", {{"Baggrund", text}}), DocumentKind::referat, path);
  item.item_number.reset();
  item.id = item.meeting_id + "/referat/hele";
  item.content_hash = std::string(16, text.front());
  return item;
}

TEST(Search, UncutDocumentsWithDifferentTextsAreDifferentHits) {
  const SampleDatabase database({whole_document("Vand i kælderen.", "m/a.txt"),
                                 whole_document("Vand i kælderen.", "m/b.txt"),
                                 whole_document("Regn og vand.", "m/c.txt")});
  EXPECT_EQ(ask(database, "vand").hits.size(), 2U);
}

// An item of an agenda, of the corrected agenda and of the minutes, and another item with its
// number.
std::vector<Item> one_meeting() {
  return {
      in_document(sample_item("2.1", "Ny svømmehal i byen", {{"Baggrund", "Vand og varme."}}),
                  DocumentKind::dagsorden, "m/dagsorden.txt"),
      in_document(sample_item("2.1", "Ny svømmehal i byen", {{"Baggrund", "Vand, varme, klor."}}),
                  DocumentKind::dagsorden, "m/dagsorden-rettet.txt"),
      in_document(sample_item("2.1", "Ny svømmehal i byen", {{"Beslutning", "Vand: udsat."}}),
                  DocumentKind::referat, "m/referat.txt"),
      in_document(sample_item("2.1", "Lukning af bibliotek", {{"Baggrund", "Vand i kælderen."}}),
                  DocumentKind::dagsorden, "m/tillaeg.txt"),
  };
}

TEST(AnItem, ShowsItsMinutesAndNamesTheOtherDocuments) {
  const SampleDatabase sample(one_meeting());
  const Answer answer = ask(sample, "svømmehal");
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(answer.hits[0].item.source.path, "m/referat.txt");
  ASSERT_EQ(answer.hits[0].also.size(), 2U);
  EXPECT_EQ(answer.hits[0].also[0].path, "m/dagsorden-rettet.txt");
  EXPECT_EQ(answer.hits[0].also[1].path, "m/dagsorden.txt");
  EXPECT_EQ(answer.hits[0].also[1].id, "kkr-fjordland/2024-05-14/2.1");
}

TEST(AnItem, IsShownByADocumentThatMatches) {
  const SampleDatabase sample(one_meeting());
  const Answer answer = ask(sample, "varme");
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(answer.hits[0].item.source.path, "m/dagsorden-rettet.txt");
  ASSERT_EQ(answer.hits[0].also.size(), 2U);
}

TEST(AnItem, WithTheSameNumberAndAnotherTitleIsAnother) {
  const SampleDatabase sample(one_meeting());
  EXPECT_EQ(ask(sample, "vand").hits.size(), 2U);
  EXPECT_EQ(test::count_of(sample, "vand"), 2U);
  EXPECT_EQ(test::count_of(sample, "varme"), 1U);
  const Answer answer = ask(sample, "bibliotek");
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_TRUE(answer.hits[0].also.empty());
}

TEST(AnItem, WithAShortTitleAboutAnotherMatterIsAnother) {
  const SampleDatabase sample({in_document(sample_item("2.1", "Ny havn", {{"Baggrund", "Vand."}}),
                                           DocumentKind::dagsorden, "m/dagsorden.txt"),
                               in_document(sample_item("2.1", "Ny skole", {{"Baggrund", "Vand."}}),
                                           DocumentKind::dagsorden, "m/tillaeg.txt")});
  EXPECT_EQ(ask(sample, "vand").hits.size(), 2U);
  EXPECT_EQ(test::count_of(sample, "vand"), 2U);
}

TEST(AnItem, WithTheSameNumberAndTitleButAnotherCaseNumberIsAnother) {
  std::vector<Item> items = {
      in_document(sample_item("2.1", "Budget", {{"Baggrund", "Vand og varme."}}),
                  DocumentKind::dagsorden, "m/dagsorden.txt"),
      in_document(sample_item("2.1", "Budget", {{"Baggrund", "Vand til zebraer."}}),
                  DocumentKind::dagsorden, "m/dagsorden-rettet.txt")};
  EXPECT_EQ(ask(SampleDatabase(items), "vand").hits.size(), 1U);
  items[0].case_number = "SAG-2031-00102";
  items[1].case_number = "SAG-2031-00999";
  const SampleDatabase sample(items);
  EXPECT_EQ(ask(sample, "vand").hits.size(), 2U);
  EXPECT_EQ(test::count_of(sample, "vand"), 2U);
  items[1].case_number = "27.36.00";  // a subject code
  EXPECT_EQ(ask(SampleDatabase(items), "vand").hits.size(), 1U);
}

TEST(AnItem, IsShownOnceEvenIfItsMinutesLackAWord) {
  const SampleDatabase sample(one_meeting());
  const Answer answer = ask(sample, "svømmehal byen klor");
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(answer.hits[0].item.source.path, "m/dagsorden-rettet.txt");
  EXPECT_TRUE(answer.hits[0].missing_words.empty());
}

TEST(AnItem, OfAnotherMeetingIsAnother) {
  std::vector<Item> items = one_meeting();
  items.push_back(test::on_day(items[0], "2024-09-03"));
  EXPECT_EQ(ask(SampleDatabase(items), "svømmehal").hits.size(), 2U);
}

TEST(AnItem, FillsThePageOnceHoweverManyDocumentsItHas) {
  std::vector<Item> items;
  for (int number = 1; number <= 12; ++number) {
    for (int copy = 0; copy < 9; ++copy) {
      items.push_back(in_document(sample_item(std::to_string(number), "Lejemål"),
                                  DocumentKind::dagsorden,
                                  "m/udgave-" + std::to_string(copy) + ".txt"));
    }
  }
  const SampleDatabase sample(items);
  const Answer answer = ask(sample, "lejemål");
  EXPECT_EQ(test::numbers(answer),
            (test::Numbers{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}));
  EXPECT_EQ(answer.hits[0].also.size(), 8U);
  EXPECT_EQ(answer.hits[0].item.source.path, "m/udgave-8.txt");
  EXPECT_EQ(test::count_of(sample, "lejemål"), 12U);
}

}  // namespace
}  // namespace dagsorden
