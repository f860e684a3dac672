#include "indexer/clean/addresses.h"

#include <gtest/gtest.h>

#include <ctime>

namespace dagsorden {
namespace {

using Addresses = std::vector<std::string>;

TEST(FindAddresses, AddressesComeInOrderWithoutThePunctuationAfterThem) {
  EXPECT_EQ(find_addresses("Se https://kl.dk/a?b=1, (http://kkr.dk) og httpd."),
            (Addresses{"https://kl.dk/a?b=1", "http://kkr.dk"}));
}

TEST(FindAddresses, AnAddressMayHaveNoScheme) {
  EXPECT_EQ(find_addresses("Se “www.eksempelby.dk/planer”, og skriv til post@www.eksempel.dk"),
            (std::vector<std::string>{"www.eksempelby.dk/planer"}));
  EXPECT_TRUE(find_addresses("www. og www.dk er ingen").empty());
}

TEST(FindAddresses, AnAddressWithinAnAddressIsPartOfIt) {
  EXPECT_EQ(find_addresses("https://arkiv.dk/https://kl.dk"),
            (Addresses{"https://arkiv.dk/https://kl.dk"}));
  std::string endless;  // if each began anew, their bytes would add up to gigabytes
  for (int i = 0; i < 100000; ++i) endless += "https://";
  EXPECT_EQ(find_addresses(endless).size(), 1U);
}

TEST(FindAddresses, TakesTimeInProportionToTheTextWhateverRepeats) {
  for (const std::string piece : {"http", "www.", "https:// ", "Www", "http://a"}) {
    std::string text = "x";
    while (text.size() < std::size_t{2} << 20U) text += piece;
    const std::clock_t begin = std::clock();
    EXPECT_LE(find_addresses(text).size(), 1U) << piece;
    EXPECT_LT(std::clock() - begin, 5 * CLOCKS_PER_SEC) << piece;
  }
}

}  // namespace
}  // namespace dagsorden
