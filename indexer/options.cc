#include "indexer/options.h"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <charconv>
#include <system_error>
#include <thread>
#include <utility>

#include "common/error.h"
#include "common/text.h"

namespace dagsorden {
namespace {

namespace po = boost::program_options;

using Words = std::vector<std::string>;

constexpr unsigned most_jobs = 256;

constexpr std::array<IndexOptionRow, 27> table = {{
    {"db", "d", "DIR", "database (else $DAGSORDEN_DB, /var/lib/dagsorden)"},
    {"items", "", "", "touch no database: print the items as JSON lines"},
    {"as", "", "FORM", "of --items -: the form of what stdin gives (html, docx …)", true},
    {"explain-layout", "", "", "say how the files are cut, on what evidence, and why", true},
    {"dry-run", "", "", "say what would be added, changed and removed"},
    {"rebuild", "", "", "make the database anew, and swap it in at the end"},
    {"authority", "", "NAME", "whose agendas these are, if the cover does not say", true},
    {"whole", "", "", "keep files that are no agenda too, each as a whole"},
    {"keep-cpr", "", "", "keep personal numbers (CPR), which else are masked", true},
    {"exclude", "", "GLOB", "leave out files or folders with such a name or path"},
    {"follow-symlinks", "", "", "follow symbolic links in the folders", true},
    {"files-from", "", "FILE", "read PATHs from FILE, or - for stdin, one a line", true},
    {"null", "0", "", "the PATHs of --files-from end with NUL", true},
    {"no-prune", "", "", "keep the items of files that are gone", true},
    {"max-prune", "", "PERCENT", "keep all of a PATH that lost more (20; 100: remove)", true},
    {"retry-failed", "", "", "try the files again that could not be read", true},
    {"list-failed", "", "", "name the files that could not be read, and why", true},
    {"check", "", "", "verify the database"},
    {"status", "", "", "say when the database was last brought up to date"},
    {"max-age", "", "AGE", "of --status: exit 1 where it is longer ago (26h, 2d)", true},
    {"jobs", "j", "N", "worker threads (default: one a core)"},
    {"summary", "", "FORM", "the report at the end: text, or json on one line", true},
    {"progress", "", "WHEN", "progress bar on stderr: auto, always or never", true},
    {"quiet", "q", "", "say nothing unless something needs a person"},
    {"verbose", "v", "", "name each file, and why it was left out"},
    {"help", "h", "", "this page; --help TOPIC: one of the topics below"},
    {"version", "", "", "the version of this program"},
}};

// All take lists of words, so that an option may be repeated; the last one counts.
po::options_description described_options() {
  po::options_description options;
  for (const IndexOptionRow& row : table) {
    std::string names(row.name);
    if (!row.short_name.empty()) names.append(",").append(row.short_name);
    if (row.value.empty()) {
      options.add_options()(names.c_str(), po::value<Words>()->zero_tokens());
    } else {
      options.add_options()(names.c_str(), po::value<Words>());
    }
  }
  options.add_options()("path", po::value<Words>());
  return options;
}

const IndexOptionRow* row_of(std::string_view option) {
  const auto* const found = std::find_if(table.begin(), table.end(), [option](const auto& row) {
    return option == std::string("--").append(row.name) ||
           (!row.short_name.empty() && option == std::string("-").append(row.short_name));
  });
  return found == table.end() ? nullptr : found;
}

// The option that a misspelt or shortened one was meant to be.
std::optional<std::string> suggestion_for(const std::string& option) {
  std::optional<std::string> suggestion;
  std::size_t smallest = 4;
  for (const IndexOptionRow& row : table) {
    const std::string name = std::string("--").append(row.name);
    const std::size_t distance = name.starts_with(option) ? 0 : edit_distance(option, name);
    // One slip in every three letters at most: a short name is near to everything.
    if (distance < smallest && distance * 3 <= name.size()) {
      smallest = distance;
      suggestion = "did you mean " + name + "?";
    }
  }
  return suggestion;
}

[[noreturn]] void throw_unknown(const std::string& option) {
  const std::string glued = option.substr(0, 2);
  const IndexOptionRow* row = option.starts_with("--") ? nullptr : row_of(glued);
  std::string hint = "dagsorden-index --help lists all options";
  if (row != nullptr && !row->value.empty()) {
    hint = "write " + glued + " " + option.substr(2);
  } else if (option.starts_with("--")) {
    hint = suggestion_for(option).value_or(hint);
  }
  throw Error(Fault::usage, option + ": there is no such option", hint);
}

// What Boost lets pass or words badly: glued values, unknown options, values for flags, values
// that are missing.
void check_arguments(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") return;
    if (argument.size() < 2 || argument[0] != '-') continue;
    const std::size_t equals = argument.starts_with("--") ? argument.find('=') : std::string::npos;
    const IndexOptionRow* row = row_of(argument.substr(0, equals));
    if (row == nullptr) throw_unknown(argument.substr(0, equals));
    if (row->value.empty() && equals != std::string::npos) {
      throw Error(Fault::usage, argument.substr(0, equals) + ": this option takes no value");
    }
    if (row->value.empty() || equals != std::string::npos) continue;
    if (++i == arguments.size()) {
      throw Error(Fault::usage, argument + ": a value is missing",
                  "write " + argument + " " + std::string(row->value));
    }
  }
}

void check_choice(const std::string& option, const std::string& value,
                  std::initializer_list<const char*> choices) {
  std::string all;
  for (const char* choice : choices) {
    if (value == choice) return;
    all += (all.empty() ? "" : ", ") + std::string(choice);
  }
  throw Error(Fault::usage, option + " " + value + ": there is no such choice",
              "the choices are: " + all);
}

unsigned read_jobs(const std::string& value) {
  const bool is_number = !value.empty() && value.size() <= 3 &&
                         value.find_first_not_of("0123456789") == std::string::npos;
  const unsigned long jobs = is_number ? std::stoul(value) : 0;
  if (jobs < 1 || jobs > most_jobs) {
    throw Error(Fault::usage, "--jobs " + value + ": this is no number of threads",
                "give a number from 1 to " + std::to_string(most_jobs));
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
    throw Error(Fault::usage, "--max-prune " + value + ": this is no share",
                "give a number of percent from 0 to 100");
  }
  return percent;
}

// 26h, 2d, 90m, 3600s.
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
  throw Error(Fault::usage, "--max-age " + value + ": this is no span of time",
              "give hours or days: 26h, 2d");
}

std::optional<Form> read_form(const std::optional<std::string>& name) {
  if (!name) return std::nullopt;
  const std::optional<Form> form = form_named(*name);
  if (!form) {
    throw Error(Fault::usage, "--as " + *name + ": there is no such form",
                "the forms are: text, pdf, html, docx, odt, doc, rtf, json, xml");
  }
  return form;
}

std::optional<std::string> text_of(const po::variables_map& values, const char* name) {
  if (values.count(name) == 0) return std::nullopt;
  return values[name].as<Words>().back();
}

// What the run is for; two purposes at once are a slip.
Action action_of(const po::variables_map& values) {
  constexpr std::array<std::pair<const char*, Action>, 6> purposes = {
      {{"items", Action::print_items},
       {"explain-layout", Action::explain_layout},
       {"dry-run", Action::dry_run},
       {"list-failed", Action::list_failed},
       {"check", Action::check},
       {"status", Action::status}}};
  if (values.count("help") > 0) return Action::help;
  if (values.count("version") > 0) return Action::version;
  Action action = Action::update;
  std::string chosen;
  for (const auto& [name, purpose] : purposes) {
    if (values.count(name) == 0) continue;
    if (!chosen.empty()) {
      throw Error(Fault::usage, chosen + " and --" + name + " do not go together",
                  "run them one after the other");
    }
    chosen = std::string("--").append(name);
    action = purpose;
  }
  const bool takes_paths = action == Action::update || action == Action::print_items ||
                           action == Action::explain_layout || action == Action::dry_run;
  if (!takes_paths && (values.count("path") > 0 || values.count("files-from") > 0)) {
    throw Error(Fault::usage, chosen + " takes no PATH", "name the database with --db");
  }
  return action;
}

IndexOptions options_from(const po::variables_map& values) {
  const auto flag = [&values](const char* name) { return values.count(name) > 0; };
  IndexOptions options;
  options.action = action_of(values);
  if (flag("path")) options.paths = values["path"].as<Words>();
  options.database = text_of(values, "db");
  options.authority = text_of(values, "authority");
  if (options.authority) options.authority = collapse_blanks(to_nfc(*options.authority));
  const bool has_empty_path =
      std::find(options.paths.begin(), options.paths.end(), "") != options.paths.end();
  options.files_from = text_of(values, "files-from");
  if (has_empty_path || options.database == "" || options.files_from == "") {
    throw Error(Fault::usage, "the name of a file or folder is empty",
                "a variable in the command line may not be set");
  }
  options.form = read_form(text_of(values, "as"));
  const bool reads_stdin = options.action == Action::print_items && options.paths == Words{"-"};
  if (options.form && !reads_stdin) {
    throw Error(Fault::usage, "--as stands alone", "write --items - --as html < FILE");
  }
  options.nul_separated = flag("null");
  if (options.nul_separated && !options.files_from) {
    throw Error(Fault::usage, "-0 stands alone", "it says how the PATHs of --files-from end");
  }
  if (flag("exclude")) options.excludes = values["exclude"].as<Words>();
  std::sort(options.excludes.begin(), options.excludes.end());
  options.follow_links = flag("follow-symlinks");
  options.rebuild = flag("rebuild");
  options.whole = flag("whole");
  options.keep_cpr = flag("keep-cpr");
  options.no_prune = flag("no-prune");
  if (const auto percent = text_of(values, "max-prune")) options.max_prune = read_percent(*percent);
  options.retry_failed = flag("retry-failed");
  if (const auto age = text_of(values, "max-age")) options.max_age = read_age(*age);
  if (options.max_age && options.action != Action::status) {
    throw Error(Fault::usage, "--max-age stands alone", "write --status --max-age 26h");
  }
  options.quiet = flag("quiet");
  options.verbose = flag("verbose");
  const std::string summary = text_of(values, "summary").value_or("text");
  check_choice("--summary", summary, {"text", "json"});
  options.json_summary = summary == "json";
  options.progress = text_of(values, "progress").value_or("auto");
  check_choice("--progress", options.progress, {"auto", "always", "never"});
  const std::optional<std::string> jobs = text_of(values, "jobs");
  options.jobs = jobs ? read_jobs(*jobs) : std::max(1U, std::thread::hardware_concurrency());
  return options;
}

}  // namespace

std::span<const IndexOptionRow> option_table() { return table; }

IndexOptions parse_options(const std::vector<std::string>& arguments) {
  check_arguments(arguments);
  namespace style = po::command_line_style;
  constexpr int our_style = style::allow_long | style::long_allow_adjacent |
                            style::long_allow_next | style::allow_short |
                            style::allow_dash_for_short | style::short_allow_next;
  po::positional_options_description positional;
  positional.add("path", -1);
  try {
    po::variables_map values;
    po::store(po::command_line_parser(arguments)
                  .options(described_options())
                  .positional(positional)
                  .style(our_style)
                  .run(),
              values);
    return options_from(values);
  } catch (const po::error& error) {
    throw Error(Fault::usage, error.what(), "dagsorden-index --help lists all options");
  }
}

}  // namespace dagsorden
