// Variants of query words in a small database that the indexer's own code wrote.
#include "query/plan/variants.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "query/match/search_index.h"
#include "query/plan/spelling.h"
#include "query/plan/word_statistics.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

const test::SampleDatabase& islands() {
  static const test::SampleDatabase database({
      test::sample_item("1.1", "Færgeplan for øerne",
                        {{"Baggrund", "Havnefogeden venter på den nye redningsbåd."}}),
      test::sample_item("1.2", "Kurser",
                        {{"Baggrund",
                          "Der tilbydes svømme- og sejlerkurser. Regionalt Havneråd (RHR) betaler. "
                          "Børnene glæder sig."}}),
  });
  return database;
}

class Variants : public testing::Test {
 protected:
  IndexContext context() { return {index_, stemmer_, today()}; }

  std::string variants_of(const std::string& word) {
    std::string all;
    for (const Variant& variant : variants_of_word(word, context())) {
      all += reading_of(variant) + "; ";
    }
    return all;
  }

  Xapian::Database database_ = islands().open();
  SearchIndex index_{database_};
  Stemmer stemmer_;
};

TEST_F(Variants, AWordIsFoundAsAPartOfCompounds) {
  EXPECT_NE(variants_of("færge").find("also inside compounds"), std::string::npos);
  EXPECT_EQ(variants_of("lufthavn").find("also inside compounds"), std::string::npos);
}

TEST_F(Variants, ACompoundInNoItemIsSplitByTheWordsOfTheIndex) {
  const std::vector<std::string> parts = split_by_index("havneplan", context());
  EXPECT_EQ(parts, (std::vector<std::string>{stemmer_.stem("havn"), stemmer_.stem("plan")}));
  EXPECT_TRUE(split_by_index("havnexyz", context()).empty());
}

TEST_F(Variants, OfAnEndlessWordTakeNoTime) {
  constexpr std::size_t far_too_long = 200'000;
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(variants_of(std::string(far_too_long, 'a')), "");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST_F(Variants, ASharedHeadOfAListIsIndexed) {
  EXPECT_GT(stem_frequency(context(), stemmer_.stem("svømmekurser")), 0U);
}

TEST_F(Variants, AnAbbreviationThatATextDefinesFindsItsLongFormAndViceVersa) {
  EXPECT_NE(variants_of("rhr").find("regionalt havneråd"), std::string::npos);
  const std::vector<Variant> back = variants_of_run({"regionalt", "havneråd"}, context());
  ASSERT_FALSE(back.empty());
  EXPECT_EQ(back.front().words, (std::vector<std::string>{"rhr"}));
}

TEST_F(Variants, TwoWordsMayBeWrittenAsOne) {
  const std::vector<Variant> joined = variants_of_run({"rednings", "båd"}, context());
  ASSERT_FALSE(joined.empty());
  EXPECT_EQ(joined.front().kind, VariantKind::joined);
  EXPECT_EQ(joined.front().text, "redningsbåd");
}

TEST_F(Variants, TwoNounsWithAPrepositionMayBeOneCompound) {
  using Words = std::vector<std::string>;
  const auto compound_of = [&](const Words& words, const IndexContext& context) -> std::string {
    for (const ScatteredVariants& found : scattered_variants(words, context)) {
      for (const Variant& variant : found.variants) {
        if (variant.kind == VariantKind::joined) return variant.text;
      }
    }
    return "-";
  };
  EXPECT_EQ(compound_of({"båd", "til", "redning"}, context()), "redningsbåd");
  EXPECT_EQ(compound_of({"plan", "for", "de", "færger"}, context()), "færgeplan");
  EXPECT_EQ(compound_of({"båd", "og", "redning"}, context()), "-");
  EXPECT_EQ(compound_of({"båd", "til", "bygning"}, context()), "-");
  EXPECT_EQ(compound_of({"båd", "til", "ikke", "redning"}, context()), "-");
  IndexContext without = context();
  without.expansions.compounds = false;
  EXPECT_EQ(compound_of({"båd", "til", "redning"}, without), "-");
  without.expansions = {};
  without.expansions.stems = false;
  EXPECT_EQ(compound_of({"båd", "til", "redningen"}, context()), "redningsbåd");
  EXPECT_EQ(compound_of({"båd", "til", "redningen"}, without), "-");
}

TEST_F(Variants, SetPhrasesAndNumbersAreNoCompounds) {
  const test::SampleDatabase database({test::sample_item(
      "1.1", "Grundvand", {{"Baggrund", "Der er 600100 boringer og en forholdsregel."}})});
  const Xapian::Database opened = database.open();
  const SearchIndex index(opened);
  const IndexContext in_database = {index, stemmer_, today()};
  using Words = std::vector<std::string>;
  EXPECT_TRUE(scattered_variants(Words{"vand", "på", "grund", "af"}, in_database).empty());
  EXPECT_TRUE(scattered_variants(Words{"regel", "i", "forhold", "til"}, in_database).empty());
  EXPECT_TRUE(scattered_variants(Words{"100", "til", "600"}, in_database).empty());
}

TEST_F(Variants, FormsOfOneLemmaAreLinked) {
  const std::vector<std::string> links = known_stem_links(context(), stemmer_.stem("børnene"));
  EXPECT_NE(std::find(links.begin(), links.end(), stemmer_.stem("barn")), links.end());
}

TEST_F(Variants, TheIndexIsAskedOnceForEachTerm) {
  const IndexContext asked = context();
  const std::string stem = stemmer_.stem("færge");
  const Xapian::doccount frequency = part_frequency(asked, stem);
  EXPECT_GT(frequency, 0U);
  const std::vector<std::string> links = known_stem_links(asked, stemmer_.stem("børnene"));
  database_.close();
  EXPECT_EQ(part_frequency(asked, stem), frequency);
  EXPECT_EQ(known_stem_links(asked, stemmer_.stem("børnene")), links);
}

TEST_F(Variants, AMisspeltWordIsCorrectedFromTheIndex) {
  EXPECT_EQ(correction_of(index_, "havnefogdeen", stemmer_), "havnefogeden");
  EXPECT_EQ(correction_of(index_, "redningsbåt", stemmer_), "redningsbåd");
}

TEST_F(Variants, AWordWithoutASimilarOneIsLeftAlone) {
  EXPECT_EQ(correction_of(index_, "rådhusklokke", stemmer_), std::nullopt);
  EXPECT_EQ(correction_of(index_, "bår", stemmer_), std::nullopt);
}

}  // namespace
}  // namespace dagsorden
