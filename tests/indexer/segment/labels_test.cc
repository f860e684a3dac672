#include "indexer/segment/labels.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

std::string read(const std::string& text) {
  const std::optional<Label> label = read_label(text);
  if (!label) return "-";
  return label->name + "|" + std::string(name_of(label->kind)) + "|" + label->rest + "|" +
         label->body + "|" + label->item_number;
}

TEST(Labels, KnownLabelsAreReadInAnyTypography) {
  EXPECT_EQ(read("Indstilling"), "Indstilling|recommendation|||");
  EXPECT_EQ(read("RESUMÉ:"), "RESUMÉ|summary|||");
  EXPECT_EQ(read("I n d s t i l l i n g"), "Indstilling|recommendation|||");
  EXPECT_EQ(read("Økonomi: Ingen"), "Økonomi|economy|Ingen||");
}

TEST(Labels, ADecisionLabelMayNameTheBody) {
  EXPECT_EQ(read("Beslutning i Økonomiudvalget den 1. oktober 2018:"),
            "Beslutning i Økonomiudvalget den 1. oktober 2018|decision||Økonomiudvalget|");
  EXPECT_EQ(read("Økonomiudvalget, 30-04-2019, pkt. 171"),
            "Økonomiudvalget, 30-04-2019, pkt. 171|decision||Økonomiudvalget|171");
  EXPECT_EQ(
      read("Klima- og Planudvalgets beslutning den 19. august 2020:"),
      "Klima- og Planudvalgets beslutning den 19. august 2020|decision||Klima- og Planudvalget|");
}

TEST(Labels, TheMeetingMayBeNamedBetweenABodyAndItsDate) {
  EXPECT_EQ(read("Havneudvalgets beslutning i mødet den 20. september 2031"),
            "Havneudvalgets beslutning i mødet den 20. september 2031|decision||Havneudvalget|");
  EXPECT_EQ(read("Beslutning den 3. maj 2031"), "Beslutning den 3. maj 2031|decision|||");
}

TEST(Labels, ALineSayingWhoRecommendsOpensARecommendation) {
  EXPECT_EQ(read("Administrationen indstiller til Økonomiudvalget"),
            "Administrationen indstiller til Økonomiudvalget|recommendation|||");
  EXPECT_EQ(read("Forvaltningen foreslår:"), "Forvaltningen foreslår|recommendation|||");
}

TEST(Labels, SentencesAreNotLabels) {
  EXPECT_EQ(read("Indstillingen blev fulgt."), "-");
  EXPECT_EQ(read("Økonomiudvalget behandlede sagen den 3. maj 2018."), "-");
  EXPECT_EQ(read("Kommunalbestyrelsen den 27. september 2022"), "-");
  EXPECT_EQ(read("baggrund"), "-");
}

TEST(Labels, BodiesAreRecognisedByTheEndingsOfTheirNames) {
  EXPECT_TRUE(names_body("Teknik- og Miljøudvalget"));
  EXPECT_TRUE(names_body("Ældrerådet"));
  EXPECT_FALSE(names_body("Teknik og Miljø"));
  EXPECT_TRUE(is_same_body("Økonomiudvalget", "ØKONOMIUDVALGETS"));
  EXPECT_FALSE(is_same_body("Økonomiudvalget", "Skoleudvalget"));
}

TEST(Labels, ALabelIsRecognisedByItsLastWordOrKnownParts) {
  const auto kind = [](std::string_view text) {
    const std::optional<Label> label = read_label(text);
    return label ? std::optional(label->kind) : std::nullopt;
  };
  EXPECT_EQ(kind("Administrativ indstilling"), PartKind::recommendation);
  EXPECT_EQ(kind("Indledning/Baggrund"), PartKind::summary);
  EXPECT_EQ(kind("Høring og økonomi"), PartKind::hearing);
  EXPECT_EQ(kind("Trafikale forhold"), PartKind::other);
  EXPECT_EQ(kind("Havneforhold"), std::nullopt);
  EXPECT_EQ(kind("Det indstilles, at planen vedtages."), std::nullopt);
  EXPECT_EQ(kind("Sundhed & Omsorg indstiller"), PartKind::recommendation);
}

TEST(Labels, AFileNameIsNotALabel) {
  EXPECT_EQ(read("Bilag A) Sagsfremstilling"), "-");
  EXPECT_EQ(read("Sagsfremstilling"), "Sagsfremstilling|presentation|||");
}

TEST(Labels, ALabelSayingWhoTreatsACaseIsTheProcedure) {
  EXPECT_EQ(read("Sagen afgøres af: Havneudvalget"), "Sagen afgøres af|procedure|Havneudvalget||");
  EXPECT_EQ(read("Sagens gang"), "Sagens gang|procedure|||");
}

TEST(Labels, TheWeekdayIsNotPartOfTheBodysName) {
  EXPECT_EQ(read("Havneudvalget, onsdag den 3. maj 2031, pkt. 4"),
            "Havneudvalget, onsdag den 3. maj 2031, pkt. 4|decision||Havneudvalget|4");
}

}  // namespace
}  // namespace dagsorden
