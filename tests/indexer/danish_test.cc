#include "indexer/danish.h"

#include <gtest/gtest.h>

#include <set>

#include "common/language.h"

namespace dagsorden {
namespace {

std::set<std::string> places_in(std::string_view text) {
  std::set<std::string> places;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if ((text[i] == '%' || text[i] == '~') && text[i + 1] >= '1' && text[i + 1] <= '5') {
      places.insert(std::string(text.substr(i, 2)));
    }
  }
  return places;
}

std::string filled(std::string_view pattern) {
  std::string sentence;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_place = (pattern[i] == '%' || pattern[i] == '~') && i + 1 < pattern.size() &&
                          pattern[i + 1] >= '1' && pattern[i + 1] <= '5';
    sentence += is_place ? "(" + std::string(1, pattern[++i]) + ")" : std::string(1, pattern[i]);
  }
  return sentence;
}

TEST(IndexerInDanish, PutsTheSameThingsInBothLanguages) {
  for (const Translation& row : indexer_sentences()) {
    EXPECT_EQ(places_in(row.english), places_in(row.danish)) << row.english;
  }
}

TEST(IndexerInDanish, FindsEachSentenceByItsOwnRow) {
  for (const Translation& row : indexer_sentences()) {
    EXPECT_EQ(in_danish(indexer_sentences(), filled(row.english)), filled(row.danish));
  }
}

TEST(IndexerInDanish, SpeaksWhatIsAskedFor) {
  set_language(Language::danish);
  EXPECT_EQ(in_spoken_language("this PDF is locked with a password; save it without one"),
            "denne PDF er låst med en adgangskode; gem den uden");
  EXPECT_EQ(in_spoken_language("last run: 2026-01-01T02:00:00Z, 3 days ago"),
            "sidste kørsel: 2026-01-01T02:00:00Z, for 3 dage siden");
  set_language(Language::english);
  EXPECT_EQ(in_spoken_language("this is no agenda"), "this is no agenda");
}

}  // namespace
}  // namespace dagsorden
