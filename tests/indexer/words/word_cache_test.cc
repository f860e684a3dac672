#include "indexer/words/word_cache.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace dagsorden {
namespace {

AnalysedWord analysed(const std::string& word) { return {word, word, {}, {}, {}}; }

TEST(WordCache, GivesTheWordsThatWereAdded) {
  WordCache cache;
  EXPECT_EQ(cache.find("hus0"), nullptr);
  for (int i = 0; i < 1000; ++i) cache.add(analysed("hus" + std::to_string(i)));
  for (int i = 0; i < 1000; ++i) {
    const std::string word = "hus" + std::to_string(i);
    const AnalysedWordPtr found = cache.find(word);
    ASSERT_TRUE(found) << word;
    EXPECT_EQ(found->word, word);
  }
  EXPECT_EQ(cache.find("hus1000"), nullptr);
}

TEST(WordCache, AWordIsTheOneThatWasAddedFirst) {
  WordCache cache;
  const AnalysedWordPtr first = cache.add(analysed("hus"));
  EXPECT_EQ(cache.add(analysed("hus")), first);
  EXPECT_EQ(cache.find("hus"), first);
}

TEST(WordCache, FrequentWordsStayAndRareOnesAreEvicted) {
  WordCache cache(160);
  cache.add(analysed("rare"));
  cache.add(analysed("frequent"));
  for (int i = 0; i < 5000; ++i) {
    cache.add(analysed("word" + std::to_string(i)));
    ASSERT_TRUE(cache.find("frequent")) << i;
  }
  EXPECT_EQ(cache.find("rare"), nullptr);
}

TEST(WordCache, AnEvictedWordLivesAsLongAsItIsUsed) {
  WordCache cache(16);
  const AnalysedWordPtr kept = cache.add(analysed("hus"));
  for (int i = 0; i < 1000; ++i) cache.add(analysed("word" + std::to_string(i)));
  EXPECT_EQ(kept->word, "hus");
}

TEST(WordCache, ManyThreadsGetTheSameWords) {
  WordCache cache;
  std::vector<std::vector<AnalysedWordPtr>> found(4);
  std::vector<std::thread> threads;
  for (std::vector<AnalysedWordPtr>& words : found) {
    threads.emplace_back([&cache, &words] {
      for (int i = 0; i < 500; ++i) words.push_back(cache.add(analysed(std::to_string(i))));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::vector<AnalysedWordPtr>& words : found) EXPECT_EQ(words, found.front());
}

}  // namespace
}  // namespace dagsorden
