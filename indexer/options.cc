#include "indexer/options.h"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <thread>

#include "common/error.h"
#include "common/text.h"

namespace dagsorden {
namespace {

namespace po = boost::program_options;

using Words = std::vector<std::string>;

constexpr unsigned most_jobs = 256;

constexpr std::array<OptionRow, 13> table = {{
    {"db", "d", "DIR", "database (else $DAGSORDEN_DB, /var/lib/dagsorden)"},
    {"items", "", "", "touch no database: print the items as JSON lines"},
    {"rebuild", "", "", "make the database anew, and swap it in at the end"},
    {"authority", "", "NAME", "whose agendas these are, where the cover does not say"},
    {"whole", "", "", "also keep files that are no agenda, each as one document"},
    {"no-prune", "", "", "keep the items of files that are gone"},
    {"jobs", "j", "N", "worker threads (default: one a core)"},
    {"summary", "", "FORM", "the report at the end: text, or json on one line"},
    {"progress", "", "WHEN", "progress bar on stderr: auto, always or never"},
    {"quiet", "q", "", "say nothing unless something needs a person"},
    {"verbose", "v", "", "name each file, and why it was left out"},
    {"help", "h", "", "this page; --help TOPIC: files, exit, summary, database"},
    {"version", "", "", "the version of this program"},
}};

// All take lists of words, so that an option may be repeated; the last one counts.
po::options_description described_options() {
  po::options_description options;
  for (const OptionRow& row : table) {
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

const OptionRow* row_of(std::string_view option) {
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
  for (const OptionRow& row : table) {
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
  const OptionRow* row = option.starts_with("--") ? nullptr : row_of(glued);
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
    const OptionRow* row = row_of(argument.substr(0, equals));
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

std::optional<std::string> text_of(const po::variables_map& values, const char* name) {
  if (values.count(name) == 0) return std::nullopt;
  return values[name].as<Words>().back();
}

Options options_from(const po::variables_map& values) {
  const auto flag = [&values](const char* name) { return values.count(name) > 0; };
  Options options;
  if (values.count("path") > 0) options.paths = values["path"].as<Words>();
  options.database = text_of(values, "db");
  options.authority = text_of(values, "authority");
  if (options.authority) options.authority = collapse_blanks(to_nfc(*options.authority));
  const bool has_empty_path =
      std::find(options.paths.begin(), options.paths.end(), "") != options.paths.end();
  if (has_empty_path || options.database == "") {
    throw Error(Fault::usage, "the name of a file or folder is empty",
                "a variable in the command line may not be set");
  }
  options.items = flag("items");
  options.rebuild = flag("rebuild");
  options.whole = flag("whole");
  options.no_prune = flag("no-prune");
  options.quiet = flag("quiet");
  options.verbose = flag("verbose");
  options.help = flag("help");
  options.version = flag("version");
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

std::span<const OptionRow> option_table() { return table; }

Options parse_options(const std::vector<std::string>& arguments) {
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
