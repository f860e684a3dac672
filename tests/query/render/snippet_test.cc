#include "query/render/snippet.h"

#include <gtest/gtest.h>

#include "common/text.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

using test::sample_item;

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

HighlightTarget target(const std::string& word, double weight = 1, const Field* field = nullptr) {
  Stemmer stemmer;
  return {TargetKind::stem, field, {stemmer.stem(word)}, 0, weight};
}

Snippet snippet(const Item& item, const std::vector<HighlightTarget>& targets,
                std::size_t length = usual_snippet_length) {
  Stemmer stemmer;
  return snippet_of(item, targets, length, stemmer);
}

// The text at the offsets, which count code points.
std::vector<std::string> matched(const Snippet& of) {
  std::vector<std::string> words;
  for (const HighlightRange& range : of.highlights) {
    std::string word;
    std::size_t offset = 0;
    for (std::size_t i = 0; i < range.end; ++i) {
      const char32_t code_point = next_code_point(of.text, offset);
      if (i >= range.begin) append_code_point(word, code_point);
    }
    words.push_back(word);
  }
  return words;
}

using Words = std::vector<std::string>;

TEST(Snippet, CountsOffsetsInCodePoints) {
  const Item item = sample_item("1", "Sag", {{"Baggrund", "Æøå på ål: håndværk, Håndværket!"}});
  const Snippet found = snippet(item, {target("håndværk")});
  EXPECT_EQ(found.text, "Æøå på ål: håndværk, Håndværket!");
  ASSERT_EQ(found.highlights.size(), 2U);
  EXPECT_EQ(found.highlights[0].begin, 11U);
  EXPECT_EQ(found.highlights[0].end, 19U);
  EXPECT_EQ(matched(found), (Words{"håndværk", "Håndværket"}));
}

TEST(Snippet, CountsTheEllipsisToo) {
  const Item item = sample_item("1", "Sag",
                                {{"Baggrund", repeated("æbler og pærer, ", 60) + "håndværk" +
                                                  repeated(" blåbær og øl,", 60)}});
  const Snippet found = snippet(item, {target("håndværk")});
  EXPECT_TRUE(found.text.starts_with("… "));
  EXPECT_TRUE(found.text.ends_with(" …"));
  EXPECT_EQ(matched(found), Words{"håndværk"});
}

TEST(Snippet, IsOneLineOfAboutTheLengthAskedFor) {
  const Item item =
      sample_item("1", "Sag", {{"Baggrund", repeated("Linje med ord\n  og flere\n", 80)}});
  for (const std::size_t length : {60U, 120U, 240U}) {
    const Snippet found = snippet(item, {target("flere")}, length);
    const std::size_t size = count_code_points(found.text);
    EXPECT_LE(size, length + 4);
    EXPECT_GE(size, length - 20);
    EXPECT_EQ(found.text.find('\n'), std::string::npos);
    EXPECT_EQ(found.text.find("  "), std::string::npos);
  }
}

TEST(Snippet, TakesThePassageWithMostWordsOfTheQuery) {
  const std::string far = repeated("noget andet her ", 40);
  const Item item = sample_item(
      "1", "Sag", {{"Baggrund", "Vindmølle. " + far + "vindmølle ved kysten. " + far + "kyst"}});
  EXPECT_EQ(matched(snippet(item, {target("vindmølle"), target("kyst")})),
            (Words{"vindmølle", "kysten"}));
}

TEST(Snippet, TakesTheRarerWordIfOnlyOneFits) {
  const std::string far = repeated("noget andet her ", 40);
  const Item item = sample_item("1", "Sag", {{"Baggrund", "Plan. " + far + "sandflugt"}});
  EXPECT_EQ(matched(snippet(item, {target("plan", 1), target("sandflugt", 3)})),
            Words{"sandflugt"});
  EXPECT_EQ(matched(snippet(item, {target("plan", 3), target("sandflugt", 1)})), Words{"Plan"});
}

TEST(Snippet, TakesThePartThatIsAskedFor) {
  const Item item = sample_item(
      "1", "Sag", {{"Baggrund", "Plan, plan og planer."}, {"Indstilling", "At planen godkendes."}});
  const Snippet found = snippet(item, {target("plan", 1, &field(FieldId::recommendation))});
  EXPECT_EQ(found.text, "At planen godkendes.");
  EXPECT_EQ(matched(found), Words{"planen"});
}

TEST(Snippet, NeverCrossesTheBorderOfTwoParts) {
  const Item item =
      sample_item("1", "Sag", {{"Baggrund", "En kort plan."}, {"Indstilling", "Godkendes."}});
  EXPECT_EQ(snippet(item, {target("plan")}).text, "En kort plan.");
}

TEST(Snippet, BeginsWithASentenceIfOneIsNear) {
  const Item item =
      sample_item("1", "Sag",
                  {{"Baggrund", repeated("Noget andet står her. ", 30) +
                                    "Her begynder sætningen om havnen, og den er lang nok. " +
                                    repeated("Noget tredje står her. ", 30)}});
  const Snippet found = snippet(item, {target("havn")}, 100);
  EXPECT_TRUE(found.text.starts_with("Noget andet står her. ") ||
              found.text.starts_with("Her begynder"))
      << found.text;
  EXPECT_EQ(matched(found), Words{"havnen"});
}

TEST(Snippet, OfAnItemThatMatchedElsewhereIsItsBeginning) {
  const Item item = sample_item("1", "Havn", {{"Baggrund", "Et kaj af sten."}});
  const Snippet found = snippet(item, {target("havn")});
  EXPECT_EQ(found.text, "Et kaj af sten.");
  EXPECT_TRUE(found.highlights.empty());
  EXPECT_EQ(snippet(item, {}).text, "Et kaj af sten.");
  const Item longer = sample_item(
      "1", "Havn", {{"Baggrund", "Et kaj."}, {"Indstilling", "Ja."}, {"Bilag", "Kort"}});
  EXPECT_EQ(snippet(longer, {target("havn")}).text, "Et kaj.");
}

TEST(Snippet, OfAnItemWithoutTextIsEmpty) {
  EXPECT_EQ(snippet(sample_item("1", "Eventuelt"), {target("havn")}).text, "");
}

TEST(Snippet, OfAnItemWithoutPartsComesFromItsText) {
  Item item = sample_item("1", "Sag");
  item.text = "Bare en tekst om havnen.";
  EXPECT_EQ(matched(snippet(item, {target("havn")})), Words{"havnen"});
}

TEST(Snippet, LeavesOutTheLinesThatNameParts) {
  Item item = sample_item("1", "Sag", {{"Baggrund", "Havn."}});
  item.text = "Indledning om havn.\n" + item.text;
  for (Part& part : item.parts) {
    part.begin += 21;
    part.end += 21;
  }
  item.text.insert(20, "\n");
  const Snippet found = snippet(item, {target("indledning")});
  EXPECT_EQ(found.text, "Indledning om havn.");
}

TEST(Snippet, SurvivesAnEndlessWord) {
  const Item item = sample_item("1", "Sag", {{"Baggrund", repeated("å", 3000) + " havn"}});
  const Snippet found = snippet(item, {target("havn")});
  EXPECT_EQ(matched(found), Words{"havn"});
  EXPECT_LE(count_code_points(found.text), 320U);
}

TEST(Title, HighlightsWordsOfTheTitleAndOfTheWholeItem) {
  Stemmer stemmer;
  const Item item = sample_item("1", "Udvidelse af\nhavnen");
  const Snippet anywhere = highlighted_title(item, {target("havn")}, stemmer);
  EXPECT_EQ(anywhere.text, "Udvidelse af havnen");
  EXPECT_EQ(matched(anywhere), Words{"havnen"});
  EXPECT_EQ(matched(highlighted_title(item, {target("havn", 1, &field(FieldId::title))}, stemmer)),
            Words{"havnen"});
  EXPECT_TRUE(highlighted_title(item, {target("havn", 1, &field(FieldId::decision))}, stemmer)
                  .highlights.empty());
}

}  // namespace
}  // namespace dagsorden
