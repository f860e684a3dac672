// The bytes of a text file, in whatever encoding, to clean UTF-8.
//
// Told apart: byte order marks, UTF-16 without one (by where its zero bytes stand), UTF-8, UTF-8
// with some bad bytes or encoded twice (garbled.h), CP850 and MacRoman by their Danish letters, and
// else a single-byte encoding (by ICU's detector). Never fails on any bytes. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace dagsorden {

struct DecodedText {
  /// UTF-8 in normal form C. Line ends, tabs and form feeds as they stood; NULs, zero-width
  /// characters and soft hyphens within lines dropped, or made the dash of a personal number;
  /// ligatures taken apart, hyphens of all kinds made the plain one; other blanks (no-break ones
  /// too) and control characters made one blank each; bytes that make no character are U+FFFD.
  std::string text;
  bool is_binary = false;  ///< more control characters than any text has; text is left empty
};

DecodedText decode(std::string_view bytes);

/// The same for bytes that say their own encoding, as web pages do ("iso-8859-1", any name that ICU
/// knows; or empty). Marks and valid UTF-8 come before what is said, which is often wrong.
DecodedText decode(std::string_view bytes, const std::string& declared);

/// Zero-width spaces and joiners, marks of direction, the byte order mark; not the soft hyphen.
bool is_zero_width(char32_t code_point);

}  // namespace dagsorden
