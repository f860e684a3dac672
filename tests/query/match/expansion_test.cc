// What a word finds beyond its own inflections, and how that is ranked and switched off.
#include <gtest/gtest.h>

#include "query/match/suggestion.h"
#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::found;
using test::Numbers;
using test::sample_item;
using test::SampleDatabase;

const SampleDatabase& related_words() {
  static const SampleDatabase database({
      sample_item("1", "Skoven", {{"Baggrund", "Der plantes skov ved åen. Skov er godt."}}),
      sample_item("2", "Naturen", {{"Baggrund", "Skovrejsning ved åen er dyrt i forvejen."}}),
      sample_item("3", "Redning", {{"Baggrund", "Redningsberedskabet øver sig i havnen."}}),
      sample_item("4", "Læger", {{"Baggrund", "Der kommer læger på botilbud i amtet."}}),
      sample_item("5", "Transport", {{"Baggrund", "Handicap- og sygetransport bliver dyrere."}}),
      sample_item("6", "Sygehus", {{"Baggrund", "Det nye hospital åbner."}}),
      sample_item("7", "Kofoedsbakke", {{"Baggrund", "Kofoedsbakke er et fredet område."}}),
  });
  return database;
}

Numbers found_without(const std::string& query, const Expansions& expansions) {
  const SearchIndex index(related_words().open());
  Stemmer stemmer;
  const QueryPlan plan = plan_query(query, {}, {index, stemmer, test::test_day(), expansions});
  return test::numbers(search(index, plan, {}));
}

Numbers found_unsettled(const SampleDatabase& items, const std::string& query) {
  const SearchIndex index(items.open());
  Stemmer stemmer;
  IndexContext context{index, stemmer, test::test_day()};
  context.settles_variants = false;
  return test::numbers(search(index, plan_query(query, {}, context), {}));
}

TEST(Expansion, AWordFindsItsCompoundsBelowTheWordItself) {
  EXPECT_EQ(found(related_words(), "skov"), (Numbers{"1", "2"}));
}

TEST(Expansion, ACompoundFindsItsPartsNearEachOther) {
  EXPECT_EQ(found(related_words(), "botilbudslæger"), Numbers{"4"});
}

TEST(Expansion, APartOfACompoundRaisesAnItemThatTheQueryFinds) {
  const SampleDatabase items({
      sample_item("1", "Stier", {{"Baggrund", "Vejen har fortov og bump og et skilt."}}),
      sample_item("2", "Stier", {{"Baggrund", "Vejen har fortov og bump og en tavle."}}),
      sample_item("3", "Anlæg", {{"Baggrund", "Dæmningen er ny, og havnen har et fyr."}}),
  });
  EXPECT_EQ(found(items, "fortov på havnetavlen"), (Numbers{"2", "1"}));
  EXPECT_EQ(found(items, "havnetavlen"), Numbers{}) << "its parts stand, but in items apart";
}

TEST(Expansion, AVerbFindsCompoundsWithItsNoun) {
  const SampleDatabase items({
      sample_item("1", "Vinter", {{"Baggrund", "Snerydning på stier koster mere i år."}}),
      sample_item("2", "Retning", {{"Baggrund", "Vejen skifter retning ved åen."}}),
  });
  EXPECT_EQ(found(items, "rydder"), Numbers{"1"});
  EXPECT_EQ(found(items, "ret"), Numbers{}) << "ret is no verb";
}

TEST(Expansion, AnAbbreviationFindsItsWordsWithoutVerifyingPositions) {
  const SampleDatabase both({
      sample_item("1", "Aftale", {{"Baggrund", "KL har svaret."}}),
      sample_item("2", "Aftale", {{"Baggrund", "Kommunernes Landsforening har svaret."}}),
  });
  EXPECT_EQ(found_unsettled(both, "KL").size(), 2U);
}

TEST(Expansion, ACompoundFindsAListThatSharesItsHead) {
  EXPECT_EQ(found(related_words(), "handicaptransport"), Numbers{"5"});
}

TEST(Expansion, WordsWrittenApartFindTheCompound) {
  EXPECT_EQ(found(related_words(), "rednings beredskab"), Numbers{"3"});
}

TEST(Expansion, SynonymsRankBelowTheWordItself) {
  EXPECT_EQ(found(related_words(), "sygehus").front(), "6");
  EXPECT_EQ(found(related_words(), "hospital"), Numbers{"6"});
}

TEST(Expansion, ACompoundInNoItemFindsTheSynonymsOfItsHead) {
  const SampleDatabase items({
      sample_item("1", "Tilbud", {{"Baggrund", "Kommunens misbrugsbehandling er flyttet."}}),
      sample_item("2", "Tilbud", {{"Baggrund", "Musikskolen er flyttet."}}),
  });
  EXPECT_EQ(found(items, "narkoafvænning"), Numbers{"1"});
  EXPECT_EQ(found(items, "xyzqafvænning"), Numbers{}) << "what comes before the head is no word";
}

TEST(Expansion, APhraseOfEverydayWordsIsRecognisedAmongOthersInAnyOrder) {
  const SampleDatabase sample({
      sample_item("1", "Klassekvotienter", {{"Baggrund", "Klassekvotienten stiger."}}),
      sample_item("2", "Nyt tag", {{"Baggrund", "Klasserne får nyt tag."}}),
      sample_item("3", "Store projekter", {{"Baggrund", "Store projekter bliver dyre."}}),
      sample_item("4", "Andet", {{"Baggrund", "Andet."}}),
  });
  EXPECT_EQ(found(sample, "er klasserne blevet for store hos os").front(), "1");
  EXPECT_EQ(found(sample, "store klasser").front(), "1");
}

TEST(Expansion, ASynonymOfSeveralWordsMayHaveOtherWordsAmongThem) {
  const SampleDatabase sample({
      sample_item("1", "Sag", {{"Baggrund", "Der er personlig pleje og anden praktisk hjælp."}}),
      sample_item("2", "Sag",
                  {{"Baggrund", "Hjælp til personlig udvikling." +
                                    std::string(" og så videre og så videre") +
                                    " Det er ikke så praktisk."}}),
  });
  EXPECT_EQ(found(sample, "hjemmehjælp"), Numbers{"1"});
}

TEST(Expansion, CommonWordsMayHaveARareSynonym) {
  std::vector<Item> items;
  for (int i = 1; i <= 40; ++i) {
    items.push_back(sample_item(std::to_string(i), "Nyt", {{"Baggrund", "Børn går i skole her."}}));
  }
  items.push_back(sample_item("41", "Nyt", {{"Baggrund", "Børn har bekymrende fravær her."}}));
  const SampleDatabase sample(items);
  EXPECT_EQ(found(sample, "vores datter vil ikke i skole").front(), "41");
}

TEST(Expansion, ANoticeGivesACorrectionAsTheAgendaPrintsIt) {
  const Answer answer = test::ask(related_words(), "Kofodsbakke");
  EXPECT_EQ(test::numbers(answer), Numbers{"7"});
  ASSERT_EQ(answer.notices.size(), 1U);
  EXPECT_EQ(answer.notices[0].kind, "correction");
  EXPECT_EQ(answer.notices[0].words, (std::vector<std::string>{"Kofodsbakke", "Kofoedsbakke"}));
}

TEST(Expansion, AWordThatBeginsWithAKnownOneIsNotCorrected) {
  const SampleDatabase both({sample_item("1", "Huset", {{"Baggrund", "Der bygges i byen."}})});
  EXPECT_TRUE(found(both, "byggesag").empty());
  EXPECT_EQ(found(both, "byggess"), Numbers{"1"});
}

TEST(Expansion, AWordIsCorrectedToAFormThatOnlyTheLastItemsHave) {
  std::vector<Item> items;
  for (int i = 1; i <= 30; ++i) {
    items.push_back(sample_item(std::to_string(i), "Sag", {{"Baggrund", "en undersøgelse her"}}));
  }
  items.push_back(sample_item("31", "Sag", {{"Baggrund", "alle undersøgelserne her"}}));
  const SampleDatabase late(items);
  const Answer answer = test::ask(late, "undersøgleserne");
  ASSERT_EQ(answer.notices.size(), 1U);
  EXPECT_EQ(answer.notices[0].words,
            (std::vector<std::string>{"undersøgleserne", "undersøgelserne"}));
}

TEST(Expansion, TheFirstLetterMayBeCorrectedAndDotsAndRingsComeFirst) {
  const SampleDatabase sample({
      sample_item("1", "Sag", {{"Baggrund", "Mødet i Køge og i Kome. Kome igen."}}),
      sample_item("2", "Sag", {{"Baggrund", "Kome og lokalplanen"}}),
  });
  EXPECT_EQ(test::ask(sample, "koge").notices.at(0).words, (Numbers{"koge", "Køge"}));
  EXPECT_EQ(test::ask(sample, "qokalplanen").notices.at(0).words,
            (Numbers{"qokalplanen", "lokalplanen"}));
}

TEST(Expansion, ACorrectionIsAFormThatAnItemHas) {
  const SampleDatabase sample({sample_item("1", "Sag", {{"Baggrund", "Lokalplanerne er dyre."}})});
  const Answer answer = test::ask(sample, "lokalplsnerne");
  ASSERT_EQ(answer.notices.size(), 1U);
  EXPECT_EQ(answer.notices[0].words, (Numbers{"lokalplsnerne", "Lokalplanerne"}));
}

TEST(Expansion, DerivedWordsRankBelowTheWordItself) {
  const SampleDatabase sample({
      sample_item("1", "Sag", {{"Baggrund", "grunden er forurenet"}}),
      sample_item("2", "Sag", {{"Baggrund", "grundens forurening"}}),
      sample_item("3", "Sag", {{"Baggrund", "grunden er ren"}}),
  });
  EXPECT_EQ(found(sample, "forurening"), (Numbers{"2", "1"}));
}

TEST(Expansion, AWordInTheIndexIsNotCorrected) {
  EXPECT_TRUE(test::ask(related_words(), "amtet").notices.empty());
}

TEST(Expansion, WordsInNoItemFindNothing) {
  EXPECT_TRUE(found(related_words(), "tandpleje").empty());
  EXPECT_TRUE(found(related_words(), "rådhusklokke").empty());
}

TEST(Expansion, IfNothingMatchesAllWordsInNoItemAreNamed) {
  const Xapian::Database database = related_words().open();
  const std::string suggestion =
      suggestion_for(SearchIndex(database), test::plan(database, "gebyr for byggesag i skov"));
  EXPECT_EQ(suggestion, "“gebyr” and “byggesag” are in no item");
}

TEST(Expansion, EachKindCanBeSwitchedOff) {
  Expansions none;
  none.compounds = false;
  none.synonyms = false;
  EXPECT_EQ(found_without("skov", none), Numbers{"1"});
  none = {};
  none.spelling = false;
  EXPECT_TRUE(found_without("Kofodsbakke", none).empty());
  const Expansions exact = {false, false, false, false, false};
  EXPECT_TRUE(found_without("skove", exact).empty());
  EXPECT_EQ(found_without("skov", exact), Numbers{"1"});
  EXPECT_TRUE(found_without("\"ny hospital\"", exact).empty());
}

TEST(Expansion, AnEqualsSignSwitchesAllKindsOffForOneWord) {
  EXPECT_EQ(found(related_words(), "=skov"), Numbers{"1"});
  EXPECT_TRUE(found(related_words(), "=skove").empty());
}

TEST(Expansion, WordScoresSayWhatEachWordAdded) {
  Request request;
  request.with_word_scores = true;
  const Answer answer = test::ask(related_words(), "skov åen", request);
  ASSERT_FALSE(answer.hits.empty());
  ASSERT_EQ(answer.hits[0].word_scores.size(), 2U);
  const double sum = answer.hits[0].word_scores[0].score + answer.hits[0].word_scores[1].score;
  EXPECT_GT(answer.hits[0].word_scores[0].score, 0);
  EXPECT_LE(sum, answer.hits[0].score + 1e-6);
}

TEST(Expansion, AFilterBetweenTwoWordsSeparatesThem) {
  Item compound = test::sample_item("1", "Motorvejsstøj");
  Item phrase = test::sample_item("2", "Støj", {{"Baggrund", "Den kommer fra en motorvej."}});
  compound.municipality_codes = {"0259"};
  phrase.municipality_codes = {"0259"};
  const test::SampleDatabase sample({compound, phrase});
  EXPECT_EQ(found(sample, "kommune:Køge støj fra motorvejen"), (Numbers{"1", "2"}));
  EXPECT_EQ(found(sample, "støj kommune:Køge fra motorvejen"), (Numbers{"2", "1"}));
}

}  // namespace
}  // namespace dagsorden
