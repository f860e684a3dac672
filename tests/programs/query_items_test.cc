// Single items: shown whole, with similar ones, and with the history of their case; and counts.
#include <gtest/gtest.h>

#include "common/text.h"
#include "tests/support/json_output.h"
#include "tests/support/json_schema.h"
#include "tests/support/run_program.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

using test::ProgramResult;
using test::sample_item;
using test::SampleDatabase;

constexpr const char* id = "kkr-fjordland/2024-05-14/2.1";

const SampleDatabase& moles() {
  static const SampleDatabase database({
      sample_item(
          "2.1", "Udvidelse af molen",
          {{"Baggrund", "Molen er slidt.\nDen skal udvides."}, {"Indstilling", "Godkendes."}}),
      sample_item("2.2", "Molen", {{"Baggrund", "Molen er slidt og skal udvides snart."}}),
      sample_item("2.3", "Cykelsti", {{"Baggrund", "Stien går til søen."}}),
      sample_item("2.4", "Skolen", {{"Baggrund", "Skolen ligger ved skoven."}}),
  });
  return database;
}

ProgramResult query_items(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"--db", moles().folder().string()});
  return test::run_program(DAGSORDEN_QUERY, arguments, {"", {{"COLUMNS", "72"}}});
}

TEST(ShowItem, PrintsTheWholeItemWithItsPartsAsHeadings) {
  const ProgramResult result = query_items({"--show", id});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out,
            "2024-05-14 · KKR Fjordland · 2.1 · orienteringssag\n"
            "Udvidelse af molen\n"
            "SAG-2024-00777 · abcd\n"
            "10:00 · Rådhuset, Fjordvej 1\n"
            "\n"
            "Baggrund\n"
            "\n"
            "  Molen er slidt.\n"
            "\n"
            "  Den skal udvides.\n"
            "\n"
            "Indstilling\n"
            "\n"
            "  Godkendes.\n"
            "\n"
            "kkr-fjordland/2024-05-14/2.1\n"
            "agendas/fjordland-2024-05-14.txt:10\n");
}

TEST(ShowItem, AsJsonIsALineOfTypeItem) {
  const auto lines = test::json_lines(query_items({"--show", id, "-J"}).out);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0]["type"], "item");
  EXPECT_EQ(lines[0]["part_texts"].size(), 2U);
  EXPECT_EQ(test::schema_faults(lines[0]), "");
}

TEST(ShowItem, OfAnUnknownIdSuggestsASimilarOne) {
  const ProgramResult result = query_items({"--show", "kkr-fjordland/2024-05-14/2.7"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("did you mean kkr-fjordland/2024-05-14/2."), std::string::npos);
}

TEST(LikeItem, ReturnsOtherItemsAsHits) {
  const auto lines = test::json_lines(query_items({"--like", id, "-J"}).out);
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines[0]["id"], "kkr-fjordland/2024-05-14/2.2");
  EXPECT_EQ(test::schema_faults(lines[0]), "");
}

TEST(Facets, AreBarsForPeopleAndASummaryForPrograms) {
  const ProgramResult text = query_items({"--all", "-n", "1", "--facets", "type,year"});
  EXPECT_NE(text.out.find("type\n  orienteringssag  4 ███"), std::string::npos) << text.out;
  for (const std::string_view line : split(text.out, '\n')) {
    EXPECT_LE(count_code_points(line), 72U) << line;
  }
  const auto lines =
      test::json_lines(query_items({"--all", "-n", "1", "--facets", "month", "-J"}).out);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1]["type"], "summary");
  EXPECT_EQ(lines[1]["facets"]["month"][0]["value"], "2024-05");
  EXPECT_EQ(lines[1]["facets"]["month"][0]["items"], 4);
  EXPECT_EQ(test::schema_faults(lines[1]), "");
}

TEST(Summary, IsTheLastLineEvenIfNothingMatches) {
  const ProgramResult result = query_items({"sneplov", "-J", "--summary", "--facets", "type"});
  EXPECT_EQ(result.exit_code, 1);
  const auto lines = test::json_lines(result.out);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0]["matches"], 0);
  EXPECT_EQ(lines[0]["facets"]["type"].size(), 0U);
  EXPECT_EQ(test::schema_faults(lines[0]), "");
}

using Lines = std::vector<std::string>;

ProgramResult ask(Lines arguments) {
  static const SampleDatabase database({
      sample_item("1", "Udvidelse af molen"),
      test::on_day(sample_item("1", "Molen"), "2023-02-01"),
      test::on_day(sample_item("1", "Broen"), "2022-02-01"),
  });
  arguments.insert(arguments.begin(), {"--db", database.folder().string()});
  return test::run_program(DAGSORDEN_QUERY, arguments);
}

TEST(Meetings, AreAPageOfTheListInEveryFormat) {
  const Lines all = test::lines_of(ask({"--meetings", "--all", "--format", "ids"}).out);
  ASSERT_GE(all.size(), 2U);
  EXPECT_EQ(test::lines_of(ask({"--meetings", "--all", "--format", "ids", "-n", "1"}).out),
            Lines{all[0]});
  EXPECT_EQ(test::lines_of(
                ask({"--meetings", "--all", "--format", "ids", "--offset", "1", "-n", "1"}).out),
            Lines{all[1]});
  EXPECT_EQ(test::lines_of(
                ask({"--meetings", "--all", "--format", "ids", "-s", "date-asc", "-n", "1"}).out),
            Lines{all.back()});
  const Lines csv = test::lines_of(ask({"--meetings", "--all", "--format", "csv"}).out);
  EXPECT_EQ(csv.size(), all.size() + 1);
  EXPECT_EQ(csv[0], "meeting_id,authority,meeting_body,date,items,open,closed,agenda,minutes");
}

TEST(Meetings, AreNoneIfNothingMatches) {
  const ProgramResult result = ask({"--meetings", "--since", "2031"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.err, "dagsorden-query: no meeting has an item that matches\n");
}

TEST(Values, AsJsonTakeOneLineEach) {
  for (const auto& line : test::json_lines(ask({"--values", "body", "-J"}).out)) {
    EXPECT_EQ(line["type"], "value");
    EXPECT_EQ(line["field"], "body");
    EXPECT_FALSE(line["value"].get<std::string>().empty());
  }
}

// A case that came before two meetings; the minutes of the second omit an item of its agenda.
const SampleDatabase& pier_case() {
  const auto pier = [](const std::string& number) {
    Item item = sample_item(number, "Havnetakster");
    item.case_number = "23/500";
    return item;
  };
  static const SampleDatabase database({
      test::on_day(pier("1"), "2023-02-01"),
      pier("2"),
      sample_item("3", "Lukning af badebroen"),
      sample_item("4", "Vintertjeneste"),
      test::in_document(pier("2"), DocumentKind::referat, "agendas/referat.txt"),
      test::in_document(sample_item("3", "Vintertjeneste"), DocumentKind::referat,
                        "agendas/referat.txt"),
  });
  return database;
}

ProgramResult query_pier(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"--db", pier_case().folder().string()});
  return test::run_program(DAGSORDEN_QUERY, arguments);
}

TEST(History, TakesACaseNumberWithASlashAndATitle) {
  const Lines both = {"kkr-fjordland/2023-02-01/1", "kkr-fjordland/2024-05-14/referat/2"};
  for (const char* const asked_for : {"23/500", "Sagsnr. 23/500", "sag:23/500", "havnetakster"}) {
    EXPECT_EQ(test::lines_of(query_pier({"--history", asked_for, "--format", "ids"}).out), both)
        << asked_for;
  }
  EXPECT_EQ(test::lines_of(query_pier({"--history", "vintertjeneste", "--format", "ids"}).out),
            Lines{"kkr-fjordland/2024-05-14/referat/3"});
}

TEST(History, OfATitleSharedBySeveralCasesSaysWhichCaseItIs) {
  Item second = sample_item("2", "Takster i hallen");
  second.case_number = "24/2";
  Item first = sample_item("1", "Takster i havnen");
  first.case_number = "24/1";
  const SampleDatabase database({first, second});
  const auto said = [&database](const std::string& title) {
    return test::run_program(DAGSORDEN_QUERY,
                             {"--db", database.folder().string(), "--history", title})
        .err;
  };
  EXPECT_NE(said("takster").find("this is the case of “Takster i ha"), std::string::npos);
  EXPECT_NE(said("takster").find("--format short 'takster'"), std::string::npos);
  EXPECT_EQ(said("takster havnen"), "");
  EXPECT_EQ(query_pier({"--history", "vintertjeneste"}).err, "");
}

TEST(History, OfAnUnknownCaseSaysSo) {
  EXPECT_EQ(query_pier({"--history", "99/1234"}).exit_code, 2);
  EXPECT_NE(query_pier({"--history", "99/1234"}).err.find("id, case number or title: 99/1234"),
            std::string::npos);
  EXPECT_NE(query_pier({"--history", "kkr-fjordland/2023-02-01/2"}).err.find("did you mean"),
            std::string::npos);
}

TEST(ShowMeeting, ShowsWhichItemsAreOnlyInTheAgenda) {
  const std::string page = query_pier({"--show", "kkr-fjordland/2024-05-14"}).out;
  EXPECT_NE(page.find("Lukning af badebroen · only in the agenda\n"), std::string::npos) << page;
  EXPECT_EQ(page.find("Havnetakster · only"), std::string::npos) << page;
  EXPECT_NE(query_pier({"--lang", "da", "--show", "kkr-fjordland/2024-05-14"})
                .out.find("Lukning af badebroen · kun i dagsordenen\n"),
            std::string::npos);
}

TEST(Values, OfNamesAreAsPrinted) {
  Item item = sample_item("1", "Havnen");
  item.meeting_body = "Børne- og Ungeudvalget";
  item.authority = "Køge Kommune";
  item.absent = {"Åse Østergård (V)"};
  const SampleDatabase database({item});
  const auto values = [&database](const std::string& of) {
    return test::run_program(DAGSORDEN_QUERY, {"--db", database.folder().string(), "--values", of})
        .out;
  };
  EXPECT_EQ(values("body"), "Børne- og Ungeudvalget\n");
  EXPECT_EQ(values("authority"), "Køge Kommune\n");
  EXPECT_EQ(values("participant"), "Åse Østergård\n");
  for (const char* filter : {"organ:\"Børne- og Ungeudvalget\"", "deltager:\"Åse Østergård\""}) {
    EXPECT_EQ(
        test::run_program(DAGSORDEN_QUERY, {"--db", database.folder().string(), "--count", filter})
            .out,
        "1\n");
  }
}

TEST(Dates, InAnOptionAreOneDateEach) {
  const ProgramResult since = query_pier({"--since", "2023-10..2023-12", "havnen"});
  EXPECT_EQ(since.exit_code, 2);
  EXPECT_EQ(since.err,
            "dagsorden-query: --since takes one date\n"
            "  write the period as --since '2023-10' --until '2023-12'\n");
  EXPECT_EQ(query_pier({"--until", "2023-10..2023-12", "havnen"}).exit_code, 2);
  EXPECT_EQ(query_pier({"--since", "2023..", "havnetakster"}).exit_code, 0);
}

TEST(Phrase, ThatMatchesNothingIsQuotedOnce) {
  EXPECT_EQ(query_items({"“støttede”"}).err,
            "dagsorden-query: nothing matches; “støttede” is in no item\n");
}

TEST(History, OfOneItemIsALineThatFitsTheSchema) {
  const auto lines = test::json_lines(query_items({"--history", id, "-J"}).out);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(test::schema_faults(lines[0]), "");
}

TEST(Language, IsDanishIfTheEnvironmentOrTheOptionSaysSo) {
  const auto said = [](std::vector<std::string> arguments, const std::string& lang) {
    arguments.insert(arguments.begin(), {"--db", moles().folder().string()});
    return test::run_program(DAGSORDEN_QUERY, arguments,
                             {"", {{"LC_ALL", ""}, {"LC_MESSAGES", ""}, {"LANG", lang}}})
        .err;
  };
  EXPECT_EQ(said({"sneplov"}, "C"), "dagsorden-query: nothing matches; “sneplov” is in no item\n");
  const std::string danish =
      "dagsorden-query: ingen punkter passer; “sneplov” findes ikke i noget punkt\n";
  EXPECT_EQ(said({"sneplov"}, "da_DK.UTF-8"), danish);
  EXPECT_EQ(said({"sneplov", "--lang", "da"}, "C"), danish);
}

}  // namespace
}  // namespace dagsorden
