#include "query/match/case_history.h"

#include <gtest/gtest.h>

#include "common/error.h"
#include "query/match/citations.h"
#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::on_day;
using test::sample_item;
using test::SampleDatabase;

using Ids = std::vector<std::string>;

const std::string earlier = "2023-02-01";
const std::string first_id = "kkr-fjordland/2023-02-01/2.1";

Item at(Item item, const std::string& date) {
  item = on_day(std::move(item), date);
  return item;
}

// Adds unrelated items of both meetings, so that words are as rare or common as in real agendas.
std::vector<Item> with_others(std::vector<Item> items) {
  const std::vector<std::string> subjects = {"badebro",  "cykelsti", "musikskole", "vandværk",
                                             "rensning", "lystskov", "fyrtårn",    "svømmehal"};
  int number = 10;
  for (const std::string& date : {earlier, std::string("2024-05-14")}) {
    for (const std::string& subject : subjects) {
      std::string text = "Kommunerne drøfter ";
      text.append(subject).append(" og regionens planer for ").append(subject);
      text.append(date.substr(0, 4)).append(".");
      items.push_back(
          at(sample_item(std::to_string(number++), "Plan for " + subject + date.substr(2, 2),
                         {{"Baggrund", text}}),
             date));
    }
  }
  return items;
}

Ids ids_of(const SampleDatabase& sample, const std::string& asked_for) {
  Ids ids;
  for (const HistoryItem& step : case_history_of(SearchIndex(sample.open()), asked_for)) {
    ids.push_back(step.found.item.id);
  }
  return ids;
}

// The same case at two meetings, in different words.
Item pier_plan() {
  return at(
      sample_item("2.1", "Udvidelse af molen ved færgelejet",
                  {{"Baggrund",
                    "Færgelejet er slidt. Molen ved færgelejet skal udvides, så større færger "
                    "kan lægge til. Rederiet betaler en del af molen."}}),
      earlier);
}

Item pier_decision() {
  return sample_item("2.4", "Molen ved færgelejet: anlægsbevilling",
                     {{"Baggrund",
                       "Der søges bevilling til molen. Rederiet og kommunerne deler udgiften til "
                       "færgelejet, og større færger kan lægge til fra foråret."}});
}

Item numbered(Item item, const std::string& case_number) {
  item.case_number = case_number;
  return item;
}

TEST(CaseHistory, ItemsWhoseTitleAndInformativeWordsAgreeAreOneCase) {
  const SampleDatabase sample(with_others({pier_plan(), pier_decision()}));
  const Ids both = {first_id, "kkr-fjordland/2024-05-14/2.4"};
  EXPECT_EQ(ids_of(sample, both[0]), both);
  EXPECT_EQ(ids_of(sample, both[1]), both);
}

TEST(CaseHistory, SaysWhyEachItemIsThere) {
  const SampleDatabase sample(with_others({pier_plan(), pier_decision()}));
  const std::vector<HistoryItem> history = case_history_of(SearchIndex(sample.open()), first_id);
  ASSERT_EQ(history.size(), 2U);
  EXPECT_TRUE(history[0].reasons.empty());
  EXPECT_EQ(history[1].reasons,
            std::vector<std::string>{"title and words are similar to those of " + first_id});
}

TEST(CaseHistory, AnItemWithoutOthersIsAloneInItsHistory) {
  const SampleDatabase sample(with_others({pier_plan()}));
  EXPECT_EQ(ids_of(sample, first_id), Ids{first_id});
}

TEST(CaseHistory, ItemsWithTheirOwnCaseNumberAreOneCaseWhateverTheirWords) {
  const SampleDatabase sample(with_others({
      numbered(at(sample_item("2.1", "Havnetakster"), earlier), "SAG-2023-00042"),
      numbered(sample_item("3.1", "Klage over afgift"), "SAG-2023-00042"),
  }));
  const Ids both = {first_id, "kkr-fjordland/2024-05-14/3.1"};
  EXPECT_EQ(ids_of(sample, first_id), both);
  EXPECT_EQ(ids_of(sample, "SAG-2023-00042"), both);
  EXPECT_EQ(ids_of(sample, "2023-00042"), both);
}

TEST(CaseHistory, ACaseNumberMayContainASlash) {
  const SampleDatabase sample(with_others({
      numbered(at(sample_item("2.1", "Havnetakster"), earlier), "23/500"),
      numbered(sample_item("3.1", "Havnetakster, endelig vedtagelse"), "23/500"),
  }));
  const Ids both = {first_id, "kkr-fjordland/2024-05-14/3.1"};
  for (const char* const asked_for : {"23/500", "sag:23/500", "Sagsnr. 23/500"}) {
    EXPECT_EQ(ids_of(sample, asked_for), both) << asked_for;
  }
}

Item in_minutes(Item item) {
  return test::in_document(std::move(item), DocumentKind::referat, "agendas/referat.txt");
}

TEST(CaseHistory, MinutesAreShownInsteadOfTheAgenda) {
  const SampleDatabase sample(with_others({
      numbered(sample_item("3.1", "Havnetakster"), "23/500"),
      in_minutes(numbered(sample_item("3.1", "Havnetakster"), "23/500")),
  }));
  const Ids minutes = {"kkr-fjordland/2024-05-14/referat/3.1"};
  EXPECT_EQ(ids_of(sample, "23/500"), minutes);
  EXPECT_EQ(ids_of(sample, "kkr-fjordland/2024-05-14/3.1"), minutes);
}

TEST(CaseHistory, MinutesAreShownInsteadOfTheAgendaUnderAnotherNumberToo) {
  const SampleDatabase sample(with_others({
      numbered(sample_item("3.2", "Havnetakster"), "23/500"),
      in_minutes(numbered(sample_item("3.1", "Havnetakster"), "23/500")),
  }));
  EXPECT_EQ(ids_of(sample, "23/500"), Ids{"kkr-fjordland/2024-05-14/referat/3.1"});
}

TEST(CaseHistory, WordsDoNotJoinItemsWithDifferentCaseNumbers) {
  const SampleDatabase sample(
      with_others({numbered(pier_plan(), "23/500"), numbered(pier_decision(), "24/700")}));
  EXPECT_EQ(ids_of(sample, first_id), Ids{first_id});
}

TEST(CaseHistory, WordsDoNotJoinItemsMoreThanACouncilTermApart) {
  const SampleDatabase sample(with_others({at(pier_plan(), "2014-02-01"), pier_decision()}));
  EXPECT_EQ(ids_of(sample, "kkr-fjordland/2014-02-01/2.1").size(), 1U);
}

// A number may be printed at the wrong item.
TEST(CaseHistory, ANumberWithAnotherTitleIsListedButNotFollowed) {
  const std::string later = "2024-08-20";
  const SampleDatabase sample(with_others({
      numbered(at(sample_item("2.1", "Udvidelse af molen ved færgelejet"), earlier), "24-004433"),
      numbered(sample_item("3.1", "Molen ved færgelejet: anlægsbevilling"), "24-004433"),
      numbered(sample_item("3.2", "Takster i svømmebadet"), "24-004433"),
      at(sample_item("4.1", "Takster i svømmebadet"), later),
  }));
  const Ids all = {first_id, "kkr-fjordland/2024-05-14/3.1", "kkr-fjordland/2024-05-14/3.2"};
  EXPECT_EQ(ids_of(sample, "24-004433"), all);
  const std::vector<HistoryItem> history = case_history_of(SearchIndex(sample.open()), first_id);
  ASSERT_EQ(history.size(), 3U);
  EXPECT_EQ(history[1].reasons.front(), "same case number, 24-004433");
  EXPECT_EQ(history[2].reasons,
            std::vector<std::string>{"same case number, 24-004433, but another title"});
}

TEST(CaseHistory, TheNumberOfAWholeMeetingIsNotACase) {
  const SampleDatabase sample(with_others({pier_plan()}));
  EXPECT_THROW(case_history_of(SearchIndex(sample.open()), "SAG-2024-00777"), Error);
}

TEST(CaseHistory, ANumberOfSeveralItemsOnOneSubjectIsNotAMeetingsNumber) {
  const SampleDatabase sample(with_others({
      numbered(at(sample_item("2.1", "Budgetopfølgning 1 (2023), havnen"), earlier), "23/3096"),
      numbered(at(sample_item("2.2", "Budgetopfølgning 1 (2023)"), earlier), "23/3096"),
      numbered(at(sample_item("2.3", "Budgetopfølgning 1 (2023), bevilling"), earlier), "23/3096"),
  }));
  EXPECT_EQ(ids_of(sample, "23/3096").size(), 3U);
}

TEST(CaseHistory, ACitedItemOfAnotherMeetingIsTheSameCase) {
  const Item citing = sample_item(
      "2.4", "Opfølgning",
      {{"Baggrund", "Se pkt. 2.1 på mødet i KKR Fjordland den 1. februar 2023 om sagen."}});
  const SampleDatabase sample(
      with_others({at(sample_item("2.1", "Havnetakster"), earlier), citing}));
  const Ids both = {first_id, "kkr-fjordland/2024-05-14/2.4"};
  EXPECT_EQ(ids_of(sample, both[0]), both);
  EXPECT_EQ(ids_of(sample, both[1]), both);
}

TEST(CaseHistory, StandingItemsOfTwoMeetingsAreNotACase) {
  const SampleDatabase sample(with_others({
      at(sample_item("2.1", "Godkendelse af dagsorden", {{"Baggrund", "Dagsordenen godkendes."}}),
         earlier),
      sample_item("1.1", "Godkendelse af dagsorden", {{"Baggrund", "Dagsordenen godkendes."}}),
  }));
  EXPECT_EQ(ids_of(sample, first_id), Ids{first_id});
}

TEST(CaseHistory, AnApprovalIsACaseUnlessOfTheAgendaOrTheMinutes) {
  const SampleDatabase sample(with_others({
      numbered(at(sample_item("2.1", "Godkendelse af havnetakster"), earlier), "SAG-2023-00042"),
      numbered(sample_item("3.1", "Klage over afgift"), "SAG-2023-00042"),
  }));
  EXPECT_EQ(ids_of(sample, first_id).size(), 2U);
}

TEST(CaseHistory, AnUnknownIdIsRefusedWithASimilarOne) {
  const SampleDatabase sample(with_others({pier_plan()}));
  try {
    case_history_of(SearchIndex(sample.open()), "kkr-fjordland/2023-02-01/2.2");
    FAIL() << "found";
  } catch (const Error& error) {
    EXPECT_NE(error.hint().find(first_id), std::string::npos) << error.hint();
  }
}

TEST(Citations, NameAnItemAndTheDayOfItsMeeting) {
  const Item item = sample_item(
      "1", "Sag",
      {{"Baggrund", "Se punkt 2.10 på mødet den 6. februar 2024. Se også Pkt. 3.1 i dag."}});
  const std::vector<Citation> citations = citations_in(item);
  ASSERT_EQ(citations.size(), 1U);
  EXPECT_EQ(citations[0].meeting, "kkr-fjordland/2024-02-06");
  EXPECT_EQ(citations[0].item_number, "2.10");
}

}  // namespace
}  // namespace dagsorden
