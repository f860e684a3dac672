#include "indexer/read/pdf_complaints.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

TEST(PdfComplaints, WarningsAreNoComplaints) {
  EXPECT_EQ(complaints_of("", "tekst\f"), "");
  EXPECT_EQ(complaints_of("Syntax Warning: Bad bounding box\n", "\ftekst\f"), "");
}

TEST(PdfComplaints, TheFirstIsQuotedAndTheOthersAreCounted) {
  EXPECT_EQ(
      complaints_of("Syntax Warning: x\nSyntax Error (12): Bad  page\nSyntax Error: y\n", "a\f"),
      "Bad page (and 1 more)");
}

TEST(PdfComplaints, PagesWithoutTextAmongOthersAreNamed) {
  EXPECT_EQ(complaints_of("Syntax Error: x", "a\f \n\fb\f\f"), "x; no text on page 2, 4");
  EXPECT_EQ(complaints_of("Syntax Error: x", "\f\f"), "x");
  std::string many = "a\f";
  for (int i = 0; i < 20; ++i) many += "\f";
  EXPECT_TRUE(complaints_of("Syntax Error: x", many).ends_with("10, 11 and others"));
}

}  // namespace
}  // namespace dagsorden
