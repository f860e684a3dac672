// Makes a man page or a shell's completion from its template, when dagsorden is built:
//
//   fill_in_options dagsorden-query TEMPLATE FILE
//
// A word between two @ in the template is replaced from the program's option table, the field table
// or the municipalities. In man pages, @options: SECTION@ is replaced by the options of a section.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "common/fields.h"
#include "common/municipalities.h"
#include "common/text.h"
#include "indexer/option_table.h"
#include "query/option_table.h"

namespace dagsorden {
namespace {

using Words = std::vector<std::string>;

std::string joined(const Words& words, const std::string& between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

std::string with_all_replaced(std::string text, const std::string& old, const std::string& now) {
  for (std::size_t at = text.find(old); at != std::string::npos;
       at = text.find(old, at + now.size())) {
    text.replace(at, old.size(), now);
  }
  return text;
}

// The names as typed: -n, --limit.
Words typed_names(const Option& option) {
  Words names;
  if (option.letter != 0) names.push_back(std::string("-") + option.letter);
  names.push_back("--" + std::string(option.name));
  if (!option.danish.empty()) names.push_back("--" + std::string(option.danish));
  return names;
}

std::string bash_options(const Program& program) {
  Words names;
  for (const Option& option : program.options) {
    for (const std::string& name : typed_names(option)) names.push_back(name);
  }
  return joined(names, " ");
}

std::string bash_case(const Option& option) {
  const std::string begin = "    " + joined(typed_names(option), " | ") + ") ";
  const auto files = [&begin](const std::string& kind) {
    return begin + "compopt -o filenames; mapfile -t COMPREPLY < <(compgen " + kind +
           " -- \"$word\"); return ;;\n";
  };
  switch (option.completion) {
    case Completion::folder:
      return files("-d");
    case Completion::file:
      return files("-f");
    case Completion::municipality:
      return begin + "choices=$municipalities ;;\n";
    case Completion::values:
      return begin + "choices=$(_dagsorden_query_values " + std::string(option.values_of) +
             " \"$word\") filter= ;;\n";
    case Completion::nothing:
      return begin + "return ;;\n";
    default:
      return begin + "choices=\"" + std::string(option.choices) + "\" ;;\n";
  }
}

// The completions of each option's value.
std::string bash_values(const Program& program) {
  std::string cases;
  for (const Option& option : program.options) {
    if (!option.value.empty()) cases += bash_case(option);
  }
  return cases;
}

std::string zsh_action(const Option& option) {
  const std::string choices(option.choices);
  switch (option.completion) {
    case Completion::folder:
      return "_files -/";
    case Completion::file:
      return "_files";
    case Completion::municipality:
      return "($municipalities)";
    case Completion::values:
      return "{_dagsorden_query_values " + std::string(option.values_of) + "}";
    case Completion::list_of_choices:
      return "_values -s , choice " + choices;
    case Completion::choices:
      return "(" + choices + ")";
    case Completion::nothing:
      return "";
  }
  return "";
}

std::string quoted(std::string text) { return with_all_replaced(std::move(text), "'", "'\\''"); }

// '(-n --limit)'{-n,--limit=}'[how many]:n:': the options it excludes, its names, help, value and
// action.
std::string zsh_line(const Option& option) {
  const bool takes_value = !option.value.empty() && !option.has_optional_value;
  const bool ends_all = option.name == "help" || option.name == "version";
  Words names = typed_names(option);
  const std::string all = joined(names, " ");
  const std::string excluded = ends_all ? "(- *)" : option.repeats ? "*" : "(" + all + ")";
  for (std::string& name : names) {
    if (takes_value && name.starts_with("--")) name += "=";
  }
  std::string text = quoted(std::string(option.help.english));
  text = "[" + with_all_replaced(std::move(text), ":", "\\:") + "]";
  if (!option.value.empty()) {
    text += (option.has_optional_value ? "::" : ":") + to_lower(option.value.english) + ":" +
            zsh_action(option);
  }
  const bool is_one = names.size() == 1;
  const std::string typed = is_one ? names[0] : "'{" + joined(names, ",") + "}'";
  return "  '" + excluded + typed + text + "' \\\n";
}

std::string zsh_options(const Program& program) {
  std::string lines;
  for (const Option& option : program.options) lines += zsh_line(option);
  return lines;
}

std::string fish_line(const Option& option) {
  std::string line = "$program";
  if (option.letter != 0) line += std::string(" -s ") + option.letter;
  line += " -l " + std::string(option.name);
  if (!option.danish.empty()) line += " -l " + std::string(option.danish);
  const std::string choices(option.choices);
  switch (option.completion) {
    case Completion::folder:
      line += " -r -a '(__fish_complete_directories)'";
      break;
    case Completion::file:
      line += " -r -F";
      break;
    case Completion::municipality:
      line += " -x -a \"$municipalities\"";
      break;
    case Completion::values:
      line += " -x -a '(dagsorden-query --values " + std::string(option.values_of) +
              " 2>/dev/null | tr -s \" ,;&()\" -)'";
      break;
    case Completion::nothing:
      line += option.value.empty() ? "" : " -x";
      break;
    default:
      line += (option.has_optional_value ? " -a '" : " -x -a '") + choices + "'";
  }
  return line + " -d '" + quoted(std::string(option.help.english)) + "'\n";
}

std::string fish_options(const Program& program) {
  std::string lines;
  for (const Option& option : program.options) lines += fish_line(option);
  return lines;
}

std::string man_entry(const Option& option) {
  Words names;
  std::string value = to_lower(option.value.english);
  if (!value.empty())
    value = option.has_optional_value ? " Oo Ar " + value + " Oc" : " Ar " + value;
  if (option.letter != 0) names.push_back(std::string("Fl ") + option.letter + value);
  names.push_back("Fl -" + std::string(option.name) + value);
  if (!option.danish.empty()) names.push_back("Fl -" + std::string(option.danish) + value);
  return ".It " + joined(names, " , ") + "\n" + std::string(option.manual) + "\n";
}

std::map<std::string, std::string> man_sections(const Program& program) {
  std::map<std::string, std::string> sections;
  std::string_view section;
  for (const Option& option : program.options) {
    if (!option.section.empty()) section = option.section;
    sections["options: " + std::string(section)] += man_entry(option);
  }
  return sections;
}

std::string field_names() {
  Words names;
  for (const Field& field : fields) {
    for (const std::string_view name : {field.danish, field.english, field.alias}) {
      if (!name.empty()) names.emplace_back(name);
    }
  }
  return joined(names, " ");
}

std::string municipality_names() {
  Words names;
  for (const Municipality& municipality : all_municipalities()) {
    names.emplace_back(municipality.name);
  }
  std::sort(names.begin(), names.end());
  return joined(names, " ");
}

std::map<std::string, std::string> words_of(const Program& program) {
  std::map<std::string, std::string> words = man_sections(program);
  words["bash-options"] = bash_options(program);
  words["bash-values"] = bash_values(program);
  words["zsh-options"] = zsh_options(program);
  words["fish-options"] = fish_options(program);
  for (auto& [word, text] : words) {
    if (text.ends_with('\n')) text.pop_back();
  }
  words["fields"] = field_names();
  words["municipalities"] = municipality_names();
  for (const Option& option : program.options) {
    if (option.name == "type") words["case-types"] = option.choices;
  }
  return words;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + " cannot be read");
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Throws if a man page lacks a section, since it would leave out options.
void check_sections(const std::map<std::string, std::string>& words, const std::string& page) {
  for (const auto& [word, text] : words) {
    if (word.starts_with("options: ") && page.find("@" + word + "@") == std::string::npos) {
      throw std::runtime_error("the man page has no line @" + word + "@");
    }
  }
}

void fill_in(const std::string& program_name, const std::string& path, const std::string& to) {
  const Program& program = program_name == index_program.name ? index_program : query_program;
  std::string text = read_file(path);
  const std::map<std::string, std::string> words = words_of(program);
  if (path.ends_with(".1")) check_sections(words, text);
  for (const auto& [word, meaning] : words) {
    text = with_all_replaced(std::move(text), "@" + word + "@", meaning);
  }
  if (text.find("\n@options: ") != std::string::npos) {
    throw std::runtime_error(path + ": a section has no options");
  }
  if (!(std::ofstream(to) << text << std::flush)) {
    throw std::runtime_error(to + " cannot be written");
  }
}

}  // namespace
}  // namespace dagsorden

int main(int count, char** arguments) {
  try {
    if (count != 4) throw std::runtime_error("usage: fill_in_options PROGRAM TEMPLATE FILE");
    dagsorden::fill_in(arguments[1], arguments[2], arguments[3]);
  } catch (const std::exception& error) {
    std::cerr << "fill_in_options: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
