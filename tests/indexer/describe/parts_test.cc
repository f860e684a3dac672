#include "indexer/describe/parts.h"

#include <gtest/gtest.h>

#include "indexer/clean/reflow.h"
#include "tests/support/lines.h"

namespace dagsorden {
namespace {

std::vector<std::string> attachments(const std::string& source) {
  const Document lines = test::clean_text(source);
  const Block* const first = lines.blocks.data();
  return list_attachments(
      reflow(first, first + lines.blocks.size(), Vocabulary(lines.blocks), lines.width));
}

TEST(Parts, InTheTextEachPartFollowsItsName) {
  const std::vector<PartParagraphs> split = {
      {"", {{"Før alle dele.", false}}, PartKind::other},
      {"Baggrund", {{"Færgen er gammel.", false}}, PartKind::background},
      {"Indstilling", {{"At købe en ny.", false}}, PartKind::recommendation},
      {"Beslutning", {}, PartKind::decision}};
  std::vector<Part> parts;
  const std::string text = write_text(split, parts);
  EXPECT_EQ(text,
            "Før alle dele.\nBaggrund\nFærgen er gammel.\nIndstilling\nAt købe en ny.\nBeslutning");
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(text.substr(parts[1].begin, parts[1].end - parts[1].begin), "At købe en ny.");
  EXPECT_EQ(parts[2].begin, parts[2].end);
}

TEST(Attachments, EachBulletIsAnAttachment) {
  EXPECT_EQ(
      attachments("– ”Færgeplan” 2031.\n– Notat om havnens drift og om de lån som kommunen\n\n"
                  "har optaget\n"),
      (std::vector<std::string>{"”Færgeplan” 2031.",
                                "Notat om havnens drift og om de lån som kommunen har optaget"}));
}

TEST(Attachments, WithoutBulletsEachLineIsAnAttachment) {
  EXPECT_EQ(attachments("Bilag 1: Plan\nBilag 2: Notat\n"),
            (std::vector<std::string>{"Bilag 1: Plan", "Bilag 2: Notat"}));
  EXPECT_TRUE(attachments("Ingen\n").empty());
}

}  // namespace
}  // namespace dagsorden
