// Part of the build: reads a table of words and prints it as C++, with an index of its lines.
//   make_word_index TABLE NAME >HEADER

#include <cstddef>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/text.h"
#include "query/plan/word_table.h"

namespace {

void print_table(const std::string& text, const std::string& name) {
  const dagsorden::WordTable table = dagsorden::parse_word_table(text, name);
  const std::vector<std::string_view> lines = dagsorden::split(text, '\n');
  std::set<std::pair<std::string, std::size_t>> places;
  for (const auto& [key, place] : table.places) {
    const std::string_view line = lines[table.groups[place.group].line - 1];
    places.emplace(key, static_cast<std::size_t>(line.data() - text.data()));
  }
  const auto print_text = [&name](const std::string& kind, const std::string& letters) {
    // The length is given, since a compiler does not count this many letters.
    std::cout << "inline constexpr std::string_view " << name << kind << "(R\"table(" << letters
              << ")table\", " << letters.size() << ");\n";
  };
  std::cout << "// Made by make_word_index.\n#pragma once\n\n"
            << "#include \"query/plan/built_in_words.h\"\n\n"
            // clang warns of literals that are longer than every compiler must support.
            << "#pragma GCC diagnostic push\n"
            << "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n"
            << "namespace dagsorden {\n\n";
  std::string keys;
  for (const auto& [key, begin] : places) keys += key;
  print_text("_text", text);
  print_text("_keys", keys);
  std::cout << "inline constexpr LineOfKey " << name << "_lines[] = {\n";
  std::size_t key_begin = 0;
  for (const auto& [key, begin] : places) {
    std::cout << "    {" << key_begin << ", " << key.size() << ", " << begin << "},\n";
    key_begin += key.size();
  }
  std::cout << "};\n\n}  // namespace dagsorden\n\n#pragma GCC diagnostic pop\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  try {
    std::ifstream file(argv[1], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    print_table(text, argv[2]);
  } catch (const dagsorden::Error& error) {
    std::cerr << argv[1] << ": " << error.what() << "\n";
    return 1;
  } catch (const std::exception& error) {
    std::cerr << argv[1] << ": " << error.what() << "\n";
    return 1;
  }
  return 0;
}
