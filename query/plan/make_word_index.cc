// Part of the build: reads a table of words and prints it as C++, with an index of the lines in
// which each word is looked up, so that a program that starts need not read the table.
//   make_word_index TABLE NAME >HEADER

#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/text.h"
#include "query/plan/word_table.h"

namespace {

void print_letters(std::string_view text) {
  std::size_t column = 0;
  std::cout << "    \"";
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    constexpr std::size_t widest = 90;
    if (letter == '\n' || column >= widest) {
      std::cout << (letter == '\n' ? "\\n" : "") << "\"\n    \"";
      column = 0;
      if (letter == '\n') continue;
    }
    // In octal: a digit that follows is no part of it.
    if (byte < ' ' || byte > '~' || letter == '"' || letter == '\\' || letter == '?') {
      std::printf("\\%03o", byte);
      std::fflush(stdout);
      column += 4;
    } else {
      std::cout << letter;
      ++column;
    }
  }
  std::cout << "\"";
}

// With its length: a compiler does not count so many letters.
void print_text(const std::string& name, std::string_view text) {
  std::cout << name << "(\n";
  print_letters(text);
  std::cout << ",\n    " << text.size() << ");\n";
}

void print_numbers(const std::string& name, const std::vector<std::uint32_t>& numbers) {
  std::cout << "inline constexpr std::uint32_t " << name << "[] = {";
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    std::cout << (i % 12 == 0 ? "\n    " : " ") << numbers[i] << ",";
  }
  std::cout << "};\n";
}

void print_table(const std::string& text, const std::string& name) {
  const dagsorden::WordTable table = dagsorden::parse_word_table(text, name);
  std::vector<std::uint32_t> line_begins;
  for (const std::string_view line : dagsorden::split(text, '\n')) {
    line_begins.push_back(static_cast<std::uint32_t>(line.data() - text.data()));
  }
  std::set<std::pair<std::string, std::uint32_t>> places;
  for (const auto& [key, place] : table.places) {
    places.emplace(key, line_begins[table.groups[place.group].line - 1]);
  }
  std::string keys;
  std::vector<std::uint32_t> key_begins;
  std::vector<std::uint32_t> lines;
  for (const auto& [key, line] : places) {
    key_begins.push_back(static_cast<std::uint32_t>(keys.size()));
    keys += key;
    lines.push_back(line);
  }
  key_begins.push_back(static_cast<std::uint32_t>(keys.size()));
  std::cout << "// Made by make_word_index.\n#pragma once\n\n#include <cstdint>\n"
            << "#include <string_view>\n\nnamespace dagsorden {\n\n"
            << "inline constexpr std::string_view ";
  print_text(name + "_text", text);
  std::cout << "inline constexpr std::string_view ";
  print_text(name + "_keys", keys);
  print_numbers(name + "_key_begins", key_begins);
  print_numbers(name + "_lines", lines);
  std::cout << "\n}  // namespace dagsorden\n";
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
