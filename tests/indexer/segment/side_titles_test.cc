#include "indexer/segment/side_titles.h"

#include <gtest/gtest.h>

#include "tests/support/lines.h"
#include "tests/support/show_blocks.h"

namespace dagsorden {
namespace {

using Shown = std::vector<std::string>;

Shown put_above(const std::string& text) {
  return test::shown(with_side_titles_above(test::clean_text(text)).blocks);
}

TEST(SideTitles, AreMovedAboveTheTextBesideThem) {
  EXPECT_EQ(put_above("Dagsorden\n\n"
                      "1. Ny mole ved     Den bygges til foråret, når\n"
                      "havnen             isen er væk.\n"
                      "                   Den koster 2 mio. kr.\n\n"
                      "2. Års-            Udvalget mødes i maj.\n"
                      "planen\n"
                      "                   Dagsorden følger.\n\n"
                      "3. Eventuelt       Intet.\n"
                      "                   Mødet sluttede.\n"),
            (Shown{"l Dagsorden", "l 1. Ny mole ved havnen", "l Den bygges til foråret, når",
                   "l isen er væk.", "l Den koster 2 mio. kr.", "l 2. Årsplanen",
                   "l Udvalget mødes i maj.", "l Dagsorden følger.", "l 3. Eventuelt", "l Intet.",
                   "l Mødet sluttede."}));
}

TEST(SideTitles, ListsWithFiguresBesideThemAreLeftAlone) {
  const std::string list =
      "Dagsorden\n\n1. Ny mole         12.000 kr.\nMolen bygges af en lokal mester.\n\n"
      "2. Ny kaj          14.000 kr.\nKajen bygges af en anden mester.\n\n"
      "3. Ny færge        90.000 kr.\nFærgen købes brugt.\n";
  EXPECT_EQ(put_above(list), test::shown(test::clean_text(list).blocks));
}

TEST(SideTitles, TwoAreTooFew) {
  const std::string text =
      "1. Ny mole         Bygges.\n                   Snart.\n"
      "2. Ny kaj          Bygges.\n                   Senere.\n";
  EXPECT_EQ(put_above(text), test::shown(test::clean_text(text).blocks));
}

}  // namespace
}  // namespace dagsorden
