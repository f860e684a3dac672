// What is passed over in a text holds nothing of a query.
#include "query/render/stretches.h"

#include <gtest/gtest.h>

#include <random>

#include "query/render/marks.h"

namespace dagsorden {
namespace {

std::vector<std::string> read_of(std::string_view text, const std::vector<Leaf>& leaves) {
  std::vector<std::string> result;
  for (const Stretch& stretch : stretches_to_read(text, leaves)) {
    result.emplace_back(text.substr(stretch.begin, stretch.end - stretch.begin));
  }
  return result;
}

using Texts = std::vector<std::string>;

TEST(Stretches, ReachFromBlankToBlankAroundWhatIsLookedFor) {
  EXPECT_EQ(read_of("By og HAVN,\nmen (strandhavnen) blev", {{LeafKind::stem, nullptr, {"havn"}}}),
            (Texts{"HAVN,", "(strandhavnen)"}));
}

TEST(Stretches, HoldWhatFoldsOtherwiseThanByItself) {
  EXPECT_EQ(read_of("Ærø Aalborg idé K17-hus KL's øen Soe", {{LeafKind::stem, nullptr, {"øen"}}}),
            (Texts{"Aalborg", "idé", "K17-hus", "KL's", "øen", "Soe"}));
}

TEST(Stretches, HoldTwoLettersForOneWhereverInALongWordTheyStand) {
  for (const std::string letters : {"aa", "AA", "ae", "oe", "Oe"}) {
    for (std::size_t before = 0; before < 40; ++before) {
      const std::string word = std::string(before, 'x') + "b" + letters + "l";
      EXPECT_EQ(read_of("ja " + word + " nej", {{LeafKind::stem, nullptr, {"bål"}}}), Texts{word});
    }
  }
}

TEST(Stretches, AreTheWholeTextWhereOrderOrNumbersMatter) {
  const std::string text = "ét ord, § 107 og to";
  EXPECT_EQ(read_of(text, {{LeafKind::phrase, nullptr, {"to", "ord"}}}), Texts{text});
  EXPECT_EQ(read_of(text, {{LeafKind::stem, nullptr, {"ord"}}, {LeafKind::stem, nullptr, {"107"}}}),
            Texts{text});
}

TEST(Stretches, OfNothingAreNone) {
  EXPECT_EQ(read_of("", {{LeafKind::stem, nullptr, {"a"}}}), Texts{});
}

// A law: the same marks as in the whole text, which a phrase that stands nowhere makes us read.
// Numbers are no letters of a word here: § 12a is one word, and nothing of a query without numbers.
TEST(Stretches, LeaveNoMarkOut) {
  const std::vector<std::string> pieces = {
      "havn", "Havn",   "HAVNE",  "strand", "bål", "baal", "BAAL", "BÅL", "Ø",  "ø",     "oe",
      "Oe",   "by",     "en",     "ene",    "idé", "ä",    "-",    "-",   "‐",  "–",     "'s",
      "’s",   "\u00AD", " ",      " ",      " ",   " ",    "\n",   ".",   ", ", "(",     ")",
      "/",    "12 ",    "1.000 ", "§ ",     "§§ ", "a",    "e",    "o",   "\t", "\u00A0"};
  std::mt19937 random(5);
  Stemmer stemmer;
  std::size_t marked = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random() % 40; i > 0; --i) text += pieces[random() % pieces.size()];
    std::vector<Leaf> leaves;
    for (const std::string stem : {"havn", "bål", "by", "ø", "strandhavn"}) {
      leaves.push_back({LeafKind::stem, nullptr, {stem}});
      leaves.push_back({LeafKind::part, nullptr, {stem}});
    }
    leaves.push_back({LeafKind::beginning, nullptr, {"str"}});
    leaves.push_back({LeafKind::name, nullptr, {"havn"}});
    const std::vector<Mark> marks = find_marks(text, nullptr, leaves, stemmer);
    leaves.push_back({LeafKind::phrase, nullptr, {"nowhere", "either"}});
    const std::vector<Mark> of_all = find_marks(text, nullptr, leaves, stemmer);
    ASSERT_EQ(marks.size(), of_all.size()) << text;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      ASSERT_EQ(marks[i].begin, of_all[i].begin) << text;
      ASSERT_EQ(marks[i].end, of_all[i].end) << text;
      ASSERT_EQ(marks[i].leaf, of_all[i].leaf) << text;
    }
    marked += marks.size();
  }
  EXPECT_GT(marked, 3000U);
}

}  // namespace
}  // namespace dagsorden
