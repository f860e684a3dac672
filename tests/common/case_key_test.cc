#include "common/case_key.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

Item item(const std::string& title, const std::string& number = "",
          const std::string& date = "2023-05-02",
          const std::string& authority = "Fjordby Kommune") {
  Item made;
  made.document_kind = DocumentKind::referat;
  made.title = title;
  if (!number.empty()) made.case_number = number;
  if (!authority.empty()) made.authority = authority;
  made.date = date;
  return made;
}

bool are_one_case(const Item& left, const Item& right) {
  const std::string key = case_key_of(left);
  return !key.empty() && key == case_key_of(right);
}

TEST(CaseKey, OneNumberAndAgreeingTitlesAreOneCase) {
  EXPECT_TRUE(are_one_case(item("Ny mole ved havnen", "23-001234"),
                           item("Godkendelse af ny mole ved havnen", "23-001234", "2028-01-01")));
  EXPECT_TRUE(are_one_case(item("Budget 2026 - 1. behandling", "25-000001"),
                           item("Budget 2026, 2. behandling", "25-000001")));
  EXPECT_FALSE(
      are_one_case(item("Mole, status 1", "23-001234"), item("Mole, status 2", "23-001234")));
  EXPECT_FALSE(are_one_case(item("Ny mole", "23-001234"), item("Ny mole", "24-000777")));
}

TEST(CaseKey, WithoutANumberTheSameTitleIsOneCaseWithinATermOfTheCouncil) {
  EXPECT_TRUE(
      are_one_case(item("Ny mole ved havnen"), item("NY MOLE VED HAVNEN", "", "2025-12-31")));
  EXPECT_FALSE(
      are_one_case(item("Ny mole ved havnen"), item("Ny mole ved havnen", "", "2026-01-05")));
  EXPECT_FALSE(are_one_case(item("Ny mole"), item("Ny mole", "", "2023-05-02", "Søby Kommune")));
  EXPECT_FALSE(
      are_one_case(item("Ny mole", "", "2023-05-02", ""), item("Ny mole", "", "2023-05-02", "")));
}

TEST(CaseKey, ASubjectCodeIsNotACaseNumber) {
  EXPECT_FALSE(are_one_case(item("Ny mole", "08.01.00", "2018-02-01"),
                            item("Ny mole", "08.01.00", "2023-02-01")));
}

TEST(CaseKey, StandingItemsBelongToNoCase) {
  for (const char* title :
       {"Godkendelse af dagsorden", "Eventuelt", "Underskriftsark", "Lukket punkt",
        "Orientering fra formanden", "Meddelelser fra borgmesteren", "Spørgetid"}) {
    EXPECT_TRUE(case_key_of(item(title, "23-001234")).empty()) << title;
  }
  EXPECT_FALSE(case_key_of(item("Orientering om ny mole", "23-001234")).empty());
  EXPECT_TRUE(case_key_of(item("Orientering ved formanden", "23-001234")).empty());
}

TEST(CaseKey, ATitleThatOnlyBeginsLikeAStandingItemIsACase) {
  for (const char* title : {"Eventuelt samarbejde om havnen", "Orientering vedrørende Nordhøj"}) {
    EXPECT_FALSE(case_key_of(item(title, "23-001234")).empty()) << title;
  }
}

}  // namespace
}  // namespace dagsorden
