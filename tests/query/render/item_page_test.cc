#include "query/render/item_page.h"

#include <gtest/gtest.h>

#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

std::vector<std::string> marked_in(const std::vector<StyledLine>& lines) {
  std::vector<std::string> marked;
  for (const StyledLine& line : lines) {
    for (const StyledText& span : line) {
      if (span.style == Style::match || span.style == Style::match_in_title) {
        marked.push_back(span.text);
      }
    }
  }
  return marked;
}

TEST(Reading, HighlightsTheWordsOfTheQueryInTitleAndText) {
  Stemmer stemmer;
  FoundItem found;
  found.item = test::sample_item("2.1", "Udvidelse af havnen",
                                 {{"Baggrund", "Havnen er for lille.\nSkibene er for store."}});
  const std::vector<HighlightTarget> targets = {
      {TargetKind::stem, nullptr, {stemmer.stem("havn")}, 0, 1}};
  EXPECT_EQ(marked_in(item_page(found, targets, stemmer, 80)),
            (std::vector<std::string>{"havnen", "Havnen"}));
  EXPECT_TRUE(marked_in(item_page(found, {}, stemmer, 80)).empty());
}

TEST(Reading, HighlightsWordsOfAFieldOnlyInItsParts) {
  Stemmer stemmer;
  FoundItem found;
  found.item = test::sample_item(
      "2.1", "Kajen", {{"Baggrund", "Havnen er for lille."}, {"Indstilling", "Havnen udvides."}});
  const std::vector<HighlightTarget> targets = {
      {TargetKind::stem, &field(FieldId::recommendation), {stemmer.stem("havn")}, 0, 1}};
  EXPECT_EQ(marked_in(item_page(found, targets, stemmer, 80)), std::vector<std::string>{"Havnen"});
}

}  // namespace
}  // namespace dagsorden
