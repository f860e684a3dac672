// Letters are found where std::string_view finds them.
#include "common/find_letters.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace dagsorden {
namespace {

TEST(FindLetters, IsWhatStringViewFinds) {
  std::mt19937 random(3);
  const std::string letters = "eexz\xC3\xA6";
  const auto some = [&](std::size_t most) {
    std::string text;
    for (std::size_t i = random() % (most + 1); i > 0; --i) text += letters[random() % 6];
    return text;
  };
  std::size_t found = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = some(30);
    const std::string sought = some(4);
    const std::size_t from = random() % 34;
    const std::size_t at = find_letters(text, sought, from);
    ASSERT_EQ(at, text.find(sought, from)) << text << " | " << sought << " | " << from;
    if (at != std::string::npos) ++found;
  }
  EXPECT_GT(found, 3000U);
}

}  // namespace
}  // namespace dagsorden
