#include "indexer/describe/heading_fields.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

struct Heading {
  std::string title;
  std::string case_type;
};

Heading heading(const std::string& text, const Layout* layout = nullptr) {
  Heading read{text, ""};
  read.case_type = take_case_type(read.title, layout).value_or("");
  return read;
}

TEST(HeadingFields, TheLabelIsTheCaseTypeAndNotPartOfTheTitle) {
  const Heading read = heading("Beslutningssag: Ny havneplan: første del");
  EXPECT_EQ(read.case_type, "beslutningssag");
  EXPECT_EQ(read.title, "Ny havneplan: første del");
}

TEST(HeadingFields, ASpaceMayPrecedeTheColon) {
  EXPECT_EQ(heading("Beslutningssag : Ny havneplan").case_type, "beslutningssag");
  EXPECT_EQ(heading("Beslutningssag : Ny havneplan").title, "Ny havneplan");
}

TEST(HeadingFields, TheLabelMayBeInCapitals) {
  EXPECT_EQ(heading("TEMADRØFTELSE: Ny takst").case_type, "temadrøftelse");
  EXPECT_EQ(heading("TEMADRØFTELSE: Ny takst").title, "Ny takst");
  EXPECT_EQ(heading("HAVNEPLANER: Status").case_type, "");
}

TEST(HeadingFields, AColonInATitleDoesNotMakeALabel) {
  EXPECT_EQ(heading("Havneplaner: status og økonomi").case_type, "");
  EXPECT_EQ(heading("Havneplaner: status og økonomi").title, "Havneplaner: status og økonomi");
  EXPECT_EQ(heading("Ny fælles sag: havnen").case_type, "");
}

TEST(HeadingFields, AFamilyMayHaveCaseTypesOfItsOwn) {
  const Layout* const kkr = layout_of("KKR Nordjylland");
  ASSERT_NE(kkr, nullptr);
  EXPECT_EQ(heading("Udpegning: Nyt medlem", kkr).case_type, "udpegning");
  EXPECT_EQ(heading("Udpegning: Nyt medlem", kkr).title, "Nyt medlem");
  EXPECT_EQ(heading("Havneplaner: status", kkr).case_type, "");
  EXPECT_EQ(heading("Meddelelser fra formandskabet", kkr).case_type, "meddelelse");
  EXPECT_EQ(heading("Meddelelser fra formandskabet", kkr).title, "Meddelelser fra formandskabet");
  EXPECT_EQ(heading("Meddelelser fra formandskabet").case_type, "");
}

}  // namespace
}  // namespace dagsorden
