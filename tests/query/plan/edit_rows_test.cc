#include "query/plan/edit_rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "common/text.h"

namespace dagsorden {
namespace {

std::string random_word(std::mt19937& random) {
  const std::string_view letters[] = {"a", "b", "ø", "r"};
  std::string word;
  for (std::size_t i = 1 + random() % 7; i > 0; --i) word += letters[random() % 4];
  return word;
}

// A law: letter by letter, the distance is the same as that of whole words.
TEST(EditRows, TheDistanceEqualsThatOfTheWholeWords) {
  std::mt19937 random(3);
  for (int trial = 0; trial < 500; ++trial) {
    const std::string word = random_word(random);
    EditRows rows(word);
    for (int other = 0; other < 3; ++other) {
      const std::string spelled = random_word(random);
      rows.cut(0);
      rows.add(spelled);
      EXPECT_EQ(rows.distance(), edit_distance(word, spelled)) << word << " " << spelled;
    }
  }
}

// A law: a word that is given up because of its prefix is never near.
TEST(EditRows, NoNearWordHasAPrefixThatIsGivenUp) {
  std::mt19937 random(5);
  for (int trial = 0; trial < 2000; ++trial) {
    const std::string word = random_word(random);
    const std::string spelled = random_word(random);
    EditRows rows(word);
    bool is_given_up = false;
    for (std::size_t offset = 0; offset < spelled.size();) {
      rows.add(next_code_point(spelled, offset));
      is_given_up = is_given_up || !rows.may_come_within(2);
    }
    const std::size_t distance = edit_distance(word, spelled);
    EXPECT_TRUE(!is_given_up || distance > 2) << word << " " << spelled;
  }
}

TEST(EditRows, RemovedLettersLeaveNoTrace) {
  EditRows rows("havn");
  rows.add("haxyz");
  rows.cut(2);
  rows.add("vn");
  EXPECT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows.distance(), 0U);
}

}  // namespace
}  // namespace dagsorden
