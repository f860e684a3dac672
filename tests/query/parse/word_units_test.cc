#include "query/parse/word_units.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

std::vector<std::string> unit_texts_of(std::string_view chunk) {
  std::vector<std::string> texts;
  for (const WordUnit& unit : word_units(chunk)) texts.push_back(unit.text);
  return texts;
}

using Texts = std::vector<std::string>;

TEST(WordUnits, KeepHyphensPointsAndColonsTogether) {
  EXPECT_EQ(unit_texts_of("K17-sundhed"), Texts{"K17-sundhed"});
  EXPECT_EQ(unit_texts_of("9:30"), Texts{"9:30"});
  EXPECT_EQ(unit_texts_of("www.by.dk"), Texts{"www.by.dk"});
  EXPECT_EQ(unit_texts_of("SAG-2025-00103"), Texts{"SAG-2025-00103"});
}

TEST(WordUnits, HaveTheWholeWordStackedOnItsParts) {
  const auto units = word_units("K17-sundhed");
  ASSERT_EQ(units.size(), 1U);
  ASSERT_EQ(units[0].tokens.size(), 3U);
  EXPECT_EQ(units[0].tokens[1].word, "k17sundhed");
  EXPECT_TRUE(units[0].tokens[1].stacked);
}

TEST(WordUnits, SeparateWordsButNotNamesAtSlashes) {
  EXPECT_EQ(unit_texts_of("børn/unge"), (Texts{"børn", "unge"}));
  EXPECT_EQ(unit_texts_of("A/S"), Texts{"A/S"});
  EXPECT_EQ(unit_texts_of("23/4567"), Texts{"23/4567"});
}

TEST(WordUnits, SeparateWordsAtCommas) {
  EXPECT_EQ(unit_texts_of("børn,unge;ældre"), (Texts{"børn", "unge", "ældre"}));
  EXPECT_EQ(unit_texts_of("43,7"), Texts{"43,7"});
}

TEST(WordUnits, OfSectionsKeepTheSectionSign) {
  EXPECT_EQ(unit_texts_of("§ 85"), Texts{"§ 85"});
  EXPECT_EQ(unit_texts_of("§§ 85 og 95"), (Texts{"§§ 85", "og", "95"}));
  EXPECT_EQ(word_units("§§ 85 og 95")[2].tokens[0].word, "§95");
}

TEST(WordUnits, AreNoneWithoutLettersOrDigits) {
  EXPECT_TRUE(word_units("–").empty());
  EXPECT_TRUE(word_units("…?!").empty());
}

TEST(WordUnits, LoseThePunctuationAroundThem) {
  EXPECT_EQ(unit_texts_of("betaler?"), Texts{"betaler"});
}

}  // namespace
}  // namespace dagsorden
