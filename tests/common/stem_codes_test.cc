#include "common/stem_codes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace dagsorden {
namespace {

std::vector<std::uint64_t> hashes_of(std::size_t count) {
  std::vector<std::uint64_t> hashes(count);
  for (std::size_t i = 0; i < count; ++i) hashes[i] = hash_of_stem("stem" + std::to_string(i));
  return hashes;
}

std::vector<std::uint32_t> sorted_codes(const std::vector<std::uint64_t>& hashes,
                                        const StemCoding& coding) {
  std::vector<std::uint32_t> codes;
  codes.reserve(hashes.size());
  for (const std::uint64_t hash : hashes) codes.push_back(code_of(hash, coding));
  std::sort(codes.begin(), codes.end());
  return codes;
}

constexpr std::size_t counts[] = {0, 1, 2, 3, 30, 191, 255, 256, 700, 1000, 5000, 70000};

TEST(StemCodes, NoTwoStemsShareACode) {
  for (const std::size_t count : counts) {
    const auto hashes = hashes_of(count);
    const auto codes = sorted_codes(hashes, coding_for(hashes));
    EXPECT_EQ(std::set<std::uint32_t>(codes.begin(), codes.end()).size(), count);
  }
}

TEST(StemCodes, StemsWithOneHashShareACode) {
  const StemCoding coding = coding_for({7, 7});
  EXPECT_EQ(code_of(7, coding), code_of(7, coding));
  EXPECT_LE(coding.low_bytes, 3U);
}

// A law: a table gives the same places of a code as the sorted codes, however often the code
// occurs.
TEST(StemCodes, ATableFindsThePlacesOfEachCode) {
  std::mt19937 random(5);
  for (const std::size_t count : counts) {
    const auto hashes = hashes_of(count);
    const StemCoding coding = coding_for(hashes);
    std::vector<std::uint32_t> codes = sorted_codes(hashes, coding);
    for (std::size_t i = 0; i < count / 4; ++i) codes.push_back(codes[random() % count]);
    std::sort(codes.begin(), codes.end());
    const std::string table = table_of_codes(codes, coding);
    EXPECT_EQ(table.size(), size_of_table(codes.size(), coding));
    std::vector<std::uint32_t> asked = codes;
    for (const std::uint64_t hash : hashes_of(count + 100)) asked.push_back(code_of(hash, coding));
    for (const std::uint32_t code : asked) {
      const auto [first, last] = std::equal_range(codes.begin(), codes.end(), code);
      const auto [begin, end] = places_of_code(code, table, codes.size(), coding);
      ASSERT_EQ(end - begin, static_cast<std::size_t>(last - first));
      if (first == last) continue;
      ASSERT_EQ(begin, static_cast<std::size_t>(first - codes.begin()));
    }
  }
}

TEST(StemCodes, PlacesLieWithinTheTableWhateverItsBytes) {
  std::mt19937 random(6);
  for (int round = 0; round < 500; ++round) {
    const StemCoding coding{0, 1 + static_cast<unsigned>(random() % 15),
                            1 + static_cast<unsigned>(random() % 3)};
    const std::size_t count = random() % 300;
    std::string table(size_of_table(count, coding), '\0');
    for (char& byte : table) byte = static_cast<char>(random());
    for (int i = 0; i < 20; ++i) {
      const auto [begin, end] = places_of_code(code_of(random(), coding), table, count, coding);
      EXPECT_LE(begin, end);
      EXPECT_LE(end, count);
    }
  }
}

TEST(StemCodes, ACodeOfAUsualItemTakesLessThanTwentyBits) {
  const auto hashes = hashes_of(200);
  const StemCoding coding = coding_for(hashes);
  EXPECT_LT(size_of_table(200, coding) * 8, 200U * 20);
}

}  // namespace
}  // namespace dagsorden
