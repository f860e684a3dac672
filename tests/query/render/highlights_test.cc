#include "query/render/highlights.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

std::vector<std::string> highlighted(std::string_view text,
                                     const std::vector<HighlightTarget>& targets,
                                     const Field* field = nullptr) {
  Stemmer stemmer;
  std::vector<std::string> result;
  for (const Highlight& highlight : find_highlights(text, field, targets, stemmer)) {
    result.emplace_back(text.substr(highlight.begin, highlight.end - highlight.begin));
  }
  return result;
}

std::string stem(const std::string& word) {
  Stemmer stemmer;
  return stemmer.stem(word);
}

using Words = std::vector<std::string>;

TEST(Marks, CoverEveryInflectionOfAStem) {
  EXPECT_EQ(highlighted("Havnen, HAVNE og havn; men strandhavn.",
                        {{TargetKind::stem, nullptr, {"havn"}}}),
            (Words{"Havnen", "HAVNE", "havn"}));
}

TEST(Marks, CoverFoldedForms) {
  EXPECT_EQ(highlighted("Høring, hoering, HØRING", {{TargetKind::stem, nullptr, {stem("høring")}}}),
            (Words{"Høring", "hoering", "HØRING"}));
}

TEST(Marks, OfAnExactWordCoverThatFormOnly) {
  EXPECT_EQ(highlighted("havn havne havnen", {{TargetKind::word, nullptr, {"havne"}}}),
            Words{"havne"});
}

TEST(Marks, OfAPrefixCoverWholeWords) {
  EXPECT_EQ(highlighted("lokalplan, lokal og global", {{TargetKind::prefix, nullptr, {"lokal"}}}),
            (Words{"lokalplan", "lokal"}));
}

TEST(Marks, OfAPhraseCoverTheWholePhrase) {
  EXPECT_EQ(highlighted("Den grønne vej, en grøn vej og vejen",
                        {{TargetKind::phrase, nullptr, {stem("grøn"), stem("vej")}}}),
            (Words{"grønne vej", "grøn vej"}));
}

TEST(Marks, OfAPhraseDoNotCoverItsWordsApart) {
  EXPECT_TRUE(highlighted("grøn bred vej, vej grøn",
                          {{TargetKind::phrase, nullptr, {stem("grøn"), stem("vej")}}})
                  .empty());
}

TEST(Marks, OfNearCoverTheWordsOnlyWhereTheyAreNear) {
  const std::vector<HighlightTarget> targets = {
      {TargetKind::near, nullptr, {stem("læge"), stem("hus")}, 2}};
  EXPECT_EQ(highlighted("læge i hus. en to tre fire læge", targets), (Words{"læge", "hus"}));
}

TEST(Marks, OfNearInARepetitiveTextTakeNoTime) {
  std::string text;
  constexpr int times = 20000;  // a quadratic search would take minutes
  for (int i = 0; i < times; ++i) text += "læge hus ";
  const std::vector<HighlightTarget> targets = {
      {TargetKind::near, nullptr, {stem("læge"), stem("hus")}, 2}};
  EXPECT_EQ(highlighted(text, targets).size(), 2U * times);
}

TEST(Marks, CoverAWordWithHyphensOnce) {
  EXPECT_EQ(
      highlighted("om K17-gruppen her", {{TargetKind::phrase, nullptr, {"k17", stem("gruppen")}},
                                         {TargetKind::stem, nullptr, {stem("k17gruppen")}}}),
      Words{"K17-gruppen"});
}

TEST(Marks, CoverASectionSignWithItsNumber) {
  EXPECT_EQ(highlighted("efter §§ 85 og 95", {{TargetKind::stem, nullptr, {"§95"}}}), Words{"95"});
  EXPECT_EQ(highlighted("efter § 85", {{TargetKind::stem, nullptr, {"§85"}}}), Words{"§ 85"});
}

TEST(Marks, OfAFieldAreInItsTextOnly) {
  const Field& title = field(FieldId::title);
  const std::vector<HighlightTarget> targets = {{TargetKind::stem, &title, {"havn"}}};
  EXPECT_EQ(highlighted("havn", targets, &title), Words{"havn"});
  EXPECT_TRUE(highlighted("havn", targets, nullptr).empty());
  EXPECT_TRUE(highlighted("havn", targets, &field(FieldId::background)).empty());
}

TEST(Marks, OfANameNeedACapitalAndMayBeInTheGenitive) {
  EXPECT_EQ(highlighted("Vejens borgmester kender vejen til Vejen.",
                        {{TargetKind::name, nullptr, {"vejen"}}}),
            (Words{"Vejens", "Vejen"}));
  EXPECT_EQ(highlighted("i Høje-Taastrup nu", {{TargetKind::name, nullptr, {"højetåstrup"}}}),
            Words{"Høje-Taastrup"});
}

TEST(Marks, DoNotOverlap) {
  EXPECT_EQ(highlighted("grøn vej", {{TargetKind::stem, nullptr, {stem("vej")}},
                                     {TargetKind::phrase, nullptr, {stem("grøn"), stem("vej")}}}),
            Words{"grøn vej"});
}

}  // namespace
}  // namespace dagsorden
