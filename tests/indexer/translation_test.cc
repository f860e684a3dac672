#include "indexer/translation.h"

#include <gtest/gtest.h>

#include <array>

namespace dagsorden {
namespace {

constexpr std::array table = {Translation{"left out: ~1", "udeladt: ~1"},
                              Translation{"%1 is locked", "%1 er låst"}};

TEST(Translation, KeepsNamesAndLooksUpSentencesInSentences) {
  EXPECT_EQ(in_danish(table, "/a.pdf is locked"), "/a.pdf er låst");
  EXPECT_EQ(in_danish(table, "left out: /a.pdf is locked; /b.pdf is locked"),
            "udeladt: /a.pdf er låst; /b.pdf er låst");
  EXPECT_EQ(in_danish(table, "something else"), "something else");
}

}  // namespace
}  // namespace dagsorden
