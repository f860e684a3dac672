#include "indexer/describe/authority_of_host.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

TEST(AuthorityOfHost, AMunicipalitysDomainNamesIt) {
  EXPECT_EQ(authority_of_address("https://dagsordener.koege.dk/vis?id=1"), "Køge Kommune");
  EXPECT_EQ(authority_of_address("https://www.lyngby-taarbaek.dk"), "Lyngby-Taarbæk Kommune");
  EXPECT_EQ(authority_of_address("http://kk.dk/x"), "Københavns Kommune");
  EXPECT_EQ(authority_of_address("https://www.kommunevarde.dk/"), std::nullopt);
  EXPECT_EQ(authority_of_address("https://www.vardekommune.dk/"), "Varde Kommune");
}

TEST(AuthorityOfHost, OtherAddressesNameNobody) {
  EXPECT_EQ(authority_of_address("https://dagsordener.example.dk/vis"), std::nullopt);
  EXPECT_EQ(authority_of_address("https://koege.com"), std::nullopt);
  EXPECT_EQ(authority_of_address("koege.dk"), std::nullopt);
}

}  // namespace
}  // namespace dagsorden
