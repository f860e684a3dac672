#include "query/parse/lexer.h"

#include <gtest/gtest.h>

#include "common/error.h"

namespace dagsorden {
namespace {

using Kind = LexemeKind;

std::vector<LexemeKind> kinds_of(std::string_view query) {
  std::vector<LexemeKind> kinds;
  for (const Lexeme& lexeme : lex(query)) kinds.push_back(lexeme.kind);
  return kinds;
}

std::vector<std::string> texts_of(std::string_view query) {
  std::vector<std::string> texts;
  for (const Lexeme& lexeme : lex(query)) texts.push_back(lexeme.text);
  return texts;
}

using Kinds = std::vector<LexemeKind>;
using Texts = std::vector<std::string>;

TEST(Lexer, CutsWordsAtBlanksOfAnyKind) {
  EXPECT_EQ(texts_of(" vandværk\u00A0pumpe\thus "), (Texts{"vandværk", "pumpe", "hus"}));
}

TEST(Lexer, KeepsHyphensAndPointsWithinAWord) {
  EXPECT_EQ(texts_of("K17-sundhed 43,7 www.by.dk"), (Texts{"K17-sundhed", "43,7", "www.by.dk"}));
}

TEST(Lexer, KnowsEveryQuote) {
  for (const char* query :
       {"\"grøn vej\"", "”grøn vej”", "“grøn vej”", "„grøn vej“", "»grøn vej«", "«grøn vej»"}) {
    EXPECT_EQ(kinds_of(query), Kinds{Kind::quoted}) << query;
    EXPECT_EQ(texts_of(query), Texts{"grøn vej"}) << query;
  }
}

TEST(Lexer, ReadsSignsOnlyDirectlyBeforeAValue) {
  EXPECT_EQ(kinds_of("+a -b =c"),
            (Kinds{Kind::plus, Kind::word, Kind::minus, Kind::word, Kind::equals, Kind::word}));
  EXPECT_EQ(kinds_of("a - b"), (Kinds{Kind::word, Kind::word, Kind::word}));
}

TEST(Lexer, ReadsOperatorsInBothLanguagesInCapitalsOnly) {
  EXPECT_EQ(kinds_of("AND OG OR ELLER NOT IKKE NEAR"),
            (Kinds{Kind::and_sign, Kind::and_sign, Kind::or_sign, Kind::or_sign, Kind::not_sign,
                   Kind::not_sign, Kind::near_sign}));
  EXPECT_EQ(kinds_of("and og Or eller"), (Kinds{Kind::word, Kind::word, Kind::word, Kind::word}));
}

TEST(Lexer, ReadsTheDistanceOfNear) {
  EXPECT_EQ(lex("NEAR").front().distance, usual_distance);
  EXPECT_EQ(lex("NEAR/3").front().distance, 3U);
  EXPECT_EQ(kinds_of("NEAR/x"), Kinds{Kind::word});
}

TEST(Lexer, TakesOperatorsAfterASignForWords) {
  EXPECT_EQ(kinds_of("-OG"), (Kinds{Kind::minus, Kind::word}));
  EXPECT_EQ(kinds_of("titel:NOT"), (Kinds{Kind::field, Kind::word}));
}

TEST(Lexer, ReadsAKnownFieldInBothLanguagesAndAnyCase) {
  for (const char* query : {"titel:bro", "title:bro", "TITEL:bro"}) {
    const auto lexemes = lex(query);
    ASSERT_EQ(lexemes.size(), 2U) << query;
    EXPECT_EQ(lexemes[0].kind, Kind::field);
    EXPECT_EQ(lexemes[0].field->id, FieldId::title);
    EXPECT_EQ(lexemes[1].text, "bro");
  }
}

TEST(Lexer, TakesTextThatOnlyLooksLikeAFieldForText) {
  EXPECT_EQ(texts_of("Orienteringssag: Kriterier"), (Texts{"Orienteringssag:", "Kriterier"}));
  EXPECT_EQ(texts_of("kl. 9:30"), (Texts{"kl.", "9:30"}));
  EXPECT_EQ(texts_of("https://www.by.dk/a:b"), Texts{"https://www.by.dk/a:b"});
  EXPECT_EQ(texts_of("xylofon:klang"), Texts{"xylofon:klang"});
  EXPECT_EQ(texts_of("titel: bro"), (Texts{"titel:", "bro"}));
}

TEST(Lexer, RefusesANearMissOfAFieldWithTheRightName) {
  try {
    lex("havn kommun:Faxe");
    FAIL() << "took the misspelt field";
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::usage);
    EXPECT_STREQ(error.what(), "there is no field “kommun:” (column 6)");
    EXPECT_NE(error.hint().find("kommune:"), std::string::npos) << error.hint();
  }
}

TEST(Lexer, AFieldAfterAFieldIsItsValue) {
  EXPECT_EQ(texts_of("titel:Sag:ny"), (Texts{"titel:", "Sag:ny"}));
}

TEST(Lexer, CountsColumnsInCodePoints) {
  const auto lexemes = lex("æøå ”grøn vej” -ål");
  ASSERT_EQ(lexemes.size(), 4U);
  EXPECT_EQ(lexemes[1].column, 5U);
  EXPECT_EQ(lexemes[2].column, 16U);
  EXPECT_EQ(lexemes[3].column, 17U);
}

TEST(Lexer, KeepsASectionSignWithItsNumbers) {
  EXPECT_EQ(texts_of("§ 85 støtte"), (Texts{"§ 85", "støtte"}));
  EXPECT_EQ(texts_of("§§ 85 og 95 støtte"), (Texts{"§§ 85 og 95", "støtte"}));
  EXPECT_EQ(texts_of("-§ 85"), (Texts{"-", "§ 85"}));
  EXPECT_EQ(texts_of("§ støtte"), (Texts{"§", "støtte"}));
  EXPECT_EQ(texts_of("§§ 85 og støtte"), (Texts{"§§ 85", "og", "støtte"}));
}

TEST(Lexer, NamesTheColumnOfAQuoteThatIsNeverClosed) {
  for (const char* query : {"grøn \"vej", "grøn ”vej\"", "grøn »vej"}) {
    try {
      lex(query);
      FAIL() << query;
    } catch (const Error& error) {
      EXPECT_STREQ(error.what(), "the quote at column 6 is never closed") << query;
      EXPECT_FALSE(error.hint().empty());
    }
  }
}

TEST(Lexer, ReadsParenthesesThatTouchWords) {
  EXPECT_EQ(kinds_of("(a b)c"),
            (Kinds{Kind::open, Kind::word, Kind::word, Kind::close, Kind::word}));
}

TEST(Lexer, SurvivesAnyBytes) { EXPECT_NO_THROW(lex("\xFF\xFE a\x01\x7F (\xC3")); }

// Columns are counted on from sign to sign; otherwise this would take a minute.
TEST(Lexer, EndlessSignsAreReadInOnePass) {
  const std::vector<Lexeme> lexemes = lex("ø" + std::string(200000, '('));
  ASSERT_EQ(lexemes.size(), 200001U);
  EXPECT_EQ(lexemes.back().column, 200001U);
}

}  // namespace
}  // namespace dagsorden
