#include "query/options.h"

#include <array>
#include <charconv>
#include <utility>

#include "common/error.h"
#include "common/fields.h"
#include "common/text.h"
#include "query/error_texts.h"
#include "query/option_table.h"

namespace dagsorden {
namespace {

std::size_t number(std::string_view option, const std::string& value) {
  constexpr std::size_t most = 1'000'000'000;
  std::size_t result = 0;
  const char* end = value.data() + value.size();
  const auto [rest, error] = std::from_chars(value.data(), end, result);
  if (error != std::errc() || rest != end || result > most) {
    throw Error(Fault::usage, errors::not_a_number(std::string(option), value),
                errors::number_range(most));
  }
  return result;
}

using Sorts = std::array<std::pair<std::string_view, Sort>, 3>;
constexpr Sorts english_sorts = {
    {{"relevance", Sort::relevance}, {"date", Sort::newest}, {"date-asc", Sort::oldest}}};
constexpr Sorts danish_sorts = {
    {{"relevans", Sort::relevance}, {"dato", Sort::newest}, {"dato-asc", Sort::oldest}}};
constexpr std::array<std::pair<std::string_view, Format>, 5> formats = {
    {{"text", Format::text},
     {"short", Format::short_lines},
     {"jsonl", Format::jsonl},
     {"csv", Format::csv},
     {"ids", Format::ids}}};
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
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> help_topics = {
    {{"options", "options"},
     {"query", "query"},
     {"fields", "fields"},
     {"tilvalg", "options"},
     {"søgning", "query"},
     {"felter", "fields"}}};

// One action per run. --count changes how a query is answered.
Action action_of(const CommandLine& line) {
  constexpr std::array<std::pair<std::string_view, Action>, 7> actions = {
      {{"count", Action::count},
       {"values", Action::list_values},
       {"saved", Action::answer_saved},
       {"show", Action::show_item},
       {"like", Action::like_item},
       {"history", Action::show_history},
       {"meetings", Action::list_meetings}}};
  Action chosen = Action::answer;
  std::string_view name;
  for (const auto& [option, action] : actions) {
    if (!line.has(option)) continue;
    if (chosen != Action::answer) {
      throw Error(Fault::usage, errors::options_exclude_each_other(name, option),
                  errors::choose_one_action());
    }
    chosen = action;
    name = option;
  }
  return chosen;
}

// The topic of --help=TOPIC or --help TOPIC; without one, the brief help.
std::string help_topic_of(const CommandLine& line, const std::vector<std::string>& arguments) {
  std::string topic = line.last("help").value_or("");
  for (std::size_t i = 0; topic.empty() && i + 1 < arguments.size(); ++i) {
    const bool is_help = arguments[i] == "--help" || arguments[i] == "-h";
    if (is_help && !arguments[i + 1].starts_with('-')) topic = arguments[i + 1];
  }
  return topic.empty() ? "brief" : std::string(choice_of("help", topic, help_topics));
}

// A facet by its English or Danish name: "type", "sagstype", "år".
std::string_view english_name(std::string_view name) {
  if (name == "år") return "year";
  if (name == "måned") return "month";
  const Field* field = field_named(name);
  return field == nullptr ? name : field->english;
}

std::string_view danish_name(std::string_view name) {
  if (name == "year") return "år";
  if (name == "month") return "måned";
  const Field* field = field_named(name);
  return field == nullptr ? name : field->danish;
}

template <typename Choices>
std::string names_in(const Choices& choices) {
  std::string names;
  for (const auto& [name, choice] : choices) names.append(names.empty() ? "" : ", ").append(name);
  return names;
}

// Accepts the words of both languages; errors list those of the reader's language.
Sort sort_named(std::string_view value) {
  for (const Sorts* sorts : {&english_sorts, &danish_sorts}) {
    for (const auto& [name, sort] : *sorts) {
      if (name == value) return sort;
    }
  }
  throw Error(Fault::usage, errors::unknown_choice("sort", value),
              errors::choices_are(Sentence(names_in(english_sorts), names_in(danish_sorts))));
}

FacetField facet_named(std::string_view value) {
  std::string danish;
  for (const auto& [name, facet] : facet_names) {
    if (name == english_name(value)) return facet;
    danish.append(danish.empty() ? "" : ", ").append(danish_name(name));
  }
  throw Error(Fault::usage, errors::unknown_choice("facets", value),
              errors::choices_are(Sentence(names_in(facet_names), danish)));
}

Filters filters_of(const CommandLine& line) {
  Filters filters;
  for (const FieldId id : {FieldId::case_type, FieldId::case_number, FieldId::municipality,
                           FieldId::body, FieldId::authority, FieldId::outcome, FieldId::access}) {
    const std::string_view option = field(id).english;
    if (line.has(option)) filters.values[id] = line.all(option);
  }
  filters.since = line.all("since");
  filters.until = line.all("until");
  filters.new_since = line.last("new-since");
  return filters;
}

Request request_of(const CommandLine& line) {
  Request request;
  if (const auto limit = line.last("limit")) request.limit = number("limit", *limit);
  // An alert must not leave out hits that do not fit a page. Meetings and case histories are listed
  // whole.
  const bool is_whole = line.has("saved") || line.has("meetings") || line.has("history");
  if (is_whole && !line.has("limit")) request.limit = 0;
  if (const auto offset = line.last("offset")) request.offset = number("offset", *offset);
  if (const auto sort = line.last("sort")) request.sort = sort_named(*sort);
  for (const std::string& list : line.all("facets")) {
    for (const std::string_view name : split(list, ',')) {
      request.facets.push_back(facet_named(name));
    }
  }
  request.crossed = line.has("crossed");
  // An alert remembers single items, so it reports each. --all asks for every item.
  request.by_case = !line.has("each") && !line.has("saved") && !line.has("all");
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
      throw Error(Fault::usage, errors::count_takes_one_query(), errors::leave_out_dash_or_count());
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
  const bool has_item = is_of_item(options.action);
  const bool is_saved = options.action == Action::answer_saved;
  const bool lists_values = options.action == Action::list_values;
  const bool takes_query = !is_saved && (!has_item || options.action == Action::show_item);
  if (has_query && !takes_query) {
    throw Error(Fault::usage,
                is_saved ? errors::saved_takes_no_query() : errors::id_takes_no_query(),
                errors::leave_out(options.query));
  }
  if (options.state_file && !is_saved) {
    throw Error(Fault::usage, errors::state_needs_saved(), errors::add_saved());
  }
  if (options.state_file && options.request.offset > 0) {
    throw Error(Fault::usage, errors::state_takes_no_offset(), errors::leave_out_offset());
  }
  if (options.request.crossed && options.request.facets.size() != 2) {
    throw Error(Fault::usage, errors::crossed_needs_two(), errors::add_two_facets());
  }
  const bool shows_facets = options.format != Format::ids && options.format != Format::csv;
  if (!options.request.facets.empty() && !shows_facets) {
    throw Error(Fault::usage, errors::facets_need_format(), errors::leave_out_format());
  }
  if (options.summary && options.format != Format::jsonl) {
    throw Error(Fault::usage, errors::summary_needs_jsonl(), errors::add_json());
  }
  if (!has_query && options.filters.empty() && !all && !has_item && !is_saved && !lists_values) {
    throw Error(Fault::usage, errors::nothing_to_search_for(),
                errors::give_something_to_search_for());
  }
  if (options.full && options.format != Format::jsonl) {
    throw Error(Fault::usage, errors::full_needs_jsonl(), errors::add_json());
  }
}

}  // namespace

Options read_options(const std::vector<std::string>& arguments) {
  const CommandLine line = parse_command_line(query_program, arguments);
  Options options;
  if (line.has("help")) {
    options.action = Action::show_help;
    options.help_topic = help_topic_of(line, arguments);
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
  if (const auto name = line.last("values")) options.values_of = english_name(*name);
  options.saved_file = line.last("saved");
  options.state_file = line.last("state");
  options.summary = line.has("summary");
  options.changes = line.has("changes");
  options.explain = line.has("explain");
  if (const auto format = line.last("format")) {
    options.format = choice_of("format", *format, formats);
  }
  if (line.has("jsonl")) options.format = Format::jsonl;
  // These formats cannot show the other items of a case.
  if (options.format == Format::ids || options.format == Format::csv) {
    options.request.by_case = false;
  }
  options.full = line.has("full");
  if (const auto color = line.last("color")) {
    options.colors = choice_of("color", *color, color_choices);
  }
  check(options, line.words, line.has("all"));
  return options;
}

}  // namespace dagsorden
