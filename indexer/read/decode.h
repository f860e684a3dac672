// Decodes the bytes of a text file in any encoding to clean UTF-8.
//
// It recognises byte order marks, UTF-16 without one (by the positions of zero bytes), UTF-8, UTF-8
// that has some bad bytes or was encoded twice (garbled.h), and CP850 and MacRoman by their Danish
// letters. ICU's detector chooses a single-byte encoding for anything else. Never fails.
// Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace dagsorden {

struct DecodedText {
  /// UTF-8 in normal form C. Line ends, tabs and form feeds are kept. NULs, zero-width characters
  /// and soft hyphens within lines are dropped, or become the dash of a personal number. Ligatures
  /// are split into letters. Hyphens of all kinds become plain ones. Other white space (no-break
  /// spaces, too) and control characters become spaces. Invalid bytes become U+FFFD.
  std::string text;
  bool is_binary = false;  ///< more control characters than any text has; text is left empty
};

DecodedText decode(std::string_view bytes);

/// Decodes bytes that declare their encoding, as web pages do. declared: any name that ICU knows,
/// such as "iso-8859-1"; or empty. Byte order marks and valid UTF-8 take precedence, as the
/// declaration is often wrong.
DecodedText decode(std::string_view bytes, const std::string& declared);

/// True for zero-width spaces and joiners, direction marks and the byte order mark; not for the
/// soft hyphen.
bool is_zero_width(char32_t code_point);

}  // namespace dagsorden
