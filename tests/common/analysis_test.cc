#include "common/analysis.h"

#include <gtest/gtest.h>

#include <random>

#include "common/text.h"

namespace dagsorden {
namespace {

// The words of a text; stacked ones in brackets.
std::string words(const std::string& text) {
  std::string all;
  for (const Token& token : tokenize(text)) {
    if (!all.empty()) all += ' ';
    all += token.stacked ? "[" + token.word + "]" : token.word;
  }
  return all;
}

TEST(Tokenize, WordsAreFolded) {
  EXPECT_EQ(words("Høring i AABENRAA og Soroe"), "høring i åbenrå og sorø");
  EXPECT_EQ(words("idé, Müller, Åse"), "ide muller åse");
}

TEST(Tokenize, DecomposedLettersAreTheSame) {
  EXPECT_EQ(words("A\u030Arsplan"), "årsplan");
  EXPECT_EQ(words("bo\u00ADtilbud"), "botilbud");
}

TEST(Tokenize, NumbersLoseTheirGrouping) {
  EXPECT_EQ(words("860.000 kr., 1.680.000, 43,7 mio."), "860000 kr 1680000 43,7 mio");
  EXPECT_EQ(words("kl. 10.30, 01.02.05"), "kl 10.30 01.02.05");
}

// The time once grew with the square of the row's length.
TEST(Tokenize, ALongRowOfNumbersIsReadNumberByNumber) {
  std::string row;
  for (int i = 0; i < 100'000; ++i) row += "1 250 000 ";
  EXPECT_GT(tokenize(row).size(), 100'000U);
}

TEST(Tokenize, NumbersHaveOneFormHoweverTheyAreWritten) {
  EXPECT_EQ(words("5.000.000,00"), words("5000000"));
  EXPECT_EQ(words("1 250 000"), words("1.250.000"));
  EXPECT_EQ(words("57 61 12 34"), words("57611234"));
  EXPECT_EQ(words("5761 1234"), words("57611234"));
  EXPECT_EQ(words("19:30"), words("19.30"));
  EXPECT_EQ(words("09:30"), words("9.30"));
  EXPECT_EQ(words("25 %"), words("25 pct"));
  EXPECT_NE(words("2024 2025"), words("20242025"));
  EXPECT_NE(words("10 200"), words("10200"));
}

TEST(Tokenize, SuperscriptsAndSubscriptsBecomePlainCharacters) {
  EXPECT_EQ(words("CO₂ NOₓ H₂O m² km³"), words("CO2 NOx H2O m2 km3"));
  EXPECT_EQ(words("udgiften¹ falder"), words("udgiften falder"));
}

TEST(Tokenize, LigaturesBecomeTheirLetters) {
  EXPECT_EQ(words("eﬀektiv ﬁnansiering aﬂøb oﬃciel"),
            words("effektiv finansiering afløb officiel"));
}

TEST(Tokenize, DottedInitialsAreOneWord) {
  EXPECT_EQ(words("P.E.T. og B.U.P."), words("PET og BUP"));
  EXPECT_EQ(words("f.eks. i dag."), words("f eks i dag"));
  EXPECT_EQ(words("EUs KL's"), words("EU KL"));
}

TEST(Tokenize, SectionsOfALawKeepTheirSign) {
  EXPECT_EQ(words("§ 108 og §§ 13 og 14 i loven om 5"),
            "§108 [108] og §13 [13] og §14 [14] i loven om 5");
}

TEST(Tokenize, HyphenatedWordsGiveTheirPartsAndTheWhole) {
  EXPECT_EQ(words("K17-sundhed"), "k17 [k17sundhed] sundhed");
  EXPECT_EQ(words("2025-2028"), "2025 2028");
}

TEST(Tokenize, SuffixesAfterAnApostropheAreDropped) {
  EXPECT_EQ(words("KL’s KKR'er survey'et"), "kl kkr survey");
}

TEST(Tokenize, ACombiningMarkWithoutALetterIsNotAWord) {
  EXPECT_EQ(words("Ring \u260E\uFE0F nu, \u0301, a-\u0301-b"), "ring nu a [ab] b");
  EXPECT_EQ(words("\u0301"), "");
}

// Plain words are read by a shorter way, and a word with a soft hyphen is not plain.
TEST(Tokenize, ASoftHyphenAfterALetterDoesNotChangeAWord) {
  const std::vector<std::string> pieces = {"havn", "Aa", "ae", "OE", "å", "Ø", "é", "e\u0301", "7",
                                           "12",   ".",  ",",  "-",  " ", " ", "s", "ers",     "\n",
                                           "§",    "§§", "og", "/",  "“", "x", "–"};
  std::minstd_rand random(1);
  for (int i = 0; i < 20000; ++i) {
    std::string plain;
    std::string hyphenated;
    for (int length = 0; length < 12; ++length) {
      const std::string& piece = pieces[random() % pieces.size()];
      plain += piece;
      hyphenated += piece;
      const bool is_letters =
          !tokenize(piece).empty() && !is_digit(static_cast<unsigned char>(piece[0]));
      if (is_letters) hyphenated += "\u00AD";
    }
    std::vector<std::string> words;
    for (const Token& token : tokenize(plain)) words.push_back(token.word);
    std::vector<std::string> others;
    for (const Token& token : tokenize(hyphenated)) others.push_back(token.word);
    ASSERT_EQ(words, others) << plain;
  }
}

TEST(Tokenize, WordsOfAnyLengthAreReadWhole) {
  for (std::size_t size = 1; size < 200; ++size) {
    const std::vector<Token> tokens = tokenize(std::string(size, 'x') + " by");
    ASSERT_EQ(tokens.size(), 2U) << size;
    EXPECT_EQ(tokens[0].word, std::string(size, 'x'));
  }
}

TEST(Tokenize, OffsetsPointAtTheSource) {
  const std::string text = "på Ærø Færge";
  for (const Token& token : tokenize(text)) {
    EXPECT_EQ(tokenize(text.substr(token.begin, token.end - token.begin)).front().word, token.word);
  }
}

TEST(Terms, OverlongWordsBecomeTermsThatXapianAccepts) {
  std::string word;
  for (int i = 0; i < 300; ++i) word += "ø";
  const std::string term = stem_term("XB", word);
  EXPECT_LE(term.size(), 245U);
  EXPECT_EQ(term, stem_term("XB", word));
  EXPECT_NE(term, stem_term("XB", word + "a"));
}

TEST(Terms, CaseNumbersAreTheSameWithAndWithoutTheirLabel) {
  EXPECT_EQ(normalize_case_number("SAG-2025-00103"), "2025-00103");
  EXPECT_EQ(normalize_case_number("2025-00103"), "2025-00103");
  EXPECT_EQ(normalize_case_number("Sagsnr.: 24/1234"), "24/1234");
}

TEST(StopWords, TheListIsSortedSoThatEachIsFound) {
  for (const char* word : {"ad", "få", "får", "før", "hvem", "må", "og", "på", "vil"}) {
    EXPECT_TRUE(is_stop_word(word)) << word;
  }
  EXPECT_FALSE(is_stop_word("botilbud"));
}

}  // namespace
}  // namespace dagsorden
