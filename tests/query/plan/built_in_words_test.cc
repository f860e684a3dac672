#include "query/plan/built_in_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "tests/query/plan/alternatives.h"

namespace dagsorden {
namespace {

const WordTable& synonyms() {
  static const WordTable table = parse_word_table(synonyms_text(), "synonyms");
  return table;
}

const WordTable& abbreviations() {
  static const WordTable table = parse_word_table(abbreviations_text(), "abbreviations");
  return table;
}

using test::found;
using test::words_of;

// A phrase as stems, to find words that are in a group twice.
std::vector<std::string> stems_of(const Phrase& phrase) {
  Stemmer stemmer;
  std::vector<std::string> stems;
  for (const std::string& word : phrase.words) {
    stems.push_back(phrase.is_exact ? word : stemmer.stem(word));
  }
  return stems;
}

TEST(BuiltInWords, BothTablesParseAndAreRich) {
  const auto& groups = synonyms().groups;
  EXPECT_GE(std::count_if(groups.begin(), groups.end(),
                          [](const WordGroup& group) { return !group.is_directed; }),
            190);
  EXPECT_GE(abbreviations().groups.size(), 60U);
}

TEST(BuiltInWords, NoWordIsTwiceInAGroup) {
  for (const WordTable* table : {&synonyms(), &abbreviations()}) {
    for (const WordGroup& group : table->groups) {
      std::set<std::vector<std::string>> seen;
      for (const Phrase& phrase : group.phrases) {
        EXPECT_TRUE(seen.insert(stems_of(phrase)).second)
            << "line " << group.line << ": " << phrase.words.front();
      }
    }
  }
}

TEST(BuiltInWords, NoMemberIsAStopWordOrHasTheStemOfOne) {
  for (const WordTable* table : {&synonyms(), &abbreviations()}) {
    for (const WordGroup& group : table->groups) {
      for (const Phrase& phrase : group.phrases) {
        if (phrase.words.size() != 1) continue;
        EXPECT_FALSE(is_stop_word(phrase.words.front())) << "line " << group.line;
        EXPECT_FALSE(is_stop_word(stems_of(phrase).front())) << "line " << group.line;
      }
    }
  }
}

TEST(BuiltInWords, TheFieldIsKnown) {
  EXPECT_EQ(found(synonyms(), "sygehuse"), "hospital");
  EXPECT_EQ(found(synonyms(), "hospitalet"), "sygehus");
  EXPECT_NE(found(synonyms(), "brandvæsenet").find("redningsberedskab"), std::string::npos);
  EXPECT_EQ(found(abbreviations(), "SEL"), "serviceloven | lov om social service");
  EXPECT_EQ(found(abbreviations(), "servicelovens"), "sel | lov om social service");
  EXPECT_EQ(found(abbreviations(), "ØA31"), "økonomiaftale 2031 | økonomiaftalen for 2031");
}

TEST(BuiltInWords, ReadingOnlyTheLinesOfAWordGivesTheSame) {
  Stemmer stemmer;
  const auto expect_same = [&stemmer](const std::vector<std::string>& words) {
    EXPECT_EQ(built_in_synonyms(words, stemmer), alternatives(synonyms(), words, stemmer))
        << words.front();
    EXPECT_EQ(built_in_abbreviations(words, stemmer), alternatives(abbreviations(), words, stemmer))
        << words.front();
  };
  for (const WordTable* table : {&synonyms(), &abbreviations()}) {
    for (const WordGroup& group : table->groups) {
      for (const Phrase& phrase : group.phrases) {
        expect_same(phrase.words);
        std::vector<std::string> bent = phrase.words;
        for (const char* ending : {"s", "er", "erne", "et", "ens"}) {
          bent.back() = phrase.words.back() + ending;
          expect_same(bent);
        }
      }
    }
  }
  for (const char* text : {"brandvæsenet", "ØA31", "KV25", "svømmehal", "løse", "x"}) {
    expect_same(words_of(text));
  }
}

TEST(BuiltInWords, ReadingOnlyTheLinesOfWordsGivesTheSameScatteredPhrases) {
  Stemmer stemmer;
  for (const char* text :
       {"hvorfor er der så store klasser i skolen", "skal vejene saltes om natten",
        "penge til klubber og foreninger", "x y"}) {
    const auto some = built_in_scattered_synonyms(words_of(text), stemmer);
    const auto all = scattered_phrases(synonyms(), words_of(text), stemmer);
    ASSERT_EQ(some.size(), all.size()) << text;
    for (std::size_t i = 0; i < all.size(); ++i) {
      EXPECT_EQ(some[i].places, all[i].places) << text;
      EXPECT_EQ(some[i].alternatives, all[i].alternatives) << text;
    }
  }
}

}  // namespace
}  // namespace dagsorden
