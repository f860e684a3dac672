#include "query/parse/parser.h"

#include <gtest/gtest.h>

#include "common/error.h"
#include "tests/query/parse/tree_text.h"

namespace dagsorden {
namespace {

using test::tree_of;

// The error message for a query.
std::string refusal_of_query(const std::string& query) {
  try {
    parse(query);
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::usage) << query;
    EXPECT_FALSE(error.hint().empty()) << query;
    return error.what();
  }
  return "taken: " + tree_of(query);
}

TEST(Parser, AdjacentWordsAreWantedTogether) {
  EXPECT_EQ(tree_of("bro havn"), "(bro havn)");
  EXPECT_EQ(tree_of("bro"), "bro");
}

TEST(Parser, AndMakesBothSidesAMust) {
  EXPECT_EQ(tree_of("bro AND havn"), "(+bro +havn)");
  EXPECT_EQ(tree_of("bro OG havn kaj"), "(+bro +havn kaj)");
}

TEST(Parser, OrBindsLessThanAdjacency) {
  EXPECT_EQ(tree_of("bro havn OR kaj mole"), "((bro havn) | (kaj mole))");
  EXPECT_EQ(tree_of("bro ELLER havn OR kaj"), "(bro | havn | kaj)");
}

TEST(Parser, ParenthesesGroup) {
  EXPECT_EQ(tree_of("(bro OR havn) kaj"), "((bro | havn) kaj)");
  EXPECT_EQ(tree_of("((bro))"), "bro");
}

TEST(Parser, SignsBindToWhatFollows) {
  EXPECT_EQ(tree_of("bro +havn -kaj"), "(bro +havn -kaj)");
  EXPECT_EQ(tree_of("-\"grøn vej\" -(a b)"), "(-\"grøn vej\" -(a b))");
  EXPECT_EQ(tree_of("-kaj"), "(-kaj)");
}

TEST(Parser, NotExcludesInBothLanguages) {
  EXPECT_EQ(tree_of("bro NOT havn"), "(bro -havn)");
  EXPECT_EQ(tree_of("bro IKKE havn"), "(bro -havn)");
  EXPECT_EQ(tree_of("bro OG IKKE havn"), "(+bro -havn)");
  EXPECT_EQ(tree_of("NOT NOT havn"), "+havn");
}

TEST(Parser, NearJoinsWords) {
  EXPECT_EQ(tree_of("bro NEAR havn"), "(bro ~10 havn)");
  EXPECT_EQ(tree_of("kaj bro NEAR/3 havn NEAR mole"), "(kaj (bro ~10 havn ~10 mole))");
}

TEST(Parser, TextFieldsTakeWordsPhrasesAndGroups) {
  EXPECT_EQ(tree_of("titel:bro"), "titel:bro");
  EXPECT_EQ(tree_of("titel:\"grøn vej\""), "titel:\"grøn vej\"");
  EXPECT_EQ(tree_of("titel:(bro havn) kaj"), "((titel:bro titel:havn) kaj)");
  EXPECT_EQ(tree_of("titel:=bro titel:bro*"), "(titel:=bro titel:bro*)");
}

TEST(Parser, ValueFieldsTakeTheirValueWhole) {
  EXPECT_EQ(tree_of("kommune:Faxe"), "kommune:[Faxe]");
  EXPECT_EQ(tree_of("kommune:\"Høje-Taastrup\""), "kommune:[Høje-Taastrup]");
  EXPECT_EQ(tree_of("dato:2024-01..2025-06 bro"), "(dato:[2024-01..2025-06] bro)");
  EXPECT_EQ(tree_of("kommune:(Faxe OR Greve)"), "(kommune:[Faxe] | kommune:[Greve])");
  EXPECT_EQ(tree_of("-kommune:Faxe"), "(-kommune:[Faxe])");
}

TEST(Parser, AChunkOfSeveralWordsIsSeveralWords) {
  EXPECT_EQ(tree_of("børn/unge"), "(børn unge)");
  EXPECT_EQ(tree_of("bro -børn/unge"), "(bro -(børn unge))");
}

TEST(Parser, SignsWithoutLettersAreIgnored) {
  EXPECT_EQ(tree_of("bro – havn"), "(bro havn)");
  EXPECT_EQ(tree_of("bro - havn &"), "(bro havn)");
  EXPECT_EQ(tree_of("  "), "nothing");
  EXPECT_EQ(tree_of("???"), "nothing");
}

TEST(Parser, PrefixesAndExactWordsAreLeaves) {
  EXPECT_EQ(tree_of("lokal* =Godkendt"), "(lokal* =Godkendt)");
}

TEST(Parser, RefusesOperatorsWithoutWords) {
  EXPECT_EQ(refusal_of_query("AND bro"), "AND at column 1 has no words on its left");
  EXPECT_EQ(refusal_of_query("bro OG"), "OG at column 5 has no words on its right");
  EXPECT_EQ(refusal_of_query("bro AND AND havn"), "AND at column 5 has no words on its right");
  EXPECT_EQ(refusal_of_query("OR bro"), "OR at column 1 has no words on its left");
  EXPECT_EQ(refusal_of_query("bro ELLER"), "ELLER at column 5 has no words on its right");
  EXPECT_EQ(refusal_of_query("bro OR OR havn"), "OR at column 5 has no words on its right");
  EXPECT_EQ(refusal_of_query("bro OR –"), "OR at column 5 has no words on its right");
  EXPECT_EQ(refusal_of_query("NOT"), "NOT at column 1 has no words on its right");
  EXPECT_EQ(refusal_of_query("bro IKKE )"), "IKKE at column 5 has no words on its right");
  EXPECT_EQ(refusal_of_query("NEAR bro"), "NEAR at column 1 has no words on its left");
  EXPECT_EQ(refusal_of_query("bro NEAR"), "NEAR at column 5 has no words on its right");
}

TEST(Parser, RefusesNearBetweenAnythingButWords) {
  EXPECT_EQ(refusal_of_query("bro NEAR \"grøn vej\""),
            "NEAR at column 5 joins something other than words");
  EXPECT_EQ(refusal_of_query("bro NEAR (havn kaj)"),
            "NEAR at column 5 joins something other than words");
  EXPECT_EQ(refusal_of_query("bro NEAR -havn"),
            "NEAR at column 5 joins something other than words");
}

TEST(Parser, RefusesUnbalancedParentheses) {
  EXPECT_EQ(refusal_of_query("bro (havn"), "the parenthesis at column 5 is never closed");
  EXPECT_EQ(refusal_of_query("bro) havn"), "the parenthesis at column 4 closes nothing");
  EXPECT_EQ(refusal_of_query("bro ()"), "the parentheses at column 5 contain no word");
}

TEST(Parser, RefusesEmptyQuotesAndValues) {
  EXPECT_EQ(refusal_of_query("bro \"\""), "the quotes at column 5 contain no word");
  EXPECT_EQ(refusal_of_query("bro \"–\""), "the quotes at column 5 contain no word");
  EXPECT_EQ(refusal_of_query("bro titel:–"), "titel: at column 5 has no value");
  EXPECT_EQ(refusal_of_query("titel:\"\""), "the quotes at column 7 contain no word");
}

TEST(Parser, RefusesUnsupportedWildcards) {
  EXPECT_EQ(refusal_of_query("*plan"), "the * in “*plan” at column 1 is not at a word's end");
  EXPECT_EQ(refusal_of_query("lok*plan"), "the * in “lok*plan” at column 1 is not at a word's end");
  EXPECT_EQ(refusal_of_query("a*"), "“a*” at column 1 is too short");
  EXPECT_EQ(refusal_of_query("*"), "“*” at column 1 is too short");
  EXPECT_EQ(refusal_of_query("\"lokal* plan\""), "the quotes at column 1 contain a *");
}

TEST(Parser, RefusesAnEqualsSignBeforeAnythingButAWord) {
  EXPECT_EQ(refusal_of_query("=\"grøn vej\""), "the = at column 1 must precede a single word");
  EXPECT_EQ(refusal_of_query("=(bro)"), "the = at column 1 must precede a single word");
  EXPECT_EQ(refusal_of_query("=bro*"), "the = at column 1 must precede a single word");
  EXPECT_EQ(refusal_of_query("=børn/unge"), "the = at column 1 must precede a single word");
}

TEST(Parser, RefusesHostileQueries) {
  EXPECT_EQ(refusal_of_query(std::string(5000, '(')),
            "the query is nested too deeply at column 33");
  std::string negations;
  std::string words;
  for (int i = 0; i < 5000; ++i) {
    negations += "NOT ";
    words += "bro ";
  }
  negations += "bro";
  EXPECT_EQ(refusal_of_query(negations), "the query has more than 200 words");
  EXPECT_EQ(refusal_of_query(words), "the query has more than 200 words");
}

TEST(Parser, ParsesOrRefusesAnyMixtureOfSigns) {
  const std::vector<std::string> pieces = {"bro", "\"",  "(",    ")", "+",      "-",     "=", "AND",
                                           "OR",  "NOT", "NEAR", "*", "titel:", "dato:", "§"};
  for (const std::string& first : pieces) {
    for (const std::string& second : pieces) {
      for (const std::string& third : pieces) {
        for (const char* between : {"", " "}) {
          std::string query = first;
          query.append(between).append(second).append(between).append(third);
          try {
            parse(query);
          } catch (const Error& error) {
            EXPECT_EQ(error.fault(), Fault::usage) << query;
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace dagsorden
