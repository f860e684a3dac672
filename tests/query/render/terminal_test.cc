#include "query/render/terminal.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "common/text.h"
#include "query/render/wrap.h"

namespace dagsorden {
namespace {

TEST(Cleaned, DropsControlCharacters) {
  EXPECT_EQ(cleaned("rød\x1b[31m\x07tekst\x7f"), "rød[31mtekst");
  EXPECT_EQ(cleaned("c1:\u009b31m"), "c1:31m");
}

TEST(Cleaned, DropsBidirectionalControls) {
  std::string text = "a";
  for (const char32_t turning : {0x202E, 0x2066, 0x200F, 0x61C}) {
    append_code_point(text, turning);
    text += "b";
  }
  EXPECT_EQ(cleaned(text), "abbbb");
}

TEST(Cleaned, KeepsOneLineOneLine) { EXPECT_EQ(cleaned("a\nb\tc\u2028d\r"), "a b c d "); }

TEST(Cleaned, ReplacesInvalidBytes) {
  EXPECT_EQ(cleaned("a\xff"
                    "b"),
            "a\uFFFDb");
}

TEST(Cleaned, KeepsLettersOfAnyLanguage) {
  EXPECT_EQ(cleaned("Æblegrød §§ – “ja” שלום"), "Æblegrød §§ – “ja” שלום");
}

TEST(Width, ComesFromTheEnvironmentWithoutATerminal) {
  // Tests run without a terminal at standard output; with one, this test checks nothing.
  ::setenv("COLUMNS", "132", 1);
  const std::size_t wide = terminal_width();
  ::setenv("COLUMNS", "no number", 1);
  const std::size_t usual = terminal_width();
  ::unsetenv("COLUMNS");
  EXPECT_TRUE(usual != 80 || wide == 132);
  EXPECT_GE(usual, 1U);
}

std::string text_of(const StyledLine& line) {
  std::string text;
  for (const StyledText& span : line) text += span.text;
  return text;
}

TEST(Wrapping, BreaksAtBlanksWithinTheWidth) {
  const auto lines = wrapped({"æøå æøåæøå å", {}}, 7, 2, Style::plain, Style::match);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(text_of(lines[0]), "  æøå");
  EXPECT_EQ(text_of(lines[1]), "  æøåæøå");
  EXPECT_EQ(text_of(lines[2]), "  å");
  EXPECT_EQ(wrapped({"æøå æøå", {}}, 7, 0, Style::plain, Style::match).size(), 1U);
}

TEST(Wrapping, LeavesAWideWordAlone) {
  const auto lines = wrapped({"a bbbbbbbbbb c", {}}, 5, 0, Style::plain, Style::match);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(text_of(lines[1]), "bbbbbbbbbb");
}

TEST(Wrapping, GivesMatchesTheirStyle) {
  const auto lines = wrapped({"en båd her", {{3, 6}}}, 80, 0, Style::plain, Style::match);
  ASSERT_EQ(lines.size(), 1U);
  ASSERT_EQ(lines[0].size(), 4U);
  EXPECT_EQ(lines[0][2].text, "båd");
  EXPECT_EQ(lines[0][2].style, Style::match);
}

TEST(Wrapping, OfNothingIsNothing) {
  EXPECT_TRUE(wrapped({"", {}}, 80, 2, Style::plain, Style::match).empty());
}

}  // namespace
}  // namespace dagsorden
