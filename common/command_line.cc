#include "common/command_line.h"

#include <algorithm>
#include <boost/program_options.hpp>

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

const Option* option_with_letter(const Program& program, char letter) {
  const auto found =
      std::find_if(program.options.begin(), program.options.end(),
                   [letter](const Option& option) { return option.letter == letter; });
  return letter == 0 || found == program.options.end() ? nullptr : &*found;
}

// -lånepulje is a word to exclude, -n 5 and -n5 are options.
bool is_hyphened_word(const Program& program, const std::string& argument) {
  if (argument.size() < 2 || argument[0] != '-' || argument[1] == '-') return false;
  const Option* option = option_with_letter(program, argument[1]);
  if (option == nullptr) return true;
  const bool is_number = argument.find_first_not_of("0123456789", 2) == std::string::npos;
  return argument.size() > 2 && !(is_number && option->value.english == "N");
}

// The option that a misspelt or shortened name is nearest to; empty where none is near.
std::string_view nearest_option(const Program& program, std::string_view name) {
  std::string_view nearest;
  std::size_t smallest = 3;
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
  throw Error(Fault::usage, "there is no option " + typed,
              nearest.empty() ? std::string(program.name) + " --help lists the options"
                              : "did you mean --" + std::string(nearest) + "?");
}

const Option& option_of(const Program& program, const std::string& typed) {
  const auto is_meant = [&typed](const Option& option) {
    return typed == "--" + std::string(option.name) || typed == "--" + std::string(option.danish) ||
           (option.letter != 0 && typed.starts_with("-" + std::string(1, option.letter)));
  };
  return *std::find_if(program.options.begin(), program.options.end(), is_meant);
}

[[noreturn]] void refuse_missing_value(const std::string& typed, const Option& option) {
  throw Error(Fault::usage, typed + " needs a value",
              "for example " + typed + " " + std::string(option.value.english));
}

[[noreturn]] void refuse_syntax(const Program& program, const std::string& typed) {
  const Option& option = option_of(program, typed);
  if (!option.value.empty()) refuse_missing_value(typed, option);
  throw Error(Fault::usage, typed + " takes no value",
              std::string(program.name) + " --help lists the options");
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t length = count_code_points(text);
  if (length < width) text.append(width - length, ' ');
  return text;
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
  std::string typed;  // the argument that is read, without a value after an equals sign
  const auto read_hyphened_word = [&program, &typed](Words& rest) {
    std::vector<po::option> read;
    typed = rest.front().substr(0, rest.front().find('='));
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
      if (!row.value.empty() && !row.has_optional_value && is_empty) {
        refuse_missing_value(name, row);
      }
      Words& values = line.values[option.string_key];
      values.insert(values.end(), option.value.begin(), option.value.end());
    }
    return line;
  } catch (const po::unknown_option&) {
    refuse_unknown(program, typed);
  } catch (const po::invalid_command_line_syntax&) {
    refuse_syntax(program, typed);
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
  } catch (const po::error&) {  // it is said when all arguments are read
  }
  return language_of_environment();
}

std::string option_lines(const Program& program, Language language, bool with_rare) {
  constexpr std::size_t gap = 2;
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
  for (const Line& line : lines) width = std::max(width, count_code_points(line.names) + gap);
  std::string text;
  for (const Line& line : lines) {
    text.append(padded(line.names, width)).append(line.help).append("\n");
  }
  return text;
}

void refuse_choice(std::string_view option, std::string_view value, const std::string& choices) {
  throw Error(Fault::usage, "--" + std::string(option) + " knows no “" + std::string(value) + "”",
              "there are: " + choices);
}

}  // namespace dagsorden
