#include "query/render/listing.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "common/text.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

using test::sample_item;

std::vector<std::string> texts(const std::vector<StyledLine>& lines) {
  std::vector<std::string> result;
  for (const StyledLine& line : lines) {
    std::string text;
    for (const StyledText& span : line) text += span.text;
    result.push_back(text);
  }
  return result;
}

Hit sample_hit() {
  Hit hit;
  hit.item = sample_item("2.1", "Udvidelse af havnen", {{"Baggrund", "Havnen er for lille."}});
  hit.item.municipality_codes = {"0259", "0320"};
  return hit;
}

std::vector<std::string> listed(const Hit& hit, std::size_t width = 80) {
  return texts(lines_of({hit, {hit.item.title, {}}, {"Havnen er for lille.", {}}}, width));
}

using Texts = std::vector<std::string>;

TEST(Listing, ShowsEverythingThatDistinguishesItems) {
  EXPECT_EQ(listed(sample_hit()),
            (Texts{"2024-05-14 · KKR Fjordland · 2.1 · orienteringssag", "  Udvidelse af havnen",
                   "  SAG-2024-00777 · abcd · Køge, Faxe", "  Havnen er for lille.",
                   "  agendas/fjordland-2024-05-14.txt:10  kkr-fjordland/2024-05-14/2.1", ""}));
}

TEST(Listing, SaysThatAnItemIsClosed) {
  Hit hit = sample_hit();
  hit.item.access = "åben";
  EXPECT_EQ(listed(hit).front(), "2024-05-14 · KKR Fjordland · 2.1 · orienteringssag");
  hit.item.access = "lukket";
  EXPECT_EQ(listed(hit).front(), "2024-05-14 · KKR Fjordland · 2.1 · orienteringssag · lukket");
}

TEST(Listing, LeavesOutUnknownValues) {
  Hit hit = sample_hit();
  hit.item.date.reset();
  hit.item.meeting_body.reset();
  hit.item.item_number.reset();
  hit.item.case_type.reset();
  hit.item.case_number.reset();
  hit.item.caseworkers.clear();
  hit.item.municipality_codes.clear();
  hit.item.source.line = 0;
  EXPECT_EQ(listed(hit),
            (Texts{"undated", "  Udvidelse af havnen", "  Havnen er for lille.",
                   "  agendas/fjordland-2024-05-14.txt  kkr-fjordland/2024-05-14/2.1", ""}));
}

TEST(Listing, NamesMinutesMissingWordsAndOtherDocuments) {
  Hit hit = sample_hit();
  hit.item.document_kind = DocumentKind::referat;
  hit.missing_words = {"kaj", "mole"};
  hit.also.resize(1);
  hit.also[0].path = "agendas/tidligere.txt";
  const Texts lines = listed(hit);
  EXPECT_EQ(lines[0], "2024-05-14 · KKR Fjordland · 2.1 · orienteringssag · referat");
  EXPECT_EQ(lines[4], "  without: kaj, mole");
  EXPECT_EQ(lines[6], "  also in agendas/tidligere.txt");
}

TEST(Listing, ShowsChangesOfTheRecommendationAndWhyAnItemIsShown) {
  Hit hit = sample_hit();
  hit.recommendation_changes = TextDiff{{"3", "højestbydende"}, {"2,5"}};
  hit.reasons = {"missing from the minutes"};
  const Texts lines = listed(hit);
  EXPECT_EQ(lines[4], "  recommendation changed: removed “3”, “højestbydende”; added “2,5”");
  EXPECT_EQ(lines[5], "  shown because: missing from the minutes");
}

TEST(Listing, BreaksAllLinesAtBlanks) {
  Hit hit = sample_hit();
  hit.reasons = {"same case number, 24-004/433, but another title"};
  hit.missing_words = {"kajanlæg", "molehoved", "bølgebryder", "fortøjningspladser"};
  hit.score = 4.12;
  hit.word_scores = {{"havn", 3.1, "also inside compounds: havnebassin"}, {"kaj", 1.02, "kaj"}};
  Texts words;
  for (const std::string& line : listed(hit, 40)) {
    EXPECT_LE(count_code_points(line), 40U) << line;
    for (const std::string_view word : split(line, ' ')) words.emplace_back(word);
  }
  EXPECT_NE(std::find(words.begin(), words.end(), "title"), words.end());
  EXPECT_NE(std::find(words.begin(), words.end(), "fortøjningspladser"), words.end());
  EXPECT_NE(std::find(words.begin(), words.end(), "havnebassin)"), words.end());
}

TEST(Listing, FitsTheWidth) {
  Hit hit = sample_hit();
  hit.item.title = "En meget lang titel om havnens udvidelse og hvad den kommer til at koste";
  hit.item.municipality_codes = {"0259", "0320", "0336", "0350", "0360", "0370", "0376", "0390"};
  for (const std::size_t width : {40U, 80U, 200U}) {
    for (const std::string& line : listed(hit, width)) {
      EXPECT_LE(count_code_points(line), width) << line;
    }
  }
  EXPECT_EQ(listed(hit, 60)[3], "  SAG-2024-00777 · abcd · Køge, Faxe, Stevns, Lejre + 4 more");
}

TEST(Footer, SaysHowToSeeTheRest) {
  Answer answer;
  answer.hits.resize(10);
  answer.total = 48;
  Request request;
  request.offset = 20;
  EXPECT_EQ(texts(footer_of(answer, request)),
            Texts{"21–30 of 48 items; next: --offset 30, all: --limit 0"});
}

TEST(Footer, IsLeftOutIfThereIsNoMore) {
  Answer answer;
  answer.hits.resize(3);
  answer.total = 3;
  EXPECT_TRUE(footer_of(answer, {}).empty());
}

TEST(Footer, SaysHowManyLackWords) {
  Answer answer;
  answer.hits.resize(3);
  answer.total = 1;
  EXPECT_EQ(texts(footer_of(answer, {})), Texts{"1 item; 2 more lack words"});
}

}  // namespace
}  // namespace dagsorden
