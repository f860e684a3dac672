#include "common/dictionary_roots.h"

#include <gtest/gtest.h>

#include <fstream>

#include "common/dictionary.h"

namespace dagsorden {
namespace {

const std::filesystem::path folder = dictionary_folder;

DictionaryRoots danish() {
  return DictionaryRoots::load(folder / "da_DK.aff", folder / "da_DK.dic");
}

TEST(DictionaryRoots, EveryEntryOfTheDictionaryMayBeKnown) {
  const DictionaryRoots roots = danish();
  std::ifstream file(folder / "da_DK.dic");
  std::size_t entries = 0;
  for (std::string line; std::getline(file, line); ++entries) {
    const std::string word = line.substr(0, line.find_first_of("/ \t"));
    EXPECT_TRUE(roots.may_know(word)) << word;
  }
  EXPECT_GT(entries, 100000U);
}

TEST(DictionaryRoots, InflectionsMayBeKnown) {
  const DictionaryRoots roots = danish();
  for (const char* word :
       {"kommunernes", "kommunes", "cyklernes", "midlerne", "godkendtes", "børnene", "Sjællands",
        "sjællands", "nordafrika", "Vestafrikas", "2024"}) {
    EXPECT_TRUE(roots.may_know(word)) << word;
  }
}

TEST(DictionaryRoots, MostStringsOfLettersAreKeptBack) {
  const DictionaryRoots roots = danish();
  const std::string word = "samarbejdskontaktrådenesdagsorden";
  std::size_t kept_back = 0;
  for (std::size_t begin = 1; begin + 6 < word.size(); ++begin) {
    if (!roots.may_know(word.substr(begin))) ++kept_back;
  }
  EXPECT_GT(kept_back, word.size() / 2);
}

TEST(DictionaryRoots, WithoutADictionaryEveryWordMayBeKnown) {
  EXPECT_TRUE(DictionaryRoots::load("/nowhere.aff", "/nowhere.dic").may_know("xyzxyzxyz"));
}

}  // namespace
}  // namespace dagsorden
