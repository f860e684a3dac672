#include "query/options.h"

#include <array>
#include <charconv>
#include <utility>

#include "common/error.h"
#include "common/text.h"
#include "query/option_table.h"

namespace dagsorden {
namespace {

std::size_t number(std::string_view option, const std::string& value) {
  constexpr std::size_t most = 1'000'000'000;
  std::size_t result = 0;
  const char* end = value.data() + value.size();
  const auto [rest, error] = std::from_chars(value.data(), end, result);
  if (error != std::errc() || rest != end || result > most) {
    throw Error(Fault::usage, "--" + std::string(option) + " “" + value + "” is no number",
                "give 0, 1, 2, … up to " + std::to_string(most));
  }
  return result;
}

constexpr std::array<std::pair<std::string_view, Sort>, 3> sorts = {
    {{"relevance", Sort::relevance}, {"date", Sort::newest}, {"date-asc", Sort::oldest}}};
constexpr std::array<std::pair<std::string_view, Format>, 3> formats = {
    {{"text", Format::text}, {"jsonl", Format::jsonl}, {"ids", Format::ids}}};
constexpr std::array<std::pair<std::string_view, Language>, 2> languages = {
    {{"da", Language::danish}, {"en", Language::english}}};
constexpr std::array<std::pair<std::string_view, ColorChoice>, 3> color_choices = {
    {{"auto", ColorChoice::automatic},
     {"always", ColorChoice::always},
     {"never", ColorChoice::never}}};
constexpr std::array<std::pair<std::string_view, bool Expansions::*>, 5> expansion_names = {
    {{"stems", &Expansions::stems},
     {"compounds", &Expansions::compounds},
     {"synonyms", &Expansions::synonyms},
     {"abbreviations", &Expansions::abbreviations},
     {"spelling", &Expansions::spelling}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> help_topics = {
    {{"brief", "brief"}, {"options", "options"}, {"query", "query"}, {"fields", "fields"}}};

// One thing a run; --count says how an answer is given and may stand beside a query only.
Action action_of(const CommandLine& line) {
  constexpr std::array<std::pair<std::string_view, Action>, 5> actions = {
      {{"count", Action::count},
       {"saved", Action::answer_saved},
       {"show", Action::show_item},
       {"like", Action::like_item},
       {"history", Action::show_history}}};
  Action chosen = Action::answer;
  for (const auto& [option, action] : actions) {
    if (!line.has(option)) continue;
    if (chosen != Action::answer) {
      throw Error(Fault::usage, "--" + std::string(option) + " goes with no other such option",
                  "give one of --count, --show, --like, --history and --saved");
    }
    chosen = action;
  }
  return chosen;
}

// --help=TOPIC or --help TOPIC; beside other words it is the brief help that is wanted.
std::string help_topic_of(const CommandLine& line) {
  const std::string value = line.last("help").value_or("");
  if (!value.empty()) return std::string(choice_of("help", value, help_topics));
  for (const auto& [topic, name] : help_topics) {
    if (!line.words.empty() && line.words.front() == topic) return std::string(name);
  }
  return "brief";
}

Filters filters_of(const CommandLine& line) {
  Filters filters;
  filters.case_types = line.all("type");
  filters.case_numbers = line.all("case");
  filters.municipalities = line.all("municipality");
  filters.bodies = line.all("body");
  filters.authorities = line.all("authority");
  filters.outcomes = line.all("outcome");
  filters.accesses = line.all("access");
  filters.since = line.all("since");
  filters.until = line.all("until");
  filters.new_since = line.last("new-since");
  return filters;
}

Request request_of(const CommandLine& line) {
  Request request;
  if (const auto limit = line.last("limit")) request.limit = number("limit", *limit);
  // An alert that leaves out what does not fit a page is none.
  if (line.has("saved") && !line.has("limit")) request.limit = 0;
  if (const auto offset = line.last("offset")) request.offset = number("offset", *offset);
  if (const auto sort = line.last("sort")) request.sort = choice_of("sort", *sort, sorts);
  for (const std::string& list : line.all("facets")) {
    for (const std::string_view name : split(list, ',')) {
      request.facets.push_back(choice_of("facets", name, facet_names));
    }
  }
  return request;
}

Expansions expansions_of(const CommandLine& line) {
  if (line.has("exact")) return {false, false, false, false, false};
  Expansions expansions;
  for (const std::string& list : line.all("without")) {
    for (const std::string_view name : split(list, ',')) {
      expansions.*choice_of("without", name, expansion_names) = false;
    }
  }
  return expansions;
}

void check(Options& options, const std::vector<std::string>& words, bool all) {
  if (words.size() == 1 && words[0] == "-") {
    if (options.action == Action::count) {
      throw Error(Fault::usage, "--count answers one query", "leave out the -, or --count");
    }
    options.action = Action::answer_lines;
    return;
  }
  for (const std::string& word : words) {
    options.query += (options.query.empty() ? "" : " ") + to_nfc(word);
  }
  const bool has_query = !trim(options.query).empty();
  const bool is_of_item = options.action == Action::show_item ||
                          options.action == Action::like_item ||
                          options.action == Action::show_history;
  const bool is_saved = options.action == Action::answer_saved;
  if (has_query && (is_of_item || is_saved)) {
    throw Error(Fault::usage, std::string(is_saved ? "--saved" : "an ID") + " goes with no query",
                "leave out “" + options.query + "”");
  }
  if (options.state_file && !is_saved) {
    throw Error(Fault::usage, "--state goes with --saved", "add --saved FILE");
  }
  if (!options.request.facets.empty() && options.format == Format::ids) {
    throw Error(Fault::usage, "--facets goes with --format text or jsonl",
                "leave out --format ids");
  }
  if (options.summary && options.format != Format::jsonl) {
    throw Error(Fault::usage, "--summary goes with --format jsonl", "add -J");
  }
  if (!has_query && options.filters.empty() && !all && !is_of_item && !is_saved) {
    throw Error(Fault::usage, "there is nothing to search for",
                "give words, a filter like --municipality Køge, or --all; see --help");
  }
  if (options.full && options.format != Format::jsonl) {
    throw Error(Fault::usage, "--full goes with --format jsonl", "add -J");
  }
}

}  // namespace

Options read_options(const std::vector<std::string>& arguments) {
  const CommandLine line = parse_command_line(query_program, arguments);
  Options options;
  if (const auto language = line.last("lang")) {
    options.language = choice_of("lang", *language, languages);
  }
  if (line.has("help")) {
    options.action = Action::show_help;
    options.help_topic = help_topic_of(line);
    return options;
  }
  if (line.has("version")) {
    options.action = Action::show_version;
    return options;
  }
  options.action = action_of(line);
  options.databases = line.all("db");
  options.filters = filters_of(line);
  options.request = request_of(line);
  options.expansions = expansions_of(line);
  for (const char* option : {"show", "like", "history"}) {
    if (const auto id = line.last(option)) options.item_id = *id;
  }
  options.saved_file = line.last("saved");
  options.state_file = line.last("state");
  options.summary = line.has("summary");
  options.explain = line.has("explain");
  if (const auto format = line.last("format")) {
    options.format = choice_of("format", *format, formats);
  }
  if (line.has("jsonl")) options.format = Format::jsonl;
  options.full = line.has("full");
  if (const auto color = line.last("color")) {
    options.colors = choice_of("color", *color, color_choices);
  }
  check(options, line.words, line.has("all"));
  return options;
}

}  // namespace dagsorden
