#include "common/suffix_codes.h"

#include <gtest/gtest.h>

#include "common/analysis.h"

namespace dagsorden {
namespace {

// A law: stem and code give the word, if the suffix has a code.
TEST(SuffixCodes, StemAndCodeGiveTheWordBack) {
  Stemmer stemmer;
  int with_number = 0;
  int words = 0;
  for (const std::string beginning :
       {"kommun", "kat", "hop", "bygning", "venlig", "løs", "planlæg"}) {
    for (const std::string ending : {"", "e", "en", "er", "erne", "ernes", "hed", "ets", "ten",
                                     "pende", "merne", "ligt", "igst", "else", "fuldt", "xyz"}) {
      const std::string word = beginning + ending;
      const std::string stem = stemmer.stem(word);
      ASSERT_TRUE(word.starts_with(stem)) << word;
      const std::uint8_t number = suffix_code_of(stem, word);
      EXPECT_NE(number, no_suffix);
      ++words;
      if (number == spelled_suffix) continue;
      ++with_number;
      EXPECT_EQ(stem + suffix_of_code(number, stem), word);
    }
  }
  EXPECT_GT(with_number * 10, words * 9);
}

TEST(SuffixCodes, NoTwoSuffixesShareACode) {
  const auto endings = coded_suffixes();
  for (std::size_t i = 0; i < endings.size(); ++i) {
    const std::string word = "aa" + std::string(endings[i]);
    EXPECT_EQ(suffix_code_of("aa", word), i) << word;
  }
}

TEST(SuffixCodes, AStrippedSuffixMayContinueAStem) {
  Stemmer stemmer;
  for (const std::string word : {"kommunernes", "kattene", "venligst", "løst", "budgetterne",
                                 "planlægningen", "samarbejdende", "mulighedernes"}) {
    const std::string stem = stemmer.stem(word);
    for (std::size_t end = stem.size(); end <= word.size(); ++end) {
      EXPECT_TRUE(
          may_continue_suffix(stem, std::string_view(word).substr(stem.size(), end - stem.size())))
          << stem << " " << word.substr(0, end);
    }
  }
}

TEST(SuffixCodes, AnotherWordIsNotASuffix) {
  EXPECT_FALSE(may_continue_suffix("lokal", "plan"));
  EXPECT_FALSE(may_continue_suffix("skov", "rejs"));
  EXPECT_FALSE(may_continue_suffix("by", "budget"));
}

TEST(SuffixCodes, UnrelatedWordsOfOneStemDiffer) {
  EXPECT_EQ(derivation_of("skoven", "skov"), derivation_of("skovene", "skov"));
  EXPECT_NE(derivation_of("sundhed", "sund"), derivation_of("sunde", "sund"));
  EXPECT_NE(derivation_of("lejlighed", "lej"), derivation_of("lejen", "lej"));
  EXPECT_NE(derivation_of("gælder", "gæld"), derivation_of("gælden", "gæld"));
  EXPECT_NE(derivation_of("haven", "hav"), derivation_of("havet", "hav"));
  EXPECT_EQ(derivation_of("haven", "hav"), derivation_of("haver", "hav"));
  EXPECT_NE(derivation_of("vindere", "vind"), derivation_of("vinden", "vind"));
  EXPECT_NE(derivation_of("internet", "intern"), derivation_of("interne", "intern"));
}

}  // namespace
}  // namespace dagsorden
