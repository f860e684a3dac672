#include "indexer/read/decode.h"

#include <gtest/gtest.h>

#include <random>

#include "common/text.h"

namespace dagsorden {
namespace {

using namespace std::string_literals;

std::string utf16(const std::u16string& text, bool little_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    bytes += little_endian ? std::string{low, high} : std::string{high, low};
  }
  return bytes;
}

TEST(Decode, Utf8IsUnchanged) {
  EXPECT_EQ(decode("Blåbærgrød – 5 €\n").text, "Blåbærgrød – 5 €\n");
}

TEST(Decode, AByteOrderMarkIsDropped) {
  EXPECT_EQ(decode("\xEF\xBB\xBFMøde").text, "Møde");
  EXPECT_EQ(decode("\xFF\xFE"s + utf16(u"Møde", true)).text, "Møde");
  EXPECT_EQ(decode("\xFE\xFF"s + utf16(u"Møde", false)).text, "Møde");
}

TEST(Decode, Utf16WithoutAMarkIsRecognised) {
  const std::u16string text = u"Dagsorden for mødet på Ærø – den 3. maj\r\n1. Færgen";
  const std::string expected = "Dagsorden for mødet på Ærø – den 3. maj\r\n1. Færgen";
  EXPECT_EQ(decode(utf16(text, true)).text, expected);
  EXPECT_EQ(decode(utf16(text, false)).text, expected);
}

// Octal, since a hexadecimal escape would swallow the letters after it.
TEST(Decode, Latin1TextBecomesUtf8) {
  EXPECT_EQ(decode("M\370de p\345 \306r\370 om gr\370nne omr\345der").text,
            "Møde på Ærø om grønne områder");
}

TEST(Decode, Windows1252QuotesAndDashesSurvive) {
  EXPECT_EQ(decode("KKR\222s bud \226 \204rammen\223 p\345 \200 5").text,
            "KKR’s bud – „rammen“ på € 5");
}

TEST(Decode, Windows1252QuotesAfterTheDetectorsSampleSurvive) {
  std::string bytes;
  while (bytes.size() < 200000) bytes += "Sm\370rrebr\370d og \370l. ";
  EXPECT_TRUE(decode(bytes + "\226 slut").text.ends_with("– slut"));
}

TEST(Decode, BadBytesInUtf8BecomeReplacementCharacters) {
  EXPECT_EQ(decode("Mødet på Ærø \xF8 aflyst").text, "Mødet på Ærø \uFFFD aflyst");
  EXPECT_EQ(decode("Rødgrød med fløde\xC3").text, "Rødgrød med fløde\uFFFD");
}

TEST(Decode, TextIsInNormalFormC) { EXPECT_EQ(decode("A\u030Arhus e\u0301n").text, "Århus én"); }

TEST(Decode, NulsAndZeroWidthCharactersAreDropped) {
  EXPECT_EQ(decode("kom\0mune"s).text, "kommune");
  EXPECT_EQ(decode("kom\u200Bmu\uFEFFne\u2060n").text, "kommunen");
  EXPECT_EQ(decode("kom\u200Cmu\u200Dne\u200En\u202C").text, "kommunen");
}

TEST(Decode, LigaturesBecomeLetters) {
  EXPECT_EQ(decode("o\uFB03ciel e\uFB00ektiv \uFB01nansiering a\uFB02øb ra\uFB04esi").text,
            "officiel effektiv finansiering afløb rafflesi");
}

TEST(Decode, HyphensOfAllKindsBecomePlainOnes) {
  EXPECT_EQ(decode("SAG\u20112031\u201000012 – Høje\u2011Taastrup").text,
            "SAG-2031-00012 – Høje-Taastrup");
}

TEST(Decode, SoftHyphensStayOnlyWhereALineBroke) {
  EXPECT_EQ(decode("kom\u00ADmu\u00ADne\nøko\u00AD \r\nnomi\u00AD").text,
            "kommune\nøko\u00AD \r\nnomi\u00AD");
}

TEST(Decode, WhiteSpaceBecomesSpacesExceptTabsAndLineEnds) {
  EXPECT_EQ(decode("5\u00A0mio.\u202Fkr.\u2003i alt").text, "5 mio. kr. i alt");
  EXPECT_EQ(decode("a\tb\r\nc\fd").text, "a\tb\r\nc\fd");
  EXPECT_EQ(decode("a\vb\001c").text, "a b c");
}

TEST(Decode, BinaryDataIsRecognised) {
  std::string zeros(1000, '\0');
  EXPECT_TRUE(decode(zeros).is_binary);
  std::mt19937 random(7);
  std::string noise;
  for (int i = 0; i < 20000; ++i) noise.push_back(static_cast<char>(random() & 0xFFU));
  const DecodedText decoded = decode(noise);
  EXPECT_TRUE(decoded.is_binary);
  EXPECT_TRUE(decoded.text.empty());
}

TEST(Decode, ATextWithAFewOddBytesIsNotBinaryData) {
  EXPECT_FALSE(decode("Et møde\0\0\0 i byrådet"s).is_binary);
  EXPECT_FALSE(decode("").is_binary);
}

TEST(Decode, AnyBytesGiveValidUtf8) {
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    const auto size = random() % 40;
    for (unsigned i = 0; i < size; ++i) {
      // Mostly letters, so that not everything counts as binary data.
      bytes.push_back(
          static_cast<char>(random() % 3 == 0 ? random() & 0xFFU : 'a' + random() % 26));
    }
    const std::string text = decode(bytes).text;
    EXPECT_EQ(to_nfc(text), text);
    EXPECT_EQ(text.find('\0'), std::string::npos);
    std::string rewritten;
    for (std::size_t offset = 0; offset < text.size();) {
      append_code_point(rewritten, next_code_point(text, offset));
    }
    EXPECT_EQ(rewritten, text) << "invalid UTF-8 in round " << round;
  }
}

TEST(Decode, AnInvisibleCharacterWithinAPersonalNumberIsItsDash) {
  for (const char* sign : {"\u00AD", "\u200B", "\u200D", "\u2060", "\uFEFF", "\u00AD\n"}) {
    const std::string text = decode("Ane, 010190" + std::string(sign) + "1234, bor her").text;
    EXPECT_NE(text.find("010190-"), std::string::npos) << text;
  }
  EXPECT_EQ(decode("01\u00AD0190-12\u200B34").text, "010190-1234");
  EXPECT_EQ(decode("123456\u00AD789").text, "123456789");
}

}  // namespace
}  // namespace dagsorden
