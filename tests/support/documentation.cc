#include "tests/support/documentation.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

#include "tests/support/run_program.h"

namespace dagsorden::test {
namespace {

std::string text_of(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool holds(const std::string& text, const std::string& pattern) {
  return std::regex_search(text, std::regex(pattern, std::regex::multiline));
}

// Calls the completion function as bash does for a line that ends at the cursor.
constexpr const char* complete_in_bash = R"(
  source "$1"
  compopt() { :; }
  COMP_LINE=$2
  COMP_POINT=${#COMP_LINE}
  apart=${COMP_LINE//:/ : }
  read -ra COMP_WORDS <<<"${apart//=/ = }"
  [[ $COMP_LINE != *' ' ]] || COMP_WORDS+=('')
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  "$3" "${COMP_WORDS[0]}" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
  printf '%s\n' "${COMPREPLY[@]}"
)";

}  // namespace

std::string man_page(const std::string& name_and_section) {
  return text_of(DAGSORDEN_COMPLETIONS "/../../docs/" + name_and_section);
}

std::vector<std::string> places_without(const std::string& program, const std::string& option) {
  const bool is_letter = option.size() == 1;
  const std::string typed = (is_letter ? "-" : "--") + option;
  // Its own entry in the man page, not a mention in passing.
  const std::string entry = std::string("^\\.It (.* )?Fl ") + (is_letter ? "" : "-") + option;
  const std::string completions = DAGSORDEN_COMPLETIONS "/";
  struct Place {
    std::string name;
    std::string text;
    std::string pattern;
  };
  const std::string fish_flag = is_letter ? " -s " : " -l ";
  const std::vector<Place> places = {
      {program + ".1", man_page(program + ".1"), entry + "( |$)"},
      {program + ".bash", text_of(completions + program + ".bash"), "[ |\"]" + typed + "[ \"\n]"},
      {"_" + program, text_of(completions + "_" + program), "['{,)*]" + typed + "[=\\[,}]"},
      {program + ".fish", text_of(completions + program + ".fish"), fish_flag + option + " "},
  };
  std::vector<std::string> lacking;
  for (const Place& place : places) {
    if (!holds(place.text, place.pattern)) lacking.push_back(place.name);
  }
  return lacking;
}

std::vector<std::string> bash_completions(const std::string& line) {
  const std::string program = line.substr(0, line.find(' '));
  std::string function = "_" + program;
  std::replace(function.begin(), function.end(), '-', '_');
  // Completions ask the program that was built.
  const std::string path =
      std::filesystem::path(DAGSORDEN_QUERY).parent_path().string() + ":/usr/bin:/bin";
  const ProgramResult result =
      run_program("/bin/bash",
                  {"-c", complete_in_bash, "bash",
                   std::string(DAGSORDEN_COMPLETIONS) + "/" + program + ".bash", line, function},
                  {"", {{"LC_ALL", "C.UTF-8"}, {"PATH", path}}});
  std::vector<std::string> offered;
  std::istringstream lines(result.out + result.err);
  for (std::string word; std::getline(lines, word);) {
    if (!word.empty()) offered.push_back(word);
  }
  std::sort(offered.begin(), offered.end());
  return offered;
}

}  // namespace dagsorden::test
