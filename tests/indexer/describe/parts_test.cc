#include "indexer/describe/parts.h"

#include <gtest/gtest.h>

#include "tests/support/lines.h"

namespace dagsorden {
namespace {

struct Body {
  std::vector<PartParagraphs> split;
  std::vector<Part> parts;
  std::string text;
};

Body body(const std::string& source) {
  const Document lines = test::clean_text(source);
  Body result;
  result.split = split_parts(lines.blocks.data(), lines.blocks.data() + lines.blocks.size(),
                             layouts().front(), Vocabulary(lines.blocks), lines.width);
  result.text = write_text(result.split, result.parts);
  return result;
}

std::string names(const Body& body) {
  std::string all;
  for (const Part& part : body.parts) all += part.name + " ";
  return all;
}

TEST(Parts, LabelsOnTheirOwnLinesOpenParts) {
  const Body item =
      body("Baggrund\nFærgen er gammel.\n\nIndstilling\nDet indstilles at købe en ny.\n");
  EXPECT_EQ(names(item), "Baggrund Indstilling ");
  EXPECT_EQ(item.text, "Baggrund\nFærgen er gammel.\nIndstilling\nDet indstilles at købe en ny.");
  EXPECT_EQ(item.text.substr(item.parts[1].begin, item.parts[1].end - item.parts[1].begin),
            "Det indstilles at købe en ny.");
}

TEST(Parts, LabelsInCapitalsOrLetterSpacedOpenPartsToo) {
  EXPECT_EQ(names(body("BAGGRUND\nTekst.\n\nINDSTILLING:\nTekst.\n")), "Baggrund Indstilling ");
  EXPECT_EQ(names(body("B a g g r u n d\nTekst.\n\nI n d s t i l l i n g :\nTekst.\n")),
            "Baggrund Indstilling ");
  EXPECT_EQ(names(body("Baggrund\nTekst.\n\nB I L A G\n– Plan\n")), "Baggrund Bilag ");
}

TEST(Parts, ALabelThatComesAgainIsASubHeading) {
  const Body item = body("Sagsfremstilling\nTekst.\n\nBaggrund\nMere tekst.\n\nBilag\n– Plan\n");
  EXPECT_EQ(names(item), "Sagsfremstilling Bilag ");
}

TEST(Parts, ADecisionMayStandBehindItsLabelOnTheSameLine) {
  const Body item = body("Indstilling\nDet indstilles at købe.\n\nBeslutning: Godkendt.\n");
  EXPECT_EQ(names(item), "Indstilling Beslutning ");
  EXPECT_TRUE(item.text.ends_with("Beslutning\nGodkendt."));
}

TEST(Parts, ADecisionMaySayWhoseItIs) {
  EXPECT_EQ(
      names(body("Indstilling\nTekst.\n\nBeslutning i KKR Vestland den 3. maj 2021\nUdsat.\n")),
      "Indstilling Beslutning ");
}

TEST(Parts, AWordInASentenceIsNoLabel) {
  EXPECT_EQ(names(body("Baggrund\nUdvalget har gennemgået alt det materiale, der hører til\n"
                       "Indstilling\ner der derimod ikke taget stilling til endnu i udvalget.\n")),
            "Baggrund ");
}

TEST(Parts, AnEmptyPartHasNoText) {
  const Body item = body("Baggrund\nIndstilling\nTekst.\n");
  ASSERT_EQ(item.parts.size(), 2U);
  EXPECT_EQ(item.parts[0].begin, item.parts[0].end);
}

TEST(Attachments, EachBulletIsOne) {
  const Body item = body(
      "Bilag\n– ”Færgeplan” 2031.\n– Notat om havnens drift og om de lån som kommunen\n\n"
      "har optaget\n");
  EXPECT_EQ(
      list_attachments(item.split[0].paragraphs),
      (std::vector<std::string>{"”Færgeplan” 2031.",
                                "Notat om havnens drift og om de lån som kommunen har optaget"}));
}

TEST(Attachments, WithoutBulletsEachLineIsOneAndNoneIsNone) {
  EXPECT_EQ(list_attachments(body("Bilag\nBilag 1: Plan\nBilag 2: Notat\n").split[0].paragraphs),
            (std::vector<std::string>{"Bilag 1: Plan", "Bilag 2: Notat"}));
  EXPECT_TRUE(list_attachments(body("Bilag\nIngen\n").split[0].paragraphs).empty());
}

}  // namespace
}  // namespace dagsorden
