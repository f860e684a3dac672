#include "common/packing.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "common/error.h"

namespace dagsorden {
namespace {

// Texts that are alike, as items are, and each of its own.
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
  static const std::string learnt = dictionary_of_samples(many_texts());
  return learnt;
}

std::string no_dictionary(std::uint32_t) { return {}; }
std::string known_dictionary(std::uint32_t) { return learnt_dictionary(); }

std::string damage_in(const std::string& packed) {
  try {
    Unpacker(known_dictionary).unpack(packed);
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

TEST(Packing, WhatIsPackedComesBackWhole) {
  for (const std::string& used : {std::string(), learnt_dictionary()}) {
    Packer packer(used);
    Unpacker unpacker([&used](std::uint32_t) { return used; });
    const std::string long_text(3000000, 'x');
    for (const std::string& text : {std::string(), std::string("å"), std::string("a\0b\n", 4),
                                    text_number(9000), long_text}) {
      EXPECT_EQ(unpacker.unpack(packer.pack(text)), text);
    }
  }
}

TEST(Packing, ADictionaryOfTextsLikeItMakesATextSmaller) {
  const std::string text = text_number(1000);
  const std::size_t alone = Packer().pack(text).size();
  EXPECT_LT(Packer(learnt_dictionary()).pack(text).size() * 2, alone);
}

TEST(Packing, TheSameSamplesMakeTheSameDictionary) {
  ASSERT_FALSE(learnt_dictionary().empty());
  EXPECT_EQ(dictionary_of_samples(many_texts()), learnt_dictionary());
  EXPECT_NE(dictionary_number(learnt_dictionary()), 0U);
}

TEST(Packing, TooFewSamplesMakeNone) {
  EXPECT_EQ(dictionary_of_samples({}), "");
  EXPECT_EQ(dictionary_of_samples({"kort"}), "");
  EXPECT_EQ(dictionary_number(""), 0U);
}

TEST(Packing, DifferentDictionariesAreToldApart) {
  std::vector<std::string> other;
  other.reserve(500);
  for (int i = 0; i < 500; ++i) other.push_back("Skolen " + std::to_string(i * i) + " får et tag.");
  const std::string second = dictionary_of_samples(other);
  ASSERT_FALSE(second.empty());
  const std::uint32_t number = dictionary_number(second);
  EXPECT_NE(number, dictionary_number(learnt_dictionary()));
  Unpacker unpacker(
      [&](std::uint32_t wanted) { return wanted == number ? second : learnt_dictionary(); });
  EXPECT_EQ(unpacker.unpack(Packer(second).pack("Skolen får et tag.")), "Skolen får et tag.");
  EXPECT_EQ(unpacker.unpack(Packer(learnt_dictionary()).pack(text_number(3))), text_number(3));
}

TEST(Packing, ADictionaryIsAskedForOnce) {
  int asked = 0;
  Unpacker unpacker([&asked](std::uint32_t) {
    ++asked;
    return learnt_dictionary();
  });
  Packer packer(learnt_dictionary());
  for (int i = 0; i < 3; ++i) unpacker.unpack(packer.pack(text_number(i)));
  EXPECT_EQ(asked, 1);
}

TEST(Packing, AMissingDictionaryIsNamed) {
  const std::string packed = Packer(learnt_dictionary()).pack(text_number(1));
  try {
    Unpacker(no_dictionary).unpack(packed);
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(
        std::string(error.what()).find(std::to_string(dictionary_number(learnt_dictionary()))),
        std::string::npos)
        << error.what();
  }
}

TEST(Packing, ADamagedDictionaryIsSaidToBe) {
  const std::string packed = Packer(learnt_dictionary()).pack(text_number(1));
  std::string damaged = learnt_dictionary();
  std::fill(damaged.begin() + 8, damaged.begin() + 200, '\xFF');
  EXPECT_THROW(Unpacker([&](std::uint32_t) { return damaged; }).unpack(packed), Error);
  EXPECT_THROW(Unpacker([](std::uint32_t) { return "none"; }).unpack(packed), Error);
  EXPECT_THROW(Packer(damaged).pack(text_number(1)), Error);
}

// A frame ends with a sum of its text.
TEST(Packing, OneChangedByteIsNoticed) {
  const std::string packed = Packer(learnt_dictionary()).pack(text_number(1));
  for (std::size_t at = 8; at < packed.size(); ++at) {
    std::string damaged = packed;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    EXPECT_NE(damage_in(damaged), "none") << at;
  }
}

TEST(Packing, WhatIsDamagedIsSaidToBe) {
  const std::string packed = Packer(learnt_dictionary()).pack(text_number(1));
  EXPECT_EQ(damage_in(packed), "none");
  EXPECT_NE(damage_in(""), "none");
  EXPECT_NE(damage_in("json={}"), "none");
  for (std::size_t end = 0; end < packed.size(); ++end) {
    EXPECT_NE(damage_in(packed.substr(0, end)), "none") << end;
  }
}

}  // namespace
}  // namespace dagsorden
