#include "indexer/clean/line_numbers.h"

#include <gtest/gtest.h>

#include "common/text.h"

namespace dagsorden {
namespace {

// Twenty-five lines of minutes, some of them empty.
std::vector<std::string> record() {
  std::vector<std::string> lines = {"Havneudvalget", "Referat af møde den 3. maj 2031", ""};
  for (int item = 1; item <= 4; ++item) {
    lines.push_back(std::to_string(item) + ". Ny kaj");
    lines.push_back("");
    lines.push_back("Kajen er slidt, og der er råd til en ny i");
    lines.push_back("budgettet for næste år.");
    lines.push_back("Beslutning");
    lines.push_back("Godkendt.");
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::string without_numbers(const std::string& text) {
  RawText raw = split_lines(text, false);
  remove_line_numbers(raw);
  std::vector<std::string> lines;
  for (const RawLine& line : raw.lines) lines.push_back(line.text);
  return joined(lines);
}

// A line with its number in a margin of five characters on the left, or after column 60.
std::string with_number(const std::string& line, int number, bool at_right) {
  const std::string digits = std::to_string(number);
  if (at_right) return line + std::string(60 - count_code_points(line), ' ') + digits;
  return digits + std::string(5 - digits.size(), ' ') + line;
}

std::string numbered(int step, bool at_right, int first_of_second_page = 0) {
  std::vector<std::string> lines = record();
  int number = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    ++number;
    if (first_of_second_page > 0 && i == lines.size() / 2) number = first_of_second_page;
    if (number % step == 0) {
      lines[i] = with_number(lines[i], number, at_right);
    } else if (!at_right && !lines[i].empty()) {
      lines[i] = "     " + lines[i];
    }
  }
  return joined(lines);
}

TEST(LineNumbers, OnEveryOrEveryFifthLineInEitherMarginAreRemoved) {
  const std::string text = joined(record());
  EXPECT_EQ(without_numbers(numbered(1, false)), text);
  EXPECT_EQ(without_numbers(numbered(1, true)), text);
  EXPECT_EQ(without_numbers(numbered(5, false)), text);
  EXPECT_EQ(without_numbers(numbered(5, true)), text);
}

TEST(LineNumbers, MayStartAnewOnEachPage) {
  EXPECT_EQ(without_numbers(numbered(1, false, 1)), joined(record()));
}

TEST(LineNumbers, NumbersOfItemsAreKept) {
  std::string text = "Havneudvalget\n\n";
  for (int item = 1; item <= 30; ++item) text += std::to_string(item) + "  Ny kaj\n";
  EXPECT_EQ(without_numbers(text), text);
  text = "Havneudvalget\n\n";
  for (int item = 1; item <= 30; ++item) text += std::to_string(item) + "  Ny kaj\n     Slidt.\n";
  EXPECT_EQ(without_numbers(text), text);
}

TEST(LineNumbers, ColumnsOfFiguresAreKept) {
  std::string text = "Havneudvalget\n\n";
  for (int year = 1; year <= 12; ++year) {
    text += "Skibe i måned " + std::to_string(year) + "          " + std::to_string(5 * year) +
            "\n\nOg så videre i en lang tekst, der fylder hele linjen fra margen til margen.\n\n";
  }
  EXPECT_EQ(without_numbers(text), text);
}

TEST(LineNumbers, TextsWithoutThemAreLeftAlone) {
  for (const std::string text : {"", "\n", "1\n", "1 a\n2 b\n", "5\n\n10\n\n15\n\n20\n"}) {
    EXPECT_EQ(without_numbers(text), text);
  }
}

}  // namespace
}  // namespace dagsorden
