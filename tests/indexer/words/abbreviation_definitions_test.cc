#include "indexer/words/abbreviation_definitions.h"

#include <gtest/gtest.h>

#include <string>

namespace dagsorden {
namespace {

// The definitions as "SHORT=long form", separated by " \| ".
std::string definitions_in(const std::string& text) {
  std::string all;
  for (const AbbreviationDefinition& definition : find_abbreviation_definitions(text)) {
    if (!all.empty()) all += " | ";
    all += definition.abbreviation + "=" + definition.long_form;
  }
  return all;
}

TEST(AbbreviationDefinitions, TheLongFormMayPrecedeTheParentheses) {
  EXPECT_EQ(definitions_in("Sagen forelægges Kystrådet for Havneby Fjord (KHF) i maj."),
            "KHF=Kystrådet for Havneby Fjord");
}

TEST(AbbreviationDefinitions, TheLongFormMayBeInTheParentheses) {
  EXPECT_EQ(definitions_in("NTB (Nordisk Tangbørs) deltager."), "NTB=Nordisk Tangbørs");
  EXPECT_EQ(definitions_in("NTB (den Nordiske Tangbørs, nu lukket)"), "NTB=Nordiske Tangbørs");
}

TEST(AbbreviationDefinitions, LettersMayComeFromWithinCompounds) {
  EXPECT_EQ(definitions_in("Udgiften dækkes af spejdercheffonden (SCF)."), "SCF=spejdercheffonden");
  EXPECT_EQ(definitions_in("aftale med Fiskerihus Lolland (FHLO)"), "FHLO=Fiskerihus Lolland");
}

TEST(AbbreviationDefinitions, AnElidedCompoundIsPartOfTheLongForm) {
  EXPECT_EQ(definitions_in("hos Hav- og Strandstyrelsen (HSTR) i dag"),
            "HSTR=Hav- og Strandstyrelsen");
}

TEST(AbbreviationDefinitions, AGenitiveSIsDropped) {
  EXPECT_EQ(definitions_in("Hav- og Strandstyrelsens (HSTR) svar"), "HSTR=Hav- og Strandstyrelsen");
  EXPECT_EQ(definitions_in("om kunstig intelligens (KI)"), "KI=kunstig intelligens");
}

TEST(AbbreviationDefinitions, OneContentWordMayGiveNoLetterButNotTwo) {
  EXPECT_EQ(definitions_in("klubben for unge ornitologer i Tølløse (KUT)"),
            "KUT=klubben for unge ornitologer i Tølløse");
  EXPECT_EQ(definitions_in("klubben drøfter toldbod (KT)"), "");
  EXPECT_EQ(definitions_in("klubben ønsker sig ofte en anden tårnuge (KÅT)"), "");
}

TEST(AbbreviationDefinitions, TheBestAlignmentIsFoundAndNotTheFirstFromTheRight) {
  EXPECT_EQ(definitions_in("den nye tangaftale for bad- og strandansatte (TABA)"),
            "TABA=tangaftale for bad- og strandansatte");
}

TEST(AbbreviationDefinitions, ALongFormDoesNotBeginWithASmallStopWord) {
  EXPECT_EQ(definitions_in("omtale af det havbrug (DHB)"), "");
  EXPECT_EQ(definitions_in("omtale af Det Havbrug (DHB)"), "DHB=Det Havbrug");
}

TEST(AbbreviationDefinitions, LeadWordsAndEndingsAreDropped) {
  EXPECT_EQ(definitions_in("Nordisk Tangbørs (herefter NTB) og Tangens Dag (også kaldet TD’en)"),
            "NTB=Nordisk Tangbørs | TD=Tangens Dag");
}

TEST(AbbreviationDefinitions, ALineEndInTheLongFormIsASpace) {
  EXPECT_EQ(definitions_in("Nordisk\nTangbørs (NTB)"), "NTB=Nordisk Tangbørs");
  EXPECT_EQ(definitions_in("Nordisk\n\nTangbørs (NTB)"), "");
}

TEST(AbbreviationDefinitions, ThePreviousSentenceIsNotSearched) {
  EXPECT_EQ(definitions_in("Mødet er i Nykøbing. Tangbørsen lukker (NTL)."), "");
}

TEST(AbbreviationDefinitions, PartyLettersAreNotAbbreviations) {
  EXPECT_EQ(definitions_in("Byrådsmedlem Viggo Vang (V) og Sanne Fjord (SF)"), "");
  EXPECT_EQ(definitions_in("Socialistisk Folkeparti (SF)"), "SF=Socialistisk Folkeparti");
}

TEST(AbbreviationDefinitions, RemarksNumbersAndYearsAreNotAbbreviations) {
  EXPECT_EQ(definitions_in("Notatet (vedlagt) om planen (2024) koster 5 mio. kr. (43,7) (§ 8) ()"),
            "");
  EXPECT_EQ(definitions_in("Kommunens infobrev (Ki)"), "");
  EXPECT_EQ(definitions_in("kommunaldirektørkredsen (K17) og lovens virkning (L53)"), "");
}

TEST(AbbreviationDefinitions, AnAbbreviationWithinTheLongFormIsNotDefinedByIt) {
  EXPECT_EQ(definitions_in("om Nordisk NTB Tang (NTB)"), "");
  EXPECT_EQ(definitions_in("NTB er Nordisk Tangbørs (NTB)"), "NTB=Nordisk Tangbørs");
}

TEST(AbbreviationDefinitions, OffsetsCoverTheWholeDefinition) {
  const std::string text = "Æblet: Nordisk Tangbørs (NTB), og NTB (Nordisk Tangbørs).";
  const auto definitions = find_abbreviation_definitions(text);
  ASSERT_EQ(definitions.size(), 2U);
  EXPECT_EQ(text.substr(definitions[0].begin, definitions[0].end - definitions[0].begin),
            "Nordisk Tangbørs (NTB)");
  EXPECT_EQ(text.substr(definitions[1].begin, definitions[1].end - definitions[1].begin),
            "NTB (Nordisk Tangbørs)");
}

TEST(AbbreviationDefinitions, UnclosedNestedAndBrokenTextsDoNoHarm) {
  EXPECT_EQ(definitions_in("Nordisk Tangbørs (NTB"), "");
  EXPECT_EQ(definitions_in("Nordisk Tangbørs ((NTB)"), "");
  EXPECT_EQ(definitions_in("(NTB) ( ) \xE5\xFF (\xC3"), "");
  EXPECT_EQ(definitions_in(std::string(100000, '(')), "");
}

}  // namespace
}  // namespace dagsorden
