#include "indexer/options.h"

#include <gtest/gtest.h>

#include "common/error.h"
#include "common/text.h"
#include "indexer/option_table.h"

namespace dagsorden {
namespace {

using Words = std::vector<std::string>;

// The usage error for these arguments, as "message; hint".
std::string refusal(const Words& arguments) {
  try {
    static_cast<void>(parse_options(arguments));
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::usage);
    return std::string(error.what()) + "; " + error.hint();
  }
  return "accepted";
}

TEST(IndexOptions, HaveTheirDefaultsWithoutArguments) {
  const IndexOptions options = parse_options({});
  EXPECT_TRUE(options.paths.empty());
  EXPECT_FALSE(options.database);
  EXPECT_FALSE(options.read.authority);
  EXPECT_EQ(options.action, Action::update);
  EXPECT_FALSE(options.rebuild || options.read.whole || options.no_prune || options.retry_failed);
  EXPECT_EQ(options.max_prune, 20U);
  EXPECT_FALSE(options.json_summary || options.quiet || options.verbose);
  EXPECT_EQ(options.progress, "auto");
  EXPECT_GE(options.jobs, 1U);
}

TEST(IndexOptions, AllAreReadAmongThePaths) {
  const IndexOptions options = parse_options(
      {"a", "-d", "db", "--items", "--rebuild", "--authority", "Køge Kommune", "b", "--whole",
       "--no-prune", "-j", "3", "--summary", "json", "--progress=never", "-q", "-v", "c d"});
  EXPECT_EQ(options.paths, (Words{"a", "b", "c d"}));
  EXPECT_EQ(options.database, "db");
  EXPECT_EQ(options.read.authority, "Køge Kommune");
  EXPECT_EQ(options.action, Action::print_items);
  EXPECT_TRUE(options.rebuild && options.read.whole && options.no_prune);
  EXPECT_TRUE(options.json_summary && options.quiet && options.verbose);
  EXPECT_EQ(options.progress, "never");
  EXPECT_EQ(options.jobs, 3U);
}

TEST(IndexOptions, TheLastOfRepeatedOptionsWins) {
  const IndexOptions options =
      parse_options({"-d", "a", "--db=b", "-v", "-v", "--jobs", "2", "-j", "5"});
  EXPECT_EQ(options.database, "b");
  EXPECT_TRUE(options.verbose);
  EXPECT_EQ(options.jobs, 5U);
}

TEST(IndexOptions, AnOptionIsNotTakenAsTheValueOfAnother) {
  EXPECT_EQ(refusal({"--authority", "--db", "y.db", "PATH"}),
            "--authority needs a value; for example --authority 'Køge Kommune'");
  EXPECT_EQ(refusal({"--exclude", "-d", "y.db", "PATH"}),
            "--exclude needs a value; for example --exclude 'kladde*'");
  EXPECT_EQ(refusal({"--exclude=-d", "PATH"}), "accepted");
}

TEST(IndexOptions, AllArgumentsAfterTwoHyphensArePaths) {
  EXPECT_EQ(parse_options({"-q", "--", "-j4", "--items"}).paths, (Words{"-j4", "--items"}));
}

TEST(IndexOptions, NamesAreNormalized) {
  EXPECT_EQ(parse_options({"--authority", " A\u030Arhus  Kommune "}).read.authority,
            "Århus Kommune");
}

TEST(IndexOptions, AnUnknownOptionIsNamedWithTheNearestKnownOne) {
  EXPECT_EQ(refusal({"--itmes"}), "there is no option --itmes; did you mean --items?");
  EXPECT_EQ(refusal({"--auth", "x"}), "there is no option --auth; did you mean --authority?");
  EXPECT_EQ(refusal({"--sumary=json"}), "there is no option --sumary; did you mean --summary?");
  EXPECT_EQ(refusal({"--kaffe"}),
            "there is no option --kaffe; dagsorden-index --help lists the options");
  EXPECT_EQ(refusal({"-x"}), "there is no option -x; dagsorden-index --help lists the options");
}

TEST(IndexOptions, AShortOptionMustBeSeparateFromItsValue) {
  EXPECT_EQ(refusal({"-j4"}), "-j and its value must be separate arguments; write -j 4");
  EXPECT_EQ(refusal({"-d/tmp/db"}),
            "-d and its value must be separate arguments; write -d /tmp/db");
  EXPECT_TRUE(parse_options({"-qv"}).verbose);
}

TEST(IndexOptions, AMissingOrSuperfluousValueIsReported) {
  EXPECT_EQ(refusal({"--db"}), "--db needs a value; for example --db /var/lib/dagsorden");
  EXPECT_EQ(refusal({"--items=ja"}),
            "--items takes no value; dagsorden-index --help lists the options");
  EXPECT_NE(refusal({""}), "accepted");
  EXPECT_NE(refusal({"--db", ""}), "accepted");
}

TEST(IndexOptions, AWrongChoiceIsAnsweredWithTheValidOnes) {
  EXPECT_EQ(refusal({"--summary", "xml"}),
            "--summary does not accept “xml”; possible values: text, json");
  EXPECT_EQ(refusal({"--progress", "ja"}),
            "--progress does not accept “ja”; possible values: auto, always, never");
}

TEST(IndexOptions, JobsAreANumberWithinReason) {
  for (const char* jobs : {"0", "257", "-1", "to", "2.5", "99999999999999999999", ""}) {
    EXPECT_NE(refusal({"--jobs", jobs}), "accepted") << jobs;
  }
  EXPECT_EQ(parse_options({"--jobs", "256"}).jobs, 256U);
}

TEST(Help, FitsATerminalInBothLanguages) {
  for (const Language language : {Language::english, Language::danish}) {
    const std::string page = help_text(std::nullopt, language);
    const auto lines = split(trim(page), '\n');
    EXPECT_LE(lines.size(), 24U);
    for (const std::string_view line : lines) EXPECT_LE(count_code_points(line), 80U) << line;
  }
}

TEST(Help, NamesAllOptionsOnAPageOfTheirOwn) {
  const std::string page = help_text("options");
  for (const Option& row : index_program.options) {
    EXPECT_NE(page.find("--" + std::string(row.name) + " "), std::string::npos) << row.name;
    EXPECT_FALSE(row.help.danish.empty()) << row.name;
  }
}

TEST(Help, EachTopicThatThePageNamesHasAPage) {
  for (const char* topic : {"options", "files", "exit", "prune", "summary", "database"}) {
    EXPECT_NE(help_text(std::nullopt).find(topic), std::string::npos);
    for (const Language language : {Language::english, Language::danish}) {
      const std::string page = help_text(topic, language);
      for (const std::string_view line : split(page, '\n')) {
        EXPECT_LE(count_code_points(line), 80U) << line;
      }
    }
  }
  EXPECT_THROW(help_text("kaffe"), Error);
}

TEST(IndexOptions, ThoseOfANightlyRunAreRead) {
  const IndexOptions options =
      parse_options({"--exclude", "b*", "--exclude=a*", "--max-prune", "35%", "--retry-failed",
                     "--follow-symlinks", "-0", "--files-from", "-"});
  EXPECT_EQ(options.find.excludes, (Words{"a*", "b*"}));
  EXPECT_EQ(options.max_prune, 35U);
  EXPECT_TRUE(options.retry_failed && options.find.follow_links && options.nul_separated);
  EXPECT_EQ(options.files_from, "-");
  EXPECT_EQ(parse_options({"--status", "--max-age", "26h"}).max_age, std::chrono::hours(26));
  EXPECT_EQ(parse_options({"--status", "--max-age", "2d"}).max_age, std::chrono::hours(48));
}

TEST(IndexOptions, ThatMakeNoSenseTogetherAreRefused) {
  EXPECT_NE(refusal({"--check", "--status"}).find("cannot be used together"), std::string::npos);
  EXPECT_NE(refusal({"--check", "mappe"}).find("takes no PATH"), std::string::npos);
  EXPECT_NE(refusal({"--max-age", "26h"}).find("--status"), std::string::npos);
  EXPECT_NE(refusal({"-0"}).find("--files-from"), std::string::npos);
  EXPECT_NE(refusal({"--max-prune", "101"}).find("from 0 to 100"), std::string::npos);
  EXPECT_NE(refusal({"--status", "--max-age", "26"}).find("26h"), std::string::npos);
}

}  // namespace
}  // namespace dagsorden
