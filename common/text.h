// Unicode text in UTF-8: normal forms, letters, folding, widths.
//
// All functions take and give UTF-8; invalid bytes count as U+FFFD. Unicode properties come from
// ICU (unicode.org/reports/tr15 for the normal forms). All are thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

namespace beyond_ascii {
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_code_point(std::string& text, char32_t code_point);
bool is_letter(char32_t code_point);
bool is_digit(char32_t code_point);
}  // namespace beyond_ascii

inline constexpr char32_t first_beyond_ascii = 0x80;

// A query reads the texts of its hits code point by code point, so ASCII is handled inline.

/// True if the bytes are well-formed UTF-8.
bool is_valid_utf8(std::string_view bytes);

/// The code point at text[offset]; moves offset past it. U+FFFD for an invalid sequence.
inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first >= first_beyond_ascii) return beyond_ascii::next_code_point(text, offset);
  ++offset;
  return first;
}

/// Appends a code point in UTF-8.
inline void append_code_point(std::string& text, char32_t code_point) {
  if (code_point >= first_beyond_ascii) {
    beyond_ascii::append_code_point(text, code_point);
  } else {
    text.push_back(static_cast<char>(code_point));
  }
}

/// Unicode normal form C.
std::string to_nfc(std::string_view given);

inline bool is_letter(char32_t code_point) {
  if (code_point >= first_beyond_ascii) return beyond_ascii::is_letter(code_point);
  const char32_t small = code_point | 0x20U;
  return small >= U'a' && small <= U'z';
}
inline bool is_digit(char32_t code_point) {
  if (code_point >= first_beyond_ascii) return beyond_ascii::is_digit(code_point);
  return code_point >= U'0' && code_point <= U'9';
}

inline bool is_ascii_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_upper(char32_t code_point);
char32_t to_lower(char32_t code_point);

/// True if the text starts with a lower-case letter, like a line in the middle of a sentence.
bool begins_small(std::string_view text);

/// True if the text starts with a capital, like a title or a sentence.
bool begins_with_capital(std::string_view text);

/// True if the text has at least `least_letters` letters and all of them are capitals.
bool is_in_capitals(std::string_view text, std::size_t least_letters);

/// Lower case, code point by code point.
std::string to_lower(std::string_view text);

/// Folds a word to Danish letters in lower case: aa, ae and oe become å, æ and ø; ä and ö become æ
/// and ø; other accents are dropped (é → e, ü → u). So Aabenraa, Åbenrå and AABENRAA are the same,
/// and ø never becomes o. After Lucene's ScandinavianNormalizationFilter.
std::string fold_letters(std::string_view word);

/// The number of code points, in which JSON counts its offsets.
std::size_t count_code_points(std::string_view text);

/// Replaces each run of white space, no-break spaces included, by one blank; trims both ends.
std::string collapse_blanks(std::string_view text);

/// The text without its ASCII blanks: letter-spaced words are joined.
std::string without_blanks(std::string_view text);

/// The text without ASCII blanks at its ends.
std::string_view trim(std::string_view text);

/// The pieces between separators, empty ones included. They refer to the text.
std::vector<std::string_view> split(std::string_view text, char separator);

std::string joined(const std::vector<std::string>& pieces, std::string_view separator);

/// True if text starts with prefix. Ignores the case of ASCII letters.
bool begins_with_ignoring_case(std::string_view text, std::string_view prefix);

/// A name for ids and addresses: lower-case ASCII letters and digits, single hyphens between them,
/// ae oe aa for æ ø å. "KKR Sjælland" gives "kkr-sjaelland".
std::string slug(std::string_view name);

/// A path as in a URL: all but ASCII letters, digits and a few marks is written %XX (RFC 3986).
std::string url_path(std::string_view path);

/// The text with each %XX replaced by its byte.
std::string percent_decoded(std::string_view text);

/// True for characters that control a terminal, break lines or hide text: control characters, line
/// separators, bidirectional controls.
bool may_deceive(char32_t code_point);

/// The edit distance of two words in code points. Two swapped neighbours count as one edit (optimal
/// string alignment: Damerau 1964, Boytsov 2011).
std::size_t edit_distance(std::string_view left, std::string_view right);

}  // namespace dagsorden
