#include "indexer/words/lexicon.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "indexer/words/dictionary.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

using WordSet = std::set<std::string>;

// Debian's dictionary, or one of the test's own.
class LexiconTest : public testing::Test {
 protected:
  static const Lexicon& danish() {
    static const std::filesystem::path folder = dictionary_folder;
    static const Lexicon lexicon(folder / "da_DK.aff", folder / "da_DK.dic");
    return lexicon;
  }

  static Lexicon small(const std::string& rules, const std::string& words) {
    const test::TempTree tree;
    return {tree.write("da_DK.aff", rules), tree.write("da_DK.dic", words)};
  }

  static WordSet lemmas(const Lexicon& lexicon, std::string_view word) {
    const std::vector<std::string> found = lexicon.lemmas(word);
    return {found.begin(), found.end()};
  }
};

TEST_F(LexiconTest, EveryEntryOfTheDictionaryIsKnown) {
  std::ifstream file(std::filesystem::path(dictionary_folder) / "da_DK.dic");
  if (!file) GTEST_SKIP() << "hunspell-da is not installed";
  std::string line;
  std::getline(file, line);
  WordSet words;
  WordSet forbidden;
  while (std::getline(file, line)) {
    if (line.find_first_of(" \\") != std::string::npos) continue;
    const std::string word = line.substr(0, line.find_first_of("/\t"));
    (line.ends_with("/6") ? forbidden : words).insert(word);
  }
  words.erase("");
  EXPECT_GT(words.size(), 100000U);
  for (const std::string& word : words) {
    EXPECT_EQ(danish().knows(word), forbidden.count(word) == 0) << word;
  }
}

TEST_F(LexiconTest, InflectionsAreKnownThroughOneOrTwoRules) {
  const Lexicon lexicon = small(
      "SET UTF-8\nFLAG num\nSFX 1 Y 1\nSFX 1 0 en/2 [^e]\nSFX 2 Y 1\nSFX 2 0 s .\n"
      "SFX 3 Y 1\nSFX 3 um et um\n",
      "2\nhavn/1\nmuseum/3\n");
  for (const char* word : {"havn", "havnen", "havnens", "museet"}) {
    EXPECT_TRUE(lexicon.knows(word)) << word;
  }
  for (const char* word : {"havns", "havnet", "muse", "museumet", "", "n"}) {
    EXPECT_FALSE(lexicon.knows(word)) << word;
  }
  EXPECT_EQ(lemmas(lexicon, "havnens"), WordSet{"havn"});
  EXPECT_EQ(lemmas(lexicon, "museet"), WordSet{"museum"});
}

TEST_F(LexiconTest, ForbiddenAndCompoundOnlyWordsAreUnknown) {
  const Lexicon lexicon = small(
      "SET UTF-8\nFLAG num\nFORBIDDENWORD 6\nONLYINCOMPOUND 36\nNEEDAFFIX 8\n"
      "SFX 1 Y 1\nSFX 1 0 s/36 .\nSFX 2 Y 1\nSFX 2 0 er .\n",
      "3\nby/1,2\nbyer/6\nsted/36\nland/8,2\n");
  EXPECT_TRUE(lexicon.knows("by"));
  for (const char* word : {"byer", "bys", "sted", "land"})
    EXPECT_FALSE(lexicon.knows(word)) << word;
  EXPECT_TRUE(lexicon.knows("lander"));
  EXPECT_EQ(lexicon.joining_lemma("bys"), "by");
}

TEST_F(LexiconTest, ConditionsApplyToTheEntry) {
  const Lexicon lexicon = small("SET UTF-8\nFLAG num\nSFX 1 Y 2\nSFX 1 0 r e\nSFX 1 0 er [^eé]\n",
                                "2\nkirke/1\nskole/1\nbåd/1\n");
  EXPECT_TRUE(lexicon.knows("kirker"));
  EXPECT_TRUE(lexicon.knows("båder"));
  EXPECT_FALSE(lexicon.knows("kirkeer"));
  EXPECT_FALSE(lexicon.knows("bådr"));
}

TEST_F(LexiconTest, EntriesMayNameAnotherLemmaAndImperativesHaveNone) {
  const Lexicon lexicon = small("SET UTF-8\nFLAG num\nSFX 1 Y 1\nSFX 1 e 0 e +IMPERATIV\n",
                                "3\nbørn st:barn\nkende/1\nkøb/1 +IMPERATIV\n");
  EXPECT_EQ(lemmas(lexicon, "børn"), WordSet{"barn"});
  EXPECT_EQ(lemmas(lexicon, "kend"), WordSet());
  EXPECT_TRUE(lexicon.knows("kend"));
  EXPECT_EQ(lemmas(lexicon, "køb"), WordSet());
}

TEST_F(LexiconTest, FlagsMayBeLettersOrPairsOfLetters) {
  const Lexicon letters = small("SET UTF-8\nSFX a Y 1\nSFX a 0 en .\n", "1\nhavn/xa\n");
  EXPECT_TRUE(letters.knows("havnen"));
  const Lexicon pairs =
      small("SET UTF-8\nFLAG long\nSFX bx Y 1\nSFX bx 0 en .\n", "2\nhavn/axbx\nskov/abxa\n");
  EXPECT_TRUE(pairs.knows("havnen"));
  EXPECT_FALSE(pairs.knows("skoven"));
}

TEST_F(LexiconTest, UnreadableFilesGiveNoWords) {
  const Lexicon lexicon("/nowhere.aff", "/nowhere.dic");
  EXPECT_FALSE(lexicon.knows("hus"));
  EXPECT_EQ(lexicon.joining_lemma("hus"), std::nullopt);
  EXPECT_EQ(lexicon.longest_joining_form("hus"), 0U);
}

}  // namespace
}  // namespace dagsorden
