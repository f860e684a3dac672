#include "indexer/read/pdf_fonts.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

const std::string xml =
    "<page number=\"1\" top=\"0\">\n"
    "<fontspec id=\"0\" size=\"10\" family=\"AAAA+Serif\"/>\n"
    "<fontspec id=\"1\" size=\"15\" family=\"AAAB+Sans-Demi\"/>\n"
    "<text top=\"10\" font=\"1\">1. Havn &amp; kaj</text>\n"
    "<text top=\"30\" font=\"0\"><b>Beslutning</b></text>\n"
    "<text top=\"40\" font=\"0\"><b>Pris:</b> 12.000 kr. om året for hele havnen</text>\n"
    "<text top=\"50\" font=\"1\">2. Ny mole ved den gamle havn</text>\n"
    "<text top=\"50\" font=\"0\">8.30</text>\n"
    "</page>\n";

RawText lines(const std::string& text) { return split_lines(text, true); }

TEST(PdfFonts, LinesOfTheTextGetTheFontOfTheirLetters) {
  RawText text = lines("1.  Havn & kaj\nBeslutning\nPris: 12.000 kr. om året for hele havnen\n");
  set_fonts(read_fonts(xml), text);
  EXPECT_TRUE(text.lines[0].is_bold);
  EXPECT_DOUBLE_EQ(text.lines[0].size, 1.5);
  EXPECT_TRUE(text.lines[1].is_bold);
  EXPECT_DOUBLE_EQ(text.lines[1].size, 1);
  EXPECT_FALSE(text.lines[2].is_bold);
}

TEST(PdfFonts, TextInTheMarginOfAHeadingMayBePlain) {
  RawText text = lines("2. Ny mole ved den gamle havn          8.30\n");
  set_fonts(read_fonts(xml), text);
  EXPECT_TRUE(text.lines[0].is_bold);
}

TEST(PdfFonts, ANumberMayBeSeparateFromItsTitle) {
  RawText text = lines("4. Beslutning\n2024\n");
  set_fonts(read_fonts(xml), text);
  EXPECT_TRUE(text.lines[0].is_bold);
  EXPECT_EQ(text.lines[1].size, 0);
}

TEST(PdfFonts, LinesOfOneFontLookAlike) {
  RawText text = lines("1. Havn & kaj\nBeslutning\n2. Ny mole ved den gamle havn\n");
  set_fonts(read_fonts(xml), text);
  EXPECT_EQ(text.lines[0].look, text.lines[2].look);
  EXPECT_NE(text.lines[0].look, text.lines[1].look);
  EXPECT_TRUE(text.lines[0].look.starts_with("Sans-Demi 15"));
}

TEST(PdfFonts, OtherOutputGivesNoFonts) {
  RawText text = lines("Beslutning\n");
  set_fonts(read_fonts("<page \n<text top=\"1\" font=\"7\"><b>Uden ende"), text);
  set_fonts(read_fonts(""), text);
  EXPECT_FALSE(text.lines[0].is_bold);
  EXPECT_EQ(text.lines[0].size, 0);
}

}  // namespace
}  // namespace dagsorden
