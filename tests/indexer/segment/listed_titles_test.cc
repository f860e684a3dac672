#include "indexer/segment/listed_titles.h"

#include <gtest/gtest.h>

#include "tests/support/lines.h"
#include "tests/support/show_blocks.h"

namespace dagsorden {
namespace {

using Shown = std::vector<std::string>;

Shown given(const std::string& text) {
  return test::shown(with_listed_titles(test::clean_text(text)).blocks);
}

const std::string list =
    "Dagsorden:\n\n1. Protokollen\n2. Ny mole ved den\n   gamle havn\n"
    "3. Eventuelt\n\n";

TEST(ListedTitles, BareNumbersGetTheTitlesOfTheList) {
  const Shown lines =
      given(list + "Ad punkt 1.\nGodkendt.\n\nAd punkt 2.\nUdsat.\n\nAd punkt 3.\n");
  EXPECT_EQ(
      Shown(lines.begin() + 5, lines.end()),
      (Shown{"l Ad punkt 1. Protokollen", "l Godkendt.", "l Ad punkt 2. Ny mole ved den gamle havn",
             "l Udsat.", "l Ad punkt 3. Eventuelt"}));
}

TEST(ListedTitles, TextAfterTheNumberBelongsToTheItem) {
  const Shown lines = given(list + "Ad 1. Godkendt.\n\nAd 2. Udsat.\n\nAd 3. Intet.\n");
  EXPECT_EQ(lines[5], "l Ad 1. Protokollen");
  EXPECT_EQ(lines[6], "l Godkendt.");
}

TEST(ListedTitles, PrintedTitlesAndAnswersToAListStay) {
  const std::string printed = list +
                              "Ad 1. Protokollen\n\nAd 2. Ny mole ved den gamle havn\n\n"
                              "Ad 3. Eventuelt\n";
  EXPECT_EQ(given(printed), test::shown(test::clean_text(printed).blocks));
  const std::string answers =
      "1. Ny mole\n\nIndstilling\n\n1. at molen bygges,\n2. at den males,\n"
      "3. at den åbnes.\n\nAd 1. Godkendt.\nAd 2. Godkendt.\n"
      "Ad 3. Udsat.\n";
  EXPECT_EQ(given(answers), test::shown(test::clean_text(answers).blocks));
}

}  // namespace
}  // namespace dagsorden
