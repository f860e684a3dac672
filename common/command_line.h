// The command line of both programs. Each lists its options once, in a table. Parsing and --help
// use the table, and the build (scripts/fill_in_options.cc) makes man pages and the completions of
// three shells from it. Thread-safe.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/language.h"

namespace dagsorden {

/// What shells complete a value to.
enum class Completion {
  nothing,
  choices,
  list_of_choices,
  folder,
  file,
  municipality,
  values,  ///< those that the database has of a field
};

struct Option {
  std::string_view name;         ///< its long name, by which its values are looked up
  std::string_view danish = {};  ///< a second long name
  char letter = 0;               ///< its short name; 0: none
  Bilingual value = {};  ///< the placeholder of its value in --help; empty: a flag, without value
  Bilingual help = {};   ///< one line
  bool shares_line = false;         ///< --help shows it on the line of the option before
  bool is_rare = false;             ///< --help shows it on the page of all options only
  bool repeats = false;             ///< values add up; for other options the last one counts
  bool has_optional_value = false;  ///< the value may be left out
  Completion completion = Completion::nothing;
  std::string_view choices = {};    ///< what completion offers, with blanks between
  std::string_view values_of = {};  ///< of Completion::values: the field
  std::string_view section = {};    ///< of the man page; empty: that of the option before
  std::string_view manual = {};     ///< its paragraph there, in mdoc(7)
};

struct Program {
  std::string_view name;
  std::span<const Option> options;
  bool has_hyphened_words;  ///< -lånepulje is a word, not an option
};

/// Arguments, read.
struct CommandLine {
  std::map<std::string, std::vector<std::string>, std::less<>> values;  ///< by long name
  std::vector<std::string> words;                                       ///< the rest, in order

  bool has(std::string_view option) const { return values.count(option) > 0; }
  /// All values of an option, in order.
  std::vector<std::string> all(std::string_view option) const;
  /// The last value of an option; nullopt if it is not given.
  std::optional<std::string> last(std::string_view option) const;
};

/// Throws Error(Fault::usage) for an unknown option (the error names the nearest known one), for a
/// value that is missing or empty, and for a value after a flag.
CommandLine parse_command_line(const Program& program, const std::vector<std::string>& arguments);

/// The language that --lang asks for, else that of the environment. Never throws: it is called
/// first, so that errors in the other arguments are reported in this language.
Language language_asked_for(const std::vector<std::string>& arguments);

/// The lines of --help for the options of a program; without the rare ones unless asked for.
std::string option_lines(const Program& program, Language language, bool with_rare);

/// Throws Error(Fault::usage), which lists the choices of the option.
[[noreturn]] void refuse_choice(std::string_view option, std::string_view value,
                                const std::string& choices);

/// The choice that the value of an option names. Throws Error(Fault::usage) that lists the choices.
template <typename Choices>
auto choice_of(std::string_view option, std::string_view value, const Choices& choices) {
  std::string names;
  for (const auto& [name, choice] : choices) {
    if (name == value) return choice;
    names.append(names.empty() ? "" : ", ").append(name);
  }
  refuse_choice(option, value, names);
}

}  // namespace dagsorden
