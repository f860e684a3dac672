#include "indexer/read/firstagenda_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/show_blocks.h"

namespace dagsorden {
namespace {

const std::string frame_begin = R"({"Id":"aa-1","Udvalg":{"Navn":"Havneudvalget"},
 "Moede":{"Id":"00000000-0000-0000-0000-000000000000","Dato":"2031-05-03T17:30:00+02:00","Sted":"Kajen 1",
  "Navn":"Dagsorden","Moededeltagere":[{"Name":"Bo Dahl","Absent":false},
  {"Name":"Ida Lund","Absent":true,"ParticipationCancelled":true}]},"Dagsordenpunkter":[)";

std::string meeting(const std::string& items) { return frame_begin + items + "]}"; }

MeetingDraft read(const std::string& json) {
  const ReadContent content = read_json(json);
  return std::get<std::vector<MeetingDraft>>(content).at(0);
}

std::string code_of(const std::string& json) {
  const ReadContent content = read_json(json);
  if (const auto* failure = std::get_if<Failure>(&content)) return failure->code;
  return std::get<NotRead>(content).code;
}

const std::string item =
    R"({"Id":"bb-2","Punktnummer":"4","Sorting":2,"Navn":"Ny mole","SagsNummer":"31-000104",
 "IsOpen":false,"Felter":[{"Navn":"","Html":"<div><h3>Beslutning</h3><p>Godkendt.</p></div>",
 "Link":"https://dagsordener.eksempelby.dk/Vis/Pdf/bilag/1"}],
 "Bilag":[{"Navn":"Kort","Order":1},{"Navn":"Budget","Order":0}],
 "ExternalAgendaItemAttendees":[{"Name":"Ida Lund","AttendanceType":2,"Reason":"Fraværende"}]})";

TEST(FirstAgenda, AMeetingIsReadWithBodyDateAndPlace) {
  const MeetingDraft draft = read(meeting(item));
  EXPECT_EQ(draft.body, "Havneudvalget");
  EXPECT_EQ(draft.date, "2031-05-03");
  EXPECT_EQ(draft.time, "17:30");
  EXPECT_EQ(draft.place, "Kajen 1");
  EXPECT_FALSE(draft.is_supplementary);
  EXPECT_EQ(draft.url, "https://dagsordener.eksempelby.dk/vis?id=aa-1");
  ASSERT_EQ(draft.participants.size(), 2U);
  EXPECT_TRUE(draft.participants[0].is_present);
  EXPECT_FALSE(draft.participants[1].is_present);
}

TEST(FirstAgenda, AnItemHasItsFieldsAttachmentsAndAbsentMembers) {
  const ItemDraft draft = read(meeting(item)).items.at(0);
  EXPECT_EQ(draft.number, "4");
  EXPECT_EQ(draft.title, "Ny mole");
  EXPECT_EQ(draft.case_number, "31-000104");
  EXPECT_EQ(draft.url, "https://dagsordener.eksempelby.dk/vis?id=aa-1&punktid=bb-2");
  EXPECT_EQ(draft.attachments, (std::vector<std::string>{"Budget", "Kort"}));
  EXPECT_EQ(draft.absent, (std::vector<std::string>{"Ida Lund"}));
  ASSERT_EQ(draft.parts.size(), 1U);
  EXPECT_EQ(test::shown(draft.parts[0].blocks),
            (std::vector<std::string>{"h3 Beslutning", "p Godkendt."}));
}

TEST(FirstAgenda, ACommitteesTermIsNotPartOfItsName) {
  std::string json = meeting(item);
  json.replace(json.find("Havneudvalget"), 13, "Byråd 2030-2033");
  EXPECT_EQ(read(json).body, "Byråd");
}

TEST(FirstAgenda, ItemsAreInSortOrder) {
  const MeetingDraft draft =
      read(meeting(item + R"(,{"Punktnummer":"9","Sorting":1,"Navn":"Først"})"));
  ASSERT_EQ(draft.items.size(), 2U);
  EXPECT_EQ(draft.items[0].number, "9");
}

TEST(FirstAgenda, IfNoItemIsOpenTheAccessIsUnknown) {
  EXPECT_FALSE(read(meeting(item)).items.at(0).access);
  const MeetingDraft told =
      read(meeting(item + R"(,{"Punktnummer":"5","Sorting":3,"Navn":"Åbent","IsOpen":true})"));
  EXPECT_EQ(told.items.at(0).access, "lukket");
  EXPECT_EQ(told.items.at(1).access, "åben");
}

TEST(FirstAgenda, NamedFieldsAndASeparateDecisionAreParts) {
  const ItemDraft draft =
      read(meeting(
               R"({"Number":"1","Caption":"Sag","Felter":[{"Navn":"Resume","Html":"<p>Kort.</p>"},
        {"Navn":"Økonomi","Html":null,"Tekst":"Ingen."}],"ItemDecision":{"text":"<p>Udsat.</p>"}})"))
          .items.at(0);
  ASSERT_EQ(draft.parts.size(), 3U);
  EXPECT_EQ(draft.parts[0].kind, PartKind::decision);
  EXPECT_EQ(draft.parts[0].blocks.at(0).text, "Udsat.");
  EXPECT_EQ(draft.parts[1].name, "Resume");
  EXPECT_EQ(draft.parts[2].blocks.at(0).text, "Ingen.");
}

TEST(FirstAgenda, ASupplementaryAgendaIsRecognised) {
  std::string json = meeting(item);
  json.replace(json.find("\"Dagsorden\""), 11, "\"Tillægsdagsorden\"");
  EXPECT_TRUE(read(json).is_supplementary);
}

TEST(FirstAgenda, MeetingsInAnArrayAreAllRead) {
  const ReadContent content = read_json("[" + meeting(item) + "," + meeting(item) + "]");
  EXPECT_EQ(std::get<std::vector<MeetingDraft>>(content).size(), 2U);
}

TEST(FirstAgenda, MeetingsInSequenceOrInAResponseAreRead) {
  const auto count = [](const std::string& json) {
    return std::get<std::vector<MeetingDraft>>(read_json(json)).size();
  };
  EXPECT_EQ(count(meeting(item) + "\n" + meeting(item) + "\n"), 2U);
  EXPECT_EQ(count("{\"data\":" + meeting(item) + "}"), 1U);
  EXPECT_EQ(count("{\"total\":2,\"moeder\":[" + meeting(item) + "," + meeting(item) + "]}"), 2U);
}

TEST(FirstAgenda, AnItemWithoutATitleIsStillAnItem) {
  const MeetingDraft draft = read(meeting(R"({"Punktnummer":"3","Navn":null,"Felter":[]})"));
  EXPECT_EQ(draft.items.at(0).number, "3");
}

TEST(FirstAgenda, HtmlEscapedOnceTooOftenIsHtml) {
  const MeetingDraft draft = read(
      meeting(R"({"Punktnummer":"3","Navn":"A","Felter":[{"Html":"&lt;p&gt;Kort.&lt;/p&gt;"}]})"));
  EXPECT_EQ(draft.items.at(0).parts.at(0).blocks.at(0).text, "Kort.");
}

TEST(FirstAgenda, OtherJsonIsNamedRatherThanGuessed) {
  EXPECT_EQ(code_of(R"({"Udvalg":{"Udvalg 2030":[{"Id":"1","Navn":"A","Moeder":[]}]}})"),
            "json-committees");
  EXPECT_EQ(code_of(R"({"Message":"An error has occurred."})"), "json-error");
  EXPECT_EQ(code_of(R"([1,2])"), "json-other");
  EXPECT_EQ(code_of("{}"), "json-other");
  EXPECT_EQ(code_of(meeting("")), "json-no-items");
}

TEST(FirstAgenda, DamagedJsonIsAFailure) {
  EXPECT_EQ(code_of(meeting(item).substr(0, 700)), "json-damaged");
  EXPECT_EQ(code_of(std::string(1'000'000, '[')), "json-damaged");
  EXPECT_EQ(code_of("{\"a\":\"\\ud800\"}"), "json-damaged");
}

TEST(FirstAgenda, MembersOfTheWrongTypeDoNoHarm) {
  EXPECT_EQ(code_of(R"({"Udvalg":3,"Moede":[],"Dagsordenpunkter":[{"Navn":["x"]}]})"),
            "json-other");
  const MeetingDraft draft = read(
      R"({"Udvalg":7,"Moede":"x","Dagsordenpunkter":[{"Navn":"A","Punktnummer":12,"Felter":[3,null,{"Html":5}],"Bilag":"b","Sorting":"x"}]})");
  EXPECT_EQ(draft.items.at(0).number, "12");
  EXPECT_TRUE(draft.items.at(0).parts.empty());
}

}  // namespace
}  // namespace dagsorden
