#include "indexer/describe/meeting.h"

#include <gtest/gtest.h>

#include "indexer/describe/body_name.h"
#include "indexer/segment/date_and_time.h"

namespace dagsorden {
namespace {

std::string date(std::string_view text) {
  const std::optional<FoundDate> found = find_meeting_date(text);
  return found ? to_iso(found->date) : "-";
}

TEST(MeetingDate, EveryDanishNotationIsRead) {
  for (const char* text : {"Den 8. april 2024", "8. apr. 2024 kl. 10", "08.04.24", "8/4-24",
                           "08-04-2024", "2024-04-08", "Mandag, April 8, 2024 - 10:00",
                           "8\u20114\u20112024", "8\u20134\u20132024"}) {
    EXPECT_EQ(date(text), "2024-04-08") << text;
  }
}

TEST(MeetingTime, ATimeIsNeverReadFromADate) {
  EXPECT_EQ(find_meeting_time("kl. 16"), "16:00");
  EXPECT_EQ(find_meeting_time("16.30 - 18.00"), "16:30");
  EXPECT_EQ(find_meeting_time("08.04.24"), std::nullopt);
  EXPECT_EQ(find_meeting_time("31-12-2024"), std::nullopt);
}

TEST(Body, IsRecognisedByTheEndingOfItsName) {
  EXPECT_EQ(find_body("Økonomiudvalgets møde den 5. maj"), "Økonomiudvalget");
  EXPECT_EQ(find_body("Referat af møde i Teknik- og Ejendomsudvalget"),
            "Teknik- og Ejendomsudvalget");
  EXPECT_EQ(find_body("Klima-, Miljø- og Teknikudvalget"), "Klima-, Miljø- og Teknikudvalget");
  EXPECT_EQ(find_body("Møde i Udvalget for Sundhed og Omsorg den 5. oktober"),
            "Udvalget for Sundhed og Omsorg");
  EXPECT_EQ(find_body("Nyborg Byråd"), "Nyborg Byråd");
  EXPECT_EQ(find_body("Lokalrådet Vest - referat"), "Lokalrådet Vest");
  EXPECT_EQ(find_body("Vandrådet for Hovedopland 3.4"), "Vandrådet for Hovedopland 3.4");
  EXPECT_EQ(find_body("Der blev givet råd til udvalget"), std::nullopt);
}

TEST(Meeting, TheHeadGivesBodyDateTimePlaceAndAuthority) {
  const MeetingFields fields = read_meeting(
      {"Skovby Kommune", "TILLÆGSDAGSORDEN", "SKOLEUDVALGET", "Mødedato: 8. april 2024",
       "Mødetidspunkt: kl. 16.30", "Mødested: Rådhuset, lokale 2"},
      {{}, "", "https://dagsordener.koege.dk/vis?id=1", ""});
  EXPECT_EQ(fields.authority, "Køge Kommune");
  EXPECT_EQ(fields.body, "Skoleudvalget");
  EXPECT_EQ(fields.date, "2024-04-08");
  EXPECT_EQ(fields.time, "16:30");
  EXPECT_EQ(fields.place, "Rådhuset, lokale 2");
  EXPECT_TRUE(fields.is_supplementary);
}

TEST(Meeting, AFolderMayBeNamedAfterTheAuthority) {
  EXPECT_EQ(read_meeting({"Referat"}, {{}, "", "", "/srv/dagsordener/Greve/2024/a.txt"}).authority,
            "Greve Kommune");
}

TEST(Meeting, TheDateOfPublicationIsNotThatOfTheMeeting) {
  EXPECT_EQ(
      read_meeting({"Opdateret: 14. oktober 2016", "Bestyrelsesmøde 23. september 2016"}, {}).date,
      "2016-09-23");
}

TEST(Meeting, TheDateOfALetterIsNotThatOfTheMeeting) {
  const MeetingFields fields = read_meeting(
      {"Den 30. juni 2031", "3. møde i Havnerådet", "tirsdag den 20. juni 2031 kl. 15.00"}, {});
  EXPECT_EQ(fields.date, "2031-06-20");
  EXPECT_EQ(fields.time, "15:00");
}

TEST(Meeting, TheHourMayBeOnTheNextLine) {
  EXPECT_EQ(
      read_meeting({"Referat af møde mandag den 2. marts 2031 kl.", "16.00 i skuret"}, {}).time,
      "16:00");
}

TEST(MeetingDate, AMeetingNumberBeforeItIsNotADay) {
  EXPECT_EQ(date("Møde nr. 5/18 - 18/10/2018 kl. 09.00"), "2018-10-18");
}

TEST(Body, APlaceOrEmployeesMayBePartOfItsName) {
  EXPECT_EQ(find_body("Referat for: Skovby Provstiudvalg"), "Skovby Provstiudvalg");
  EXPECT_EQ(find_body("Skovby Sogns Menighedsråd"), "Skovby Sogns Menighedsråd");
  EXPECT_EQ(find_body("Kultur & Fritidsudvalget"), "Kultur & Fritidsudvalget");
  EXPECT_EQ(find_body("Referat – HovedMED"), "HovedMED");
  EXPECT_EQ(find_body("Skovby Kommunes Økonomiudvalg"), "Økonomiudvalg");
}

TEST(Meeting, ThePlaceMayFollowTheTime) {
  const auto place = [](const std::string& line) {
    return read_meeting({"Skoleudvalget", line}, {}).place.value_or("-");
  };
  EXPECT_EQ(place("Møde den 8. april 2024 kl. 17.00 i Udvalgsværelse C"), "Udvalgsværelse C");
  EXPECT_EQ(place("8. april 2024 kl. 13.00, Skovby Landevej 3"), "Skovby Landevej 3");
  EXPECT_EQ(place("Mandag den 8. april 2024 kl. 17.00-19.30 i personalerummet"), "personalerummet");
  EXPECT_EQ(place("Tirsdag den 8. april 2024, kl. 09.00. Sted: Mødelokale 3, Skovby"),
            "Mødelokale 3, Skovby");
  EXPECT_EQ(place("8. april 2024 kl. 13.00"), "-");
}

TEST(MeetingTime, SecondsAreIgnored) { EXPECT_EQ(find_meeting_time(" | 15:00:00"), "15:00"); }

TEST(Body, SmallLettersMayFollowTheKindInItsName) {
  EXPECT_EQ(find_body("mødet i Udvalget for nære tilbud den 3. marts 2027"),
            "Udvalget for nære tilbud");
  EXPECT_EQ(find_body("Kontaktråd for kommunerne og skolerne"),
            "Kontaktråd for kommunerne og skolerne");
}

TEST(Meeting, APlaceMayHaveFiguresAbbreviationsAndNoColon) {
  const auto place = [](const std::string& line) {
    return read_meeting({"Referat", "Dato: 8. april 2024", line}, {}).place.value_or("-");
  };
  EXPECT_EQ(place("Mødested: Rådhuset, lokale 2.14"), "Rådhuset, lokale 2.14");
  EXPECT_EQ(place("Sted: Afd. Nord, kantinen"), "Afd. Nord, kantinen");
  EXPECT_EQ(place("Sted: Hallen, 2. sal. Der er kaffe"), "Hallen, 2. sal");
  EXPECT_EQ(place("Sted Multisalen, Birkevej 27"), "Multisalen, Birkevej 27");
}

TEST(Meeting, ARecordIsMinutesEvenOnAPageCalledAnAgenda) {
  EXPECT_EQ(read_meeting({"DAGSORDEN", "Den 8. april 2024", "BESLUTNINGSPROTOKOL"}, {}).kind,
            DocumentKind::referat);
  EXPECT_EQ(read_meeting({"Protokol over møde den 8. april 2024"}, {}).kind, DocumentKind::referat);
}

TEST(MeetingDate, OldMinutesNameTheYearFirst) {
  EXPECT_EQ(date("År 1987, den 10. februar kl. 19"), "1987-02-10");
  EXPECT_EQ(date("Aar 1964, tirsdag den 12. maj"), "1964-05-12");
  EXPECT_EQ(date("Tirsdag den fjerde marts 2014"), "2014-03-04");
}

TEST(Meeting, ADateMayBeOnSeparateLines) {
  const MeetingFields fields = read_meeting({"Tirsdag", "17", "maj 2016", "16.00 til 18.00"}, {});
  EXPECT_EQ(fields.date, "2016-05-17");
  EXPECT_EQ(fields.time, "16:00");
}

TEST(Meeting, APlaceMayBeInASentence) {
  const auto place = [](const std::string& line) {
    return read_meeting({"Skoleudvalget", "8. april 2024", line}, {}).place.value_or("-");
  };
  EXPECT_EQ(place("Mødet afholdes i Idrættens Hus, lokale 5, kl. 17.00"),
            "Idrættens Hus, lokale 5");
  EXPECT_EQ(place("År 2024, den 8. april kl. 19 holdt udvalget møde på Rådhuset."), "Rådhuset");
  EXPECT_EQ(place("Referat fra mødet i forsamlingshuset, onsdag d. 8. april"), "forsamlingshuset");
  EXPECT_EQ(place("Kl. 17.00-19.00, lærerværelset"), "lærerværelset");
}

TEST(Meeting, ABodyMayLackAWordForItsKind) {
  EXPECT_EQ(read_meeting({"Natur og Miljø", "Referat 8. april 2024"}, {}).body, "Natur og Miljø");
  EXPECT_EQ(read_meeting({"Dagsorden for byrådsmøde den 8. april 2024"}, {}).body, "Byrådet");
  EXPECT_EQ(read_meeting({"Bestyrelsesmøde i Fonden Møllen den 8. april 2024"}, {}).body,
            "Fonden Møllen");
}

TEST(Meeting, OnlyMinutesSayWhoCame) {
  EXPECT_TRUE(read_meeting({"Til stede: Ida, Bo"}, {}).names_who_came);
  EXPECT_TRUE(read_meeting({"Vi mødtes den 8. april 2024"}, {}).names_who_came);
  EXPECT_FALSE(read_meeting({"Til stede:"}, {}).names_who_came);
  EXPECT_TRUE(read_meeting({"Til stede:"}, {}).asks_who_came);
}

TEST(Body, AWeekdayOrAPlaceMayAdjoinItsName) {
  EXPECT_EQ(find_body("Udvalget for nære tilbud onsdag den 3. marts 2027"),
            "Udvalget for nære tilbud");
  EXPECT_EQ(find_body("Referat fra Vester Ølsted Menighedsråd"), "Vester Ølsted Menighedsråd");
  EXPECT_EQ(find_body("Gl. Skovby Sogns Menighedsråd"), "Gl. Skovby Sogns Menighedsråd");
}

TEST(Body, GroupsAndBoardsOfSocietiesAreBodies) {
  EXPECT_EQ(find_body("Møde i Politisk styregruppe den 3. marts 2027"), "Politisk styregruppe");
  EXPECT_EQ(find_body("Kredsstyrelsens møde den 3. marts 2027"), "Kredsstyrelsen");
  EXPECT_EQ(find_body("Samarbejdsudvalget for skoler og haller den 3. marts 2027"),
            "Samarbejdsudvalget for skoler og haller");
}

TEST(Meeting, TheDateOfSendingIsNotThatOfTheMeeting) {
  EXPECT_EQ(
      read_meeting({"Sendt den 14. oktober 2016", "Bestyrelsesmøde 23. oktober 2016"}, {}).date,
      "2016-10-23");
}

}  // namespace
}  // namespace dagsorden
