#include "indexer/segment/learned_items.h"

#include <gtest/gtest.h>

#include "tests/support/lines.h"

namespace dagsorden {
namespace {

// The items as "number title; …", or the reason why the document is kept whole.
std::string cut(Document document) {
  const MarkedDocument marked = mark_document(std::move(document));
  const LearnedItems learned = choose_items(marked, find_hypotheses(marked));
  if (learned.items.empty()) return "whole: " + learned.reason;
  std::string all;
  for (const LearnedItem& item : learned.items) {
    all += (all.empty() ? "" : "; ") + item.number + (item.number.empty() ? "" : " ") +
           (item.title.empty() ? "-" : item.title);
  }
  return all;
}

std::string cut(const std::string& source) { return cut(test::clean_text(source)); }

const std::string head = "Skoleudvalget\nReferat\nDen 8. april 2024\n\n";

// Lines that begin with "/" are set in italics; other signs stand for other looks.
Document with_looks(const std::string& source) {
  Document document = test::clean_text(source);
  for (Block& block : document.blocks) {
    block.style.look = "Serif 10";
    const bool is_marked = block.text.front() == '/' || block.text.front() == '%';
    if (!is_marked) continue;
    block.style.look = block.text.front() == '/' ? "Serif-Italic 10" : "Sans 10";
    block.text.erase(0, 1);
  }
  return document;
}

TEST(LearnedItems, TitlesMayHaveAFontOfTheirOwn) {
  const std::string source =
      head +
      "/Velkomst\nFormanden bød velkommen til alle.\n%Note\nDer var mange.\n"
      "/Ny skole ved\n/Engvej\nSkolen er slidt og skal bygges om.\n%Note\nHurtigt.\n"
      "/Ny hal\nHallen er slidt.\n%Note\nLangsomt.\n/Eventuelt\nIntet.\n";
  EXPECT_EQ(cut(with_looks(source)), "Velkomst; Ny skole ved Engvej; Ny hal; Eventuelt");
}

TEST(LearnedItems, LinesInItalicsWithinTextAreNotTitles) {
  std::string source = head;
  int number = 0;
  for (const char* title : {"Ny skole", "Ny hal", "Ny vej", "Eventuelt"}) {
    source += std::to_string(++number) + ". " + title + "\n\nDer er slidt og snavset.\n\n";
    source += "/Efter mødet blev tilføjet\n\nNaboerne er hørt.\n\nBeslutning\n\nGodkendt.\n\n";
  }
  EXPECT_EQ(cut(with_looks(source)), "1 Ny skole; 2 Ny hal; 3 Ny vej; 4 Eventuelt");
}

TEST(LearnedItems, TitlesMayBeAloneBetweenGaps) {
  std::string source = "Skoleudvalget\nReferat af mødet den 8. april 2024 kl. 16.00\n\n";
  for (const char* title :
       {"Velkomst", "Ny skole ved Engvej", "Hvem køber den nye hal", "Eventuelt"}) {
    source += std::string(title) + "\n\nHer talte " + title + " længe\nom sit eget.\n\n" +
              "Så talte andre om " + title + ", og\nmødet sluttede for den gang.\n\n";
  }
  EXPECT_EQ(cut(source), "Velkomst; Ny skole ved Engvej; Hvem køber den nye hal; Eventuelt");
}

TEST(LearnedItems, FieldsAboveATitleAreNotTheTitle) {
  std::string source = head;
  int number = 0;
  for (const char* title : {"Ny skole", "Ny hal", "Ny vej"}) {
    const std::string printed = std::to_string(++number);
    source += "Punkt:            " + printed + "\nSagsnr.:          18/301" + printed +
              "\nSagsforløb:       SKU - KB - Åben sag\nMødedato:         8. april 2024\n\n" +
              title + "\n\nIndstilling\nDen bygges.\n\nBeslutning\nGodkendt.\n\n";
  }
  EXPECT_EQ(cut(test::clean_text(source)), "1 Ny skole; 2 Ny hal; 3 Ny vej");
}

TEST(LearnedItems, ATitleGluedToALineIsFoundEvenIfTheListLacksIt) {
  EXPECT_EQ(cut(head + "Punkter\n\n1. Godkendelse af dagsorden\n2. Ny skole ved Engvej\n"
                       "3. Ny hal i Nordby\n4. Eventuelt1. Godkendelse af dagsorden\n\nBeslutning\n"
                       "Godkendt.\n\n2. Ny skole ved Engvej\n\nBeslutning\nGodkendt.\n\n"
                       "3. Ny hal i Nordby\n\nBeslutning\nUdsat.\n\n4. Eventuelt\n\nBeslutning\n"
                       "Intet.\n"),
            "1 Godkendelse af dagsorden; 2 Ny skole ved Engvej; 3 Ny hal i Nordby; 4 Eventuelt");
}

TEST(LearnedItems, RepeatedHeadingsAreNamesOfParts) {
  Document document = test::clean_text(head);
  const auto add = [&document](const std::string& text, int level) {
    Block block;
    block.text = text;
    block.kind = level > 0 ? BlockKind::heading : BlockKind::paragraph;
    block.level = level;
    document.blocks.push_back(block);
  };
  for (const char* title :
       {"Velkomst", "Hvordan bygger vi skolen?", "Status på hallen", "Eventuelt"}) {
    add(title, 2);
    for (const char* part : {"Hvorfor er punktet på?", "Hvad mente rådet?", "Beslutning"}) {
      add(part, 3);
      add(std::string("Rådet talte om ") + title + ".", 0);
    }
  }
  EXPECT_EQ(cut(document), "Velkomst; Hvordan bygger vi skolen?; Status på hallen; Eventuelt");
}

TEST(LearnedItems, NumbersInListsAreNotHeadings) {
  EXPECT_EQ(
      cut(head + "1. Ny skole\n\nIndstilling\n\n1. at skolen bygges,\n2. at den males,\n3. at den "
                 "åbnes.\n\n"
                 "Beslutning\n\n1. Godkendt\n2. Godkendt\n3. Udsat\n\n"
                 "2. Ny hal\n\nIndstilling\n\nAt hallen bygges.\n\nBeslutning\n\nGodkendt.\n\n"
                 "3. Eventuelt\n\nBeslutning\n\nIntet.\n"),
      "1 Ny skole; 2 Ny hal; 3 Eventuelt");
}

TEST(LearnedItems, CaseLinesBeforeTheTitleBelongToTheItemThatFollows) {
  EXPECT_EQ(cut(head + "85.02.02-G01-5-17\n\n96. Ny skole\n\nBeslutning\n\nGodkendt.\n\n"
                       "85.02.02-G01-6-17\n\n97. Ny hal\n\nBeslutning\n\nGodkendt.\n\n"
                       "85.02.02-G01-7-17\n\n98. Ny vej\n\nBeslutning\n\nGodkendt.\n"),
            "96 Ny skole; 97 Ny hal; 98 Ny vej");
}

TEST(LearnedItems, TitlesBeforeTheirNumbersAreFound) {
  EXPECT_EQ(
      cut(head + "Ny skole\nSag nr. 88\nSagens kerne\nSkolen er slidt.\nBeslutning\nGodkendt.\n"
                 "Ny hal\nSag nr. 89\nSagens kerne\nHallen er slidt.\nBeslutning\nGodkendt.\n"
                 "Ny vej\nSag nr. 90\nSagens kerne\nVejen er slidt.\nBeslutning\nGodkendt.\n"),
      "88 Ny skole; 89 Ny hal; 90 Ny vej");
}

TEST(LearnedItems, RestartingLabelsSeparateItemsWithoutTitles) {
  std::string source = head;
  for (int i = 0; i < 4; ++i) source += "Resumé\n\nEn sag.\n\nBeslutning\n\nGodkendt.\n\n";
  EXPECT_EQ(cut(source), "-; -; -; -");
}

TEST(LearnedItems, LabelsInTheLaterHalfDoNotOpenItems) {
  std::string source = head;
  for (int i = 0; i < 20; ++i) source += "Bestyrelsen talte længe om havnen.\n\nDer er råd.\n\n";
  for (int i = 0; i < 3; ++i) source += "Beslutning\n\nGodkendt.\n\n";
  EXPECT_EQ(cut(source).substr(0, 6), "whole:");
}

TEST(LearnedItems, TheListOfContentsIsNotAnItem) {
  EXPECT_EQ(cut(head + "Indholdsfortegnelse\n1. Godkendelse af dagsorden\n2. Anlæg af ny cykelsti\n"
                       "3. Orientering fra formanden\n\n"
                       "1. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\n"
                       "2. Anlæg af ny cykelsti\n\nBeslutning\n\nGodkendt.\n\n"
                       "3. Orientering fra formanden\n\nBeslutning\n\nIntet.\n"),
            "1 Godkendelse af dagsorden; 2 Anlæg af ny cykelsti; 3 Orientering fra formanden");
}

TEST(LearnedItems, ATextThatIsNotAnAgendaStaysWhole) {
  EXPECT_TRUE(cut("Vejledning i havebrug\n\n1. Jorden\nGrav den om.\n\n2. Frøene\nSå dem i maj.\n\n"
                  "3. Vandet\nVand hver dag.\n")
                  .starts_with("whole: "));
}

TEST(LearnedItems, SectionsAreNotItems) {
  EXPECT_EQ(
      cut(head + "1. Formalia\n\n1.1 Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\n"
                 "1.2 Valg af ordstyrer\n\nBeslutning\n\nAne Lind.\n\n2. Sager\n\n"
                 "2.1 Ny hal\n\nBeslutning\n\nGodkendt.\n\n2.2 Ny vej\n\nBeslutning\n\nUdsat.\n"),
      "1.1 Godkendelse af dagsorden; 1.2 Valg af ordstyrer; 2.1 Ny hal; 2.2 Ny vej");
}

TEST(LearnedItems, NumbersMayHaveTwoStyles) {
  EXPECT_EQ(cut(head + "1. Ny skole\n\nBeslutning\n\nGodkendt.\n\n"
                       "Pkt. 2 Ny hal\n\nBeslutning\n\nGodkendt.\n\n"
                       "3. Ny vej\n\nBeslutning\n\nGodkendt.\n\n"
                       "Pkt. 4 Eventuelt\n\nBeslutning\n\nIntet.\n"),
            "1 Ny skole; 2 Ny hal; 3 Ny vej; 4 Eventuelt");
}

TEST(LearnedItems, GluedNumbersAfterCaseLinesAreAdopted) {
  EXPECT_EQ(
      cut(head + "Sagsnr.: 23-004511\n\n7Ny skole\n\nBeslutning\n\nGodkendt.\n\n"
                 "Sagsnr.: 23-004512\n\n82. behandling af budget\n\nBeslutning\n\nGodkendt.\n\n"
                 "Sagsnr.: 23-004513\n\n9Ny vej\n\nBeslutning\n\nGodkendt.\n\n"
                 "Sagsnr.: 23-004514\n\n10Eventuelt\n\nBeslutning\n\nIntet.\n"),
      "7 Ny skole; 8 2. behandling af budget; 9 Ny vej; 10 Eventuelt");
}

TEST(LearnedItems, LabelledSectionsOfAReportAreNotItems) {
  std::string report = "Hvidbog om lokalplan 14.22\n\n";
  int number = 0;
  for (const char* who : {"Ane Holm, Engvej 3", "Bo Lind, Engvej 5", "Skovby Museum"}) {
    report += std::to_string(++number) + ". " + who +
              "\n\nResume\n\nBygningen er for høj.\n\nForvaltningens bemærkninger\n\nDen er "
              "lavere end naboens.\n\n";
  }
  EXPECT_EQ(cut(report), "whole: nothing in it tells of a meeting");
}

TEST(LearnedItems, GroupsInTheListOfContentsSayWhichItemsAreClosed) {
  const MarkedDocument marked = mark_document(test::clean_text(
      head +
      "Indholdsfortegnelse\nÅbne dagsordenspunkter\n1. Godkendelse af dagsorden\n2. Anlæg af ny "
      "cykelsti\n3. Orientering fra formanden\n4. Budget for skolerne\nLukkede dagsordenspunkter\n"
      "5. Klage over skoleleder\n\n"
      "1. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\n"
      "2. Anlæg af ny cykelsti\n\nBeslutning\n\nGodkendt.\n\n"
      "3. Orientering fra formanden\n\nBeslutning\n\nIntet.\n\n"
      "4. Budget for skolerne\n\nBeslutning\n\nGodkendt.\n\n"
      "5. Klage over skoleleder\n\nBeslutning\n\nUdsat.\n"));
  const LearnedItems learned = choose_items(marked, find_hypotheses(marked));
  ASSERT_EQ(learned.items.size(), 5U);
  EXPECT_EQ(learned.items[0].group_access, "åben");
  EXPECT_EQ(learned.items[4].group_access, "lukket");
}

TEST(LearnedItems, HeadingsInCapitalsOpenItemsIfNothingIsNumbered) {
  EXPECT_EQ(cut(head + "DELTAGERE\nAne Holm, Bo Lind\n\n\nVELKOMST\nAne bød velkommen.\n\n\n"
                       "2. BEHANDLING AF BUDGETTET\nDer mangler 20.000 kr. i driften.\n\n\n"
                       "NYT TAG\nTaget er utæt.\nBESLUTNING: Tilbuddet tages.\n\n\n"
                       "EVENTUELT\nIntet.\n\n\nDEL PÅ FACEBOOK\n\n\nRELATEREDE NYHEDER\n"),
            "VELKOMST; 2. BEHANDLING AF BUDGETTET; NYT TAG; EVENTUELT");
}

TEST(LearnedItems, UnderlinedHeadingsOpenItems) {
  EXPECT_EQ(cut(head + "Velkomst\n--------\nAne bød velkommen.\n\n\nNyt tag\n-------\n"
                       "Taget er utæt.\n    TAG  100\n    TAGRENDE  200\n    ALT I ALT  300\n\n\n"
                       "Budget\n======\nDer mangler lidt.\n\n\nEventuelt\n---------\nIntet.\n"),
            "Velkomst; Nyt tag; Budget; Eventuelt");
}

TEST(LearnedItems, TitlesWithCaseNumbersOpenItems) {
  EXPECT_EQ(cut(head + "Café Molen (18/2204)\n\nPolitiet er hørt.\n\nGodkendt.\n\n"
                       "Bodega Ankeret (18/2391)\n\nStraffeattesten er ren.\n\nGodkendt.\n\n"
                       "2. behandling af reglerne (18/2502)\n\nUdsat.\n"),
            "Café Molen (18/2204); Bodega Ankeret (18/2391); 2. behandling af reglerne (18/2502)");
}

TEST(LearnedItems, TitlesAfterTheirTimesOpenItems) {
  EXPECT_EQ(cut(head + "17.00-17.10 Velkomst\nAne bød alle velkommen og takkede for det gode "
                       "fremmøde i hallen.\n\n17.10-17.40 Nyt tag\n"
                       "Taget er utæt.\n\n17.40-17.55 Budget\nDer mangler lidt.\n\n"
                       "17.55-18.00 Eventuelt\nIntet.\n"),
            "Velkomst; Nyt tag; Budget; Eventuelt");
}

TEST(LearnedItems, ShortLinesAfterGapsOpenItemsIfNothingElseFollowsGaps) {
  EXPECT_EQ(
      cut(head +
          "\nVelkomst\n\nFormanden takkede for det gode fremmøde i hallen og for kaffen.\n\nAne "
          "skriver.\n\n\nNyt tag på hallen\n\nTilbuddet fra tømreren ligger nu i mappen på "
          "kontoret.\n\nTaget er utæt.\n\n\nBudget for året\n\nKassereren gennemgik alle tallene "
          "for kvartalet på et øjeblik.\n\nDer mangler lidt.\n\n\nEventuelt\n\nIntet.\n"),
      "Velkomst; Nyt tag på hallen; Budget for året; Eventuelt");
}

TEST(LearnedItems, ALabelThatEndsItemsDoesNotOpenThem) {
  std::string source = head;
  for (const char* title : {"Ny skole", "Ny hal", "Ny vej", "Ny bro"}) {
    source += std::string("- ") + title + "\n\nDen er slidt.\n\nBeslutning: Godkendt.\n\n";
  }
  EXPECT_EQ(cut(source).substr(0, 6), "whole:");
}

TEST(LearnedItems, ADisplacedItemIsFoundInPlace) {
  EXPECT_EQ(cut(head + "1. Ny skole\n\nBeslutning\n\nGodkendt.\n\n"
                       "2. Ny hal\n\nBeslutning\n\nGodkendt.\n\n"
                       "5. Ny vej\n\nBeslutning\n\nGodkendt.\n\n"
                       "3. Ny bro\n\nBeslutning\n\nGodkendt.\n\n"
                       "4. Ny sti\n\nBeslutning\n\nUdsat.\n\n"
                       "6. Eventuelt\n\nBeslutning\n\nIntet.\n"),
            "1 Ny skole; 2 Ny hal; 5 Ny vej; 3 Ny bro; 4 Ny sti; 6 Eventuelt");
}

TEST(LearnedItems, TextAboveTheListOfContentsBelongsToTheHead) {
  const MarkedDocument marked = mark_document(test::clean_text(
      "Kommunalbestyrelsen\nReferat fra den 8. april 2024\n201. Spørgetid 1\n202. Ny skole ved "
      "stranden 2\n203. Takster for skolerne 3\n204. Valg af formand 4\n205. Lukning af "
      "svømmehallen 4\n206. Meddelelser 5\n\n201. Spørgetid\n\nBeslutning\n\nIngen.\n\n"
      "202. Ny skole ved stranden\n\nKompetence\n\nKommunalbestyrelsen\n\nBeslutning\n\n"
      "Godkendt.\n\n203. Takster for skolerne\n\nBeslutning\n\nGodkendt.\n\n204. Valg af "
      "formand\n\nBeslutning\n\nUdsat.\n\n205. Lukning af svømmehallen\n\nBeslutning\n\nUdsat.\n\n"
      "206. Meddelelser\n\nBeslutning\n\nIngen.\n"));
  EXPECT_EQ(marked.contents.begin, 2U);
  EXPECT_EQ(marked.contents.end, 8U);
}

const std::string when = "Trafikrådet\nReferat af møde den 8. april 2024 kl. 17\n\n";

TEST(LearnedItems, TitlesToTheLeftOfAllTextNeedNoNumber) {
  EXPECT_EQ(cut(when + "Nyt fra byen\n    Der er kommet lys på broen.\n    Det er godt.\n    Alle "
                       "ser det.\n\n    Pris\n        Den var "
                       "høj.\n\n"
                       "Økonomi\n    Regnskabet passer.\n    Bo bad om en liste.\n    Den kommer i "
                       "maj.\n\nEn lang titel om stien\nved skolen\n    "
                       "Den er lukket.\n\nEventuelt\n    Intet.\n"),
            "Nyt fra byen; Økonomi; En lang titel om stien ved skolen; Eventuelt");
}

TEST(LearnedItems, TitlesMayEndInAColon) {
  EXPECT_EQ(
      cut(when + "Godkendelse af referat:\nGodkendt.\n\nCykler:\nDe skal væk.\nBo: Ja tak.\n\n"
                 "Lys på broen - hvornår?:\nI maj.\n\nEventuelt:\nIntet.\n"),
      "Godkendelse af referat; Cykler; Lys på broen - hvornår?; Eventuelt");
}

TEST(LearnedItems, NumbersMayBeWordsOrFollowALetter) {
  EXPECT_EQ(cut(when + "Første punkt: Cykler\nDe skal væk.\n\nAndet punkt: Lys\nDet kommer.\n\n"
                       "Tredje punkt: Stien\nDen lukkes.\n\nFjerde punkt: Eventuelt\nIntet.\n"),
            "1 Cykler; 2 Lys; 3 Stien; 4 Eventuelt");
  EXPECT_EQ(cut(when + "A1 Cykler\nDe skal væk.\n\nA2 Lys\n1. i maj\n2. i juni\n\nB1 Nyt\nBroen er "
                       "åben.\n\nB2 Eventuelt\nIntet.\n"),
            "A1 Cykler; A2 Lys; B1 Nyt; B2 Eventuelt");
}

TEST(LearnedItems, AShortLineAboveALabelIsATitle) {
  EXPECT_EQ(cut(when + "Nye cykler\n\nReferat\nDe kommer i maj.\n\nLys på broen\n\nBeslutning\n"
                       "Vedtaget.\n\nResumé\nDer mangler lys.\n\nStien ved skolen\n\nReferat\n"
                       "Udsat.\n\nEventuelt\n\nReferat\nIntet.\n"),
            "Nye cykler; Lys på broen; Stien ved skolen; Eventuelt");
}

// Lines that begin with "*" are bold.
Document with_bold(const std::string& source) {
  Document document = test::clean_text(source);
  for (Block& block : document.blocks) {
    block.style.bold = block.text.front() == '*';
    if (block.style.bold) block.text.erase(0, 1);
  }
  return document;
}

TEST(LearnedItems, AnAbbreviationMayEndATitle) {
  std::string source = "Skoleudvalget\nReferat af mødet den 8. april 2024 kl. 16.00\n\n";
  for (const char* title :
       {"Velkomst", "Ny skole ved Engvej", "Nye borde mv.", "Næste møde og evt."}) {
    source += std::string(title) + "\n\nHer talte " + title + " længe\nom sit eget.\n\n" +
              "Så talte andre om " + title + ", og\nmødet sluttede for den gang.\n\n";
  }
  EXPECT_EQ(cut(source), "Velkomst; Ny skole ved Engvej; Nye borde mv.; Næste møde og evt.");
}

TEST(LearnedItems, ASingleLabelAmongBoldTitlesIsATitle) {
  EXPECT_EQ(cut(with_bold(when +
                          "*Godkendelse af referat\nDet blev godkendt.\n\n*Nye cykler\nDe kommer i "
                          "maj.\n\n*Økonomi:\nRegnskabet passer.\n\n*Lys på broen\nDet kommer "
                          "senere.\n\n*Eventuelt\nDer var intet.\n")),
            "Godkendelse af referat; Nye cykler; Økonomi; Lys på broen; Eventuelt");
}

TEST(LearnedItems, ARepeatedLabelAmongBoldTitlesIsNotATitle) {
  EXPECT_EQ(cut(with_bold(when +
                          "*Godkendelse af referat\nDet blev godkendt.\n\n*Nye cykler\nDe kommer i "
                          "maj.\n*Økonomi:\nDe er dyre.\n\n*Lys på broen\nDet kommer "
                          "senere.\n*Økonomi:\nDet er billigt.\n\n*Eventuelt\nDer var intet.\n")),
            "Godkendelse af referat; Nye cykler; Lys på broen; Eventuelt");
}

// The last block of each item.
std::string ends(const Document& document) {
  const MarkedDocument marked = mark_document(document);
  std::string all;
  for (const LearnedItem& item : choose_items(marked, find_hypotheses(marked)).items) {
    all += (all.empty() ? "" : " / ") + marked.document.blocks[item.body_end - 1].text;
  }
  return all;
}

TEST(LearnedItems, BoldLinesOnlyRightAboveItemsBelongToGroups) {
  EXPECT_EQ(ends(with_bold(head + "*Tema: Skoler\n\n1. Ny skole\n\nBeslutning\n\nGodkendt.\n\n"
                                  "2. Ny hal\n\nBeslutning\n\nUdsat.\n\n*Tema: Veje\n\n"
                                  "3. Ny vej\n\nBeslutning\n\nAfvist.\n\n*Tema: Resten\n\n"
                                  "4. Eventuelt\n\nBeslutning\n\nIntet.\n")),
            "Godkendt. / Udsat. / Afvist. / Intet.");
}

TEST(LearnedItems, LetteredHeadingsAboveItemsBelongToGroups) {
  EXPECT_EQ(ends(with_bold(head +
                           "*A. Til beslutning om skoler\n\n1. Ny skole\n\nBeslutning\n\n"
                           "Godkendt.\n\n*B. Til drøftelse om veje\n\n2. Ny vej\n\nBeslutning\n\n"
                           "Afvist.\n\n*C. Resten af dagen\n\n3. Ny hal\n\nBeslutning\n\nUdsat.\n\n"
                           "4. Eventuelt\n\nBeslutning\n\nIntet.\n")),
            "Godkendt. / Afvist. / Udsat. / Intet.");
}

TEST(LearnedItems, ALookUsedInsideItemsDoesNotMakeGroups) {
  EXPECT_EQ(ends(with_bold(head + "1. Ny skole\n\nBeslutning\n\nGodkendt.\n\n"
                                  "2. Ny hal\n\nBeslutning\n\nUdsat.\n\n*Hallen er for alle\n\n"
                                  "3. Ny vej\n\n*Vejen er bred\n\nDen er ny.\n\nBeslutning\n\n"
                                  "Afvist.\n\n*Vejen er til biler\n\n"
                                  "4. Eventuelt\n\nBeslutning\n\nIntet.\n")),
            "Godkendt. / Hallen er for alle / Vejen er til biler / Intet.");
}

TEST(LearnedItems, ASectionMayPrecedeTheCaseLineOfItsFirstItem) {
  const MarkedDocument marked =
      mark_document(test::clean_text(
          head + "I. Formalia\n1.1 Godkendelse af dagsorden\nSagsnr.: 24/1101\nBeslutning\n"
                 "Godkendt.\n\n1.2 Valg af ordstyrer\nSagsnr.: 24/1102\nBeslutning\nAne Lind.\n\n"
                 "II. Havnens sager\n          Sagsnr.: 24/1103\n2.1 Ny hal\nSagsbehandler: Ane "
                 "Lind\nBeslutning\nGodkendt.\n\n2.2 Ny vej\nSagsnr.: 24/1104\nBeslutning\n"
                 "Udsat.\n"));
  const LearnedItems learned = choose_items(marked, find_hypotheses(marked));
  ASSERT_EQ(learned.items.size(), 4U);
  EXPECT_EQ(learned.items[2].number, "2.1");
  EXPECT_EQ(learned.items[2].section_number, "2");
  EXPECT_EQ(marked.document.blocks[learned.items[1].body_end - 1].text, "Ane Lind.");
}

TEST(LearnedItems, LettersAfterAWordContinuePastTheNinth) {
  std::string source = head;
  std::string expected;
  for (const char* letter : {"G", "H", "I", "J"}) {
    source += std::string("Pkt. ") + letter + ". Skole " + letter + "\n\nBeslutning\n\nUdsat.\n\n";
    expected += (expected.empty() ? "" : "; ") + std::string(letter) + " Skole " + letter;
  }
  EXPECT_EQ(cut(source), expected);
}

TEST(LearnedItems, NumbersMayBeCentredAboveTheirTitles) {
  std::string source = head;
  int number = 0;
  for (const char* title : {"Ny skole", "Ny hal", "Ny vej", "Ny bro"}) {
    source += "                                             PUNKT " + std::to_string(++number) +
              "\n                               " + title +
              "\n\nDer er slidt og snavset, og naboerne klager over det hele.\n"
              "De har talt om det længe.\nBeslutning\nGodkendt.\n\n";
  }
  EXPECT_EQ(cut(source), "1 Ny skole; 2 Ny hal; 3 Ny vej; 4 Ny bro");
}

TEST(LearnedItems, AHeadingAboveItsNumberOpensAnItem) {
  Document document = test::clean_text(head);
  const auto add = [&document](const std::string& text, BlockKind kind) {
    Block block;
    block.text = text;
    block.kind = kind;
    block.level = kind == BlockKind::heading ? 2 : 0;
    document.blocks.push_back(block);
  };
  int number = 3;
  for (const char* title : {"Ny skole", "Ny hal", "lukning af vejen ved", "Ny bro"}) {
    add(title, BlockKind::heading);
    add("Punkt nr.: " + std::to_string(++number), BlockKind::paragraph);
    // One of them has only its number.
    if (number == 6) continue;
    add("Åben sag", BlockKind::paragraph);
    add("Beslutning", BlockKind::paragraph);
    add("Godkendt.", BlockKind::paragraph);
  }
  EXPECT_EQ(cut(document), "4 Ny skole; 5 Ny hal; 6 lukning af vejen ved; 7 Ny bro");
}

TEST(LearnedItems, AGroupRightBelowAClosedTitleAppliesToTheNextItem) {
  const MarkedDocument marked =
      mark_document(test::clean_text(
          head + "Åbne punkter\n\n1. Ny skole\n\nBeslutning\n\nGodkendt.\n\nLukkede punkter\n\n"
                 "2. Køb af jord\n\nÅbne punkter\n\n3. Ny vej\n\nBeslutning\n\nUdsat.\n\n"
                 "4. Eventuelt\n\nBeslutning\n\nIntet.\n"));
  const LearnedItems learned = choose_items(marked, find_hypotheses(marked));
  ASSERT_EQ(learned.items.size(), 4U);
  EXPECT_EQ(learned.items[1].group_access, "lukket");
  EXPECT_EQ(learned.items[2].group_access, "åben");
}

TEST(LearnedItems, TheListOfContentsMayGiveTimes) {
  std::string list;
  std::string text;
  for (const char* title :
       {"Godkendelse af dagsorden", "Anlæg af ny cykelsti", "Orientering fra formanden",
        "Ny skole ved Engvej", "Lys på broen til byen", "Næste møde i rådet"}) {
    list += std::string(title) + " (09.00 – 09.05)\n";
    text += std::string(title) + "\nBeslutning\nDet er godkendt.\n\n";
  }
  const MarkedDocument marked = mark_document(test::clean_text(head + list + "\n" + text));
  EXPECT_EQ(marked.contents.begin, 3U);
  EXPECT_EQ(marked.contents.end, 9U);
}

TEST(LearnedItems, CaseLinesMayIncludeALineAboutTheMeeting) {
  std::string source = head;
  int number = 0;
  for (const char* title : {"Ny skole", "Ny hal", "Ny vej"}) {
    const std::string printed = std::to_string(++number);
    source += "Åben sag\nSkoleudvalget 8. april 2024\nSagsnr.: 24/110" + printed + "\n" + printed +
              ". " + title + "\n\nBeslutning\n\nGodkendt.\n\n";
  }
  const MarkedDocument marked = mark_document(test::clean_text(source));
  const LearnedItems learned = choose_items(marked, find_hypotheses(marked));
  ASSERT_EQ(learned.items.size(), 3U);
  EXPECT_EQ(learned.items[0].metadata.size(), 2U);
  EXPECT_EQ(learned.items[2].metadata.size(), 2U);
}

TEST(LearnedItems, AGroupMayNameItsTreatment) {
  const MarkedDocument marked =
      mark_document(test::clean_text(
          head + "Åbne sager til behandling\n\n1. Ny skole\n\nBeslutning\n\nGodkendt.\n\n"
                 "2. Ny vej\n\nBeslutning\n\nUdsat.\n\nLukkede sager til behandling\n\n"
                 "3. Køb af jord\n\nBeslutning\n\nGodkendt.\n"));
  const LearnedItems learned = choose_items(marked, find_hypotheses(marked));
  ASSERT_EQ(learned.items.size(), 3U);
  EXPECT_EQ(learned.items[1].group_access, "åben");
  EXPECT_EQ(learned.items[2].group_access, "lukket");
}

TEST(LearnedItems, AGroupThatIsNotOpenIsClosedInAnyWording) {
  for (const char* group :
       {"Ikke-offentlig dagsorden", "Ikke offentligt møde", "Ikke åbne punkter",
        "Ikke-åbne punkter", "Ej offentlige punkter", "Fortroligt møde", "Fortrolig del",
        "Ikke-offentlig del", "Lukkede sager (personsager)", "Lukket dagsorden"}) {
    const MarkedDocument marked = mark_document(
        test::clean_text(head +
                         "Åben dagsorden\n\n1. Ny skole\n\nBeslutning\n\nGodkendt.\n\n"
                         "2. Ny vej\n\nBeslutning\n\nUdsat.\n\n" +
                         group + "\n\n3. Køb af jord\n\nBeslutning\n\nGodkendt.\n"));
    const LearnedItems learned = choose_items(marked, find_hypotheses(marked));
    ASSERT_EQ(learned.items.size(), 3U) << group;
    EXPECT_EQ(learned.items[1].group_access, "åben") << group;
    EXPECT_EQ(learned.items[2].group_access, "lukket") << group;
  }
}

// A page of a website: a heading and a text, repeatedly.
Document page_of(const std::vector<std::pair<std::string, std::string>>& items) {
  Document document;
  const auto add = [&document](const std::string& text, BlockKind kind) {
    Block block;
    block.text = text;
    block.number = static_cast<int>(document.blocks.size()) + 1;
    block.kind = kind;
    block.level = kind == BlockKind::heading ? 3 : 0;
    document.blocks.push_back(block);
  };
  add("Skoleudvalget, referat af mødet den 8. april 2024 kl. 16.00", BlockKind::paragraph);
  for (const auto& [title, text] : items) {
    add(title, BlockKind::heading);
    add(text, BlockKind::paragraph);
  }
  return document;
}

TEST(LearnedItems, APageFooterThatLooksLikeATitleIsNotOne) {
  EXPECT_EQ(cut(page_of({{"Godkendelse af dagsorden", "Godkendt."},
                         {"Ny skole", "Skolen er slidt."},
                         {"Ny hal", "Hallen er slidt."},
                         {"Eventuelt", "Intet."},
                         {"Relaterede indlæg", "Cykelløb i byen"},
                         {"Tilmeld nyhedsbrev", "Skriv din adresse her"}})),
            "Godkendelse af dagsorden; Ny skole; Ny hal; Eventuelt");
}

TEST(LearnedItems, ATimeRightAboveATitleIsNotTextOfThePreviousItem) {
  Document document;
  int hour = 15;
  for (const char* title : {"Godkendelse af dagsorden", "Ny skole", "Ny hal", "Eventuelt"}) {
    const Document one = page_of({{title, "Der er slidt og snavset."}});
    if (document.blocks.empty()) document.blocks.push_back(one.blocks[0]);
    Block time = one.blocks[2];
    ++hour;
    time.text = "Kl. " + std::to_string(hour) + ".00-" + std::to_string(hour) + ".30";
    for (const Block& block : {time, one.blocks[1], one.blocks[2]})
      document.blocks.push_back(block);
  }
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    document.blocks[i].number = static_cast<int>(i) + 1;
  }
  const MarkedDocument marked = mark_document(document);
  const LearnedItems learned = choose_items(marked, find_hypotheses(marked));
  ASSERT_EQ(learned.items.size(), 4U);
  EXPECT_EQ(learned.items[0].body_end - learned.items[0].body_begin, 1U);
  EXPECT_EQ(learned.items[2].body_end - learned.items[2].body_begin, 1U);
}

TEST(LearnedItems, AGreetingEndsTheLastItemOfALetter) {
  const MarkedDocument marked = mark_document(test::clean_text(
      head +
      "1. Ny skole\n\nSkolen er slidt.\n\n2. Ny hal\n\nHallen er slidt.\n\n3. Ny vej\n\n"
      "Vejen er slidt.\n\n4. Eventuelt\n\nDer er kage.\n\nMed venlig hilsen\n\nBo Holm\n\n"
      "-----Oprindelig meddelelse-----\n\nHvornår er der møde?\n"));
  const LearnedItems learned = choose_items(marked, find_hypotheses(marked));
  ASSERT_EQ(learned.items.size(), 4U);
  EXPECT_EQ(marked.document.blocks[learned.items[3].body_end].text, "Med venlig hilsen");
}

TEST(LearnedItems, BoldDecisionsAtTheEndOfItemsAreNotGroups) {
  Document document = page_of({{"Godkendelse af dagsorden", "Den er sendt ud."},
                               {"Ny skole", "Skolen er slidt."},
                               {"Ny hal", "Hallen er slidt."},
                               {"Nyt tag", "Taget er slidt."},
                               {"Eventuelt", "Der er kage."}});
  std::vector<Block> blocks;
  for (const Block& block : document.blocks) {
    blocks.push_back(block);
    const bool is_decided = block.text == "Skolen er slidt." || block.text == "Hallen er slidt.";
    if (!is_decided) continue;
    blocks.push_back(block);
    blocks.back().text = block.text == "Skolen er slidt." ? "Godkendt" : "Udsat til næste møde";
    blocks.back().style.bold = true;
  }
  document.blocks = blocks;
  const MarkedDocument marked = mark_document(document);
  const LearnedItems learned = choose_items(marked, find_hypotheses(marked));
  ASSERT_EQ(learned.items.size(), 5U);
  EXPECT_EQ(learned.items[1].body_end - learned.items[1].body_begin, 2U);
  EXPECT_EQ(learned.items[2].body_end - learned.items[2].body_begin, 2U);
}

TEST(LearnedItems, ATimeAtTheEndOfTheLastItemIsItsText) {
  const MarkedDocument marked =
      mark_document(test::clean_text(
          head + "1. Ny skole\n\nSkolen er slidt.\n\n2. Ny hal\n\nHallen er slidt.\n\n3. Ny vej\n\n"
                 "Vejen er slidt.\n\n4. Næste møde\n\nMødet holdes på skolen.\n\nKl. 17.30\n"));
  const LearnedItems learned = choose_items(marked, find_hypotheses(marked));
  ASSERT_EQ(learned.items.size(), 4U);
  EXPECT_EQ(learned.items[3].body_end, marked.document.blocks.size());
}

TEST(LearnedItems, ATitleLikeAPageFooterStaysOneFarFromTheEnd) {
  std::vector<std::pair<std::string, std::string>> items = {
      {"Godkendelse af dagsorden", "Ja."}, {"Sikker mail til alle", "Det er dyrt."}};
  for (int i = 1; i <= 14; ++i)
    items.emplace_back("Ny sti nummer " + std::to_string(i), "Den er lang.");
  EXPECT_NE(cut(page_of(items)).find("Sikker mail til alle; Ny sti"), std::string::npos);
}

TEST(LearnedItems, AGreetingAboveADecisionBelongsToAQuotedLetter) {
  std::string source = head;
  int number = 0;
  for (const char* title : {"Ny skole", "Ny hal", "Ny vej", "Brev fra klubben"}) {
    source += std::to_string(++number) + ". " + title + "\n\nDer er slidt.\n\n";
    if (number == 4) source += "Med venlig hilsen\n\nBo Holm\n\n";
    source += "Beslutning\n\nGodkendt.\n\n";
  }
  const MarkedDocument marked = mark_document(test::clean_text(source));
  const LearnedItems learned = choose_items(marked, find_hypotheses(marked));
  ASSERT_EQ(learned.items.size(), 4U);
  EXPECT_EQ(learned.items[3].body_end, marked.document.blocks.size());
}

}  // namespace
}  // namespace dagsorden
