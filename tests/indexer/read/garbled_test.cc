#include "indexer/read/garbled.h"

#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include "indexer/read/decode.h"

namespace dagsorden {
namespace {

constexpr const char* sentence = "Børnehaver på Ærø får nye vinduer, og Ålborg følger efter.\n";

std::string written_in(const char* encoding, const std::string& text) {
  const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text);
  std::string bytes(static_cast<std::size_t>(unicode.length()) * 4, '\0');
  const auto size = unicode.extract(0, unicode.length(), bytes.data(),
                                    static_cast<std::uint32_t>(bytes.size()), encoding);
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

// What a program does that mistakes UTF-8 for a single-byte encoding.
std::string encoded_again(const char* taken_for, const std::string& text) {
  const icu::UnicodeString wrong(text.data(), static_cast<std::int32_t>(text.size()), taken_for);
  std::string result;
  return wrong.toUTF8String(result);
}

TEST(Garbled, TextFromOldMachinesIsRecognisedByItsDanishLetters) {
  for (const char* const encoding : {"IBM850", "macintosh"}) {
    EXPECT_EQ(decode(written_in(encoding, sentence)).text, sentence) << encoding;
  }
}

TEST(Garbled, Windows1252IsNotMistakenForAnOlderEncoding) {
  EXPECT_EQ(decode(written_in("windows-1252", sentence)).text, sentence);
  EXPECT_EQ(decode(written_in("windows-1252", "På Fyn • 5 € • „nu“ †‡")).text,
            "På Fyn • 5 € • „nu“ †‡");
}

TEST(Garbled, TextEncodedTwoOrThreeTimesIsRestored) {
  const std::string quoted = std::string(sentence) + "Planen er ”grøn” – og kræver À la carte.\n";
  for (const char* const encoding : {"windows-1252", "ISO-8859-1"}) {
    const std::string twice = encoded_again(encoding, quoted);
    EXPECT_EQ(decode(twice).text, quoted) << encoding;
    EXPECT_EQ(decode(encoded_again(encoding, twice)).text, quoted) << encoding;
  }
}

TEST(Garbled, CorrectForeignLettersStay) {
  for (const char* const right : {"São Paulo og Ângela på château", "»CAFÉ« i Århus", "NÂ 5"}) {
    EXPECT_EQ(decode(right).text, right);
  }
}

TEST(Garbled, AFileInTwoEncodingsIsReadInBoth) {
  const std::string windows = written_in("windows-1252", sentence);
  const std::string utf8 = sentence;
  EXPECT_EQ(decode(utf8 + windows).text, utf8 + sentence);
  EXPECT_EQ(decode(utf8 + windows + windows + windows).text, utf8 + sentence + sentence + sentence);
  EXPECT_EQ(decode(utf8 + utf8 + utf8 + windows).text, utf8 + utf8 + utf8 + sentence);
}

TEST(Garbled, SymbolsWithinWordsAreLostLetters) {
  EXPECT_TRUE(
      is_garbled("R•dhuset i Kolding. B‚rnehaver p• Fyn, sk‚yter og afl‚b til fƒlles brug"));
  EXPECT_TRUE(is_garbled("Sagsfremstilling a#2=',\"12'**#1I=~2=hho=p(*~,\"=%-\")#,\"#0=.*~,#,K"));
}

TEST(Garbled, OrdinaryTextIsNotGarbled) {
  EXPECT_FALSE(is_garbled(sentence));
  EXPECT_FALSE(is_garbled("Se https://a.example/b?c=1#d%20e og skriv til x@y.example. KKR's/KLs"));
  EXPECT_FALSE(is_garbled("An English text without any of the letters; C2C, R&D, 50%, a|b, 2*3"));
  EXPECT_FALSE(is_garbled("Kommune ........ 12\n_______ ------- ====== ****** ####### !!!!!"));
  EXPECT_FALSE(is_garbled("Køge–Ringsted, CO₂-regnskab, m², §20-spørgsmål, ”planen”, ½-årligt"));
  EXPECT_FALSE(is_garbled(""));
}

}  // namespace
}  // namespace dagsorden
