#include "indexer/items_of_document.h"

#include <gtest/gtest.h>

#include "tests/support/agendas.h"
#include "tests/support/lines.h"

namespace dagsorden {
namespace {

DocumentItems items(const std::string& text, bool keep_whole = false,
                    std::optional<std::string> authority = std::nullopt) {
  return items_of_document(test::raw_text(text),
                           {"mappe/fil.txt", std::move(authority), keep_whole});
}

const std::string municipal_agenda =
    "Dagsorden for Teknisk Udvalg\nMandag den 3. maj 2031\n\n1. Ny færge\nIndstilling\nKøb den.\n\n"
    "2. Ny kaj\nIndstilling\nByg den.\n";

const std::string kkr_agenda =
    "DAGSORDEN 2031\n\nK K R  N O R D J Y L L A N D\nDato: 03-05-2031 09:30\n"
    " 1. Sager\n\n1.1. En ny færge\nSAG-2031-00001 abc\n\nBaggrund\nTekst.\n\n"
    "1.2. En ny kaj\nSAG-2031-00001\n\nBaggrund\nTekst.\n";

TEST(ItemsOfDocument, BlankTextIsEmpty) {
  EXPECT_EQ(items("").verdict, DocumentVerdict::empty);
  EXPECT_EQ(items(" \n\n \n").verdict, DocumentVerdict::empty);
}

TEST(ItemsOfDocument, AnAgendaOfAKnownLayoutGivesItems) {
  const DocumentItems result = items(kkr_agenda);
  ASSERT_EQ(result.verdict, DocumentVerdict::items);
  ASSERT_EQ(result.items.size(), 2U);
  EXPECT_EQ(result.items[0].id, "kkr-nordjylland/2031-05-03/1.1");
  EXPECT_EQ(result.items[0].meeting_id, "kkr-nordjylland/2031-05-03");
  EXPECT_EQ(result.items[1].position, 2);
  EXPECT_EQ(result.items[1].source.line, 13);
  EXPECT_FALSE(result.items[0].content_hash.empty());
}

TEST(ItemsOfDocument, ItemsUnderANumberedHeadingOfClosedOnesAreClosed) {
  for (const char* heading : {"Lukkede punkter", "LUKKEDE SAGER", "Lukket dagsorden", "Lukket møde",
                              "Sager til behandling for lukkede døre"}) {
    const DocumentItems result =
        items(kkr_agenda + "\n 2. " + heading +
              "\n\n2.1. Køb af en ejendom\nSAG-2031-00007 abc\n\nBaggrund\nTekst.\n");
    ASSERT_EQ(result.items.size(), 3U) << heading;
    EXPECT_EQ(result.items[0].access, std::nullopt) << heading;
    EXPECT_EQ(result.items[2].access, "lukket") << heading;
  }
}

TEST(ItemsOfDocument, AListOfDecisionsNeedsNoLabels) {
  const DocumentItems result = items(
      "Byrådets beslutninger\nReferat af mødet mandag den 3. maj 2031\n\n1. Ny færge\nGodkendt mod "
      "1 "
      "stemme.\n\n2. Ny kaj\nUdsat til august.\n\n3. Nyt tag på havnekontoret\nTaget til "
      "efterretning.\n\n4. Medlem til havnebestyrelsen\nIda Opdigtet (A) blev valgt.\n\n5. "
      "Eventuelt\nIntet.\n");
  ASSERT_EQ(result.items.size(), 5U);
  EXPECT_EQ(result.items[0].outcome, "godkendt");
  EXPECT_EQ(result.items[1].outcome, "udsat");
  EXPECT_EQ(result.items[2].outcome, "til efterretning");
  EXPECT_EQ(result.items[3].outcome, "valgt");
  EXPECT_EQ(result.items[4].outcome, std::nullopt);
}

TEST(ItemsOfDocument, LastLinesThatDecideMakeMinutes) {
  const DocumentItems result = items(
      "Havnenævnet, mandag den 3. maj 2031 kl. 15.00\n\nSag 1. Ny færge\nDen er "
      "dyr.\n\nGodkendt.\n\n"
      "Sag 2. Ny kaj\nDen er lang.\n\nUdsat til august.\n\nSag 3. Nyt tag på havnekontoret\nDet er "
      "rødt.\n\nAfslag.\n\nSag 4. Eventuelt\nIntet.\n");
  ASSERT_EQ(result.items.size(), 4U);
  EXPECT_EQ(result.items[0].document_kind, DocumentKind::referat);
  EXPECT_EQ(result.items[0].outcome, "godkendt");
  EXPECT_EQ(result.items[1].outcome, "udsat");
  EXPECT_EQ(result.items[2].outcome, "afvist");
}

TEST(ItemsOfDocument, ATitleOverARuleMayHaveTwoLinesAndANumberAbove) {
  const DocumentItems result = items(
      "Udvalget for havne\nBeslutningsprotokol fra mødet mandag den 3. maj 2031\n\n- 1 -\n\n"
      "Ny færge\n========\nKøbes.\n\n- 2 -\n\nNy kaj ved den gamle mole og\nlys på den\n"
      "============================\nBygges.\n\n- 3 -\n\nNyt tag\n=======\nLægges.\n\n- 4 -\n\n"
      "Eventuelt\n=========\nIntet.\n");
  ASSERT_EQ(result.items.size(), 4U);
  EXPECT_EQ(result.items[1].title, "Ny kaj ved den gamle mole og lys på den");
  EXPECT_EQ(result.items[1].item_number, "2");
  EXPECT_EQ(result.items[3].item_number, "4");
}

TEST(ItemsOfDocument, TheFormOfAMunicipalAgendaIsLearned) {
  const DocumentItems result = items(municipal_agenda, false, "Skovby Kommune");
  ASSERT_EQ(result.verdict, DocumentVerdict::items);
  ASSERT_EQ(result.items.size(), 2U);
  EXPECT_EQ(result.items[0].id, "skovby-kommune-teknisk-udvalg/2031-05-03/1");
  EXPECT_EQ(result.items[0].title, "Ny færge");
  EXPECT_EQ(result.items[1].parts.front().kind, PartKind::recommendation);
}

TEST(ItemsOfDocument, TwoDocumentsOfUnknownBodiesAreTwoMeetings) {
  const auto id_of = [](const std::string& text) {
    return items("Referat\n3. maj 2031\n\n" + text).items.at(0).meeting_id;
  };
  const std::string left = "1. Ny færge\nBeslutning\nKøb den.\n\n2. Ny kaj\nBeslutning\nByg den.\n";
  const std::string right = "1. Ny bro\nBeslutning\nKøb den.\n\n2. Ny vej\nBeslutning\nByg den.\n";
  EXPECT_TRUE(id_of(left).starts_with("ukendt-"));
  EXPECT_NE(id_of(left), id_of(right));
}

TEST(ItemsOfDocument, AnAgendaThatCannotBeCutIsKeptWhole) {
  const DocumentItems result = items(test::unknown_agenda());
  EXPECT_EQ(result.verdict, DocumentVerdict::unsegmented);
  ASSERT_EQ(result.items.size(), 1U);
  EXPECT_EQ(result.items[0].title, "Dagsorden for Teknisk Udvalg");
  EXPECT_EQ(result.items[0].date, "2031-05-03");
  EXPECT_EQ(result.items[0].document_kind, DocumentKind::dagsorden);
  EXPECT_NE(result.items[0].text.find("Byg den."), std::string::npos);
}

TEST(ItemsOfDocument, OtherTextIsKeptOnlyOnDemand) {
  const std::string letter = "Kære borgmester\nTak for mødet om havnen.\n";
  EXPECT_EQ(items(letter).verdict, DocumentVerdict::no_agenda);
  EXPECT_TRUE(items(letter).items.empty());
  const DocumentItems kept = items(letter, true);
  EXPECT_EQ(kept.verdict, DocumentVerdict::no_agenda);
  ASSERT_EQ(kept.items.size(), 1U);
  EXPECT_EQ(kept.items[0].document_kind, DocumentKind::andet);
}

TEST(ItemsOfDocument, MinutesSayReferatInTheirAddress) {
  std::string minutes = kkr_agenda;
  minutes.replace(0, 9, "REFERAT");
  const DocumentItems result = items(minutes);
  EXPECT_EQ(result.items[0].document_kind, DocumentKind::referat);
  EXPECT_EQ(result.items[0].id, "kkr-nordjylland/2031-05-03/referat/1.1");
}

TEST(ItemsOfDocument, UndatedMeetingsHaveAnAddressThatDependsOnTheTextAlone) {
  std::string undated = kkr_agenda;
  undated.erase(undated.find("Dato"), 23);
  const DocumentItems first = items(undated);
  EXPECT_TRUE(first.items[0].meeting_id.starts_with("kkr-nordjylland/udateret-"));
  EXPECT_EQ(items(undated).items[0].id, first.items[0].id);
  EXPECT_NE(items(undated + "\nMere tekst.\n").items[0].id, first.items[0].id);
}

TEST(ItemsOfDocument, AddressesAmongAnItemsLinesBelongToIt) {
  std::string text = kkr_agenda;
  const std::size_t second = text.find("1.2.");
  text.insert(second, "https://example.dk/faerge\n");
  const DocumentItems result = items(text);
  EXPECT_EQ(result.items[0].urls, (std::vector<std::string>{"https://example.dk/faerge"}));
  EXPECT_TRUE(result.items[1].urls.empty());
  EXPECT_EQ(result.items[0].text.find("https"), std::string::npos);
}

TEST(ItemsOfDocument, AClosedItemWithoutATitleIsCalledByItsMark) {
  const DocumentItems items = items_of_document(
      test::raw_text("Skovby Byråd\nReferat\n3. maj 2031\n\nSag nr. 26\n\nNy kaj\n\nJournal nr.: "
                     "7-2031\n\nBeslutning\n\nGodkendt.\n\nSag nr. 27\n\nNy bro\n\nJournal nr.: "
                     "8-2031\n\nBeslutning\n\nGodkendt.\n\nSag nr. 28\n\nLukket sag\n"),
      {"fil.txt", {}, false});
  ASSERT_EQ(items.items.size(), 3U);
  EXPECT_EQ(items.items[2].title, "Lukket sag");
  EXPECT_EQ(items.items[2].access, "lukket");
}

}  // namespace
}  // namespace dagsorden
