// Decodes the bytes of a text file in any encoding to clean UTF-8.
//
// Recognised are byte order marks, UTF-16 without one (by the places of its zero bytes), UTF-8,
// UTF-8 with some bad bytes or encoded twice (garbled.h), CP850 and MacRoman by their Danish
// letters, and otherwise a single-byte encoding (by ICU's detector). Never fails. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace dagsorden {

struct DecodedText {
  /// UTF-8 in normal form C. Line ends, tabs and form feeds are kept. NULs, zero-width characters
  /// and soft hyphens within lines are dropped, or become the dash of a personal number. Ligatures
  /// are taken apart, hyphens of all kinds become plain ones, other blanks (also no-break ones) and
  /// control characters become blanks, and bytes that are no character become U+FFFD.
  std::string text;
  bool is_binary = false;  ///< more control characters than any text has; text is left empty
};

DecodedText decode(std::string_view bytes);

/// The same for bytes that declare their encoding, as web pages do ("iso-8859-1", any name that ICU
/// knows; or empty). Byte order marks and valid UTF-8 take precedence, as the declaration is often
/// wrong.
DecodedText decode(std::string_view bytes, const std::string& declared);

/// True for zero-width spaces and joiners, direction marks and the byte order mark; not for the
/// soft hyphen.
bool is_zero_width(char32_t code_point);

}  // namespace dagsorden
