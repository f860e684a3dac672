#include "query/options.h"

#include <array>
#include <boost/program_options.hpp>
#include <charconv>
#include <utility>

#include "common/error.h"
#include "common/text.h"
#include "query/arguments.h"
#include "query/option_table.h"

namespace dagsorden {
namespace {

namespace po = boost::program_options;

std::string name_of(const OptionRow& row) {
  return row.name.empty() ? std::string(1, row.letter) : std::string(row.name);
}

po::options_description described() {
  po::options_description description;
  for (const OptionRow& row : option_table) {
    const bool takes_value = !row.value.empty() || row.id == OptionId::help;
    if (takes_value) {
      description.add_options()(name_of(row).c_str(), po::value<std::string>());
    } else {
      description.add_options()(name_of(row).c_str(), "");
    }
  }
  return description;
}

const OptionRow& row_named(const std::string& name) {
  for (const OptionRow& row : option_table) {
    if (name_of(row) == name) return row;
  }
  throw Error(Fault::usage, "there is no option --" + name);
}

std::size_t number(const OptionRow& row, const std::string& value) {
  constexpr std::size_t most = 1'000'000'000;
  std::size_t result = 0;
  const char* end = value.data() + value.size();
  const auto [rest, error] = std::from_chars(value.data(), end, result);
  if (error != std::errc() || rest != end || result > most) {
    throw Error(Fault::usage, "--" + std::string(row.name) + " “" + value + "” is no number",
                "give 0, 1, 2, … up to " + std::to_string(most));
  }
  return result;
}

template <typename Choice, std::size_t count>
Choice one_of(const OptionRow& row, const std::string& value,
              const std::array<std::pair<std::string_view, Choice>, count>& choices) {
  std::string names;
  for (const auto& [name, choice] : choices) {
    if (name == value) return choice;
    names += (names.empty() ? "" : ", ") + std::string(name);
  }
  throw Error(Fault::usage, "--" + std::string(row.name) + " knows no “" + value + "”",
              "there are: " + names);
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
void set_action(Options& options, const OptionRow& row, Action action) {
  if (options.action != Action::answer && options.action != action) {
    throw Error(Fault::usage, "--" + std::string(row.name) + " goes with no other such option",
                "give one of --count, --show, --like, --history, --meetings and --saved");
  }
  options.action = action;
}

void apply(Options& options, const OptionRow& row, const std::string& value, bool& all) {
  switch (row.id) {
    case OptionId::limit:
      options.request.limit = number(row, value);
      break;
    case OptionId::offset:
      options.request.offset = number(row, value);
      break;
    case OptionId::count:
      set_action(options, row, Action::count);
      break;
    case OptionId::facets:
      for (const std::string_view name : split(value, ',')) {
        options.request.facets.push_back(one_of(row, std::string(name), facet_names));
      }
      break;
    case OptionId::crossed:
      options.request.crossed = true;
      break;
    case OptionId::each:
      options.each = true;
      break;
    case OptionId::summary:
      options.summary = true;
      break;
    case OptionId::sort:
      options.request.sort = one_of(row, value, sorts);
      break;
    case OptionId::case_type:
      options.filters.case_types.push_back(value);
      break;
    case OptionId::case_number:
      options.filters.case_numbers.push_back(value);
      break;
    case OptionId::municipality:
      options.filters.municipalities.push_back(value);
      break;
    case OptionId::body:
      options.filters.bodies.push_back(value);
      break;
    case OptionId::authority:
      options.filters.authorities.push_back(value);
      break;
    case OptionId::outcome:
      options.filters.outcomes.push_back(value);
      break;
    case OptionId::access:
      options.filters.accesses.push_back(value);
      break;
    case OptionId::since:
      options.filters.since.push_back(value);
      break;
    case OptionId::until:
      options.filters.until.push_back(value);
      break;
    case OptionId::all:
      all = true;
      break;
    case OptionId::new_since:
      options.filters.new_since = value;
      break;
    case OptionId::saved:
      set_action(options, row, Action::answer_saved);
      options.saved_file = value;
      break;
    case OptionId::state:
      options.state_file = value;
      break;
    case OptionId::show:
      set_action(options, row, Action::show_item);
      options.item_id = value;
      break;
    case OptionId::like:
      set_action(options, row, Action::like_item);
      options.item_id = value;
      break;
    case OptionId::history:
      set_action(options, row, Action::show_history);
      options.item_id = value;
      break;
    case OptionId::meetings:
      set_action(options, row, Action::list_meetings);
      break;
    case OptionId::changes:
      options.changes = true;
      break;
    case OptionId::exact:
      options.expansions = {false, false, false, false, false};
      break;
    case OptionId::without:
      for (const std::string_view name : split(value, ',')) {
        options.expansions.*one_of(row, std::string(name), expansion_names) = false;
      }
      break;
    case OptionId::explain:
      options.explain = true;
      break;
    case OptionId::format:
      options.format = one_of(row, value, formats);
      break;
    case OptionId::json:
      options.format = Format::jsonl;
      break;
    case OptionId::full:
      options.full = true;
      break;
    case OptionId::color:
      options.colors = one_of(row, value, color_choices);
      break;
    case OptionId::lang:
      options.language = one_of(row, value, languages);
      break;
    case OptionId::database:
      options.databases.push_back(value);
      break;
    case OptionId::help:
      options.action = Action::show_help;
      options.help_topic = one_of(row, value, help_topics);
      break;
    case OptionId::version:
      options.action = Action::show_version;
      break;
  }
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
  if (options.action == Action::show_history && !trim(options.query).empty()) {
    options.item_id += " " + options.query;  // more words of the title
    options.query.clear();
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
  if (options.request.crossed && options.request.facets.size() != 2) {
    throw Error(Fault::usage, "--crossed goes with two --facets",
                "add --facets month,type, or other two");
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

Language language_asked_for(const std::vector<std::string>& arguments) {
  constexpr std::string_view option = "--lang";
  Language language = language_of_environment();
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    for (const auto& [name, asked_for] : languages) {
      const bool stands_behind =
          arguments[i] == option && i + 1 < arguments.size() && arguments[i + 1] == name;
      if (stands_behind || arguments[i] == std::string(option) + "=" + std::string(name)) {
        language = asked_for;
      }
    }
  }
  return language;
}

Options read_options(const std::vector<std::string>& arguments) {
  const Arguments sorted = sort_arguments(arguments);
  Options options;
  bool has_limit = false;
  bool all = false;
  const po::options_description description = described();
  const auto style =
      po::command_line_style::allow_long | po::command_line_style::long_allow_adjacent;
  const po::parsed_options parsed =
      po::command_line_parser(sorted.options).options(description).style(style).run();
  for (const po::option& option : parsed.options) {
    const OptionRow& row = row_named(option.string_key);
    has_limit = has_limit || row.id == OptionId::limit;
    apply(options, row, option.value.empty() ? "" : option.value.front(), all);
    const bool is_answered =
        options.action == Action::show_help || options.action == Action::show_version;
    if (is_answered) return options;
  }
  check(options, sorted.words, all);
  // An alert tells of each item, as what it told is remembered by them.
  options.request.by_case = !options.each && options.action != Action::answer_saved;
  // An alert that leaves out what does not fit a page is none.
  if (options.action == Action::answer_saved && !has_limit) options.request.limit = 0;
  return options;
}

}  // namespace dagsorden
