#include "common/command_line.h"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <utility>

#include "common/error_texts.h"
#include "common/help_layout.h"
#include "common/municipalities.h"
#include "common/text.h"

namespace dagsorden {
namespace {

namespace po = boost::program_options;
using Words = std::vector<std::string>;

po::options_description described(const Program& program) {
  po::options_description description;
  for (const Option& option : program.options) {
    std::string names(option.name);
    if (!option.danish.empty()) names.append(",").append(option.danish);
    if (option.letter != 0) names.append(",").append(1, option.letter);
    auto* value = po::value<Words>();
    if (option.value.empty()) value->zero_tokens();
    if (option.has_optional_value) value->implicit_value({}, "");
    description.add_options()(names.c_str(), value);
  }
  return description;
}

// The first option that satisfies a predicate; nullptr if there is none.
template <typename IsMeant>
const Option* find_option(const Program& program, const IsMeant& is_meant) {
  const auto found = std::find_if(program.options.begin(), program.options.end(), is_meant);
  return found == program.options.end() ? nullptr : &*found;
}

const Option* option_with_letter(const Program& program, char letter) {
  return find_option(
      program, [letter](const Option& option) { return letter != 0 && option.letter == letter; });
}

// name: without hyphens.
const Option* option_named(const Program& program, std::string_view name) {
  return find_option(program, [name](const Option& option) {
    return !name.empty() && (name == option.name || name == option.danish);
  });
}

// True if the text may be meant as a value of the option: "beslut" of --type, "5" of --limit.
bool is_like_value(const Option& option, std::string_view text) {
  constexpr std::size_t fewest_letters = 3;
  if (option.completion == Completion::municipality) return municipality_named(text) != nullptr;
  if (option.completion == Completion::folder || option.completion == Completion::file) {
    return text.starts_with('/') || text.starts_with('.') || text.starts_with('~') ||
           text.starts_with("tcp:");
  }
  for (const std::string_view choice : split(option.choices, ' ')) {
    if (!choice.empty() && text.size() >= fewest_letters && choice.starts_with(text)) return true;
  }
  const bool has_digit = text.find_first_of("0123456789") != std::string_view::npos;
  const bool has_letter = std::any_of(text.begin(), text.end(), [](char byte) {
    return !is_ascii_digit(byte) && byte != '-' && byte != '.';
  });
  return option.choices.empty() && has_digit && (!has_letter || text.starts_with("SAG"));
}

[[noreturn]] void refuse_glued(const std::string& argument, const Option& option) {
  const std::string letter = argument.substr(0, 2);
  if (option.value.empty()) {
    throw Error(Fault::usage, errors::option_takes_no_value(letter),
                errors::write_letter_alone(letter));
  }
  throw Error(Fault::usage, errors::value_stands_apart(letter),
              errors::write_apart(letter, argument.substr(2)));
}

// -lånepulje is a word to exclude, -n is an option. -n5 and -tbeslut are neither: a value is a
// separate argument. Nobody excludes a single letter.
bool is_hyphened_word(const Program& program, const std::string& argument) {
  if (argument.size() < 2 || argument[0] != '-' || argument[1] == '-') return false;
  const Option* option = option_with_letter(program, argument[1]);
  const bool is_letter =
      (argument[1] >= 'a' && argument[1] <= 'z') || (argument[1] >= 'A' && argument[1] <= 'Z');
  if (argument.size() == 2) return option == nullptr && !is_letter;
  if (option != nullptr && is_like_value(*option, std::string_view(argument).substr(2))) {
    refuse_glued(argument, *option);
  }
  return true;
}

// If hyphens begin no words, everything after a letter is a value that should be separate.
void check_stands_apart(const Program& program, const std::string& argument) {
  if (argument.size() < 3 || argument[0] != '-' || argument[1] == '-') return;
  const Option* option = option_with_letter(program, argument[1]);
  if (option != nullptr && !option->value.empty()) refuse_glued(argument, *option);
}

// The option nearest to a misspelt or shortened name; empty if none is near.
std::string_view nearest_option(const Program& program, std::string_view name) {
  // In a short name, two other letters make a different name.
  constexpr std::size_t longest_short_name = 4;
  std::string_view nearest;
  std::size_t smallest = name.size() <= longest_short_name ? 2 : 3;
  for (const Option& option : program.options) {
    for (const std::string_view known : {option.name, option.danish}) {
      if (known.empty()) continue;
      const bool begins = name.size() >= 2 && known.starts_with(name);
      const std::size_t distance = begins ? 0 : edit_distance(name, known);
      if (distance < smallest && distance < known.size()) {
        smallest = distance;
        nearest = known;
      }
    }
  }
  return nearest;
}

[[noreturn]] void refuse_unknown(const Program& program, const std::string& typed) {
  const bool is_long = typed.starts_with("--");
  const std::string_view nearest =
      is_long ? nearest_option(program, std::string_view(typed).substr(2)) : "";
  const bool is_single = program.has_hyphened_words && !is_long;
  if (is_single) {
    throw Error(Fault::usage, errors::no_such_option(typed),
                errors::exclude_with_not(typed.substr(1), typed.substr(1)));
  }
  throw Error(Fault::usage, errors::no_such_option(typed),
              nearest.empty() ? errors::see_help(std::string(program.name))
                              : errors::did_you_mean("--" + std::string(nearest)));
}

// typed: "--db", "-d" or "-dDIR".
const Option& option_of(const Program& program, const std::string& typed) {
  return typed.starts_with("--") ? *option_named(program, typed.substr(2))
                                 : *option_with_letter(program, typed.at(1));
}

// An example of the option's value, quoted for a shell.
std::string_view example_of(const Option& option) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 16> examples = {
      {{"limit", "20"},
       {"offset", "20"},
       {"case", "25/4711"},
       {"body", "'Teknisk Udvalg'"},
       {"authority", "'Køge Kommune'"},
       {"saved", "alarmer.txt"},
       {"state", "alarmer.state"},
       {"show", "3"},
       {"like", "3"},
       {"history", "25/4711"},
       {"exclude", "'kladde*'"},
       {"files-from", "stier.txt"},
       {"jobs", "2"},
       {"since", "2024-01"},
       {"until", "2024-12"},
       {"db", "/var/lib/dagsorden"}}};
  for (const auto& [name, example] : examples) {
    if (name == option.name) return example;
  }
  if (option.completion == Completion::municipality) return "Køge";
  const std::string_view choices = option.choices;
  return choices.empty() ? option.value.in(spoken_language())
                         : choices.substr(0, choices.find(' '));
}

[[noreturn]] void refuse_missing_value(const std::string& typed, const Option& option) {
  throw Error(Fault::usage, errors::option_needs_value(typed),
              errors::for_example(typed + " " + std::string(example_of(option))));
}

// True if an option's name is where a value should be: in "--authority --db DIR" the value was
// forgotten. After an equals sign it is a value.
bool is_option_for_value(const Program& program, const po::option& option) {
  if (option.original_tokens.size() < 2 || option.value.size() != 1) return false;
  const std::string& value = option.value.front();
  if (value != option.original_tokens[1] || value.size() < 2 || value[0] != '-') return false;
  if (value[1] != '-') return value.size() == 2 && option_with_letter(program, value[1]) != nullptr;
  return option_named(program, value.substr(2, value.find('=') - 2)) != nullptr;
}

[[noreturn]] void refuse_syntax(const Program& program, const std::string& typed) {
  const Option& option = option_of(program, typed);
  if (!option.value.empty()) refuse_missing_value(typed, option);
  throw Error(Fault::usage, errors::option_takes_no_value(typed), errors::see_help(program.name));
}

std::string names_of(const Option& option, Language language) {
  const bool is_danish = language == Language::danish && !option.danish.empty();
  std::string names;
  if (option.letter != 0) names.append("-").append(1, option.letter).append(", ");
  names.append("--").append(is_danish ? option.danish : option.name);
  const std::string_view value = option.value.in(language);
  if (option.has_optional_value) return names.append(" [").append(value).append("]");
  return value.empty() ? names : names.append(" ").append(value);
}

}  // namespace

Words CommandLine::all(std::string_view option) const {
  const auto found = values.find(option);
  return found == values.end() ? Words{} : found->second;
}

std::optional<std::string> CommandLine::last(std::string_view option) const {
  const auto found = values.find(option);
  if (found == values.end() || found->second.empty()) return std::nullopt;
  return found->second.back();
}

CommandLine parse_command_line(const Program& program, const Words& arguments) {
  namespace style = po::command_line_style;
  constexpr int our_style = style::allow_long | style::long_allow_adjacent |
                            style::long_allow_next | style::allow_short |
                            style::allow_dash_for_short | style::short_allow_next |
                            style::short_allow_adjacent | style::allow_sticky;
  std::string typed;  // the current argument, without a value after an equals sign
  const auto read_hyphened_word = [&program, &typed](Words& rest) {
    std::vector<po::option> read;
    typed = rest.front().substr(0, rest.front().find('='));
    if (!program.has_hyphened_words) check_stands_apart(program, rest.front());
    if (program.has_hyphened_words && is_hyphened_word(program, rest.front())) {
      read.emplace_back();
      read.back().value = {rest.front()};
      rest.erase(rest.begin());
    }
    return read;
  };
  const po::options_description description = described(program);
  try {
    const po::parsed_options parsed = po::command_line_parser(arguments)
                                          .options(description)
                                          .style(our_style)
                                          .extra_style_parser(read_hyphened_word)
                                          .run();
    CommandLine line;
    for (const po::option& option : parsed.options) {
      if (option.string_key.empty()) {
        line.words.insert(line.words.end(), option.value.begin(), option.value.end());
        continue;
      }
      const std::string name = "--" + option.string_key;
      const Option& row = option_of(program, name);
      const bool is_empty = option.value.empty() || option.value.front().empty();
      if (!row.value.empty() && !row.has_optional_value &&
          (is_empty || is_option_for_value(program, option))) {
        refuse_missing_value(name, row);
      }
      Words& values = line.values[option.string_key];
      values.insert(values.end(), option.value.begin(), option.value.end());
    }
    // Applied by language_asked_for(), which does not throw.
    const std::string language = line.last("lang").value_or("en");
    if (language != "da" && language != "en") refuse_choice("lang", language, "da, en");
    return line;
  } catch (const po::unknown_option&) {
    refuse_unknown(program, typed);
  } catch (const po::invalid_command_line_syntax& error) {
    // If another option follows, the parser's name includes it.
    const std::string name = error.get_option_name();
    const bool is_long = name.starts_with("--");
    const Option* option = is_long ? option_named(program, name.substr(2)) : nullptr;
    refuse_syntax(program,
                  option != nullptr && option != &option_of(program, typed) ? name : typed);
  }
}

Language language_asked_for(const Words& arguments) {
  po::options_description description;
  description.add_options()("lang", po::value<std::string>());
  try {
    const po::parsed_options parsed =
        po::command_line_parser(arguments).options(description).allow_unregistered().run();
    for (const po::option& option : parsed.options) {
      if (option.string_key != "lang" || option.value.empty()) continue;
      if (option.value.front() == "da") return Language::danish;
      if (option.value.front() == "en") return Language::english;
    }
  } catch (const po::error&) {  // reported later, when all arguments are read
  }
  return language_of_environment();
}

std::string option_lines(const Program& program, Language language, bool with_rare) {
  constexpr std::size_t gap = 2;
  constexpr std::size_t widest = 80;
  constexpr std::size_t widest_names = 34;
  struct Line {
    std::string names;
    std::string_view help;
  };
  std::vector<Line> lines;
  for (const Option& option : program.options) {
    if (option.is_rare && !with_rare) continue;
    const std::string names = names_of(option, language);
    if (option.shares_line) {
      lines.back().names.append(", ").append(names);
    } else {
      lines.push_back({"  " + names, option.help.in(language)});
    }
  }
  std::size_t width = 0;
  for (const Line& line : lines) {
    const std::size_t needed = count_code_points(line.names) + gap;
    if (needed <= widest_names) width = std::max(width, needed);
  }
  std::string text;
  for (const Line& line : lines) {
    const bool stands_above = count_code_points(line.names) + gap > width;
    text += stands_above ? line.names + "\n" : padded_right(line.names, width);
    std::string row = stands_above ? std::string(width, ' ') : std::string();
    std::size_t used = width;
    for (const std::string_view word : split(line.help, ' ')) {
      const std::size_t length = count_code_points(word);
      if (used > width && used + 1 + length > widest) {
        row.append("\n").append(width, ' ');
        used = width;
      }
      row.append(used > width ? " " : "").append(word);
      used += length + (used > width ? 1 : 0);
    }
    text.append(row).append("\n");
  }
  return text;
}

void refuse_choice(std::string_view option, std::string_view value, const std::string& choices) {
  throw Error(Fault::usage, errors::unknown_choice(std::string(option), std::string(value)),
              errors::choices_are(choices));
}

}  // namespace dagsorden
