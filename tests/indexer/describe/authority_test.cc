#include "indexer/describe/authority.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

TEST(Authority, ADomainIdentifiesItsMunicipality) {
  EXPECT_EQ(authority_of_address("https://dagsordener.koege.dk/vis?id=1"), "Køge Kommune");
  EXPECT_EQ(authority_of_address("https://www.lyngby-taarbaek.dk"), "Lyngby-Taarbæk Kommune");
  EXPECT_EQ(authority_of_address("http://kk.dk/x"), "Københavns Kommune");
  EXPECT_EQ(authority_of_address("https://www.kommunevarde.dk/"), std::nullopt);
  EXPECT_EQ(authority_of_address("https://www.vardekommune.dk/"), "Varde Kommune");
}

TEST(Authority, OtherAddressesIdentifyNoMunicipality) {
  EXPECT_EQ(authority_of_address("https://dagsordener.example.dk/vis"), std::nullopt);
  EXPECT_EQ(authority_of_address("https://koege.com"), std::nullopt);
  EXPECT_EQ(authority_of_address("koege.dk"), std::nullopt);
}

TEST(Authority, AMunicipalityGetsItsOfficialNameFromAnySpelling) {
  EXPECT_EQ(authority_in("Dagsorden for Københavns Kommune"), "Københavns Kommune");
  EXPECT_EQ(authority_of_path("arkiv/København/2031/dagsorden.txt"), "Københavns Kommune");
  EXPECT_EQ(authority_of_address("https://www.koebenhavn.dk"), "Københavns Kommune");
}

}  // namespace
}  // namespace dagsorden
