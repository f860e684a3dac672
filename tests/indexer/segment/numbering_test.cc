#include "indexer/segment/numbering.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

// The first reading as "word\|printed\|title".
std::string read_printed(const std::string& text) {
  const std::vector<Numbering> all = read_numberings(text);
  if (all.empty()) return "-";
  const Numbering& first = all.front();
  return first.word + "|" + first.printed + "|" + text.substr(first.size);
}

TEST(Numbering, NumbersMayBeAloneOrFollowAWord) {
  EXPECT_EQ(read_printed("42. Ny skole"), "|42|Ny skole");
  EXPECT_EQ(read_printed("42 Ny skole"), "|42|Ny skole");
  EXPECT_EQ(read_printed("Pkt. 42. Ny skole"), "pkt|42|Ny skole");
  EXPECT_EQ(read_printed("Pkt.nr. 7"), "pkt nr|7|");
  EXPECT_EQ(read_printed("Nr. 14: Ny skole"), "nr|14|Ny skole");
  EXPECT_EQ(read_printed("PUNKT 52: Ny skole"), "punkt|52|Ny skole");
  EXPECT_EQ(read_printed("• 301. Ny skole"), "|301|Ny skole");
  EXPECT_EQ(read_printed("## 3. Ny skole"), "|3|Ny skole");
  EXPECT_EQ(read_printed("§ 5 Ny skole"), "§|5|Ny skole");
}

TEST(Numbering, TextBeforeTheWordIsIgnored) {
  EXPECT_EQ(read_printed("Dagsordenens punkt 3: Ny skole"), "punkt|3|Ny skole");
  EXPECT_EQ(read_printed("Ad dagsordenens pkt. 3: Ny skole"), "pkt|3|Ny skole");
  EXPECT_EQ(read_printed("Pkt. 65A Ny skole"), "pkt|65A|Ny skole");
  EXPECT_EQ(read_printed("[3] Ny skole"), "[|3|Ny skole");
  EXPECT_EQ(read_printed("D. 2. behandling af budgettet"), "|D|2. behandling af budgettet");
}

TEST(Numbering, TheWordMayFollowTheNumber) {
  EXPECT_EQ(read_printed("3. punkt – Ny skole"), "punkt|3|Ny skole");
  EXPECT_EQ(read_printed("3. punkt: Ny skole"), "punkt|3|Ny skole");
  EXPECT_EQ(read_printed("3. punkt angår skolen"), "|3|punkt angår skolen");
}

TEST(Numbering, NumbersMayHaveLevelsOrLettersOrBeRoman) {
  EXPECT_EQ(read_numberings("2.10 Ny skole").front().values, (std::vector<int>{2, 10}));
  EXPECT_EQ(read_numberings("Sag 2019/14 Ny skole").front().values, (std::vector<int>{2019, 14}));
  EXPECT_EQ(read_numberings("2b) Ny skole").front().values, (std::vector<int>{2, 2}));
  EXPECT_EQ(read_numberings("IV. Ny skole").front().values, (std::vector<int>{4}));
  EXPECT_EQ(read_numberings("c) Ny skole").front().values, (std::vector<int>{3}));
}

TEST(Numbering, TheYearMayPrecedeTheNumber) {
  EXPECT_EQ(read_printed("21-33. Ny skole"), "21-|21-33|Ny skole");
  EXPECT_EQ(read_printed("2021-33 Ny skole"), "2021-|2021-33|Ny skole");
  EXPECT_EQ(read_numberings("21-33. Ny skole").front().values, (std::vector<int>{33}));
  EXPECT_NE(read_printed("21-33-1 Ny skole"), "21-|21-33|1 Ny skole");
}

TEST(Numbering, AGluedNumberHasSeveralReadings) {
  std::vector<std::string> titles;
  for (const Numbering& numbering : read_numberings("2312. budgetopfølgning")) {
    if (numbering.mark == NumberMark::glued) {
      titles.push_back(numbering.printed + "|" +
                       std::string("2312. budgetopfølgning").substr(numbering.size));
    }
  }
  EXPECT_EQ(titles, (std::vector<std::string>{"2|312. budgetopfølgning", "23|12. budgetopfølgning",
                                              "231|2. budgetopfølgning"}));
}

TEST(Numbering, DatesAndOtherNumberedThingsAreNotNumbers) {
  for (const char* text : {"31. december 2022", "1. oktober 2014", "2018 var et godt år",
                           "Bilag 3 Kort", "Side 4", "Maj 7, 2019", "kl. 19.00"}) {
    const std::vector<Numbering> all = read_numberings(text);
    EXPECT_TRUE(all.empty() || all.front().mark == NumberMark::glued) << text;
  }
}

TEST(Numbering, NoSpaceNeedFollowTheMark) {
  EXPECT_EQ(read_printed("41.Godkendelse af dagsorden"), "|41|Godkendelse af dagsorden");
  EXPECT_EQ(read_printed("Pkt.7:Ny skole"), "pkt|7|Ny skole");
  // Either number 48.2, or number 48 with the title "2. behandling".
  EXPECT_EQ(read_numberings("48.2. behandling af budget").at(1).printed, "48");
  EXPECT_NE(read_printed("3.000 kr. til skolen"), "|3|000 kr. til skolen");
}

TEST(Numbering, ANumberOfTheYearIsOneNumber) {
  EXPECT_EQ(read_numberings("7/24 Ny skole").front().values, std::vector<int>{7});
  EXPECT_EQ(read_numberings("7/24 Ny skole").front().printed, "7/24");
}

TEST(Numbering, LettersMayFollowAWordOrANumber) {
  EXPECT_EQ(read_printed("SAG A. Hegn ved skolen"), "sag|A|Hegn ved skolen");
  EXPECT_EQ(read_printed("Punkt 5a – Vold og trusler"), "punkt|5a|Vold og trusler");
}

TEST(Numbering, ARomanOneAfterAWordMayBeTheNinthLetter) {
  const std::vector<Numbering> all = read_numberings("Pkt. I. Hegn ved skolen");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].values, std::vector<int>{1});
  EXPECT_EQ(all[1].values, std::vector<int>{9});
  EXPECT_EQ(all[1].system, NumberSystem::letter);
  EXPECT_EQ(read_numberings("Pkt. IV. Hegn ved skolen").size(), 1U);
}

TEST(Numbering, ADotMaySeparateTheGroupsLetterFromTheNumber) {
  EXPECT_EQ(read_printed("B.12 Ny mole"), "letter|B.12|Ny mole");
  EXPECT_EQ(read_numberings("B.12 Ny mole").front().values, (std::vector<int>{2, 12}));
  EXPECT_TRUE(read_numberings("B.12-boliger ved havnen").empty());
}

}  // namespace
}  // namespace dagsorden
