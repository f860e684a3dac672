#include "indexer/describe/heading_fields.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

HeadingFields heading(const std::string& text) { return read_heading(text, layouts().front()); }

TEST(HeadingFields, TheLabelIsTheCaseTypeAndNoPartOfTheTitle) {
  const HeadingFields fields = heading("Beslutningssag: Ny havneplan: første del");
  EXPECT_EQ(fields.case_type, "beslutningssag");
  EXPECT_EQ(fields.title, "Ny havneplan: første del");
}

TEST(HeadingFields, ABlankMayStandBeforeTheLabelsColon) {
  const HeadingFields fields = heading("Beslutningssag : Ny havneplan");
  EXPECT_EQ(fields.case_type, "beslutningssag");
  EXPECT_EQ(fields.title, "Ny havneplan");
}

TEST(HeadingFields, AColonInATitleMakesNoLabel) {
  const HeadingFields fields = heading("Havneplaner: status og økonomi");
  EXPECT_EQ(fields.case_type, std::nullopt);
  EXPECT_EQ(fields.title, "Havneplaner: status og økonomi");
  EXPECT_EQ(heading("Ny fælles sag: havnen").case_type, std::nullopt);
}

TEST(HeadingFields, MeddelelserAreAKindOfTheirOwn) {
  EXPECT_EQ(heading("Meddelelser fra formandskabet").case_type, "meddelelse");
  EXPECT_EQ(heading("Meddelelser fra formandskabet").title, "Meddelelser fra formandskabet");
}

TEST(HeadingFields, AClosedPointIsSaid) {
  const HeadingFields fields = heading("Orienteringssag: Salg af grund (Lukket)");
  EXPECT_EQ(fields.access, "lukket");
  EXPECT_EQ(fields.title, "Salg af grund");
  EXPECT_EQ(fields.case_type, "orienteringssag");
  EXPECT_EQ(heading("Lukket punkt – Salg af grund").access, "lukket");
  EXPECT_EQ(heading("Lukket punkt").title, "Lukket punkt");
  EXPECT_EQ(heading("Lukket punkt").access, "lukket");
}

TEST(CaseLine, InitialsStandApartInAllForms) {
  EXPECT_EQ(read_case_line("SAG-2031-00012 abc").caseworkers, (std::vector<std::string>{"abc"}));
  EXPECT_EQ(read_case_line("SAG-2031-00012 abcd/efg").caseworkers,
            (std::vector<std::string>{"abcd", "efg"}));
  EXPECT_EQ(read_case_line("SAG-2031-00012 abc, de").caseworkers,
            (std::vector<std::string>{"abc", "de"}));
  EXPECT_TRUE(read_case_line("SAG-2031-00012").caseworkers.empty());
  EXPECT_EQ(read_case_line("SAG-2031-00012 abc").case_number, "SAG-2031-00012");
}

}  // namespace
}  // namespace dagsorden
