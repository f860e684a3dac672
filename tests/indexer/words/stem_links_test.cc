#include "indexer/words/stem_links.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "common/text.h"

namespace dagsorden {
namespace {

class StemLinks : public testing::Test {
 protected:
  static Dictionary* dictionary() {
    static const std::unique_ptr<Dictionary> loaded = Dictionary::load();
    return loaded.get();
  }
  void SetUp() override {
    if (dictionary() == nullptr) GTEST_SKIP() << "hunspell-da is not installed";
  }

  // Do two words share a stem, including linked stems?
  static bool are_linked(const std::string& left, const std::string& right) {
    const std::vector<std::string> first = all_stems(left);
    const std::vector<std::string> second = all_stems(right);
    return std::find_first_of(first.begin(), first.end(), second.begin(), second.end()) !=
           first.end();
  }

  static std::vector<std::string> all_stems(const std::string& word) {
    Stemmer stemmer;
    const std::string folded = fold_letters(word);
    std::vector<std::string> stems = linked_stems(folded, *dictionary(), stemmer);
    stems.push_back(stemmer.stem(folded));
    return stems;
  }
};

struct Pair {
  const char* left;
  const char* right;
};

TEST_F(StemLinks, FormsOfOneWordAreLinked) {
  const Pair pairs[] = {{"by", "byer"},
                        {"by", "byen"},
                        {"byer", "byerne"},
                        {"budget", "budgetter"},
                        {"budgettet", "budget"},
                        {"træ", "træerne"},
                        {"å", "åen"},
                        {"ø", "øerne"},
                        {"godkende", "godkendelse"},
                        {"godkende", "godkendt"},
                        {"godkendes", "godkendelsen"},
                        {"regel", "reglerne"},
                        {"middel", "midler"},
                        {"artikel", "artikler"},
                        {"universitet", "universiteterne"},
                        {"mulighed", "mulighederne"},
                        {"virksomhed", "virksomheder"},
                        {"plads", "pladser"},
                        {"central", "centralt"},
                        {"minister", "ministre"},
                        {"sti", "stierne"},
                        {"anvende", "anvendelse"},
                        {"uge", "uger"},
                        {"dagsorden", "dagsordenen"}};
  for (const Pair& pair : pairs) {
    EXPECT_TRUE(are_linked(pair.left, pair.right)) << pair.left << ' ' << pair.right;
  }
}

TEST_F(StemLinks, IrregularFormsAreLinkedToTheirLemma) {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"vedtog", "vedtage"}, {"tiltrådte", "tiltræde"},
      {"indgik", "indgå"},   {"gav", "give"},
      {"valgte", "vælge"},   {"nyt", "ny"},
      {"nye", "ny"},         {"godt", "god"},
      {"sikkert", "sikker"}, {"sikre", "sikker"},
      {"lavt", "lav"},       {"større", "stor"},
      {"museet", "museum"},  {"kriterier", "kriterium"},
      {"fakta", "faktum"}};
  for (const auto& [form, lemma] : pairs) EXPECT_TRUE(are_linked(form, lemma)) << form;
}

TEST_F(StemLinks, ImperativesAreNotLinkedToTheirVerb) {
  EXPECT_FALSE(are_linked("led", "lide"));
  Stemmer stemmer;
  EXPECT_TRUE(linked_stems("vind", *dictionary(), stemmer).empty());
}

TEST_F(StemLinks, TheJoiningFormOfChildrenIsNotLinkedToInhabitants) {
  EXPECT_TRUE(are_linked("barn", "børne"));
  EXPECT_FALSE(are_linked("bo", "børne")) << "boerne is folded like it";
}

TEST_F(StemLinks, PluralsWithChangedVowelsAreLinkedToTheirSingular) {
  const Pair pairs[] = {{"barn", "børn"},  {"barnet", "børnenes"}, {"bog", "bøger"},
                        {"mand", "mænd"},  {"hånd", "hænderne"},   {"tand", "tænder"},
                        {"fod", "fødder"}, {"formand", "formænd"}, {"øje", "øjnene"}};
  for (const Pair& pair : pairs) {
    EXPECT_TRUE(are_linked(pair.left, pair.right)) << pair.left << ' ' << pair.right;
  }
}

TEST_F(StemLinks, OtherWordsAreNotLinked) {
  const Pair pairs[] = {{"hus", "hue"},      {"kyst", "kysse"},   {"øst", "øse"},
                        {"vis", "vi"},       {"ældre", "gammel"}, {"lov", "løv"},
                        {"by", "bygge"},     {"tilsyn", "syn"},   {"skole", "skolde"},
                        {"region", "regel"}, {"børn", "bør"},     {"pendler", "pendel"},
                        {"budget", "bud"}};
  for (const Pair& pair : pairs) {
    EXPECT_FALSE(are_linked(pair.left, pair.right)) << pair.left << ' ' << pair.right;
  }
}

TEST_F(StemLinks, RegularWordsNeedNoLinks) {
  Stemmer stemmer;
  for (const char* word : {"lokalplanen", "skoler", "udvalget", "sager", "huset", "og", "kwyzq",
                           "2025", "", "sjælland"}) {
    EXPECT_TRUE(linked_stems(word, *dictionary(), stemmer).empty()) << word;
  }
}

}  // namespace
}  // namespace dagsorden
