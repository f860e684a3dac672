#include "query/render/marks.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

std::vector<std::string> marked(std::string_view text, const std::vector<Leaf>& leaves,
                                const Field* field = nullptr) {
  Stemmer stemmer;
  std::vector<std::string> result;
  for (const Mark& mark : find_marks(text, field, leaves, stemmer)) {
    result.emplace_back(text.substr(mark.begin, mark.end - mark.begin));
  }
  return result;
}

std::string stem(const std::string& word) {
  Stemmer stemmer;
  return stemmer.stem(word);
}

using Words = std::vector<std::string>;

TEST(Marks, StandOnEveryInflectionOfAStem) {
  EXPECT_EQ(marked("Havnen, HAVNE og havn; men strandhavn.", {{LeafKind::stem, nullptr, {"havn"}}}),
            (Words{"Havnen", "HAVNE", "havn"}));
}

TEST(Marks, StandOnFoldedForms) {
  EXPECT_EQ(marked("Høring, hoering, HØRING", {{LeafKind::stem, nullptr, {stem("høring")}}}),
            (Words{"Høring", "hoering", "HØRING"}));
}

TEST(Marks, OfAnExactWordStandOnThatFormOnly) {
  EXPECT_EQ(marked("havn havne havnen", {{LeafKind::word, nullptr, {"havne"}}}), Words{"havne"});
}

TEST(Marks, OfABeginningStandOnWholeWords) {
  EXPECT_EQ(marked("lokalplan, lokal og global", {{LeafKind::beginning, nullptr, {"lokal"}}}),
            (Words{"lokalplan", "lokal"}));
}

TEST(Marks, OfAPhraseCoverItWhole) {
  EXPECT_EQ(marked("Den grønne vej, en grøn vej og vejen",
                   {{LeafKind::phrase, nullptr, {stem("grøn"), stem("vej")}}}),
            (Words{"grønne vej", "grøn vej"}));
}

TEST(Marks, OfAPhraseDoNotStandOnItsWordsApart) {
  EXPECT_TRUE(
      marked("grøn bred vej, vej grøn", {{LeafKind::phrase, nullptr, {stem("grøn"), stem("vej")}}})
          .empty());
}

TEST(Marks, OfNearStandOnlyWhereTheWordsAreNear) {
  const std::vector<Leaf> leaves = {{LeafKind::near, nullptr, {stem("læge"), stem("hus")}, 2}};
  EXPECT_EQ(marked("læge i hus. en to tre fire læge", leaves), (Words{"læge", "hus"}));
}

TEST(Marks, OfNearInATextThatRepeatsItsWordsTakeNoTime) {
  std::string text;
  constexpr int times = 20000;  // with the square of it, minutes
  for (int i = 0; i < times; ++i) text += "læge hus ";
  const std::vector<Leaf> leaves = {{LeafKind::near, nullptr, {stem("læge"), stem("hus")}, 2}};
  EXPECT_EQ(marked(text, leaves).size(), 2U * times);
}

TEST(Marks, CoverAWordWithHyphensOnce) {
  EXPECT_EQ(marked("om K17-gruppen her", {{LeafKind::phrase, nullptr, {"k17", stem("gruppen")}},
                                          {LeafKind::stem, nullptr, {stem("k17gruppen")}}}),
            Words{"K17-gruppen"});
}

TEST(Marks, CoverASectionSignWithItsNumber) {
  EXPECT_EQ(marked("efter §§ 85 og 95", {{LeafKind::stem, nullptr, {"§95"}}}), Words{"95"});
  EXPECT_EQ(marked("efter § 85", {{LeafKind::stem, nullptr, {"§85"}}}), Words{"§ 85"});
}

TEST(Marks, OfAFieldStandInItsTextOnly) {
  const Field& title = field(FieldId::title);
  const std::vector<Leaf> leaves = {{LeafKind::stem, &title, {"havn"}}};
  EXPECT_EQ(marked("havn", leaves, &title), Words{"havn"});
  EXPECT_TRUE(marked("havn", leaves, nullptr).empty());
  EXPECT_TRUE(marked("havn", leaves, &field(FieldId::background)).empty());
}

TEST(Marks, OfANameNeedACapitalAndMayBeInTheGenitive) {
  EXPECT_EQ(
      marked("Vejens borgmester kender vejen til Vejen.", {{LeafKind::name, nullptr, {"vejen"}}}),
      (Words{"Vejens", "Vejen"}));
  EXPECT_EQ(marked("i Høje-Taastrup nu", {{LeafKind::name, nullptr, {"højetåstrup"}}}),
            Words{"Høje-Taastrup"});
}

TEST(Marks, DoNotOverlap) {
  EXPECT_EQ(marked("grøn vej", {{LeafKind::stem, nullptr, {stem("vej")}},
                                {LeafKind::phrase, nullptr, {stem("grøn"), stem("vej")}}}),
            Words{"grøn vej"});
}

}  // namespace
}  // namespace dagsorden
