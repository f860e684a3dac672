#include "common/json_string.h"

#include <charconv>
#include <system_error>

#include "common/text.h"

namespace dagsorden {
namespace {

// What a letter behind a backslash stands for; 0 for others.
char escaped_character(char letter) {
  switch (letter) {
    case '"':
    case '\\':
    case '/':
      return letter;
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return 0;
  }
}

constexpr std::size_t hexadecimal_digits = 4;

// The code point of four hexadecimal digits; nothing for half of a surrogate pair.
std::optional<char32_t> code_point_of(std::string_view digits) {
  unsigned code_point = 0;
  const char* end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, code_point, 16);
  const bool is_surrogate = code_point >= 0xD800U && code_point <= 0xDFFFU;
  if (digits.size() != hexadecimal_digits || error != std::errc() || rest != end || is_surrogate) {
    return std::nullopt;
  }
  return static_cast<char32_t>(code_point);
}

}  // namespace

std::size_t end_of_json_string(std::string_view json, std::size_t begin) {
  for (std::size_t quote = json.find('"', begin); quote != std::string_view::npos;
       quote = json.find('"', quote + 1)) {
    std::size_t backslashes = 0;
    while (quote - backslashes > begin && json[quote - backslashes - 1] == '\\') ++backslashes;
    if (backslashes % 2 == 0) return quote;
  }
  return json.size();
}

std::optional<std::string> json_string(std::string_view escaped) {
  std::string text;
  text.reserve(escaped.size());
  std::size_t done = 0;
  for (std::size_t at = escaped.find('\\'); at != std::string_view::npos;
       at = escaped.find('\\', done)) {
    text.append(escaped.substr(done, at - done));
    if (at + 1 == escaped.size()) return std::nullopt;
    const char letter = escaped[at + 1];
    done = at + 2;
    if (letter == 'u') {
      const std::optional<char32_t> code_point =
          code_point_of(escaped.substr(done, hexadecimal_digits));
      if (!code_point) return std::nullopt;
      append_code_point(text, *code_point);
      done += hexadecimal_digits;
    } else if (const char character = escaped_character(letter)) {
      text.push_back(character);
    } else {
      return std::nullopt;
    }
  }
  return text.append(escaped.substr(done));
}

}  // namespace dagsorden
