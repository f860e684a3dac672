#include "indexer/write/analysed_words.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace dagsorden {
namespace {

RecentWords::Word analysed(const std::string& word) {
  return AnalysedWord::make(word, word, {}, "", {});
}

std::string found(RecentWords& words, const std::string& word) {
  const RecentWords::Word* const known = words.find(HashedWord(word));
  return known != nullptr ? std::string((*known)->word()) : "";
}

void add(RecentWords& words, const std::string& word) {
  words.add(HashedWord(word).hash, analysed(word));
}

TEST(RecentWords, AreFoundByTheirLetters) {
  RecentWords words;
  EXPECT_EQ(found(words, "hus"), "");
  for (int i = 0; i < 1000; ++i) add(words, "hus" + std::to_string(i));
  for (int i = 0; i < 1000; ++i) {
    const std::string word = "hus" + std::to_string(i);
    EXPECT_EQ(found(words, word), word);
  }
  EXPECT_EQ(found(words, "hus1000"), "");
  EXPECT_EQ(found(words, ""), "");
}

TEST(RecentWords, RareOnesAreForgottenAndCommonOnesAreNot) {
  RecentWords words;
  add(words, "common");
  add(words, "rare");
  words.make_room(1);
  EXPECT_EQ(found(words, "common"), "common");
  add(words, "other");
  words.make_room(1);
  EXPECT_EQ(found(words, "common"), "common");
  EXPECT_EQ(found(words, "rare"), "");
}

TEST(RecentWords, FewAreKept) {
  RecentWords words;
  add(words, "few");
  for (int i = 0; i < 3; ++i) words.make_room(1);
  EXPECT_EQ(found(words, "few"), "few");
}

TEST(AnalysedWord, KeepsAllThatIsWrittenOfIt) {
  const RecentWords::Word word =
      AnalysedWord::make("sygehuset", "sygehus", {"syg", "hus"}, "huset", {"sygehusene"});
  EXPECT_EQ(word->word(), "sygehuset");
  EXPECT_EQ(word->stem(), "sygehus");
  EXPECT_EQ(word->head(), "huset");
  std::string listed;
  const auto note = [&listed](std::string_view stem) { listed.append(stem).append("|"); };
  word->for_each_part_stem(note);
  EXPECT_EQ(listed, "syg|hus|");
  listed.clear();
  word->for_each_lemma_stem(note);
  EXPECT_EQ(listed, "sygehusene|");
}

TEST(AnalysedWords, AWordIsTheOneThatWasAddedFirst) {
  AnalysedWords words;
  EXPECT_EQ(words.find(HashedWord("hus")), nullptr);
  const RecentWords::Word first = analysed("hus");
  words.add(first);
  words.add(analysed("hus"));
  EXPECT_EQ(words.find(HashedWord("hus")), first);
}

}  // namespace
}  // namespace dagsorden
