#include "indexer/words/dictionary.h"

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "common/text.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

using Words = std::vector<std::string>;

class DanishDictionary : public testing::Test {
 protected:
  // Loading takes a while, so all tests here share one dictionary.
  static Dictionary* dictionary() {
    static const std::unique_ptr<Dictionary> loaded = Dictionary::load();
    return loaded.get();
  }
  void SetUp() override {
    if (dictionary() == nullptr) GTEST_SKIP() << "hunspell-da is not installed";
  }
};

TEST_F(DanishDictionary, KnowsWordsAndTheirInflections) {
  EXPECT_TRUE(dictionary()->is_simple_word("kapacitet"));
  EXPECT_TRUE(dictionary()->is_simple_word("kapaciteten"));
  EXPECT_FALSE(dictionary()->is_simple_word("kapacitetning"));
}

TEST_F(DanishDictionary, CompoundsOfItsWordsAreUnknown) {
  EXPECT_FALSE(dictionary()->is_simple_word("botilbudskapacitet"));
  EXPECT_TRUE(dictionary()->is_simple_word("kommuneplan"));
}

TEST_F(DanishDictionary, FoldedWordsAreKnownInTheirOwnSpelling) {
  EXPECT_TRUE(dictionary()->is_simple_word(fold_letters("poesi")));
  EXPECT_TRUE(dictionary()->is_simple_word(fold_letters("poesien")));
  EXPECT_TRUE(dictionary()->is_simple_word(fold_letters("idé")));
  EXPECT_EQ(dictionary()->lemmas(fold_letters("poesien")), Words{fold_letters("poesi")});
}

TEST_F(DanishDictionary, NamesAreKnownOnlyWithACapital) {
  EXPECT_TRUE(dictionary()->is_name("sjælland"));
  EXPECT_TRUE(dictionary()->is_name("ringsteds"));
  EXPECT_TRUE(dictionary()->is_name("århus"));
  EXPECT_FALSE(dictionary()->is_name("kommune"));
  EXPECT_FALSE(dictionary()->is_name("kwyzq"));
  EXPECT_FALSE(dictionary()->is_simple_word("sjælland"));
}

TEST_F(DanishDictionary, ImperativesDoNotCountAsLemmas) {
  EXPECT_EQ(dictionary()->lemmas("budgetter"), Words{"budget"});
  EXPECT_EQ(dictionary()->lemmas("kommunernes"), Words{"kommune"});
  EXPECT_EQ(dictionary()->lemmas("kwyzq"), Words{});
}

TEST_F(DanishDictionary, TwoRulesMayApplyToAWord) {
  EXPECT_TRUE(dictionary()->is_simple_word("klinikkerne"));
  EXPECT_EQ(dictionary()->lemmas("hjemmene"), Words{"hjem"});
}

TEST_F(DanishDictionary, JoiningFormsNameTheirWord) {
  const Lexicon& lexicon = dictionary()->lexicon();
  EXPECT_EQ(lexicon.joining_lemma("sundheds"), "sundhed");
  EXPECT_EQ(lexicon.joining_lemma("børne"), "børn");
  EXPECT_EQ(lexicon.joining_lemma("vej"), "vej");
  EXPECT_EQ(lexicon.joining_lemma("inter"), "inter-");
  EXPECT_EQ(lexicon.joining_lemma("sundhede"), std::nullopt);
  EXPECT_GE(lexicon.longest_joining_form("sundhedsqzx"), std::string("sundheds").size());
  EXPECT_LT(lexicon.longest_joining_form("sundhedsqzxwvqzxwv"),
            std::string("sundhedsqzxwvqzxwv").size());
}

TEST_F(DanishDictionary, AnyTextMayBeLookedUp) {
  for (const char* word : {"", "-", "§108", "\xff\xfe", "K17", "å"}) {
    dictionary()->lemmas(word);
    dictionary()->is_name(word);
  }
  EXPECT_FALSE(dictionary()->is_simple_word(std::string(100000, 'x')));
  // A spelling for every letter would take terabytes.
  std::string endless;
  for (int i = 0; i < 1000000; ++i) endless += "å";
  EXPECT_FALSE(dictionary()->is_simple_word(endless));
}

TEST(Dictionary, MissingFilesGiveNoDictionary) {
  const test::TempTree tree;
  EXPECT_EQ(Dictionary::load(tree.root()), nullptr);
  tree.write("da_DK.aff", "SET UTF-8\n");
  EXPECT_EQ(Dictionary::load(tree.root()), nullptr);
}

TEST(Dictionary, OtherFoldersAndEncodingsAreRead) {
  const test::TempTree tree;
  tree.write("da_DK.aff",
             "SET ISO8859-1\nCOMPOUNDBEGIN X\nONLYINCOMPOUND O\n"
             "SFX A Y 1\nSFX A 0 en [^e]\nSFX S Y 1\nSFX S 0 s/OX [\xf8]d\n");
  tree.write("da_DK.dic",
             "2\nbr\xf8"
             "d/AS\nsk\xe5l/AS\n");
  const auto dictionary = Dictionary::load(tree.root());
  ASSERT_NE(dictionary, nullptr);
  EXPECT_TRUE(dictionary->is_simple_word("brød"));
  EXPECT_TRUE(dictionary->is_simple_word("skålen"));
  EXPECT_EQ(dictionary->lexicon().joining_lemma("brøds"), "brød");
  EXPECT_EQ(dictionary->lexicon().joining_lemma("skåls"), std::nullopt);
}

TEST(Dictionary, DictionariesWithoutCompoundsHaveNoJoiningForms) {
  const test::TempTree tree;
  tree.write("da_DK.aff", "SET UTF-8\n");
  tree.write("da_DK.dic", "1\nhus\n");
  const auto dictionary = Dictionary::load(tree.root());
  ASSERT_NE(dictionary, nullptr);
  EXPECT_EQ(dictionary->lexicon().joining_lemma("hus"), std::nullopt);
  EXPECT_TRUE(dictionary->is_simple_word("hus"));
}

TEST(SmallDictionary, CanBeLoadedByManyThreadsAtOnce) {
  const test::TempTree tree;
  static_cast<void>(tree.write("da_DK.aff", "SET UTF-8\n"));
  static_cast<void>(tree.write("da_DK.dic", "1\nhavn\n"));
  std::atomic<int> known = 0;
  const auto load = [&] {
    for (int i = 0; i < 25; ++i) {
      const std::unique_ptr<Dictionary> dictionary = Dictionary::load(tree.root());
      if (dictionary != nullptr && dictionary->is_simple_word("havn")) ++known;
    }
  };
  {
    const std::jthread first(load);
    const std::jthread second(load);
  }
  EXPECT_EQ(known, 50);
}

}  // namespace
}  // namespace dagsorden
