#include "query/plan/word_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/error.h"
#include "tests/query/plan/alternatives.h"

namespace dagsorden {
namespace {

using test::found;

std::string found(const std::string& table, const std::string& text) {
  return found(parse_word_table(table, "test"), text);
}

std::string error_of(const std::string& table) {
  try {
    parse_word_table(table, "egne.txt");
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::usage);
    return error.what();
  }
  return "no error";
}

TEST(WordTable, EachPhraseOfAGroupFindsTheOthers) {
  const std::string table = "kajak = kano = lille båd\n";
  EXPECT_EQ(found(table, "kajak"), "kano | lille båd");
  EXPECT_EQ(found(table, "lille båd"), "kajak | kano");
  EXPECT_EQ(found(table, "båd"), "");
}

TEST(WordTable, ADirectedEntryWorksOneWay) {
  const std::string table = "fugl -> stork = svane\n";
  EXPECT_EQ(found(table, "fugl"), "stork | svane");
  EXPECT_EQ(found(table, "stork"), "");
}

TEST(WordTable, ALineMayEndWithItsWeight) {
  Stemmer stemmer;
  const WordTable table = parse_word_table("fugl -> stork = svane @ 0.4\nbåd = skib\n", "test");
  EXPECT_EQ(alternatives(table, {"fugl"}, stemmer).at(1).weight, 0.4);
  EXPECT_EQ(alternatives(table, {"båd"}, stemmer).at(0).weight, usual_table_weight);
  EXPECT_NE(error_of("fugl -> stork @ 7\n").find("egne.txt:1"), std::string::npos);
  EXPECT_NE(error_of("fugl -> stork @ meget\n").find("not a weight"), std::string::npos);
}

TEST(WordTable, StopWordsInsidePhrasesMayDiffer) {
  const std::string table = "mad i børnehaven = frokostordning\n";
  EXPECT_EQ(found(table, "mad til børnehaver"), "frokostordning");
  EXPECT_EQ(found(table, "mad børnehave"), "frokostordning");
  EXPECT_EQ(found(table, "mad i"), "");
}

TEST(WordTable, InflectionsMatch) {
  const std::string table = "brugt cykel = genbrugscykel\n";
  EXPECT_EQ(found(table, "brugte cykel"), "genbrugscykel");
  EXPECT_EQ(found(table, "Genbrugscykel"), "brugt cykel");
}

TEST(WordTable, InflectionsMatchEvenIfTheStemmerCutsTheWordItself) {
  Stemmer stemmer;
  ASSERT_NE(stemmer.stem("havvæsen"), stemmer.stem("havvæsenet"));
  EXPECT_EQ(found("havvæsen = kystvagt\n", "havvæsen"), "kystvagt");
  EXPECT_EQ(found("havvæsen = kystvagt\n", "havvæsenet"), "kystvagt");
}

TEST(WordTable, WordsWithDifferentDerivationsDiffer) {
  Stemmer stemmer;
  ASSERT_EQ(stemmer.stem("ledelse"), stemmer.stem("ledighed"));
  EXPECT_EQ(found("ledighed = jobløshed\n", "ledelse"), "");
  EXPECT_EQ(found("ledighed = jobløshed\n", "ledigheden"), "jobløshed");
}

TEST(WordTable, AbbreviationsMatchExactly) {
  Stemmer stemmer;
  ASSERT_EQ(stemmer.stem("skoler"), stemmer.stem("skol"));
  EXPECT_EQ(found("SKOL = særlig klub om leg\n", "skoler"), "");
  EXPECT_EQ(found("SKOL = særlig klub om leg\n", "skol"), "særlig klub om leg");
  EXPECT_EQ(found("KVX = kommunens vandexpert\n", "KVXs"), "kommunens vandexpert");
}

TEST(WordTable, QuotedPhrasesMatchExactly) {
  const std::string table = "\"konkurs\" = insolvens\n";
  EXPECT_EQ(found(table, "konkurs"), "insolvens");
  EXPECT_EQ(found(table, "konkurrere"), "");
  Stemmer stemmer;
  const auto phrases = alternatives(parse_word_table(table, "test"), {"insolvens"}, stemmer);
  ASSERT_EQ(phrases.size(), 1U);
  EXPECT_TRUE(phrases.front().is_exact);
}

TEST(WordTable, OpenDigitsAreFilledIn) {
  const std::string table = "PL## = plan 20## = planen for 20##\n";
  EXPECT_EQ(found(table, "PL31"), "plan 2031 | planen for 2031");
  EXPECT_EQ(found(table, "planen for 2027"), "pl27 | plan 2027");
  EXPECT_EQ(found(table, "plan 1999"), "");
  EXPECT_EQ(found(table, "PL3"), "");
}

TEST(WordTable, AWordInSeveralGroupsFindsThemAllOnce) {
  EXPECT_EQ(found("a1b = c2d = e3f\nc2d = e3f = g4h\n", "c2d"), "a1b | e3f | g4h");
  EXPECT_EQ(found("a1b = c2d\nc2d = g4h\n", "a1b"), "c2d");
}

std::vector<ScatteredPhrase> scattered(const std::string& table, const std::string& text) {
  Stemmer stemmer;
  return scattered_phrases(parse_word_table(table, "test"), test::words_of(text), stemmer);
}

TEST(WordTable, AStopWordMayBeginAPhraseThatIsFoundWithoutIt) {
  EXPECT_EQ(found("med store sejl -> fuldrigger\n", "store sejl"), "fuldrigger");
}

TEST(WordTable, APhraseWithTooFewInformativeWordsNeedsAllItsWords) {
  const std::string table = "vil ikke bade -> badeskræk\n";
  EXPECT_EQ(found(table, "bade"), "");
  EXPECT_EQ(found(table, "vil ikke bade"), "badeskræk");
  EXPECT_EQ(scattered(table, "børn der ikke vil bade").size(), 1U);
  EXPECT_TRUE(scattered(table, "børn der vil bade").empty());
}

TEST(WordTable, APhraseIsFoundAmongOtherWordsInAnyOrder) {
  const std::string table = "skib i storm -> havsnød\nskib -> fartøj\n";
  const auto found = scattered(table, "hvor mange storme har skibet mødt");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].places, (std::vector<std::size_t>{4, 2}));
  ASSERT_EQ(found[0].alternatives.size(), 1U);
  EXPECT_EQ(found[0].alternatives[0].words, std::vector<std::string>{"havsnød"});
  EXPECT_TRUE(scattered(table, "hvor mange skibe").empty());
}

TEST(WordTable, OneWordCannotBeTwoWordsOfAPhrase) {
  EXPECT_TRUE(scattered("skib mod skib -> søslag\n", "skib i storm").empty());
  EXPECT_EQ(scattered("skib mod skib -> søslag\n", "skib efter skib").size(), 1U);
}

TEST(WordTable, PhrasesAtTheSamePlacesAreOne) {
  const auto found =
      scattered("skib i storm -> havsnød\nskib i storm -> forlis\n", "storm og skib");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].alternatives.size(), 2U);
}

TEST(WordTable, AWordIsNotAnAlternativeToItself) {
  EXPECT_EQ(found("hytte = hytter = barak\n", "hytte"), "hytter | barak");
}

TEST(WordTable, CommentsBlankLinesAndWindowsLineEndsAreSkipped) {
  const WordTable table = parse_word_table("\uFEFF# båd = skib\r\n\r\nhat = hue\r\n", "test");
  ASSERT_EQ(table.groups.size(), 1U);
  EXPECT_EQ(table.groups.front().line, 3U);
  EXPECT_EQ(found(table, "hue"), "hat");
}

TEST(WordTable, ErrorsNameFileAndLine) {
  EXPECT_EQ(error_of("hat = hue\nkasket\n"), "egne.txt:2: 'kasket' has no synonym");
  EXPECT_EQ(error_of("hat = \n"), "egne.txt:1: a phrase is empty");
  EXPECT_EQ(error_of("hat = hue -> kasket\n"),
            "egne.txt:1: there is more than one phrase to the left of the last ->");
  EXPECT_EQ(error_of("hat -> hue -> kasket\n"),
            "egne.txt:1: there is more than one phrase to the left of the last ->");
  EXPECT_EQ(error_of("X# = år 20##\n"),
            "egne.txt:1: 'år 20##' and 'X#' differ in their number of # signs");
  EXPECT_NE(error_of("hat = og\n").find("egne.txt:1: 'og' is a stop word"), std::string::npos);
  EXPECT_EQ(error_of("\n\nb\xE5t = skib\n"), "egne.txt:3: this is not UTF-8");
}

}  // namespace
}  // namespace dagsorden
