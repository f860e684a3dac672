#include "common/municipalities.h"

#include <gtest/gtest.h>

#include <set>

namespace dagsorden {
namespace {

TEST(Municipalities, ThereAreNinetyEightWithDifferentCodes) {
  std::set<std::string_view> codes;
  for (const Municipality& municipality : all_municipalities()) codes.insert(municipality.code);
  EXPECT_EQ(codes.size(), 98U);
}

TEST(Municipalities, NamesAreFoundInAllSpellings) {
  for (const char* name : {"Køge", "koege", "KØGE", "Køge Kommune", "Køges"}) {
    ASSERT_NE(municipality_named(name), nullptr) << name;
    EXPECT_EQ(municipality_named(name)->code, "0259") << name;
  }
  EXPECT_EQ(municipality_named("Bornholms Regionskommune")->name, "Bornholm");
  EXPECT_EQ(municipality_named("Høje Tåstrup")->name, "Høje-Taastrup");
  EXPECT_EQ(municipality_named("Skanør"), nullptr);
}

TEST(Municipalities, TheNearestNameIsOffered) {
  EXPECT_EQ(nearest_municipality_name("Vejn"), "Vejen");
  EXPECT_EQ(nearest_municipality_name("Stockholm by"), "");
}

}  // namespace
}  // namespace dagsorden
