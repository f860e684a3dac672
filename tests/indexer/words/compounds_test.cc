#include "indexer/words/compounds.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "common/analysis.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// Loading takes a while, so all tests here share one dictionary.
Dictionary* dictionary() {
  static const std::unique_ptr<Dictionary> loaded = Dictionary::load();
  return loaded.get();
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += all.empty() ? part : "+" + part;
  return all;
}

class Compounds : public testing::Test {
 protected:
  void SetUp() override {
    if (dictionary() == nullptr) GTEST_SKIP() << "hunspell-da is not installed";
  }
  static std::string parts(const std::string& word) {
    CompoundSplitter splitter(*dictionary());
    return joined(splitter.parts(fold_letters(word)));
  }
};

TEST_F(Compounds, PartsAreInOrderWithoutLinkingLetters) {
  EXPECT_EQ(parts("botilbudskapaciteten"), "botilbud+kapaciteten");
  EXPECT_EQ(parts("børnefamilier"), "børn+familier");
  EXPECT_EQ(parts("kommunaløkonomi"), "kommunal+økonomi");
}

TEST_F(Compounds, AdjectivesFromLatinJoinWithoutBeingListed) {
  EXPECT_EQ(parts("viralsparring"), "viral+sparring");
  EXPECT_EQ(parts("projektivrammen"), "projektiv+rammen");
}

TEST_F(Compounds, NestedCompoundsYieldAllTheirParts) {
  EXPECT_EQ(parts("sundhedssamarbejdsudvalget"), "sundhed+samarbejde+udvalget");
  EXPECT_EQ(parts("redningsberedskabsplan"), "redning+beredskab+plan");
}

TEST_F(Compounds, CompoundsInTheDictionaryAreSplitToo) {
  EXPECT_EQ(parts("kommuneplan"), "kommune+plan");
  EXPECT_EQ(parts("redningsberedskab"), "redning+beredskab");
  EXPECT_EQ(parts("rammeaftale"), "ramme+aftale");
  EXPECT_EQ(parts("aarsberetning"), "år+beretning");
}

TEST_F(Compounds, WordsWithoutUsefulPartsStayWhole) {
  for (const char* word : {"botilbud", "byråd", "program", "programmer", "institution",
                           "beslutning", "kommunikation", "almindelig", "borgmester", "grundlag"}) {
    EXPECT_EQ(parts(word), "") << word;
  }
}

TEST_F(Compounds, VerbsWithParticlesStayWhole) {
  for (const char* word : {"udvikling", "opfølgning", "indsats", "afgørelse", "tilbud", "forslag",
                           "forbedring", "behandling"}) {
    EXPECT_EQ(parts(word), "") << word;
  }
}

TEST_F(Compounds, NamesStayWhole) {
  for (const char* word : {"Kofoedsminde", "Guldborgsund", "Ringsted", "Sjælland", "Sjællands",
                           "Rudersdal", "Aabenraa", "Frederikssund"}) {
    EXPECT_EQ(parts(word), "") << word;
  }
}

TEST_F(Compounds, UnknownPiecesLeaveAWordWhole) {
  EXPECT_EQ(parts("botilbudskwyzq"), "");
  EXPECT_EQ(parts("xyzkommune"), "");
  EXPECT_EQ(parts("k17sundhed"), "");
  EXPECT_EQ(parts(""), "");
  EXPECT_EQ(parts(std::string(5000, 'a')), "");
}

TEST_F(Compounds, AnswersAreCached) {
  CompoundSplitter splitter(*dictionary());
  const std::vector<std::string> first = splitter.parts("klyngekontor");
  EXPECT_EQ(splitter.parts("klyngekontor"), first);
}

struct Counts {
  int made = 0;
  int right = 0;
  int compounds = 0;

  double precision() const { return static_cast<double>(right) / made; }
  double recall() const { return static_cast<double>(right) / compounds; }
};

// Parts count as right if they have the same stems, since the index holds only their stems.
bool is_same_split(const std::vector<std::string>& parts, std::string_view wanted,
                   Stemmer& stemmer) {
  const std::vector<std::string_view> expected = split(wanted, '+');
  if (parts.size() != expected.size()) return false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (stemmer.stem(parts[i]) != stemmer.stem(fold_letters(expected[i]))) return false;
  }
  return true;
}

TEST_F(Compounds, AListOfCompoundsIsSplitWithFewErrors) {
  std::ifstream file(DAGSORDEN_SOURCE "/tests/data/compounds.tsv");
  CompoundSplitter splitter(*dictionary());
  Stemmer stemmer;
  Counts all;
  Counts section;
  std::string title;
  int words = 0;
  int whole_words = 0;
  const auto report = [&section, &title] {
    if (section.compounds == 0) return;
    std::cout << title << " precision " << section.precision() << " recall " << section.recall()
              << '\n';
    section = {};
  };
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) {
      report();
      title = line.substr(2);
      continue;
    }
    const std::size_t tab = line.find('\t');
    ASSERT_NE(tab, std::string::npos) << line;
    const std::string word = line.substr(0, tab);
    const std::string wanted = line.substr(tab + 1);
    const std::vector<std::string> parts = splitter.parts(fold_letters(word));
    const bool is_compound = wanted.find('+') != std::string::npos;
    const bool is_right = is_compound && is_same_split(parts, wanted, stemmer);
    ++words;
    whole_words += is_compound ? 0 : 1;
    for (Counts* counts : {&all, &section}) {
      counts->made += parts.empty() ? 0 : 1;
      counts->compounds += is_compound ? 1 : 0;
      counts->right += is_right ? 1 : 0;
    }
    if (is_right == is_compound && (is_compound || parts.empty())) continue;
    std::cout << "  " << word << ": wanted " << wanted << ", got " << joined(parts) << '\n';
  }
  report();
  std::cout << "All: precision " << all.precision() << " recall " << all.recall() << '\n';
  EXPECT_GE(words, 330);
  EXPECT_GE(whole_words, 120);
  EXPECT_GE(all.precision(), 0.95);
  EXPECT_GE(all.recall(), 0.90);
}

}  // namespace
}  // namespace dagsorden
