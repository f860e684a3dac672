#include "indexer/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <thread>
#include <utility>

#include "common/error.h"
#include "common/text.h"
#include "indexer/error_texts.h"
#include "indexer/option_table.h"

namespace dagsorden {
namespace {

using Words = std::vector<std::string>;

constexpr unsigned most_jobs = 256;

unsigned read_jobs(const std::string& value) {
  const bool is_number = !value.empty() && value.size() <= 3 &&
                         value.find_first_not_of("0123456789") == std::string::npos;
  const unsigned long jobs = is_number ? std::stoul(value) : 0;
  if (jobs < 1 || jobs > most_jobs) {
    throw Error(Fault::usage, errors::not_a_job_count(value), errors::job_range(most_jobs));
  }
  return static_cast<unsigned>(jobs);
}

unsigned read_percent(const std::string& value) {
  const std::string_view digits =
      value.ends_with('%') ? std::string_view(value).substr(0, value.size() - 1) : value;
  unsigned percent = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), percent);
  constexpr unsigned all = 100;
  if (error != std::errc() || end != digits.data() + digits.size() || percent > all) {
    throw Error(Fault::usage, errors::not_a_share(value), errors::share_range());
  }
  return percent;
}

// Reads 26h, 2d, 90m, 3600s.
std::chrono::seconds read_age(const std::string& value) {
  constexpr std::array<std::pair<char, long>, 4> units = {
      {{'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86400}}};
  constexpr long longest = 1'000'000;
  long number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error == std::errc() && number >= 0 && number <= longest &&
      end + 1 == value.data() + value.size()) {
    for (const auto& [letter, seconds] : units) {
      if (*end == letter) return std::chrono::seconds(number * seconds);
    }
  }
  throw Error(Fault::usage, errors::not_an_age(value), errors::age_form());
}

std::optional<Form> read_form(const std::optional<std::string>& name) {
  if (!name) return std::nullopt;
  const std::optional<Form> form = form_named(*name);
  if (!form) {
    throw Error(Fault::usage, errors::no_such_form(*name),
                errors::forms_are("text, pdf, html, docx, odt, doc, rtf, json, xml"));
  }
  return form;
}

// Two purposes at once are a usage error.
Action action_of(const CommandLine& line) {
  constexpr std::array<std::pair<const char*, Action>, 8> purposes = {
      {{"items", Action::print_items},
       {"explain-layout", Action::explain_layout},
       {"dry-run", Action::dry_run},
       {"list-failed", Action::list_failed},
       {"list-unsegmented", Action::list_unsegmented},
       {"list-skipped", Action::list_skipped},
       {"check", Action::check},
       {"status", Action::status}}};
  if (line.has("help")) return Action::help;
  if (line.has("version")) return Action::version;
  Action action = Action::update;
  std::string chosen;
  for (const auto& [name, purpose] : purposes) {
    if (!line.has(name)) continue;
    if (!chosen.empty()) {
      throw Error(Fault::usage, errors::not_together(chosen, std::string("--") + name),
                  errors::one_after_other());
    }
    chosen = std::string("--").append(name);
    action = purpose;
  }
  const bool takes_paths = action == Action::update || action == Action::print_items ||
                           action == Action::explain_layout || action == Action::dry_run;
  if (!takes_paths && (!line.words.empty() || line.has("files-from"))) {
    throw Error(Fault::usage, errors::takes_no_path(chosen), errors::name_database());
  }
  return action;
}

IndexOptions options_from(const CommandLine& line) {
  IndexOptions options;
  options.action = action_of(line);
  options.paths = line.words;
  if (options.action == Action::help && !line.last("help").value_or("").empty()) {
    options.paths = line.all("help");
  }
  options.database = line.last("db");
  options.read = {line.last("authority"), line.has("whole"), line.has("ocr"),
                  !line.has("no-attachments"), line.has("keep-cpr")};
  std::optional<std::string>& authority = options.read.authority;
  if (authority) authority = collapse_blanks(to_nfc(*authority));
  options.files_from = line.last("files-from");
  if (std::find(options.paths.begin(), options.paths.end(), "") != options.paths.end()) {
    throw Error(Fault::usage, errors::empty_name(), errors::variable_not_set());
  }
  options.form = read_form(line.last("as"));
  const bool reads_stdin = options.action == Action::print_items && options.paths == Words{"-"};
  if (options.form && !reads_stdin) {
    throw Error(Fault::usage, errors::only_with("--as", "--items -"),
                errors::write_command("--items - --as html < FILE"));
  }
  options.nul_separated = line.has("null");
  if (options.nul_separated && !options.files_from) {
    throw Error(Fault::usage, errors::only_with("-0", "--files-from"), errors::how_paths_end());
  }
  options.find = {line.all("exclude"), line.has("follow-symlinks")};
  std::sort(options.find.excludes.begin(), options.find.excludes.end());
  options.rebuild = line.has("rebuild");
  options.no_prune = line.has("no-prune");
  if (const auto percent = line.last("max-prune")) options.max_prune = read_percent(*percent);
  options.retry_failed = line.has("retry-failed");
  if (const auto age = line.last("max-age")) options.max_age = read_age(*age);
  if (options.max_age && options.action != Action::status) {
    throw Error(Fault::usage, errors::only_with("--max-age", "--status"),
                errors::write_command("--status --max-age 26h"));
  }
  options.quiet = line.has("quiet");
  options.verbose = line.has("verbose");
  constexpr std::array<std::pair<std::string_view, bool>, 2> summaries = {
      {{"text", false}, {"json", true}}};
  options.json_summary = choice_of("summary", line.last("summary").value_or("text"), summaries);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> moments = {
      {{"auto", "auto"}, {"always", "always"}, {"never", "never"}}};
  options.progress = choice_of("progress", line.last("progress").value_or("auto"), moments);
  const std::optional<std::string> jobs = line.last("jobs");
  options.jobs = jobs ? read_jobs(*jobs) : std::max(1U, std::thread::hardware_concurrency());
  return options;
}

}  // namespace

IndexOptions parse_options(const std::vector<std::string>& arguments) {
  return options_from(parse_command_line(index_program, arguments));
}

}  // namespace dagsorden
