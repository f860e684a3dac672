// dagsorden-query speaks Danish if $LANG or --lang asks for it: answers, warnings, errors, help.
#include <gtest/gtest.h>

#include <regex>

#include "tests/support/run_program.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

using test::ProgramResult;
using test::sample_item;
using test::SampleDatabase;
using Lines = std::vector<std::string>;

const SampleDatabase& cycle_path() {
  static const SampleDatabase database(
      {sample_item("2.1", "Ny cykelsti", {{"Baggrund", "Cykelstien går fra skolen til søen."}})});
  return database;
}

ProgramResult query_danish(const Lines& arguments, const std::string& language = "da_DK.UTF-8") {
  return test::run_program(
      DAGSORDEN_QUERY, arguments,
      {"", {{"DAGSORDEN_DB", cycle_path().folder().string()}, {"LC_ALL", ""}, {"LANG", language}}});
}

TEST(DanishMessages, SayWhatIsWrongAndWhatToDo) {
  EXPECT_EQ(
      query_danish({"kommun:Køge"}).err,
      "dagsorden-query: der findes ikke noget felt “kommun:” (kolonne 1)\n"
      "  mente du kommune: (municipality:)? Sæt ordet i anførselstegn for at søge efter det som "
      "tekst\n");
  EXPECT_EQ(query_danish({"--limt", "5", "havn"}).err,
            "dagsorden-query: der findes ikke noget tilvalg --limt\n  mente du --limit?\n");
}

TEST(DanishMessages, HoldNoEnglishWhateverIsWrong) {
  const std::regex english(
      R"(\b(the|is|are|no|there|give|write|with|has|put|did|you|without|which|needs|takes)\b)");
  const std::vector<Lines> mistakes = {
      {},
      {"tandpleje"},
      {"tandbehandling", "tandpleje"},
      {"--frist"},
      {"-n5", "havn"},
      {"-n"},
      {"-n", "mange", "havn"},
      {"--sort", "farve", "havn"},
      {"--json=1"},
      {"--full", "havn"},
      {"--summary", "havn"},
      {"--state", "x", "havn"},
      {"--show", "x", "--count"},
      {"--show", "kkr/1/1"},
      {"--show", "x", "havn"},
      {"--history", "x"},
      {"--like", "x"},
      {"--saved", "/findes/ikke"},
      {"--facets", "farve", "havn"},
      {"--facets", "type", "--format", "ids", "havn"},
      {"--count", "-"},
      {"\"havn"},
      {"(havn"},
      {"havn)"},
      {"()"},
      {"\"\""},
      {"\"ha*\""},
      {"OR havn"},
      {"havn AND"},
      {"havn NEAR kommune:Køge"},
      {"h*"},
      {"ha*n"},
      {"= havn"},
      {"titel:"},
      {"..."},
      {"dato:kaffe"},
      {"dato:2025..2024"},
      {"--since", "..2024", "havn"},
      {"--until", "2024..", "havn"},
      {"--new-since", "kaffe", "havn"},
      {"kommune:Narnia"},
      {"organ:Byrådet"},
      {"sagstype:kaffe"},
      {"--db", "/findes/ikke", "havn"},
      {"--db", "/etc/passwd", "havn"},
      {"--db", "/etc", "havn"},
      {"--db", "tcp:", "havn"},
      {"--db", "tcp:127.0.0.1:1", "havn"},
      {"--db", "/a", "--db", "/a", "havn"},
  };
  for (const Lines& arguments : mistakes) {
    const ProgramResult result = query_danish(arguments);
    EXPECT_NE(result.exit_code, 0);
    EXPECT_NE(result.err, "");
    std::smatch found;
    EXPECT_FALSE(std::regex_search(result.err, found, english)) << result.err << found.str();
    EXPECT_NE(result.err, query_danish(arguments, "C").err);
    EXPECT_EQ(result.exit_code, query_danish(arguments, "C").exit_code) << result.err;
  }
}

TEST(DanishMessages, FollowTheOptionRatherThanTheEnvironment) {
  EXPECT_EQ(query_danish({"--lang", "da", "--limt"}, "C").err, query_danish({"--limt"}).err);
  EXPECT_EQ(query_danish({"--limt", "--lang=en"}).err, query_danish({"--limt"}, "C").err);
  EXPECT_EQ(query_danish({"--help"}).out, query_danish({"--lang", "da", "--help"}, "C").out);
  EXPECT_NE(query_danish({"--help"}).out, query_danish({"--help"}, "C").out);
}

}  // namespace
}  // namespace dagsorden
