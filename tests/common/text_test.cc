#include "common/text.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

TEST(Text, SlugsAreAscii) {
  EXPECT_EQ(slug("KKR Sjælland"), "kkr-sjaelland");
  EXPECT_EQ(slug("  Børne- og Åmiljøudvalget! "), "boerne-og-aamiljoeudvalget");
}

TEST(Text, BlanksOfAnyKindCollapse) { EXPECT_EQ(collapse_blanks(" a\u00A0 b\t\n c "), "a b c"); }

TEST(Text, BlanksCollapseBetweenLettersOfAnyKind) {
  EXPECT_EQ(collapse_blanks("  Ærø  og\tÅrø ø "), "Ærø og Årø ø");
  EXPECT_EQ(collapse_blanks("é ×\u0101 –  x\u00A0\u00C0"), "é ×\u0101 – x \u00C0");
  EXPECT_EQ(collapse_blanks("a\xC3 \xC3"), "a\uFFFD \uFFFD");
}

TEST(Text, LowerCaseIsMadeLetterByLetter) {
  for (char32_t code_point = 0; code_point < 0x3000; ++code_point) {
    std::string word = "Æ";
    append_code_point(word, code_point);
    std::string lower = "æ";
    append_code_point(lower, to_lower(code_point));
    ASSERT_EQ(to_lower(word + "BÉ"), lower + "bé") << static_cast<unsigned>(code_point);
  }
  EXPECT_EQ(to_lower("A\xC3"), "a\uFFFD");
  EXPECT_EQ(to_lower("A\xC3Z\x80"), "a\uFFFDz\uFFFD");
}

TEST(Text, ATextBeginsWithACapitalASmallLetterOrNeither) {
  EXPECT_TRUE(begins_with_capital("Åben"));
  EXPECT_FALSE(begins_with_capital("åben"));
  EXPECT_FALSE(begins_with_capital("4. Åben"));
  EXPECT_FALSE(begins_with_capital(""));
  EXPECT_TRUE(begins_small("åben"));
  EXPECT_FALSE(begins_small("4. åben"));
}

TEST(Text, ATextIsInCapitalsIfItHasEnoughLettersAndAllAreCapitals) {
  EXPECT_TRUE(is_in_capitals("ÅBEN 7", 4));
  EXPECT_FALSE(is_in_capitals("ÅBEN 7", 5));
  EXPECT_FALSE(is_in_capitals("ÅBeN", 1));
}

TEST(Text, LetterSpacedWordsAreJoined) {
  EXPECT_EQ(without_blanks(" D A G S ORDEN "), "DAGSORDEN");
}

TEST(Text, InvalidBytesBecomeReplacementCharacters) {
  std::size_t offset = 0;
  EXPECT_EQ(next_code_point("\xFF", offset), U'\uFFFD');
  EXPECT_EQ(offset, 1U);
}

TEST(Text, EditDistanceCountsSwappedNeighboursOnce) {
  EXPECT_EQ(edit_distance("rammeaftael", "rammeaftale"), 1U);
  EXPECT_EQ(edit_distance("kommun", "kommune"), 1U);
  EXPECT_EQ(edit_distance("høring", "hring"), 1U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
}

TEST(Text, FoldingKeepsDanishLettersDistinct) {
  EXPECT_NE(fold_letters("bør"), fold_letters("bor"));
  EXPECT_EQ(fold_letters("Høje-Tåstrup"), fold_letters("HØJE-TAASTRUP"));
}

TEST(Text, FoldingIgnoresACombiningMark) {
  // With a combining mark, a word takes the slow path through ICU.
  const std::string mark = "\u0301";
  for (const std::string word :
       {"skole", "Aabenraa", "AABENRAA", "maaae", "oeo", "oae", "aoe", "ØRE", "Øre", "ÅÆØåæøx",
        "poesi", "2a", "K17", "aaa", "aaaa", "eaeo", "x", "aåa", "SAG-2024"}) {
    EXPECT_EQ(fold_letters(word), fold_letters(word + mark)) << word;
  }
}

TEST(Nfc, EndlessMarksTakeNoTime) {
  std::string text = "a";
  for (int i = 0; i < 200'000; ++i) text += "\u0301\u0316";
  EXPECT_LE(to_nfc(text).size(), 100U);
  EXPECT_EQ(to_nfc("a\u030A\u0301 b"), "\u01FB b");
}

}  // namespace
}  // namespace dagsorden
