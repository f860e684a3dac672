#include "query/options.h"

#include <gtest/gtest.h>

#include <set>

#include "common/error.h"
#include "common/text.h"
#include "query/help.h"
#include "query/option_table.h"

namespace dagsorden {
namespace {

using Words = std::vector<std::string>;

std::string refusal_of_arguments(const Words& arguments) {
  try {
    read_options(arguments);
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::usage);
    return std::string(error.what()) + " / " + error.hint();
  }
  return "taken";
}

TEST(Arguments, AreJoinedIntoTheQuery) {
  EXPECT_EQ(read_options({"nye", "broer"}).query, "nye broer");
  EXPECT_EQ(read_options({"nye", "-n", "3", "broer"}).query, "nye broer");
}

TEST(Options, StateAndOffsetExcludeEachOther) {
  EXPECT_EQ(refusal_of_arguments({"--saved", "alarm", "--state", "fortalt", "--offset", "1"}),
            "--state and --offset cannot be combined: skipped hits would count as reported / "
            "leave out --offset");
  EXPECT_EQ(read_options({"--saved", "alarm", "--offset", "1"}).request.offset, 1U);
}

TEST(Arguments, AreNormalizedToFormC) { EXPECT_EQ(read_options({"A\u030Abning"}).query, "Åbning"); }

TEST(Arguments, WithOneHyphenBeforeAWordExcludeIt) {
  for (const char* letter :
       {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q",
        "r", "s", "t", "u", "v", "w", "x", "y", "z", "æ", "ø", "å", "A", "J", "N", "Å"}) {
    const std::string word = "-" + std::string(letter) + "gerstue";
    const Options options = read_options({"by", word, "havn"});
    EXPECT_EQ(options.query, "by " + word + " havn");
    EXPECT_EQ(options.request.limit, 10U);
    EXPECT_TRUE(options.filters.empty());
  }
}

TEST(Arguments, MayConsistOfAHyphenedWordOnly) {
  EXPECT_EQ(read_options({"-lånepulje"}).query, "-lånepulje");
  EXPECT_EQ(read_options({"-(ny bro)", "-\"ny bro\""}).query, "-(ny bro) -\"ny bro\"");
}

TEST(Arguments, AfterTwoHyphensAreNotOptions) {
  EXPECT_EQ(read_options({"--", "--limit", "-n", "--"}).query, "--limit -n --");
}

TEST(Arguments, WithAValueDirectlyAfterALetterAreRefused) {
  EXPECT_EQ(refusal_of_arguments({"bro", "-n5"}),
            "-n and its value must be separate arguments / write -n 5");
  EXPECT_EQ(refusal_of_arguments({"bro", "-tbeslut"}),
            "-t and its value must be separate arguments / write -t beslut");
  EXPECT_NE(refusal_of_arguments({"bro", "-mKøge"}).find("write -m Køge"), std::string::npos);
  EXPECT_NE(refusal_of_arguments({"bro", "-d/srv/db"}).find("write -d /srv/db"), std::string::npos);
  EXPECT_NE(refusal_of_arguments({"bro", "-c23-010635"}).find("write -c 23-010635"),
            std::string::npos);
  EXPECT_EQ(read_options({"bro", "-n5a"}).query, "bro -n5a");
}

TEST(Arguments, OfASingleLetterAreNotWords) {
  EXPECT_EQ(refusal_of_arguments({"-V"}),
            "there is no option -V / to leave out the word V, write NOT V");
  EXPECT_NE(refusal_of_arguments({"-l", "x"}).find("there is no option -l"), std::string::npos);
  EXPECT_EQ(read_options({"bro", "-5"}).query, "bro -5");
}

TEST(Options, HaveLongAndShortAndDanishNames) {
  const Options english = read_options({"--type", "a", "--case=b", "--municipality", "c", "--body",
                                        "d", "--since", "e", "--until", "f"});
  const Options danish = read_options(
      {"--sagstype", "a", "--sag", "b", "--kommune=c", "--organ", "d", "--fra", "e", "--til=f"});
  const Options letters =
      read_options({"-t", "a", "-c", "b", "-m", "c", "--body=d", "--since=e", "--until=f"});
  for (const Options& options : {english, danish, letters}) {
    EXPECT_EQ(options.filters.values.at(FieldId::case_type), Words{"a"});
    EXPECT_EQ(options.filters.values.at(FieldId::case_number), Words{"b"});
    EXPECT_EQ(options.filters.values.at(FieldId::municipality), Words{"c"});
    EXPECT_EQ(options.filters.values.at(FieldId::body), Words{"d"});
    EXPECT_EQ(options.filters.since, Words{"e"});
    EXPECT_EQ(options.filters.until, Words{"f"});
  }
}

TEST(Options, ThatFilterAddUp) {
  EXPECT_EQ(read_options({"-m", "Køge", "-m", "Faxe"}).filters.values.at(FieldId::municipality),
            (Words{"Køge", "Faxe"}));
}

TEST(Options, TakeValuesThatBeginWithAHyphen) {
  EXPECT_EQ(read_options({"--type", "-x"}).filters.values.at(FieldId::case_type), Words{"-x"});
}

TEST(Options, SetWhatTheyName) {
  const Options options = read_options({"bro", "-n", "0", "--offset", "20", "--sort", "date-asc",
                                        "-J", "--full", "--color", "always", "--db", "/d"});
  EXPECT_EQ(options.request.limit, 0U);
  EXPECT_EQ(options.request.offset, 20U);
  EXPECT_EQ(options.request.sort, Sort::oldest);
  EXPECT_EQ(options.format, Format::jsonl);
  EXPECT_TRUE(options.full);
  EXPECT_EQ(options.colors, ColorChoice::always);
  EXPECT_EQ(options.databases, Words{"/d"});
  EXPECT_EQ(read_options({"bro", "--db", "a", "-d", "tcp:b:1"}).databases, (Words{"a", "tcp:b:1"}));
  EXPECT_EQ(read_options({"bro", "-s", "date"}).request.sort, Sort::newest);
  EXPECT_EQ(read_options({"bro", "--format", "ids"}).format, Format::ids);
  EXPECT_EQ(read_options({"bro", "--count"}).action, Action::count);
}

TEST(Options, ForHelpAndVersionNeedNoQuery) {
  EXPECT_EQ(read_options({"--help"}).help_topic, "brief");
  EXPECT_EQ(read_options({"-h"}).action, Action::show_help);
  EXPECT_EQ(read_options({"--help", "query"}).help_topic, "query");
  EXPECT_EQ(read_options({"--help=fields"}).help_topic, "fields");
  EXPECT_EQ(read_options({"--version"}).action, Action::show_version);
}

TEST(Options, OfASingleHyphenReadQueriesFromStandardInput) {
  EXPECT_EQ(read_options({"-"}).action, Action::answer_lines);
  EXPECT_EQ(read_options({"by", "-", "havn"}).action, Action::answer);
}

TEST(Options, RefuseARunThatAsksForNothing) {
  EXPECT_NE(refusal_of_arguments({}).find("there is nothing to search for"), std::string::npos);
  EXPECT_NE(refusal_of_arguments({"  "}).find("there is nothing to search for"), std::string::npos);
  EXPECT_EQ(refusal_of_arguments({"--all"}), "taken");
  EXPECT_EQ(refusal_of_arguments({"--since", "2024"}), "taken");
}

TEST(Options, RefuseUnknownOnesWithTheNearest) {
  EXPECT_EQ(refusal_of_arguments({"--limits", "3"}),
            "there is no option --limits / did you mean --limit?");
  EXPECT_EQ(refusal_of_arguments({"--komune=Køge"}),
            "there is no option --komune / did you mean --kommune?");
  EXPECT_EQ(refusal_of_arguments({"--muni", "Køge"}),
            "there is no option --muni / did you mean --municipality?");
  EXPECT_NE(refusal_of_arguments({"--foo"}).find("--help lists"), std::string::npos);
  EXPECT_NE(refusal_of_arguments({"--xyzzy"}).find("--help lists"), std::string::npos);
}

TEST(Options, OfferTheChoicesOfOneLanguageAndAcceptBoth) {
  const auto offered = [](const Words& arguments, Language language) {
    try {
      read_options(arguments);
    } catch (const Error& error) {
      return error.hint(language);
    }
    return std::string("taken");
  };
  const Words facets = {"--all", "--facets", "foo"};
  EXPECT_EQ(offered(facets, Language::danish),
            "mulighederne er: sagstype, kommune, år, måned, organ, myndighed, udfald, adgang");
  EXPECT_EQ(offered(facets, Language::english),
            "possible values: type, municipality, year, month, body, authority, outcome, access");
  const Words sort = {"--all", "--sort", "foo"};
  EXPECT_EQ(offered(sort, Language::danish), "mulighederne er: relevans, dato, dato-asc");
  EXPECT_EQ(offered(sort, Language::english), "possible values: relevance, date, date-asc");
  EXPECT_EQ(offered({"--all", "--sort", "dato", "--facets", "body,år"}, Language::english),
            "taken");
}

TEST(Options, RefuseMissingAndInvalidValues) {
  EXPECT_EQ(refusal_of_arguments({"bro", "--limit"}),
            "--limit needs a value / for example --limit 20");
  EXPECT_NE(refusal_of_arguments({"bro", "--db="}).find("--db needs a value"), std::string::npos);
  EXPECT_NE(refusal_of_arguments({"bro", "-n", "-5"}).find("is not a number"), std::string::npos);
  EXPECT_NE(refusal_of_arguments({"bro", "-n", "mange"}).find("“mange” is not a number"),
            std::string::npos);
  EXPECT_NE(refusal_of_arguments({"bro", "-n", "99999999999999999999"}).find("is not a number"),
            std::string::npos);
  EXPECT_NE(refusal_of_arguments({"bro", "--count=3"}).find("--count takes no value"),
            std::string::npos);
  EXPECT_NE(refusal_of_arguments({"bro", "--sort", "size"}).find("relevance, date, date-asc"),
            std::string::npos);
  EXPECT_NE(refusal_of_arguments({"bro", "--format", "xml"}).find("text, short, jsonl, csv, ids"),
            std::string::npos);
  EXPECT_NE(refusal_of_arguments({"bro", "--full"}).find("--full needs"), std::string::npos);
  EXPECT_NE(refusal_of_arguments({"--help=ting"}).find("options, query, fields"),
            std::string::npos);
  EXPECT_NE(refusal_of_arguments({"-", "--count"}).find("--count answers one query"),
            std::string::npos);
}

TEST(Options, TakeDanishNamesOfOrdersAndFacets) {
  const Options options = read_options({"bro", "--sort", "dato", "--facets", "kommune,år,måned"});
  EXPECT_EQ(options.request.sort, Sort::newest);
  EXPECT_EQ(options.request.facets, (std::vector<FacetField>{FacetField::municipality,
                                                             FacetField::year, FacetField::month}));
}

TEST(Options, ForHelpRefuseAnUnknownTopic) {
  EXPECT_NE(refusal_of_arguments({"--help", "foo"}).find("--help does not accept “foo”"),
            std::string::npos);
  EXPECT_EQ(read_options({"bro", "--help"}).help_topic, "brief");
  EXPECT_EQ(read_options({"--help", "felter"}).help_topic, "fields");
}

TEST(Options, ThatNameAnItemTakeAQueryOnlyToShowIt) {
  EXPECT_EQ(read_options({"--show", "3", "bro"}).query, "bro");
  EXPECT_NE(refusal_of_arguments({"--like", "3", "bro"}).find("no query can be given with an ID"),
            std::string::npos);
}

TEST(OptionTable, NamesEveryOptionOnceInBothLanguages) {
  std::set<std::string_view> names;
  std::set<char> letters;
  for (const Option& option : query_program.options) {
    EXPECT_TRUE(names.insert(option.name).second) << option.name;
    if (!option.danish.empty()) {
      EXPECT_TRUE(names.insert(option.danish).second) << option.danish;
    }
    if (option.letter != 0) {
      EXPECT_TRUE(letters.insert(option.letter).second) << option.letter;
    }
    EXPECT_FALSE(option.help.english.empty()) << option.name;
    EXPECT_FALSE(option.help.danish.empty()) << option.name;
    EXPECT_EQ(option.value.english.empty(), option.value.danish.empty()) << option.name;
  }
}

TEST(OptionTable, OffersOnlyChoicesThatAreAccepted) {
  for (const Option& option : query_program.options) {
    for (const std::string_view choice : split(option.choices, ' ')) {
      if (choice.empty()) continue;
      const std::string argument = "--" + std::string(option.name) + "=" + std::string(choice);
      EXPECT_EQ(refusal_of_arguments({"bro", argument}), "taken") << argument;
    }
  }
}

TEST(Help, FitsAScreen) {
  for (const Language language : {Language::danish, Language::english}) {
    set_language(language);
    for (const char* topic : {"brief", "options", "query", "fields"}) {
      const std::string text = help_text(topic);
      const std::vector<std::string_view> lines = split(text, '\n');
      const bool is_long = topic == std::string("fields") || topic == std::string("options");
      EXPECT_LE(lines.size(), is_long ? 48U : 24U) << topic;
      for (const std::string_view line : lines) {
        EXPECT_LE(count_code_points(line), 80U) << line;
      }
    }
  }
}

TEST(Help, NamesEveryOptionAndEveryField) {
  const std::string options = help_text("options");
  for (const Option& option : query_program.options) {
    EXPECT_NE(options.find("--" + std::string(option.name)), std::string::npos) << option.name;
  }
  const std::string of_fields = help_text("fields");
  for (const Field& field : fields) {
    for (const std::string_view text : {field.danish, field.english, field.help, field.example}) {
      EXPECT_NE(of_fields.find(text), std::string::npos) << text;
    }
  }
}

TEST(Help, IsWhollyDanishIfTheLanguageIsDanish) {
  for (const char* topic : {"brief", "options", "query", "fields"}) {
    set_language(Language::danish);
    const std::string danish = help_text(topic);
    set_language(Language::english);
    EXPECT_NE(danish, help_text(topic)) << topic;
    for (const char* word : {" the ", " words ", " with ", " where ", " only ", " must "}) {
      EXPECT_EQ(danish.find(word), std::string::npos) << topic << ":" << word;
    }
  }
}

TEST(QueryOptions, AllIdsAndCsvListEachItemOfACase) {
  EXPECT_TRUE(read_options({"havn"}).request.by_case);
  EXPECT_FALSE(read_options({"--each", "havn"}).request.by_case);
  EXPECT_FALSE(read_options({"--all"}).request.by_case);
  EXPECT_FALSE(read_options({"--format", "ids", "havn"}).request.by_case);
  EXPECT_FALSE(read_options({"--format", "csv", "havn"}).request.by_case);
}

}  // namespace
}  // namespace dagsorden
