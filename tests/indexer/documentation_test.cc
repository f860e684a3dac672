// Every option of dagsorden-index is in its man page and its completions.
#include "tests/support/documentation.h"

#include <gtest/gtest.h>

#include "indexer/option_table.h"

namespace dagsorden {
namespace {

using test::bash_completions;
using test::places_without;
using Words = std::vector<std::string>;

TEST(IndexDocumentation, EveryOptionIsInTheManPageAndTheCompletions) {
  for (const Option& row : index_program.options) {
    EXPECT_EQ(places_without("dagsorden-index", std::string(row.name)), Words()) << row.name;
    if (row.letter == 0) continue;
    EXPECT_EQ(places_without("dagsorden-index", std::string(1, row.letter)), Words()) << row.name;
  }
}

TEST(IndexDocumentation, AnUndocumentedOptionIsReported) {
  EXPECT_EQ(places_without("dagsorden-index", "kaffe"),
            (Words{"dagsorden-index.1", "dagsorden-index.bash", "_dagsorden-index",
                   "dagsorden-index.fish"}));
  EXPECT_EQ(places_without("dagsorden-index", "x").size(), 4U);
}

TEST(IndexDocumentation, BashCompletesOptionsAndTheirValues) {
  EXPECT_EQ(bash_completions("dagsorden-index --reb"), Words{"--rebuild"});
  EXPECT_EQ(bash_completions("dagsorden-index --summary "), (Words{"json", "text"}));
  EXPECT_EQ(bash_completions("dagsorden-index --progress=a"), (Words{"always", "auto"}));
}

}  // namespace
}  // namespace dagsorden
