#include "indexer/describe/personal_numbers.h"

#include <gtest/gtest.h>

#include <array>

namespace dagsorden {
namespace {

std::string masked(std::string text) {
  mask_personal_numbers(text);
  return text;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

struct Writing {
  std::string before;
  std::string between;
  std::string after;
};

TEST(PersonalNumbers, AreMaskedInAllNotations) {
  const std::array<Writing, 10> writings = {{{"Ane Lind, ", "-", ", bor her."},
                                             {"", "\u2013", ""},
                                             {"født ", " \u2013 ", "."},
                                             {"(", " - ", ")"},
                                             {"", "\u2011", ""},
                                             {"CPR: ", "", ""},
                                             {"cpr.nr. ", " ", ""},
                                             {"personnummer ", "", " (Ane)"},
                                             {"CPR-nummer ", "\u2014", ""},
                                             {"(CPR ", "", ", se bilag)"}}};
  std::string text;
  for (int i = 0; i < 20; ++i) {
    const std::string day = two_digits(1 + i) + two_digits(1 + i % 12) + two_digits(50 + i);
    for (const Writing& writing : writings) {
      text.append(writing.before).append(day).append(writing.between);
      text.append(std::to_string(1000 + i)).append(writing.after).append("\n");
    }
  }
  const std::size_t size = text.size();
  EXPECT_EQ(mask_personal_numbers(text), 200U);
  EXPECT_EQ(text.size(), size);
  EXPECT_EQ(text.find_first_of("0123456789"), std::string::npos) << text;
}

TEST(PersonalNumbers, OtherNumbersStay) {
  for (const char* text :
       {"Sagsnr. 010203-1234", "J.nr.: 010203-1234", "Sag 330-2018-010203-1234", "23-010203",
        "tlf. 010203-1234", "Ring 43 97 97 97", "991399-1234", "00.22.04-G01-1-18",
        "EAN 5798007340012", "den 01.02.2023 - 1200 borgere", "Der er 0102031234 bøger.",
        "010203.1234", "Lokalplan 010203/2014"}) {
    EXPECT_EQ(masked(text), text);
  }
}

TEST(PersonalNumbers, MachineMadeKeysStay) {
  for (const char* text :
       {"3500bc10-0102-1234-b221-ce10ade42bbf", "11223301-0203-1234-8935-04d2f8079179",
        "ab12-010203-1234-cd34", "Sag EMN-010203-1234", "punkt-id: 010203-1234",
        "https://nyvang.example/vis?id=010203-1234&x=1", "www.nyvang.example/sag/010203-1234/bilag",
        "nyvang.example/sag/010203-1234", "(http://nyvang.example/010203-1234)",
        "/dokumenter/010203-1234/vis", "+45 010203-1234", "P-nr. 0102031234", "CVR 0102031234"}) {
    EXPECT_EQ(masked(text), text);
  }
}

TEST(PersonalNumbers, AreMaskedBesideLettersAndInFileNames) {
  EXPECT_EQ(masked("klage-010203-1234.pdf"), "klage-xxxxxx-xxxx.pdf");
  EXPECT_EQ(masked("brev_A-010203-1234-bilag1.pdf"), "brev_A-xxxxxx-xxxx-bilag1.pdf");
  EXPECT_EQ(masked("010203-1234a"), "xxxxxx-xxxxa");
  EXPECT_EQ(masked("010203_1234 og 010203·1234"), "xxxxxx_xxxx og xxxxxx·xxxx");
}

TEST(PersonalNumbers, AreMaskedAfterEveryShortWordForThem) {
  for (const char* word : {"CPR/CVR: ", "CPR- eller CVR-nr. ", "CVR-/CPR-nr. ", "P.nr. ", "C.P.R. ",
                           "C.P.R.-nr.: ", "cpr=", "https://nyvang.example/?cpr="}) {
    EXPECT_EQ(masked(word + std::string("0102031234")), word + std::string("xxxxxxxxxx"));
  }
}

TEST(PersonalNumbers, AreMaskedWithTheYearOfBirth) {
  EXPECT_EQ(masked("født den 01.02.1903-1234"), "født den xx.xx.xxxx-xxxx");
  EXPECT_EQ(masked("f. 01-02-1903-1234"), "f. xx-xx-xxxx-xxxx");
}

TEST(PersonalNumbers, AreMaskedLetterSpacedAndAcrossLines) {
  EXPECT_EQ(masked("0 1 0 2 0 3 - 1 2 3 4"), "x x x x x x - x x x x");
  EXPECT_EQ(masked("CPR-nr. 0 1 0 2 0 3 1 2 3 4"), "CPR-nr. x x x x x x x x x x");
  EXPECT_EQ(masked("cpr 0102\n03-1234"), "cpr xxxx\nxx-xxxx");
  EXPECT_EQ(masked("3 0 1 0 2 0 3 - 1 2 3 4"), "3 0 1 0 2 0 3 - 1 2 3 4");
}

TEST(PersonalNumbers, AreFoundInFileAndFolderNames) {
  EXPECT_TRUE(has_personal_number("/sager/klage 010203-1234.txt"));
  EXPECT_TRUE(has_personal_number("/sager/klage-010203-1234/brev.txt"));
  EXPECT_FALSE(has_personal_number("/sager/referat 01-02-2024.txt"));
}

TEST(PersonalNumbers, SagOrJournalAloneDoesNotMakeACaseNumber) {
  EXPECT_EQ(masked("Sag 010190-1234"), "Sag xxxxxx-xxxx");
  EXPECT_EQ(masked("Personalesag 010190-1234"), "Personalesag xxxxxx-xxxx");
  EXPECT_EQ(masked("Børnesag: 010190-1234"), "Børnesag: xxxxxx-xxxx");
  EXPECT_EQ(masked("Journal 010190-1234"), "Journal xxxxxx-xxxx");
}

TEST(PersonalNumbers, AreMaskedWithASpaceAndAfterEveryWordForThem) {
  EXPECT_EQ(masked("Ane Lind, 010190 1234"), "Ane Lind, xxxxxx xxxx");
  EXPECT_EQ(masked("Ane Lind, 010190\u00a01234"), "Ane Lind, xxxxxx\u00a0xxxx");
  EXPECT_EQ(masked("pers.nr. 0101901234"), "pers.nr. xxxxxxxxxx");
  EXPECT_EQ(masked("CPR 010190.1234"), "CPR xxxxxx.xxxx");
  EXPECT_EQ(masked("Ane Lind, 010190/1234"), "Ane Lind, xxxxxx/xxxx");
  EXPECT_EQ(masked("Ane Lind, 01011990-1234"), "Ane Lind, xxxxxxxx-xxxx");
}

TEST(PersonalNumbers, AreMaskedInEverythingThatIsStored) {
  Item item;
  item.title = "Klage fra 010203-1234";
  item.case_number = "020304-2014";
  item.text = "Klageren 010203-1234 i sag 020304-2014.";
  item.attachments = {"Brev fra 010203-1234.pdf"};
  std::vector<Item> items = {item};
  EXPECT_EQ(mask_personal_numbers(items), 3U);
  EXPECT_EQ(items[0].title, "Klage fra xxxxxx-xxxx");
  EXPECT_EQ(items[0].text, "Klageren xxxxxx-xxxx i sag 020304-2014.");
  EXPECT_EQ(items[0].attachments[0], "Brev fra xxxxxx-xxxx.pdf");
  EXPECT_EQ(items[0].case_number, "020304-2014");
}

}  // namespace
}  // namespace dagsorden
