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

bool is_hidden(char32_t code_point) {
  return (code_point >= 0x7F && code_point <= 0x9F) || code_point == 0x61C ||
         code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x2028 && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

constexpr char32_t replacement = 0xFFFD;  // also what stands for invalid bytes

bool needs_escape(char32_t code_point) {
  return code_point < U' ' || code_point == U'"' || code_point == U'\\' || is_hidden(code_point);
}

// The letter that stands for a character behind a backslash; 0 for others.
char letter_of_escape(char32_t character) {
  switch (character) {
    case U'"':
    case U'\\':
      return static_cast<char>(character);
    case U'\b':
      return 'b';
    case U'\f':
      return 'f';
    case U'\n':
      return 'n';
    case U'\r':
      return 'r';
    case U'\t':
      return 't';
    default:
      return 0;
  }
}

void append_escape(std::string& json, char32_t code_point) {
  constexpr std::string_view digits = "0123456789abcdef";
  json.push_back('\\');
  if (const char letter = letter_of_escape(code_point)) {
    json.push_back(letter);
    return;
  }
  json.push_back('u');
  for (unsigned shift = 4 * hexadecimal_digits; shift > 0;) {
    shift -= 4;
    json.push_back(digits[(code_point >> shift) & 0xFU]);
  }
}

// Nearly all bytes of a text: ASCII that is never escaped.
bool is_plain(char byte) { return byte >= ' ' && byte < '\x7F' && byte != '"' && byte != '\\'; }

// What stands for itself is appended in long strokes.
template <bool (*is_escaped)(char32_t)>
void append_escaped(std::string& json, std::string_view text) {
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const char32_t code_point = next_code_point(text, at);
    const bool escaped = is_escaped(code_point);
    if (!escaped && code_point != replacement) continue;
    json.append(text.substr(done, begin - done));
    if (escaped) {
      append_escape(json, code_point);
    } else {
      append_code_point(json, code_point);
    }
    done = at;
  }
  json.append(text.substr(done));
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

void append_json_string(std::string& json, std::string_view text) {
  json.push_back('"');
  append_escaped<needs_escape>(json, text);
  json.push_back('"');
}

std::string with_hidden_escaped(std::string_view json) {
  std::string escaped;
  escaped.reserve(json.size());
  append_escaped<is_hidden>(escaped, json);
  return escaped;
}

}  // namespace dagsorden
