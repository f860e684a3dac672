#include "indexer/segment/layout.h"

#include <gtest/gtest.h>

#include "indexer/items_of_document.h"
#include "tests/support/lines.h"

namespace dagsorden {
namespace {

const std::string cover =
    "DAGSORDEN 2031\n\nK K R  N O R D J Y L L A N D\nDato: 03-05-2031 09:30\nSted: Kajen 4.\n\n";
const std::string two_items =
    "1. Godkendelse\n\n1.1. Godkendelse af dagsorden\nSAG-2031-00001 abc\n\nBaggrund\nTekst.\n"
    " 2. Fælles sager\n\n2.1. Beslutningssag: En ny færge til øerne i\nden sydlige skærgård\n"
    "SAG-2031-00002 abc\n\nBaggrund\nTekst.\n";

std::vector<Item> items(const std::string& source) {
  return items_of_document(test::raw_text(source), {"fil.txt", {}, false}).items;
}

// The numbers of the items below a cover of the family.
std::string numbers(const std::string& source) {
  std::string all;
  for (const Item& item : items(cover + source)) all += item.item_number.value_or("?") + " ";
  return all;
}

// What the first item says about its meeting.
Item meeting(const std::string& head) { return items(head + "\n" + two_items).at(0); }

std::string parts(const std::string& body) {
  std::string names;
  const std::vector<Item> found = items(cover + two_items + "\n" + body);
  for (const Part& part : found.back().parts) names += part.name + " ";
  return names;
}

TEST(KkrLayout, ItemsHaveTheirSections) {
  const std::vector<Item> found = items(cover + two_items);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].section_title, "Godkendelse");
  EXPECT_EQ(found[1].item_number, "2.1");
  EXPECT_EQ(found[1].section_number, "2");
  EXPECT_EQ(found[1].section_title, "Fælles sager");
  EXPECT_EQ(found[1].title, "En ny færge til øerne i den sydlige skærgård");
  EXPECT_EQ(found[0].text, "Baggrund\nTekst.");
}

TEST(KkrLayout, APageMayEndWithinATitle) {
  for (const char* const page_end : {"i\n\f", "i\n ", "i\n\n\f"}) {
    std::string source = two_items;
    source.replace(source.find("i\nden sydlige"), 2, page_end);
    EXPECT_EQ(items(cover + source).back().title, "En ny færge til øerne i den sydlige skærgård");
  }
}

TEST(KkrLayout, InitialsFollowTheCaseNumber) {
  const auto caseworkers = [](const std::string& line) {
    std::string source = two_items;
    source.replace(source.find("SAG-2031-00002 abc"), 18, line);
    const Item item = items(cover + source).back();
    EXPECT_EQ(item.case_number, "SAG-2031-00002") << line;
    return item.caseworkers;
  };
  EXPECT_EQ(caseworkers("SAG-2031-00002 abcd/efg"), (std::vector<std::string>{"abcd", "efg"}));
  EXPECT_EQ(caseworkers("SAG-2031-00002 abc, de"), (std::vector<std::string>{"abc", "de"}));
  EXPECT_TRUE(caseworkers("SAG-2031-00002").empty());
}

TEST(KkrLayout, NumberedListsInBodiesAreNotHeadings) {
  EXPECT_EQ(
      numbers(two_items + "\n1. Temadrøftelser\nOm disse.\n\n2. Beslutningssager\nOm disse.\n\n"
                          "2.1. Økonomi\nEn sub-overskrift.\n"),
      "1.1 2.1 ");
}

TEST(KkrLayout, AListWithTheNumberOfItsSectionStaysInItsItem) {
  const std::vector<Item> found =
      items(cover + two_items +
            "\n1. Den ene vej.\n2. Den anden vej.\n\n2.2. Orienteringssag: Havnens "
            "drift\nSAG-2031-00003 abc\n\nBaggrund\nTekst.\n\n2. Havnen lukkes.\nBilag\n– Plan\n");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_NE(found[1].text.find("2. Den anden vej."), std::string::npos);
  EXPECT_EQ(found[2].section_title, "Fælles sager");
  EXPECT_NE(found[2].text.find("2. Havnen lukkes."), std::string::npos);
}

TEST(KkrLayout, AHeadingQuotedInABodyIsNotAnItem) {
  EXPECT_EQ(
      numbers(two_items + "\nSom nævnt i\n2.2. følger sagen senere.\n\n"
                          "2.2. Orienteringssag: Havnens drift\nSAG-2031-00002\n\nBaggrund\nT.\n"),
      "1.1 2.1 2.2 ");
}

TEST(KkrLayout, TenFollowsNine) {
  std::string source = "2. Sager\n\n";
  std::string expected;
  for (int i = 1; i <= 11; ++i) {
    const std::string number = "2." + std::to_string(i);
    source += number + ". En sag om havnen\nSAG-2031-00002 abc\n\nBaggrund\nTekst.\n\n";
    expected += number + " ";
  }
  EXPECT_EQ(numbers(source), expected);
}

TEST(KkrLayout, EventueltMayBeBothSectionAndItem) {
  EXPECT_EQ(numbers(two_items + " 3. Eventuelt\n\n\n3.1. Eventuelt\nSAG-2031-00001\n"),
            "1.1 2.1 3.1 ");
  EXPECT_EQ(numbers(two_items + "\n3. Eventuelt\nSAG-2031-00001\n"), "1.1 2.1 3 ");
}

TEST(KkrLayout, AnItemNeedsNoCaseLineIfOtherEvidenceAgrees) {
  EXPECT_EQ(numbers(two_items + " 3. Eventuelt\n\n3.1. Eventuelt\n"), "1.1 2.1 3.1 ");
}

TEST(KkrLayout, TheTableOfContentsHoldsNoItems) {
  const std::string contents =
      "1. Godkendelse .......... 3\n1.1. Godkendelse af dagsorden .......... 3\n"
      "2.\nFælles sager .......... 4\n2.1.\nEn ny færge til øerne .......... 4\n\n";
  EXPECT_EQ(numbers(contents + two_items), "1.1 2.1 ");
}

TEST(KkrLayout, BlankLinesMayBeMissing) {
  std::string dense;
  for (const Block& line : test::clean_text(cover + two_items).blocks) dense += line.text + "\n";
  std::string all;
  for (const Item& item : items(dense)) all += item.item_number.value_or("?") + " ";
  EXPECT_EQ(all, "1.1 2.1 ");
}

TEST(KkrLayout, ASupplementaryAgendaMayHaveOneItem) {
  EXPECT_EQ(numbers("7. Havnens drift\nSAG-2031-00002 abc\n\nBaggrund\nTekst.\n"), "7 ");
  EXPECT_EQ(numbers(" 2. Sager\n\n2.7. Havnens drift\nSAG-2031-00002 abc\n\nBaggrund\nTekst.\n"),
            "2.7 ");
}

TEST(KkrLayout, ATextWithoutHeadingsHasNoItems) {
  EXPECT_TRUE(items("Kære borgmester\n\nTak for mødet i går.\n").empty());
}

TEST(KkrLayout, LetterSpacedWordsAreJoined) {
  EXPECT_EQ(meeting("D AG S O R D E N 2 0 1 5\n\nK K R  N O R D J Y L L A N D\n").meeting_body,
            "KKR Nordjylland");
  const Item minutes = meeting("R E F E R AT 2 0 1 6\nKKRSYDDANMARK\n");
  EXPECT_EQ(minutes.meeting_body, "KKR Syddanmark");
  EXPECT_EQ(minutes.document_kind, DocumentKind::referat);
}

TEST(KkrLayout, DateTimeAndPlaceFollowTheirLabels) {
  const Item item = meeting(
      "DAGSORDEN\nKKR Nordjylland\n"
      "Dato: 03-05-2031 09:30\nSted: Havnegården, Kajen 4, 9000 Aal-\nborg. Der er\n");
  EXPECT_EQ(item.date, "2031-05-03");
  EXPECT_EQ(item.time, "09:30");
  EXPECT_EQ(item.place, "Havnegården, Kajen 4, 9000 Aalborg");
  EXPECT_EQ(item.authority, std::nullopt);
}

TEST(KkrLayout, ValuesMayFollowAllLabels) {
  const Item item = meeting(
      "Dato:\nSted:\n03-05-2015 kl. 10:00\nHavnegården, sal 2,\nKajen 4, 9000 "
      "Aalborg\nMission\nKKR Nordjylland\n");
  EXPECT_EQ(item.date, "2015-05-03");
  EXPECT_EQ(item.time, "10:00");
  EXPECT_EQ(item.place, "Havnegården, sal 2, Kajen 4, 9000 Aalborg");
}

TEST(KkrLayout, DatesAreReadInEveryDanishNotation) {
  const std::vector<std::pair<std::string, std::string>> forms = {
      {"Dato: 3/5-31 kl. 9.30", "09:30"},
      {"Dato: 03.05.31 14:00", "14:00"},
      {"Dato: 03\u201305\u20132031 10:00", "10:00"},
      {"Dato 03-05-2031 kl. 8", "08:00"},
      {"Dato: 3. maj 2031 kl. 9", "09:00"},
      {"Mødedato: 3. maj 2031 kl. 9", "09:00"},
      {"Tid: 3. maj 2031 kl. 9.15", "09:15"},
      {"Dato: 3. maj 2031\nTid: 16", "16:00"}};
  for (const auto& [line, time] : forms) {
    const Item item = meeting("DAGSORDEN\nKKR Nordjylland\n" + line + "\nSted: Havnegården.\n");
    EXPECT_EQ(item.date, "2031-05-03") << line;
    EXPECT_EQ(item.time, time) << line;
    EXPECT_EQ(item.place, "Havnegården") << line;
  }
  EXPECT_EQ(meeting("KKR Nordjylland\nDato: 8. sept. 2031\n").date, "2031-09-08");
}

TEST(KkrLayout, ATimeIsNeverReadFromADate) {
  for (const char* const line :
       {"Dato: 08.04.24", "Dato: 12.10.24", "Tidspunkt: 8. april 2024", "Dato: 8. dec. 2024"}) {
    const Item item = meeting("DAGSORDEN\nKKR Nordjylland\n" + std::string(line) + "\n");
    EXPECT_EQ(item.time, std::nullopt) << line;
    EXPECT_TRUE(item.date) << line;
  }
}

TEST(KkrLayout, TheRunningHeaderIsUsedIfTheCoverIsSilent) {
  const Item item = meeting("Dagsorden\n\nKKR Midtjylland | 03-05-2031\nSIDE | 2\n");
  EXPECT_EQ(item.meeting_body, "KKR Midtjylland");
  EXPECT_EQ(item.date, "2031-05-03");
}

TEST(KkrLayout, CapitalisedOrLetterSpacedLabelsOpenPartsToo) {
  EXPECT_EQ(parts("INDSTILLING:\nTekst.\n\nB I L A G\n– Plan\n"), "Baggrund Indstilling Bilag ");
  EXPECT_EQ(parts("I n d s t i l l i n g :\nTekst.\n"), "Baggrund Indstilling ");
}

TEST(KkrLayout, ARepeatedLabelIsASubheading) {
  EXPECT_EQ(parts("Sagsfremstilling\nTekst.\n\nBaggrund\nMere.\n\nBilag\n– Plan\n"),
            "Baggrund Sagsfremstilling Bilag ");
  EXPECT_EQ(parts("Sagsfremstilling\nTekst.\n\nResumé\nMere.\n\nBilag\n– Plan\n"),
            "Baggrund Sagsfremstilling Bilag ");
}

TEST(KkrLayout, OtherHeadingsAreNotParts) {
  EXPECT_EQ(parts("Sagsfremstilling\nTekst.\n\nHistorik\nMere.\n\nBilag\n– Plan\n"),
            "Baggrund Sagsfremstilling Bilag ");
}

TEST(KkrLayout, ADecisionMayNameItsBody) {
  EXPECT_EQ(parts("Indstilling\nTekst.\n\nBeslutning i KKR Nordjylland den 3. maj 2031\nUdsat.\n"),
            "Baggrund Indstilling Beslutning ");
  for (const char* const label :
       {"Beslutning den 3. maj 2031", "KKR Nordjyllands beslutning", "BESLUTNING"}) {
    EXPECT_EQ(parts("Indstilling\nTekst.\n\n" + std::string(label) + "\nUdsat.\n"),
              "Baggrund Indstilling Beslutning ")
        << label;
  }
  EXPECT_EQ(parts("Indstilling\nTekst.\n\nBeslutning: Godkendt.\n"),
            "Baggrund Indstilling Beslutning ");
}

TEST(KkrLayout, AWordInASentenceIsNotALabel) {
  EXPECT_EQ(parts("Udvalget har gennemgået alt det materiale, der hører til\n"
                  "Indstilling\ner der derimod ikke taget stilling til endnu i udvalget.\n"),
            "Baggrund ");
}

}  // namespace
}  // namespace dagsorden
