#include "query/render/json_lines.h"

#include <gtest/gtest.h>

#include "common/text.h"
#include "query/plan/translate.h"
#include "tests/support/json_schema.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

const test::JsonSchema& schema() {
  static const test::JsonSchema hits(std::filesystem::path(DAGSORDEN_SOURCE) /
                                     "docs/hit.schema.json");
  return hits;
}

Hit full_hit() {
  Hit hit;
  hit.rank = 3;
  hit.score = 1.23456789;
  hit.item = test::sample_item("2.1", "Udvidelse af havnen", {{"Baggrund", "For lille."}});
  hit.item.authority = "Køge Kommune";
  hit.item.municipality_codes = {"0259"};
  hit.item.dates_mentioned = {"2024-01-02"};
  hit.item.attachments = {"Kort"};
  hit.item.urls = {"https://by.dk/a"};
  hit.item.access = "åben";
  hit.item.source.page = 4;
  hit.also.resize(1);
  hit.also[0].id = "kkr-fjordland/2024-05-14/2.1~2";
  hit.also[0].path = "b.txt";
  return hit;
}

Hit bare_hit() {
  Hit hit;
  hit.rank = 1;
  hit.item.id = "x/udateret-1a/1";
  hit.item.meeting_id = "x/udateret-1a";
  hit.item.first_seen = "2024-05-01T03:00:00Z";
  hit.item.content_hash = std::string(32, 'a');
  hit.item.source.path = "a.txt";
  return hit;
}

std::vector<std::string> keys_of(const Json& line) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : line.items()) keys.push_back(key);
  return keys;
}

TEST(HitLine, FitsTheSchemaWithAndWithoutOptionalKeys) {
  EXPECT_EQ(schema().faults(hit_line(full_hit(), {"For lille.", {{0, 3}}}, true, {"havn", {}})),
            std::vector<std::string>{});
  EXPECT_EQ(schema().faults(hit_line(bare_hit(), {}, false, {})), std::vector<std::string>{});
}

TEST(HitLine, HasItsKeysInThePromisedOrder) {
  EXPECT_EQ(keys_of(hit_line(full_hit(), {}, false, {})),
            (std::vector<std::string>{"type",
                                      "rank",
                                      "score",
                                      "id",
                                      "meeting_id",
                                      "authority",
                                      "meeting_body",
                                      "document_kind",
                                      "supplementary",
                                      "date",
                                      "time",
                                      "place",
                                      "section_number",
                                      "section_title",
                                      "item_number",
                                      "position",
                                      "title",
                                      "case_type",
                                      "case_number",
                                      "caseworkers",
                                      "municipalities",
                                      "municipality_codes",
                                      "dates_mentioned",
                                      "parts",
                                      "attachments",
                                      "urls",
                                      "access",
                                      "absent",
                                      "first_seen",
                                      "content_hash",
                                      "snippet",
                                      "matches",
                                      "missing_words",
                                      "source",
                                      "also"}));
}

TEST(HitLine, HasTheValuesOfTheHit) {
  const Json line = hit_line(full_hit(), {"For lille.", {{0, 3}, {4, 9}}}, true, {});
  EXPECT_EQ(line["type"], "hit");
  EXPECT_EQ(line["rank"], 3);
  EXPECT_EQ(line["score"], 1.2346);
  EXPECT_EQ(line["municipalities"], Json::array({"Køge"}));
  EXPECT_EQ(line["matches"], Json::parse("[[0, 3], [4, 9]]"));
  EXPECT_EQ(line["also"][0]["path"], "b.txt");
  EXPECT_EQ(line["part_texts"][0]["text"], "For lille.");
  EXPECT_FALSE(line.contains("query"));
}

TEST(HitLine, WritesAbsentCaseTypesAsNull) {
  const Json line = hit_line(bare_hit(), {}, false, {});
  EXPECT_TRUE(line.at("case_type").is_null());
  EXPECT_FALSE(line.contains("date"));
  EXPECT_FALSE(line.contains("text"));
}

TEST(HitLine, StaysOneLineWhateverAnAgendaContains) {
  Hit hit = full_hit();
  std::string turning;  // a control that turns text right to left
  append_code_point(turning, 0x202E);
  hit.item.title = "a\nb\x1b[31m\x7f\u009b\u2028" + turning + "\xff";
  const std::string line = to_line(hit_line(hit, {}, false, {}));
  for (const std::string& forbidden : {std::string("\n"), std::string("\x1b"), std::string("\x7f"),
                                       std::string("\u009b"), std::string("\u2028"), turning}) {
    EXPECT_EQ(line.find(forbidden), std::string::npos);
  }
  EXPECT_EQ(Json::parse(line)["title"], "a\nb\x1b[31m\x7f\u009b\u2028" + turning + "\uFFFD");
}

TEST(NoticeLine, FitsTheSchema) {
  const Notice missing{"missing_words", {"havn"}, {}, "…"};
  EXPECT_EQ(schema().faults(notice_line(missing, {})), std::vector<std::string>{});
  EXPECT_TRUE(notice_line(missing, {}).contains("nowhere"));
  const Notice wildcard{"wildcard", {"ha*"}, {}, "…"};
  EXPECT_EQ(schema().faults(notice_line(wildcard, {"ha*", {}})), std::vector<std::string>{});
  EXPECT_FALSE(notice_line(wildcard, {}).contains("nowhere"));
}

TEST(SummaryLine, FitsTheSchemaAndSummarizesTheNotices) {
  Answer answer;
  answer.total = 12;
  answer.facets = {{FacetField::year, {{"2024", 12}}}};
  answer.notices = {correction_notice("hanv", "havn"), {"missing_words", {"kaj"}, {}, "…"}};
  const Json line = summary_line(answer, 0.5, {"hanv kaj", {}});
  EXPECT_EQ(schema().faults(line), std::vector<std::string>{});
  EXPECT_EQ(line["matches"], 12);
  EXPECT_EQ(line["facets"]["year"][0]["items"], 12);
  EXPECT_EQ(line["corrections"][0]["to"], "havn");
  EXPECT_EQ(line["missing_words"][0], "kaj");
  answer.notices.clear();
  answer.nowhere = {"mole"};
  EXPECT_EQ(summary_line(answer, 0, {})["missing_words"][0], "mole");
}

TEST(TheSchema, RefusesOtherLines) {
  EXPECT_FALSE(schema().faults_of_line("{}").empty());
  EXPECT_FALSE(schema().faults_of_line("no JSON").empty());
  Json line = hit_line(full_hit(), {}, false, {});
  line["surprise"] = 1;
  EXPECT_FALSE(schema().faults(line).empty());
  line.erase("surprise");
  line.erase("also");
  EXPECT_FALSE(schema().faults(line).empty());
}

}  // namespace
}  // namespace dagsorden
