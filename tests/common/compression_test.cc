#include "common/compression.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "common/error.h"

namespace dagsorden {
namespace {

// Texts that are similar, as items are, but not equal.
std::string text_number(int number) {
  std::string text =
      "Indstilling\nDet indstilles, at KKR Fjordland tager orienteringen om havnens drift til "
      "efterretning, og at sagen tages op igen på et kommende møde.\nSagsfremstilling\n";
  const std::string own = std::to_string(number * 7919);
  return text + "Havn " + own + " har fået " + own + own + " kroner til bro nummer " + own + ".";
}

std::vector<std::string> many_texts() {
  std::vector<std::string> texts;
  texts.reserve(500);
  for (int i = 0; i < 500; ++i) texts.push_back(text_number(i));
  return texts;
}

const std::string& learnt_dictionary() {
  static const std::string learnt = train_dictionary(many_texts());
  return learnt;
}

std::string no_dictionary(std::uint32_t) { return {}; }
std::string known_dictionary(std::uint32_t) { return learnt_dictionary(); }

std::string damage_in(const std::string& packed) {
  try {
    Decompressor(known_dictionary).decompress(packed);
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

TEST(Compression, DecompressionRestoresTheText) {
  for (const std::string& used : {std::string(), learnt_dictionary()}) {
    Compressor compressor(used);
    Decompressor decompressor([&used](std::uint32_t) { return used; });
    const std::string long_text(3000000, 'x');
    for (const std::string& text : {std::string(), std::string("å"), std::string("a\0b\n", 4),
                                    text_number(9000), long_text}) {
      EXPECT_EQ(decompressor.decompress(compressor.compress(text)), text);
    }
  }
}

TEST(Compression, ADictionaryOfSimilarTextsMakesATextSmaller) {
  const std::string text = text_number(1000);
  const std::size_t alone = Compressor().compress(text).size();
  EXPECT_LT(Compressor(learnt_dictionary()).compress(text).size() * 2, alone);
}

TEST(Compression, TheSameSamplesMakeTheSameDictionary) {
  ASSERT_FALSE(learnt_dictionary().empty());
  EXPECT_EQ(train_dictionary(many_texts()), learnt_dictionary());
  EXPECT_NE(dictionary_id(learnt_dictionary()), 0U);
}

TEST(Compression, TooFewSamplesMakeNoDictionary) {
  EXPECT_EQ(train_dictionary({}), "");
  EXPECT_EQ(train_dictionary({"kort"}), "");
  EXPECT_EQ(dictionary_id(""), 0U);
}

TEST(Compression, DifferentDictionariesHaveDifferentIds) {
  std::vector<std::string> other;
  other.reserve(500);
  for (int i = 0; i < 500; ++i) other.push_back("Skolen " + std::to_string(i * i) + " får et tag.");
  const std::string second = train_dictionary(other);
  ASSERT_FALSE(second.empty());
  const std::uint32_t number = dictionary_id(second);
  EXPECT_NE(number, dictionary_id(learnt_dictionary()));
  Decompressor decompressor(
      [&](std::uint32_t wanted) { return wanted == number ? second : learnt_dictionary(); });
  EXPECT_EQ(decompressor.decompress(Compressor(second).compress("Skolen får et tag.")),
            "Skolen får et tag.");
  EXPECT_EQ(decompressor.decompress(Compressor(learnt_dictionary()).compress(text_number(3))),
            text_number(3));
}

TEST(Compression, ADictionaryIsFetchedOnce) {
  int asked = 0;
  Decompressor decompressor([&asked](std::uint32_t) {
    ++asked;
    return learnt_dictionary();
  });
  Compressor compressor(learnt_dictionary());
  for (int i = 0; i < 3; ++i) decompressor.decompress(compressor.compress(text_number(i)));
  EXPECT_EQ(asked, 1);
}

TEST(Compression, AMissingDictionaryIsNamed) {
  const std::string packed = Compressor(learnt_dictionary()).compress(text_number(1));
  try {
    Decompressor(no_dictionary).decompress(packed);
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find(std::to_string(dictionary_id(learnt_dictionary()))),
              std::string::npos)
        << error.what();
  }
}

TEST(Compression, ADamagedDictionaryIsReported) {
  const std::string packed = Compressor(learnt_dictionary()).compress(text_number(1));
  std::string damaged = learnt_dictionary();
  std::fill(damaged.begin() + 8, damaged.begin() + 200, '\xFF');
  EXPECT_THROW(Decompressor([&](std::uint32_t) { return damaged; }).decompress(packed), Error);
  EXPECT_THROW(Decompressor([](std::uint32_t) { return "none"; }).decompress(packed), Error);
  EXPECT_THROW(Compressor(damaged).compress(text_number(1)), Error);
}

// A frame ends with a checksum of its text.
TEST(Compression, AChangedByteIsNoticed) {
  const std::string packed = Compressor(learnt_dictionary()).compress(text_number(1));
  for (std::size_t at = 8; at < packed.size(); ++at) {
    std::string damaged = packed;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    EXPECT_NE(damage_in(damaged), "none") << at;
  }
}

TEST(Compression, DamageIsReported) {
  const std::string packed = Compressor(learnt_dictionary()).compress(text_number(1));
  EXPECT_EQ(damage_in(packed), "none");
  EXPECT_NE(damage_in(""), "none");
  EXPECT_NE(damage_in("json={}"), "none");
  for (std::size_t end = 0; end < packed.size(); ++end) {
    EXPECT_NE(damage_in(packed.substr(0, end)), "none") << end;
  }
}

}  // namespace
}  // namespace dagsorden
