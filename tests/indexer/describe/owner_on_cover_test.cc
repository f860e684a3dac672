#include "indexer/describe/owner_on_cover.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

std::string owner(const std::vector<std::string>& head, const MeetingHints& hints = {}) {
  return owner_on_cover(head, hints);
}

TEST(OwnerOnCover, IsAMunicipalityOrACompanyAnywhereOnTheCover) {
  EXPECT_EQ(owner({"Nordlund Kommune", "Byrådet", "Referat"}), "Nordlund Kommune");
  EXPECT_EQ(owner({"Referat fra møde i bestyrelsen", "Nordlund Vand og Varme A/S"}),
            "Nordlund Vand og Varme A/S");
  EXPECT_EQ(owner({"Bestyrelsen"}, {{"Nordlund Affald I/S · side 2"}, "", "", ""}),
            "Nordlund Affald I/S");
}

TEST(OwnerOnCover, IsTheNameAtTheBeginningOfTheCover) {
  EXPECT_EQ(owner({"Grundejerforeningen Bakken", "Bestyrelsesmøde den 3. maj 2031"}),
            "Grundejerforeningen Bakken");
  EXPECT_EQ(owner({"Referat", "Grundejerforeningen Bakken", "3. maj 2031"}),
            "Grundejerforeningen Bakken");
}

TEST(OwnerOnCover, IsNotAStampALabelOrAMenu) {
  EXPECT_EQ(owner({"UDKAST", "Bestyrelsen", "3. maj 2031"}), "");
  EXPECT_EQ(owner({"Mødested: Skolen", "Bestyrelsen", "3. maj 2031"}), "");
  EXPECT_EQ(owner({"Bestyrelsen", "3. maj 2031", "Klubhuset"}), "");
  EXPECT_EQ(owner({"Nyheder", "Bestyrelsen"}, {{}, "Bestyrelsen", "https://bakken.example", ""}),
            "");
}

}  // namespace
}  // namespace dagsorden
