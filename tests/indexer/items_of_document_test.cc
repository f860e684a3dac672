#include "indexer/items_of_document.h"

#include <gtest/gtest.h>

#include <ctime>

#include "indexer/read/html_reader.h"
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

TEST(ItemsOfDocument, ItemsUnderANumberedHeadingForClosedItemsAreClosed) {
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

TEST(ItemsOfDocument, ItemsThatEndInDecisionsMakeMinutes) {
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

TEST(ItemsOfDocument, TheLayoutOfAMunicipalAgendaIsLearned) {
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

TEST(ItemsOfDocument, OtherTextIsKeptOnlyOnRequest) {
  const std::string letter = "Kære borgmester\nTak for mødet om havnen.\n";
  EXPECT_EQ(items(letter).verdict, DocumentVerdict::no_agenda);
  EXPECT_TRUE(items(letter).items.empty());
  const DocumentItems kept = items(letter, true);
  EXPECT_EQ(kept.verdict, DocumentVerdict::no_agenda);
  ASSERT_EQ(kept.items.size(), 1U);
  EXPECT_EQ(kept.items[0].document_kind, DocumentKind::andet);
}

TEST(ItemsOfDocument, MinutesHaveReferatInTheirId) {
  std::string minutes = kkr_agenda;
  minutes.replace(0, 9, "REFERAT");
  const DocumentItems result = items(minutes);
  EXPECT_EQ(result.items[0].document_kind, DocumentKind::referat);
  EXPECT_EQ(result.items[0].id, "kkr-nordjylland/2031-05-03/referat/1.1");
}

TEST(ItemsOfDocument, UndatedMeetingsHaveAnIdThatDependsOnlyOnTheText) {
  std::string undated = kkr_agenda;
  undated.erase(undated.find("Dato"), 23);
  const DocumentItems first = items(undated);
  EXPECT_TRUE(first.items[0].meeting_id.starts_with("kkr-nordjylland/udateret-"));
  EXPECT_EQ(items(undated).items[0].id, first.items[0].id);
  EXPECT_NE(items(undated + "\nMere tekst.\n").items[0].id, first.items[0].id);
}

TEST(ItemsOfDocument, AddressesBetweenAnItemsLinesBelongToTheItem) {
  std::string text = kkr_agenda;
  const std::size_t second = text.find("1.2.");
  text.insert(second, "https://example.dk/faerge\n");
  const DocumentItems result = items(text);
  EXPECT_EQ(result.items[0].urls, (std::vector<std::string>{"https://example.dk/faerge"}));
  EXPECT_TRUE(result.items[1].urls.empty());
  EXPECT_EQ(result.items[0].text.find("https"), std::string::npos);
}

TEST(ItemsOfDocument, AClosedItemWithoutATitleHasItsMarkAsTitle) {
  const DocumentItems items = items_of_document(
      test::raw_text("Skovby Byråd\nReferat\n3. maj 2031\n\nSag nr. 26\n\nNy kaj\n\nJournal nr.: "
                     "7-2031\n\nBeslutning\n\nGodkendt.\n\nSag nr. 27\n\nNy bro\n\nJournal nr.: "
                     "8-2031\n\nBeslutning\n\nGodkendt.\n\nSag nr. 28\n\nLukket sag\n"),
      {"fil.txt", {}, false});
  ASSERT_EQ(items.items.size(), 3U);
  EXPECT_EQ(items.items[2].title, "Lukket sag");
  EXPECT_EQ(items.items[2].access, "lukket");
}

TEST(ItemsOfDocument, ALineBelowATitleMaySayThatTheItemIsClosed) {
  for (const char* line :
       {"Ikke offentlig", "(Ikke offentlig)", "Ikke-offentligt", "Åbent punkt: Nej",
        "Lukket punkt: Ja", "Offentlighed: Ikke offentlig", "Åben/Lukket: Lukket",
        "Sagsnr. 31/1234 Ikke offentlig", "Sagsnr. 31/1234 (ikke offentlig)",
        "Sagsnr. 31/1234 - Ikke åben", "Sagsnr. 31/1234 Åben: nej"}) {
    const std::string text = kkr_agenda + "\n1.3. En ny bro\n" + line + "\n\nBaggrund\nTekst.\n";
    const DocumentItems usual = items(text);
    ASSERT_EQ(usual.items.size(), 3U) << line;
    EXPECT_EQ(usual.items[2].title, "En ny bro") << line;
    EXPECT_EQ(usual.items[2].access, "lukket") << line;
    const DocumentItems page = items_of_blocks(
        std::get<Document>(
            read_html(std::string("<h1>Dagsorden for Byrådet</h1><p>Dato: 03-05-2031</p>"
                                  "<h2>1. En ny færge</h2><h3>Indstilling</h3><p>Køb den.</p>"
                                  "<h2>2. En ny bro</h2><p>") +
                      line + "</p><h3>Indstilling</h3><p>Byg den.</p>")),
        {"fil.html", {}, false});
    ASSERT_EQ(page.items.size(), 2U) << line;
    EXPECT_EQ(page.items[1].title, "En ny bro") << line;
    EXPECT_EQ(page.items[1].access, "lukket") << line;
  }
}

TEST(ItemsOfDocument, TheCaseTypeIsNotPartOfTheTitle) {
  const DocumentItems result = items(
      "Havneudvalget\nReferat\n3. maj 2031\n\n1. Ny færge\nType Beslutning\nDen "
      "købes.\n\n2. Ny kaj\nType Drøftelse\nDen bygges.\n\n3. Nyt tag\nType Orientering\nDet "
      "lægges.\n\n4. Eventuelt\nType Drøftelse\nIntet.\n");
  ASSERT_EQ(result.items.size(), 4U);
  EXPECT_EQ(result.items[0].title, "Ny færge");
  EXPECT_EQ(result.items[0].text, "Den købes.");
  EXPECT_EQ(result.items[1].title, "Ny kaj");
}

TEST(ItemsOfDocument, ADecisionWithOnlyEarlierDatesIsAnEarlierOne) {
  const auto kind_of = [](const std::string& decision) {
    const DocumentItems result = items(
        "Havneudvalget\nReferat\n3. maj 2031\n\n1. Ny færge\n\nResume\n\nDen købes.\n\n"
        "Beslutning\n\n" +
        decision + "\n\n2. Ny kaj\n\nResume\n\nDen bygges.\n\nBeslutning\n\nUdsat.\n");
    return result.items.at(0).parts.at(1).kind;
  };
  EXPECT_EQ(kind_of("Kulturudvalget den 2. november 2030, punkt 4: Godkendt."),
            PartKind::earlier_decision);
  EXPECT_EQ(kind_of("Kulturudvalget den 2. november 2030, punkt 4: Godkendt.\n\n"
                    "Havneudvalget den 3. maj 2031: Godkendt."),
            PartKind::decision);
  EXPECT_EQ(kind_of("Havneudvalget den 3. maj 2031: Godkendt."), PartKind::decision);
  EXPECT_EQ(kind_of("Behandlet i Kulturudvalget, tirsdag den 2. november 2030: Godkendt."),
            PartKind::earlier_decision);
  for (const char* own :
       {"Godkendt, som Kulturudvalget gjorde den 2. november 2030.",
        "Forslaget fra Kulturudvalget den 2. november 2030 godkendt.",
        "Havneudvalget fulgte Kulturudvalgets indstilling den 2. november 2030."}) {
    EXPECT_EQ(kind_of(own), PartKind::decision) << own;
  }
}

// The names of the first item's parts.
std::vector<std::string> names_of_parts(const DocumentItems& result) {
  std::vector<std::string> names;
  for (const Part& part : result.items.at(0).parts) names.push_back(part.name);
  return names;
}

TEST(ItemsOfDocument, ALabelBelowAttachmentsInCapitalsIsAFileName) {
  EXPECT_EQ(
      names_of_parts(items(
          "Havneudvalget\nReferat\n3. maj 2031\n\n1. Ny færge\n\nRESUME\n\nDen købes.\n\nBILAG\n\n"
          "Udtalelse fra Ældrerådet\n\nSagsfremstilling\n\nBESLUTNING\n\nGodkendt.\n\n"
          "2. Ny kaj\n\nRESUME\n\nDen bygges.\n\nBESLUTNING\n\nUdsat.\n")),
      (std::vector<std::string>{"RESUME", "BILAG", "BESLUTNING"}));
}

TEST(ItemsOfDocument, ALabelBelowBoldAttachmentsIsAFileName) {
  const Document page = std::get<Document>(
      read_html("<h1>Havneudvalget</h1><p>Referat</p><p>3. maj 2031</p><h2>1. Ny færge</h2>"
                "<p><b>Resume</b></p><p>Den købes.</p><p><b>Bilag</b></p><p>Sagsfremstilling</p>"
                "<p>Økonomi</p><p><b>Beslutning</b></p><p>Godkendt.</p><h2>2. Ny kaj</h2>"
                "<p><b>Resume</b></p><p>Den bygges.</p><p><b>Beslutning</b></p><p>Udsat.</p>"));
  EXPECT_EQ(names_of_parts(items_of_blocks(page, {"fil.html", std::nullopt, false})),
            (std::vector<std::string>{"Resume", "Bilag", "Beslutning"}));
}

TEST(ItemsOfDocument, FieldsOfAWebPageDescribeTheItemAboveThem) {
  std::string html = "<h1>Havneudvalget</h1><p>Dagsorden</p><p>3. maj 2031</p>";
  int number = 0;
  for (const char* title : {"Ny færge", "Ny kaj", "Nyt tag"}) {
    const std::string printed = std::to_string(++number);
    html += "<h2>" + printed + ". " + title +
            "</h2><div class='field__label'>Sagsnummer</div><div class='field__item'>31/2041" +
            printed + "</div><h3>Indstilling</h3><p>At sagen godkendes.</p>";
  }
  const Document page = std::get<Document>(read_html(html));
  const DocumentItems result = items_of_blocks(page, {"fil.html", std::nullopt, false});
  ASSERT_EQ(result.items.size(), 3U);
  EXPECT_EQ(result.items[1].title, "Ny kaj");
  EXPECT_EQ(result.items[1].case_number, "31/20412");
}

// The processor time for a document that repeats these lines. "!" and "?" begin blocks of a web
// page, each with a look of its own.
double seconds_for(const std::string& lines, std::size_t size) {
  std::string text = "Havneudvalget\nDagsorden\n3. maj 2031\n\n";
  while (text.size() < size) text += lines;
  Document document = test::clean_text(text);
  for (Block& block : document.blocks) {
    const char sign = block.text.front();
    if (sign != '!' && sign != '?') continue;
    block.kind = BlockKind::paragraph;
    block.style.look = sign;
    block.text.erase(0, 1);
  }
  const std::clock_t begin = std::clock();
  items_of_blocks(document, {"mappe/fil.txt", std::nullopt, false});
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

TEST(ItemsOfDocument, ADocumentOfRepeatedLinesTakesTimeInProportionToItsSize) {
  constexpr std::size_t size = 300'000;
  constexpr double blink = 0.5;
  for (const char* lines : {"Emne\nNy mole\n", "Pkt. 1\n", "!Sagsnummer\n?31/20417\n"}) {
    EXPECT_LT(seconds_for(lines, size), 8 * seconds_for(lines, size / 4) + blink) << lines;
  }
}

TEST(ItemsOfDocument, TheLastLineMayBeTheDecision) {
  const std::string filler =
      "Kajen blev bygget i 1931 og er slidt. Havnerådet har set på den flere gange, og fiskerne "
      "har "
      "ønsket den lavet om. Der er søgt om penge fra flere fonde, og en af dem har givet tilsagn. ";
  const DocumentItems result = items(
      "Havnerådet\nReferat af mødet mandag den 3. maj 2031 kl. 16.00\nTil stede: Bo, Ida\n\n"
      "1. Ny færge\n\nDer er bevilget 60.000 kr. af fonden.\n\nTaget til efterretning.\n\n"
      "2. Ny kaj\n\nIndstilling\n\nGodkendes.\n\nUdsættes til næste møde.\n\n"
      "3. Ny mole\n\n" +
      filler + filler +
      "\n\nRådet godkendte planen for molen.\n\nBilag\n\n"
      "Plan for molen\n\n"
      "4. Eventuelt\n\nDer er kage.\n");
  ASSERT_EQ(result.items.size(), 4U);
  EXPECT_EQ(result.items[0].outcome, "til efterretning");
  EXPECT_EQ(result.items[1].outcome, "udsat");
  EXPECT_EQ(result.items[2].outcome, "godkendt");
  EXPECT_EQ(result.items[3].outcome, std::nullopt);
}

TEST(ItemsOfDocument, ADecisionOfTheMeetingsDayIsTheBodysOwnEvenIfUnnamed) {
  const DocumentItems result = items(
      "Havne- og Miljøudvalget\nReferat af mødet den 3. maj 2031 kl. 16.00\n\n"
      "1. Ny færge\n\nINDSTILLING\nKøb den.\n\nUDVALGETS BESLUTNING I MØDET DEN 3. MAJ 2031\n"
      "Godkendt.\n\n2. Ny kaj\n\nINDSTILLING\nByg den.\n\n"
      "UDVALGETS BESLUTNING I MØDET DEN 3. MAJ 2031\nUdsat.\n\n3. Eventuelt\n\nINDSTILLING\n"
      "Intet.\n\nUDVALGETS BESLUTNING I MØDET DEN 3. MAJ 2031\nTaget til efterretning.\n");
  ASSERT_GE(result.items.size(), 3U);
  EXPECT_EQ(result.items[result.items.size() - 3].outcome, "godkendt");
  EXPECT_EQ(result.items[result.items.size() - 2].outcome, "udsat");
}

}  // namespace
}  // namespace dagsorden
