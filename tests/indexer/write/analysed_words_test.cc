#include "indexer/write/analysed_words.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace dagsorden {
namespace {

RecentWords::Word analysed(const std::string& word) {
  return std::make_shared<const AnalysedWord>(word, word, std::vector<std::string>(), "",
                                              std::vector<std::string>());
}

std::string found(RecentWords& words, const std::string& word) {
  const RecentWords::Word* const known = words.find(word);
  return known != nullptr ? std::string((*known)->word()) : "";
}

TEST(RecentWords, AreFoundByTheirLetters) {
  RecentWords words;
  EXPECT_EQ(found(words, "hus"), "");
  for (int i = 0; i < 1000; ++i) words.add(analysed("hus" + std::to_string(i)));
  for (int i = 0; i < 1000; ++i) {
    const std::string word = "hus" + std::to_string(i);
    EXPECT_EQ(found(words, word), word);
  }
  EXPECT_EQ(found(words, "hus1000"), "");
  EXPECT_EQ(found(words, ""), "");
}

TEST(RecentWords, RareOnesAreForgottenAndCommonOnesAreNot) {
  RecentWords words;
  words.add(analysed("common"));
  words.add(analysed("rare"));
  words.make_room(1);
  EXPECT_EQ(found(words, "common"), "common");
  words.add(analysed("other"));
  words.make_room(1);
  EXPECT_EQ(found(words, "common"), "common");
  EXPECT_EQ(found(words, "rare"), "");
}

TEST(RecentWords, FewAreKept) {
  RecentWords words;
  words.add(analysed("few"));
  for (int i = 0; i < 3; ++i) words.make_room(1);
  EXPECT_EQ(found(words, "few"), "few");
}

TEST(AnalysedWords, AWordIsTheOneThatWasAddedFirst) {
  AnalysedWords words;
  EXPECT_EQ(words.find("hus"), nullptr);
  const RecentWords::Word first = analysed("hus");
  words.add(first);
  words.add(analysed("hus"));
  EXPECT_EQ(words.find("hus"), first);
}

}  // namespace
}  // namespace dagsorden
