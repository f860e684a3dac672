#include "indexer/segment/metadata.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

std::string case_number(const std::string& text) {
  const std::optional<Metadata> metadata = read_metadata(text);
  return metadata ? metadata->case_number.value_or(metadata->journal_number.value_or("")) : "-";
}

TEST(Metadata, CaseNumbersOfAllSystemsAreRead) {
  EXPECT_EQ(case_number("Sagsnummer: 00.22.04-G01-1-18"), "00.22.04-G01-1-18");
  EXPECT_EQ(case_number("Sagsnr.: 330-2018-3619   Dok.nr.: 330-2018-1   Åbent"), "330-2018-3619");
  EXPECT_EQ(case_number("85.02.02-G01-5-17"), "85.02.02-G01-5-17");
  EXPECT_EQ(case_number("01.02G00 - 2017/27088"), "01.02G00 - 2017/27088");
  EXPECT_EQ(case_number("Sagsnr. 300175 Skoleudvalget Åbent punkt"), "300175");
  EXPECT_EQ(case_number("Acadre sagsnr.: 17/10438"), "17/10438");
  EXPECT_EQ(case_number("J.nr.: 00.01.00.A10-0001/2013"), "00.01.00.A10-0001/2013");
  EXPECT_EQ(case_number("Sagnr.: 1-51-71-3321-08"), "1-51-71-3321-08");
  EXPECT_EQ(case_number("Åbent - 01.00.00-G01-93-16"), "01.00.00-G01-93-16");
}

TEST(Metadata, AKeyNeedsNoColonBeforeANumberOrInitials) {
  EXPECT_EQ(case_number("Sagsnummer HB-203110-01 Sagsbehandler KRA"), "HB-203110-01");
  EXPECT_EQ(read_metadata("Sagsnummer HB-203110-01 Sagsbehandler KRA").value().caseworkers,
            (std::vector<std::string>{"KRA"}));
  EXPECT_EQ(case_number("Sagsnr: 2031010010A"), "2031010010A");
  EXPECT_EQ(case_number("Sagsbehandler blev rost"), "-");
}

TEST(Metadata, SentencesAndHeadingsAreNotCaseLines) {
  EXPECT_EQ(case_number("Sagen er omtalt i pressen."), "-");
  EXPECT_EQ(case_number("Sag 2019/14: Oprensning af sejlrenden"), "-");
  EXPECT_EQ(case_number("I 2018 blev der brugt 330 mio. kr."), "-");
}

TEST(Metadata, CaseworkersAndAccessMayAdjoinTheNumber) {
  const std::optional<Metadata> metadata =
      read_metadata("Sagsnr.: 04.01.00-P22-1-15 Sagsbehandler: Gry Sinding  Lukket");
  ASSERT_TRUE(metadata);
  EXPECT_EQ(metadata->caseworkers, (std::vector<std::string>{"Gry Sinding"}));
  EXPECT_EQ(metadata->access, "lukket");
}

TEST(Metadata, ACaseNumberAfterATitleIsRemovedFromIt) {
  std::string title = "Ny skole (2021-0147305)";
  EXPECT_EQ(take_case_number(title), "2021-0147305");
  EXPECT_EQ(title, "Ny skole");
}

TEST(Metadata, ANumberLikeAPersonalNumberIsACaseNumberOnlyAfterAKey) {
  std::string title = "Ane Lind (010190-1234)";
  EXPECT_EQ(take_case_number(title), std::nullopt);
  EXPECT_EQ(title, "Ane Lind (010190-1234)");
  const std::optional<Metadata> said = read_metadata("Sagsnr.: 010190-1234");
  ASSERT_TRUE(said);
  EXPECT_EQ(said->case_number, "010190-1234");
  for (const char* line : {"Sag: 010190-1234", "010190-1234"}) {
    const std::optional<Metadata> metadata = read_metadata(line);
    EXPECT_TRUE(!metadata || !metadata->case_number) << line;
  }
}

TEST(Metadata, AnItemThatIsNotOpenIsClosedBesideACaseNumber) {
  for (const char* line : {"Sagsnr. 23/1234 Ikke offentlig", "Sagsnr. 23/1234 (ikke offentlig)",
                           "Sagsnr. 23/1234 - Ikke åben", "Sagsnr. 23/1234 | Ikke offentligt",
                           "Sagsnr.: 23/1234 Åben: nej", "Sagsnr.: 23/1234 Lukket: Ja",
                           "Sagsnr.: 23/1234 Sagsbehandler: Gry Sinding Ikke offentlig",
                           "Ikke offentlig - 01.00.00-G01-93-16"}) {
    const std::optional<Metadata> metadata = read_metadata(line);
    ASSERT_TRUE(metadata) << line;
    EXPECT_EQ(metadata->access, "lukket") << line;
    EXPECT_TRUE(metadata->case_number) << line;
  }
  const std::optional<Metadata> named =
      read_metadata("Sagsnr.: 23/1234 Sagsbehandler: Gry Sinding Ikke offentlig");
  EXPECT_EQ(named->caseworkers, (std::vector<std::string>{"Gry Sinding"}));
}

TEST(Metadata, APartlyOpenItemIsNotCalledOpen) {
  for (const char* line : {"Sagsnr. 23/1234 Delvist åben", "Sagsnr. 23/1234 Åben efter mødet",
                           "Sagsnr. 23/1234 Mødested: Åbent værksted"}) {
    const std::optional<Metadata> metadata = read_metadata(line);
    ASSERT_TRUE(metadata) << line;
    EXPECT_NE(metadata->access, "åben") << line;
  }
}

TEST(Metadata, AccessFieldsAreRead) {
  for (const char* line :
       {"Åbent punkt: Nej", "Lukket punkt: Ja", "Offentlighed: Ikke offentlig", "Ikke offentlig",
        "Åben/lukket: Lukket", "Åbent/lukket punkt: L", "Fortrolig: Ja", "Adgang: Lukket",
        "Offentlig: Nej", "Status: Lukket", "Offentligt tilgængeligt: Nej", "Offentlig: Delvist",
        "Lukket iht. § 10 i kommunestyrelsesloven"}) {
    const std::optional<Metadata> metadata = read_metadata(line);
    ASSERT_TRUE(metadata) << line;
    EXPECT_EQ(metadata->access, "lukket") << line;
  }
  for (const char* line : {"Åbent punkt: Ja", "Lukket: Nej", "Offentlighed: Åben"}) {
    EXPECT_EQ(read_metadata(line).value().access, "åben") << line;
  }
  EXPECT_EQ(read_metadata("Fortrolig: Nej").value().access, std::nullopt);
}

TEST(Metadata, ANumberWithoutAColonIsAHeading) {
  EXPECT_EQ(read_metadata("Punkt: 41").value().item_number, "41");
  EXPECT_FALSE(read_metadata("Punkt 41").has_value());
}

TEST(Metadata, ALineMaySayHowAnItemIsTreated) {
  for (const char* line : {"Type Drøftelse", "Sagstype: Beslutningssag", "Punkttype B",
                           "Type: Orientering", "Fremlægges af: Ane Lind"}) {
    EXPECT_TRUE(read_metadata(line).has_value()) << line;
  }
  EXPECT_FALSE(read_metadata("Type tre er billigst").has_value());
}

TEST(Metadata, AnItemNumberMayHaveManyKeys) {
  for (const char* line : {"Punkt nr.: 6", "Pkt. nr.: 6", "Punktnummer: 6"}) {
    const std::optional<Metadata> metadata = read_metadata(line);
    ASSERT_TRUE(metadata) << line;
    EXPECT_EQ(metadata->item_number, "6") << line;
  }
}

}  // namespace
}  // namespace dagsorden
