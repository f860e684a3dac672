#include "indexer/describe/meeting_record.h"

#include <gtest/gtest.h>

#include "indexer/describe/items_of_draft.h"
#include "indexer/items_of_document.h"
#include "tests/support/agendas.h"
#include "tests/support/lines.h"

namespace dagsorden {
namespace {

Item record_of(const std::string& text) {
  const DocumentItems items = items_of_document(test::raw_text(text), {"mappe/fil.txt", {}, false});
  return items.meeting.value();
}

const std::string minutes =
    "Skovby Kommune\nTeknisk Udvalg\nReferat\nMandag den 3. maj 2031 kl. 16.00\n\n"
    "Til stede: Ane Lindholt (A), Bo Krog (V)\nAfbud: Carl Hjort (O)\n\n"
    "1. Ny færge\nIndstilling\nKøb den.\nBeslutning\nGodkendt.\n\n"
    "Lukkede dagsordenspunkter\n\n"
    "2. Ny kaj\nIndstilling\nByg den.\nBeslutning\nGodkendt.\n";

TEST(MeetingRecord, HoldsTheTextOutsideTheItems) {
  const Item record = record_of(minutes);
  EXPECT_EQ(record.position, 0);
  EXPECT_EQ(record.id, "teknisk-udvalg/2031-05-03/referat/p0");
  EXPECT_EQ(record.meeting_id, "teknisk-udvalg/2031-05-03");
  EXPECT_EQ(record.time, "16:00");
  EXPECT_TRUE(record.title.empty());
  EXPECT_NE(record.text.find("Carl Hjort"), std::string::npos);
  EXPECT_NE(record.text.find("Lukkede dagsordenspunkter"), std::string::npos);
  EXPECT_EQ(record.text.find("Køb den"), std::string::npos);
  EXPECT_EQ(record.source.line, 1);
}

TEST(MeetingRecord, TellsWhoWasPresent) {
  const Item record = record_of(minutes);
  ASSERT_EQ(record.participants.size(), 3U);
  EXPECT_EQ(record.participants[0].name, "Ane Lindholt (A)");
  EXPECT_TRUE(record.participants[0].is_present);
  EXPECT_FALSE(record.participants[2].is_present);
}

TEST(MeetingRecord, IncludesTheListOfContents) {
  const Item record = record_of(
      "Skoleudvalget\nReferat\n3. maj 2031\n\nIndholdsfortegnelse\n1. Godkendelse af dagsorden\n2. "
      "Anlæg af "
      "ny cykelsti\n3. Orientering fra formanden\n4. Klage over skoleleder\n\n"
      "1. Godkendelse af dagsorden\nBeslutning\nGodkendt.\n\n2. Anlæg af ny "
      "cykelsti\nBeslutning\nUdsat.\n\n"
      "3. Orientering fra formanden\nBeslutning\nIntet.\n\n4. Klage over "
      "skoleleder\nBeslutning\nUdsat.\n");
  ASSERT_EQ(record.parts.size(), 1U);
  EXPECT_NE(text_of(record, record.parts[0]).find("cykelsti"), std::string::npos);
  EXPECT_EQ(text_of(record, record.parts[0]).find("3. maj"), std::string::npos);
}

TEST(MeetingRecord, IsNotMadeOfACoverAlone) {
  const std::string text = test::agenda({"En ny færge", "En ny kaj"}, "03-05-2031");
  EXPECT_FALSE(items_of_document(test::raw_text(text), {"fil.txt", {}, false}).meeting);
}

TEST(MeetingRecord, HasTheParticipantsFromStructuredData) {
  MeetingDraft meeting;
  meeting.body = "Byrådet";
  meeting.date = "2031-05-03";
  meeting.participants = {{"Ane Lindholt (A)", true, "fra punkt 3"}, {"Bo Krog", false, {}}};
  meeting.items.push_back({"1", "Ny færge"});
  const Item first = items_of_draft(meeting, "fil.json", std::nullopt).front();
  const Item record = meeting_record(meeting, first).value();
  EXPECT_EQ(record.meeting_id, first.meeting_id);
  EXPECT_EQ(record.participants.size(), 2U);
  EXPECT_NE(record.text.find("Til stede: Ane Lindholt (A) (fra punkt 3)"), std::string::npos);
  EXPECT_NE(record.text.find("Afbud: Bo Krog"), std::string::npos);
}

}  // namespace
}  // namespace dagsorden
