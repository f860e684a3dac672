#include "common/dictionary_roots.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "common/dictionary.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

const std::filesystem::path folder = dictionary_folder;

DictionaryRoots danish() {
  return DictionaryRoots::load(folder / "da_DK.aff", folder / "da_DK.dic");
}

// The answer where there is one; tests of what is left to hunspell ask for it themselves.
bool knows(const DictionaryRoots& roots, std::string_view word) {
  return roots.knows(word).value_or(false);
}

std::set<std::string> lemmas(const DictionaryRoots& roots, std::string_view word) {
  const auto found = roots.lemmas(word).value_or(std::vector<std::string>{"(not told)"});
  return {found.begin(), found.end()};
}

using SetOfWords = std::set<std::string>;

TEST(DictionaryRoots, EveryEntryOfTheDictionaryIsKnown) {
  const DictionaryRoots roots = danish();
  std::ifstream file(folder / "da_DK.dic");
  std::string line;
  std::getline(file, line);
  std::size_t told = 0;
  while (std::getline(file, line)) {
    if (line.ends_with("/6")) continue;  // forbidden
    const std::optional<bool> known = roots.knows(line.substr(0, line.find_first_of("/ \t")));
    if (!known || line.find(' ') != std::string::npos) continue;
    ++told;
    EXPECT_TRUE(*known) << line;
  }
  EXPECT_GT(told, 100000U);
}

TEST(DictionaryRoots, InflectionsAreKnown) {
  const DictionaryRoots roots = danish();
  for (const char* word :
       {"kommunernes", "kommunes", "cyklernes", "midlerne", "godkendtes", "børnene", "Sjællands"}) {
    EXPECT_TRUE(knows(roots, word)) << word;
  }
  EXPECT_FALSE(knows(roots, "kapacitetning"));
}

TEST(DictionaryRoots, TwoRulesMayStandBehindAWord) {
  const DictionaryRoots roots = danish();
  for (const char* word : {"klinikkerne", "hjemmene", "fabrikken", "hotellets"}) {
    EXPECT_TRUE(knows(roots, word)) << word;
  }
  EXPECT_EQ(lemmas(roots, "klinikkerne"), SetOfWords{"klinik"});
  EXPECT_FALSE(knows(roots, "klinikk"));
}

TEST(DictionaryRoots, NamesAreKnownWithTheirCapitalAndOtherWordsWithAnyFirstLetter) {
  const DictionaryRoots roots = danish();
  EXPECT_TRUE(knows(roots, "Sjælland"));
  EXPECT_FALSE(knows(roots, "sjælland"));
  EXPECT_TRUE(knows(roots, "Kommune"));
  EXPECT_FALSE(knows(roots, "Kwyzq"));
}

TEST(DictionaryRoots, LemmasAreThoseOfTheDictionaryWithoutImperatives) {
  const DictionaryRoots roots = danish();
  EXPECT_EQ(lemmas(roots, "kommunernes"), SetOfWords{"kommune"});
  EXPECT_EQ(lemmas(roots, "budgetter"), SetOfWords{"budget"});
  EXPECT_EQ(lemmas(roots, "kwyzq"), SetOfWords{});
}

TEST(DictionaryRoots, NumbersAndHyphensAndPrefixesAreLeftToHunspell) {
  const DictionaryRoots roots = danish();
  for (const char* word : {"", "2024", "k17", "a-kasse", "Nordafrika", "КОММУНА", "KOMMUNE"}) {
    EXPECT_EQ(roots.knows(word), std::nullopt) << word;
  }
  EXPECT_EQ(roots.lemmas("Kommune"), std::nullopt);
}

DictionaryRoots small_dictionary(const std::string& rules, const std::string& words) {
  const test::TempTree tree;
  return DictionaryRoots::load(tree.write("da_DK.aff", rules), tree.write("da_DK.dic", words));
}

TEST(DictionaryRoots, ForbiddenWordsAndThoseInsideCompoundsAreUnknown) {
  const DictionaryRoots roots = small_dictionary(
      "SET UTF-8\nFLAG num\nFORBIDDENWORD 6\nONLYINCOMPOUND 36\n"
      "SFX 1 Y 2\nSFX 1 0 en [^e]\nSFX 1 0 s/36 .\n",
      "3\nby/1\nø/1\nbyen/6\n");
  EXPECT_TRUE(knows(roots, "by"));
  EXPECT_TRUE(knows(roots, "øen"));
  EXPECT_FALSE(knows(roots, "bys"));
  EXPECT_FALSE(knows(roots, "byen"));
  EXPECT_FALSE(knows(roots, "Byens"));
}

TEST(DictionaryRoots, ConditionsAreAskedOfTheLettersThatStay) {
  const DictionaryRoots roots = small_dictionary(
      "SET UTF-8\nFLAG num\nSFX 1 Y 3\nSFX 1 el ler [^l]el\nSFX 1 0 ne [æø].\nSFX 1 x y z\n",
      "3\nhandel/1\nhøj/1\nmax/1\n");
  EXPECT_TRUE(knows(roots, "handler"));
  EXPECT_TRUE(knows(roots, "højne"));
  EXPECT_FALSE(knows(roots, "handelne"));
  EXPECT_FALSE(knows(roots, "may"));
}

TEST(DictionaryRoots, EntriesMayNameAnotherLemma) {
  const DictionaryRoots roots =
      small_dictionary("SET UTF-8\nFLAG num\nSFX 1 Y 1\nSFX 1 0 s . +GENITIV\n",
                       "5\nbørn/1  st:barn\nkom st:komme +IMPERATIV\nkom\nby over\n\"A/S\"\n");
  EXPECT_EQ(lemmas(roots, "børns"), SetOfWords{"barn"});
  EXPECT_EQ(lemmas(roots, "kom"), SetOfWords{"kom"});
  EXPECT_FALSE(knows(roots, "by"));
}

TEST(DictionaryRoots, NothingIsToldOfDictionariesThatAreNotUnderstood) {
  const std::string rules = "SET UTF-8\nFLAG num\n";
  EXPECT_EQ(small_dictionary(rules, "1\nhus\n").knows("hus"), true);
  for (const char* other : {"KEEPCASE 3\n", "FLAG long\n", "SET ISO8859-1\n", "IGNORE x\n"}) {
    EXPECT_EQ(small_dictionary(rules + other, "1\nhus\n").knows("hus"), std::nullopt) << other;
  }
  EXPECT_EQ(DictionaryRoots::load("/nowhere.aff", "/nowhere.dic").knows("hus"), std::nullopt);
}

TEST(DictionaryRoots, ADictionaryOfHardlyAnyWordsIsOneToo) {
  for (const int words : {0, 1, 2, 5}) {
    std::string list = std::to_string(words) + "\n";
    for (int i = 0; i < words; ++i) {
      list.append("ord").append(1, static_cast<char>('a' + i)).append("\n");
    }
    const DictionaryRoots roots = small_dictionary("SET UTF-8\nFLAG num\n", list);
    EXPECT_EQ(knows(roots, "orda"), words > 0);
    EXPECT_FALSE(knows(roots, "havn"));
  }
}

}  // namespace
}  // namespace dagsorden
