// Every option and field of dagsorden-query is in its man page and in its completions.
#include "tests/support/documentation.h"

#include <gtest/gtest.h>

#include "common/fields.h"
#include "common/municipalities.h"
#include "common/text.h"
#include "query/option_table.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

using test::bash_completions;
using test::man_page;
using test::places_without;
using Words = std::vector<std::string>;

TEST(QueryDocumentation, EveryOptionIsInTheManPageAndTheCompletions) {
  for (const Option& row : query_program.options) {
    const std::string letter = row.letter == 0 ? "" : std::string(1, row.letter);
    for (const std::string& name : {std::string(row.name), std::string(row.danish), letter}) {
      if (name.empty()) continue;
      EXPECT_EQ(places_without("dagsorden-query", name), Words()) << name;
    }
  }
}

TEST(QueryDocumentation, AMissingOptionIsNoticed) {
  EXPECT_EQ(places_without("dagsorden-query", "kaffe").size(), 4U);
  EXPECT_EQ(places_without("dagsorden-query", "x").size(), 4U);
}

TEST(QueryDocumentation, EveryFieldIsInTheManPageAndIsCompleted) {
  const std::string page = man_page("dagsorden.7");
  for (const Field& field : fields) {
    for (const std::string_view name : {field.danish, field.english, field.alias}) {
      if (name.empty()) continue;
      const std::string typed = std::string(name) + ":";
      EXPECT_NE(page.find(" " + typed + "\\&"), std::string::npos) << typed;
      const Words offered = bash_completions("dagsorden-query " + std::string(name));
      EXPECT_NE(std::find(offered.begin(), offered.end(), typed), offered.end()) << typed;
    }
  }
}

// mdoc strips quotes from the arguments of a macro.
TEST(QueryDocumentation, ExamplesKeepTheirQuotes) {
  for (const char* const name : {"dagsorden-query.1", "dagsorden-index.1", "dagsorden.7"}) {
    const std::string page = man_page(name);
    for (const std::string_view line : split(page, '\n')) {
      EXPECT_FALSE(line.starts_with(".Dl ") && line.find('"') != std::string::npos) << line;
    }
  }
}

TEST(QueryDocumentation, BashCompletesOptionsAndTheirValues) {
  EXPECT_EQ(bash_completions("dagsorden-query --ko"), Words{"--kommune"});
  EXPECT_EQ(bash_completions("dagsorden-query havn --sort "),
            (Words{"date", "date-asc", "dato", "dato-asc", "relevance", "relevans"}));
  EXPECT_EQ(bash_completions("dagsorden-query --format=j"), Words{"jsonl"});
  EXPECT_EQ(bash_completions("dagsorden-query -t tema"), Words{"temadrøftelse"});
}

TEST(QueryDocumentation, BashCompletesValuesOfFields) {
  EXPECT_EQ(bash_completions("dagsorden-query havn kommune:Kø"), (Words{"København", "Køge"}));
  EXPECT_EQ(bash_completions("dagsorden-query sagstype:be"), Words{"beslutningssag"});
  EXPECT_EQ(bash_completions("dagsorden-query kommune:").size(), all_municipalities().size());
}

TEST(QueryDocumentation, BashCompletesNamesWithHyphensInsteadOfBlanks) {
  Item item = test::sample_item("1", "Havnen");
  item.meeting_body = "Børne- og Ungeudvalget";
  item.outcome = "udsat";
  item.absent = {"Åse Østergård (V)"};
  const test::SampleDatabase database({item});
  const std::string line = "dagsorden-query --db " + database.folder().string();
  EXPECT_EQ(bash_completions(line + " --body bø"), Words{"Børne-og-Ungeudvalget"});
  EXPECT_EQ(bash_completions(line + " udfald:"), Words{"udsat"});
  EXPECT_EQ(bash_completions(line + " deltager:ås"), Words{"Åse-Østergård"});
  EXPECT_EQ(bash_completions(line + " organ:Børne-o"), Words{"Børne-og-Ungeudvalget"});
}

TEST(QueryDocumentation, BashDoesNotCompleteAPlainWordToAFile) {
  EXPECT_EQ(bash_completions("dagsorden-query "), Words());
  EXPECT_EQ(bash_completions("dagsorden-query havnefront"), Words());
}

}  // namespace
}  // namespace dagsorden
