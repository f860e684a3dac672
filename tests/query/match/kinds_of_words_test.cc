// Kinds of words that once found too little or too much, each with an invented example.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::ask;
using test::found;
using test::numbers;
using test::Numbers;
using test::sample_item;
using test::SampleDatabase;

SampleDatabase items_with_texts(const std::vector<std::string>& texts) {
  std::vector<Item> items;
  for (const std::string& text : texts) {
    items.push_back(sample_item(std::to_string(items.size() + 1), "Punkt", {{"Baggrund", text}}));
  }
  return SampleDatabase(items);
}

std::string first(const SampleDatabase& sample, const std::string& query) {
  const Numbers hits = found(sample, query);
  return hits.empty() ? "none" : hits.front();
}

TEST(AbsentForms, AFormInNoItemFindsTheOtherFormsOfItsWord) {
  const SampleDatabase sample = items_with_texts(
      {"En anonym henvendelse.", "Vejen bliver asfalteret.", "Der er én ledig vendeplads.",
       "Det gøres i maj.", "Livskvalitet er målet."});
  EXPECT_EQ(first(sample, "anonymt"), "1");
  EXPECT_EQ(first(sample, "asfalterede"), "2");
  EXPECT_EQ(first(sample, "vendepladser"), "3");
  EXPECT_EQ(first(sample, "livskvaliteten"), "5");
  if (std::filesystem::exists("/usr/share/hunspell/da_DK.dic")) {
    EXPECT_EQ(first(sample, "gjort"), "4");
  }
}

TEST(AbsentForms, InAPhraseFindTheOtherFormsToo) {
  const SampleDatabase sample = items_with_texts({"En anonym henvendelse.", "Noget andet."});
  EXPECT_EQ(found(sample, "\"anonymt henvendelse\""), Numbers{"1"});
}

TEST(StemsOfStopWords, AWordIsNotTakenForAStopWordWithItsStem) {
  const SampleDatabase sample = items_with_texts(
      {"Det er dem, som bor her.", "Om sommeren er der lukket.", "Borgere med demens får hjælp.",
       "For alle gælder det samme.", "Budgettet bygger på et forlig."});
  EXPECT_EQ(found(sample, "sommer"), Numbers{"2"});
  EXPECT_EQ(found(sample, "demens"), Numbers{"3"});
  EXPECT_EQ(found(sample, "forlig"), Numbers{"5"});
}

TEST(WordsToldApart, RankBelowTheFormsOfTheWordAskedFor) {
  const SampleDatabase sample =
      items_with_texts({"Haven er åben, haver vandes, og haverne er grønne.", "Havet stiger.",
                        "Aftalen gælder nu, og den gælder længe; alt gælder.",
                        "Kommunens gæld falder.", "Vindere kåres, en vinder er fundet.",
                        "Vinden er kraftig.", "Internet til alle.", "Den interne revision."});
  EXPECT_EQ(first(sample, "hav"), "2");
  EXPECT_EQ(first(sample, "gæld"), "4");
  EXPECT_EQ(first(sample, "vind"), "6");
  EXPECT_EQ(first(sample, "intern"), "8");
  EXPECT_EQ(first(sample, "internet"), "7");
}

TEST(NewCompounds, AreSplitEvenIfPartsHaveAnotherForm) {
  const SampleDatabase sample = items_with_texts(
      {"De unges kriminalitet stiger.", "Praktikpladsudvalget mødtes.", "Noget andet."});
  EXPECT_EQ(first(sample, "ungdomskriminalitet"), "1");
  EXPECT_EQ(first(sample, "praktikpladser"), "2");
}

TEST(NewCompounds, AnEndingIsNotAPart) {
  const SampleDatabase sample =
      items_with_texts({"Skolerne lukker.", "Skole og erne og ene i skoven.", "Børn ene hjemme."});
  EXPECT_EQ(found(sample, "børnehavene").size(), 0U);
}

TEST(Derivations, AreFoundInAnyInflection) {
  const SampleDatabase sample =
      items_with_texts({"Medlemmet er inhabilt.", "Et innovativt forslag.", "Noget andet."});
  EXPECT_EQ(first(sample, "innovation"), "2");
  EXPECT_EQ(first(sample, "inhabilitet"), "1");
}

TEST(Amounts, AreFoundInMillionsAndWrittenOut) {
  const SampleDatabase sample =
      items_with_texts({"Prisen er 1.250.000 kr.", "Det koster 3,4 mio. kr.",
                        "Støtten er 2 mia. kr.", "Efter § 18 gives tilskud."});
  EXPECT_EQ(first(sample, "1,25 mio. kr."), "1");
  EXPECT_EQ(first(sample, "1,25 millioner"), "1");
  EXPECT_EQ(first(sample, "3.400.000"), "2");
  EXPECT_EQ(first(sample, "2.000.000.000 kr."), "3");
  EXPECT_EQ(first(sample, "paragraf 18"), "4");
}

TEST(Dates, WithATwoDigitYearAreTheSameDate) {
  const SampleDatabase sample =
      items_with_texts({"Mødet var d. 8/4-24 kl. 10.", "Mødet var den 9. maj 2024."});
  EXPECT_EQ(found(sample, "8. april 2024"), Numbers{"1"});
  EXPECT_EQ(found(sample, "9/5-24"), Numbers{"2"});
}

TEST(Misspelt, TheFirstLetterMayBeWrongEvenIfItemsHaveAnotherForm) {
  const SampleDatabase sample =
      items_with_texts({"Kloakken er utæt.", "Biblioteket holder åbent."});
  EXPECT_EQ(found(sample, "gloak"), Numbers{"1"});
  EXPECT_EQ(found(sample, "vibliotek"), Numbers{"2"});
  const Answer answer = ask(sample, "vibliotek");
  ASSERT_FALSE(answer.notices.empty());
  EXPECT_EQ(answer.notices.front().words.back(), "Biblioteket") << "as an item prints it";
}

TEST(CommitteeNames, DoNotCountAsTheSubject) {
  const SampleDatabase sample({
      sample_item("1", "Mødekalender for Skole-, Børne- og Ungeudvalget",
                  {{"Baggrund", "Skole-, Børne- og Ungeudvalget har møde i juni."}}),
      sample_item("2", "Orientering", {{"Baggrund", "Flere børn går i skole end før."}}),
  });
  EXPECT_EQ(first(sample, "børn i skole"), "2");
  EXPECT_EQ(first(sample, "ungeudvalget"), "1");
}

TEST(Explanations, NameEachKindOfReading) {
  const SampleDatabase sample = items_with_texts({"Kystsikringen af havnen i Køge Kommune."});
  const auto explained = [&sample](const std::string& query) {
    const Collection collection(sample.open());
    QueryPlan asked = test::plan(collection.database, query);
    add_explanations(asked);
    std::string all;
    for (const Notice& notice : asked.notices) all += notice.message + "\n";
    return all;
  };
  EXPECT_EQ(explained("\"af havnen\""), "\"af havnen\": as a phrase\n");
  EXPECT_EQ(explained("kyst*"), "kyst*: begins with kyst\n");
  EXPECT_EQ(explained("køge NEAR havnen"), "køge NEAR/10 havnen: within 10 words\n");
  EXPECT_NE(explained("dato:2024 havn").find("dato:2024: a filter"), std::string::npos);
}

}  // namespace
}  // namespace dagsorden
