#include "query/messages.h"

#include <gtest/gtest.h>

#include <set>

namespace dagsorden {
namespace {

std::multiset<char> place_letters_in(std::string_view text) {
  std::multiset<char> places;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '%') places.insert(text[i + 1]);
  }
  return places;
}

TEST(Messages, PutTheSameThingsInBothLanguages) {
  for (const MessageRow& row : messages) {
    EXPECT_EQ(place_letters_in(row.english), place_letters_in(row.danish)) << row.english;
    EXPECT_FALSE(row.danish.empty()) << row.english;
    EXPECT_NE(row.english, row.danish);
  }
}

TEST(Messages, AreSaidInTheLanguageSpoken) {
  EXPECT_EQ(tr(Message::did_you_mean, {"x", "y"}), "x; did you mean “y”?");
  set_language(Language::danish);
  EXPECT_EQ(tr(Message::did_you_mean, {"x", "y"}), "x; mente du “y”?");
  set_language(Language::english);
}

}  // namespace
}  // namespace dagsorden
