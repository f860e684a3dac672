// Items of one case are one hit, with the path of the case.
#include "query/match/related_items.h"

#include <gtest/gtest.h>

#include "query/render/case_path.h"
#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::sample_item;
using test::SampleDatabase;

Item before(const std::string& body, const std::string& date, const std::string& outcome,
            const std::string& title = "Ny mole ved havnen",
            const std::string& number = "24-001234") {
  Item item = test::on_day(sample_item("3", title, {{"Beslutning", "Molen."}}), date);
  item.authority = "Fjordby Kommune";
  item.meeting_body = body;
  item.case_number = number;
  item.document_kind = DocumentKind::referat;
  item.outcome = outcome;
  item.meeting_id = body + "/" + date;
  item.id = item.meeting_id + "/referat/3";
  return item;
}

std::vector<Item> one_case() {
  return {before("Teknik- og Miljøudvalget", "2024-08-14", "anbefalet"),
          before("Økonomiudvalget", "2024-08-27", "anbefalet"),
          before("Byrådet", "2024-09-08", "godkendt"),
          before("Byrådet", "2024-09-08", "godkendt", "Mole i Nordhavn", "24-009999")};
}

Request by_case() {
  Request request;
  request.by_case = true;
  request.total = Total::exact;
  return request;
}

TEST(Cases, AreOneHitEachAndCountedBesidesTheirItems) {
  const SampleDatabase sample(one_case());
  const Answer answer = test::ask(sample, "mole", by_case());
  EXPECT_EQ(answer.hits.size(), 2U);
  EXPECT_EQ(answer.total, 4U);
  EXPECT_EQ(answer.cases, 2U);
  EXPECT_EQ(test::ask(sample, "mole").hits.size(), 4U);
}

TEST(Cases, ShowTheirWholePathEvenIfSomeItemsDoNotMatch) {
  const SampleDatabase sample(one_case());
  Filters filters;
  filters.since = {"2024-08-20"};
  filters.until = {"2024-08-30"};
  const Answer answer = test::ask(sample, "mole", by_case(), filters);
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(answer.hits[0].item.meeting_body, "Økonomiudvalget");
  EXPECT_EQ(case_path_in_words(case_path_of(answer.hits[0])).text,
            "TMU 14.08. anbefalet → ØU 27.08. anbefalet → Byrådet 08.09. godkendt");
}

TEST(Cases, SortedByDateShowTheLastBody) {
  const SampleDatabase sample(one_case());
  Request request = by_case();
  request.sort = Sort::newest;
  const Answer answer = test::ask(sample, "titel:havnen", request);
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(answer.hits[0].item.meeting_body, "Byrådet");
}

TEST(Cases, AreOnOnePageOnly) {
  std::vector<Item> items;
  for (int number = 1; number <= 12; ++number) {
    const std::string title = "Mole nummer " + std::to_string(100 + number);
    for (const char* date : {"2024-02-01", "2024-03-01", "2024-04-01"}) {
      Item item =
          before("Byrådet", date, "godkendt", title, "24-00" + std::to_string(1000 + number));
      item.item_number = std::to_string(number);
      item.id = item.meeting_id + "/referat/" + std::to_string(number);
      items.push_back(item);
    }
  }
  const SampleDatabase sample(items);
  Request request = by_case();
  std::vector<std::string> titles;
  for (request.offset = 0; request.offset < 12; request.offset += 5) {
    request.limit = 5;
    for (const Hit& hit : test::ask(sample, "mole", request).hits) {
      titles.push_back(hit.item.title);
    }
  }
  std::sort(titles.begin(), titles.end());
  EXPECT_EQ(titles.size(), 12U);
  EXPECT_EQ(std::unique(titles.begin(), titles.end()), titles.end());
}

TEST(Way, WithinADayGoesByTimeAndEndsWithTheCouncil) {
  const auto at_time = [](Item item, const char* time) {
    item.time.reset();
    if (time != nullptr) item.time = time;
    return item;
  };
  const std::string day = "2024-06-19";
  const SampleDatabase sample({at_time(before("Byrådet", day, "godkendt"), nullptr),
                               at_time(before("Havneudvalget", day, "anbefalet"), "14:30"),
                               at_time(before("Økonomiudvalget", day, "anbefalet"), "17:00"),
                               at_time(before("Vejudvalget", day, "anbefalet"), "14:00")});
  const Answer answer = test::ask(sample, "mole", by_case());
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(case_path_in_words(case_path_of(answer.hits[0])).text,
            "VU 19.06. anbefalet → HU 19.06. anbefalet → ØU 19.06. anbefalet → "
            "Byrådet 19.06. godkendt");
}

TEST(Way, GivesTheYearWhereItChangesAndShortNamesOfBodies) {
  const std::vector<Related> path = {
      {"a", "", 0, "2023-12-04", "Udvalget for Børn og Unge", "drøftet",
       Related::Relation::of_case},
      {"b", "", 0, "2024-01-09", "Byråd 2022-2025", "udsat", Related::Relation::hit}};
  const Snippet words = case_path_in_words(path);
  EXPECT_EQ(words.text, "UBU 04.12.2023 drøftet → Byråd 09.01.2024 udsat");
  ASSERT_EQ(words.highlights.size(), 1U);
  EXPECT_EQ(words.highlights[0].begin, 25U);
  EXPECT_EQ(short_body("Skole-, Børne- og Ungeudvalget"), "SBUU");
  EXPECT_EQ(short_body("KKR Fjordland"), "KKR Fjordland");
}

}  // namespace
}  // namespace dagsorden
