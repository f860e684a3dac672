#include "indexer/read/decode.h"

#include <unicode/localpointer.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/text.h"
#include "indexer/clean/personal_number_shape.h"
#include "indexer/read/garbled.h"

namespace dagsorden {
namespace {

using icu::LocalUCharsetDetectorPointer;

constexpr char32_t replacement = 0xFFFD;

std::string convert(std::string_view bytes, const char* encoding) {
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding);
  std::string result;
  return text.toUTF8String(result);
}

// UTF-16 without a mark: Latin letters leave every second byte zero.
const char* unmarked_utf16(std::string_view bytes) {
  const std::size_t pairs = std::min<std::size_t>(bytes.size(), 65536) / 2;
  std::size_t even_zeros = 0;
  std::size_t odd_zeros = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    if (bytes[2 * i] == '\0') ++even_zeros;
    if (bytes[2 * i + 1] == '\0') ++odd_zeros;
  }
  const std::size_t many = std::max<std::size_t>(1, pairs / 2);
  const std::size_t few = pairs / 20;
  if (odd_zeros > many && even_zeros <= few) return "UTF-16LE";
  if (even_zeros > many && odd_zeros <= few) return "UTF-16BE";
  return nullptr;
}

// True if at least half of the letters outside ASCII are well-formed UTF-8: in other encodings of
// Danish hardly any would be.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t offset = 0; offset < bytes.size();) {
    if (static_cast<unsigned char>(bytes[offset]) < 0x80) {
      ++offset;
      continue;
    }
    const std::size_t begin = offset;
    const char32_t code_point = next_code_point(bytes, offset);
    const bool is_written_so = bytes.substr(begin, offset - begin) == "\xEF\xBF\xBD";
    ++(code_point != replacement || is_written_so ? good : bad);
  }
  return good >= bad;
}

// ISO-8859-1 or Windows-1252, whichever the detector finds likelier. It knows many more encodings,
// but Danish files do not use them.
const char* single_byte_encoding(std::string_view bytes) {
  constexpr std::size_t most_bytes = 65536;
  UErrorCode status = U_ZERO_ERROR;
  const LocalUCharsetDetectorPointer detector(ucsdet_open(&status));
  const std::string_view sample = bytes.substr(0, most_bytes);
  ucsdet_setText(detector.getAlias(), sample.data(), static_cast<std::int32_t>(sample.size()),
                 &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.getAlias(), &count, &status);
  for (std::int32_t i = 0; U_SUCCESS(status) != 0 && i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    const bool is_whole = sample.size() == bytes.size();
    if (is_whole && std::string_view(name) == "ISO-8859-1") return "ISO-8859-1";
    if (std::string_view(name) == "windows-1252") break;
  }
  // The text after the sample may have quotes and dashes, which only Windows-1252 has.
  return "windows-1252";
}

std::string to_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return std::string(bytes.substr(3));
  if (bytes.starts_with("\xFF\xFE")) return convert(bytes.substr(2), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return convert(bytes.substr(2), "UTF-16BE");
  if (const char* encoding = unmarked_utf16(bytes)) return convert(bytes, encoding);
  if (is_valid_utf8(bytes)) return mend_double_encoding(bytes);
  if (is_mostly_utf8(bytes)) return mend_double_encoding(mend_mixed_encoding(bytes));
  if (const char* encoding = old_single_byte_encoding(bytes)) return convert(bytes, encoding);
  // If less than half is UTF-8, that part now looks as if it had been encoded twice.
  return mend_double_encoding(convert(bytes, single_byte_encoding(bytes)));
}

// The encoding that browsers understand by the name (encoding.spec.whatwg.org); nullptr if the
// bytes cannot be in it, or if no encoding has that name.
const char* usable_encoding(const std::string& declared) {
  UErrorCode status = U_ZERO_ERROR;
  const char* const name = ucnv_getStandardName(declared.c_str(), "MIME", &status);
  if (U_FAILURE(status) != 0 || name == nullptr) return nullptr;
  const std::string_view encoding = name;
  if (encoding == "UTF-8" || encoding.starts_with("UTF-16") || encoding.starts_with("UTF-32")) {
    return nullptr;
  }
  return encoding == "ISO-8859-1" || encoding == "US-ASCII" ? "windows-1252" : name;
}

std::string to_utf8(std::string_view bytes, const std::string& declared) {
  const char* const encoding = usable_encoding(declared);
  const bool is_marked = bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") ||
                         bytes.starts_with("\xFE\xFF");
  if (encoding == nullptr || is_marked || unmarked_utf16(bytes) != nullptr ||
      is_valid_utf8(bytes)) {
    return to_utf8(bytes);
  }
  return convert(bytes, encoding);
}

bool is_kept_control(char32_t code_point) {
  return code_point == U'\n' || code_point == U'\r' || code_point == U'\t' || code_point == U'\f';
}

// The letters of the ligatures U+FB00 to U+FB06; empty for all other characters.
std::string_view letters_of_ligature(char32_t code_point) {
  constexpr std::array<std::string_view, 7> letters = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  constexpr char32_t first = 0xFB00;
  if (code_point < first || code_point >= first + letters.size()) return {};
  return letters[code_point - first];
}

constexpr char32_t soft_hyphen = 0xAD;

// A soft hyphen within a line only says where a word might be broken; one at a line's end broke it.
bool is_unseen_hyphen(char32_t code_point, std::string_view rest) {
  if (code_point != soft_hyphen) return false;
  const std::size_t next = rest.find_first_not_of(" \t\r");
  return next != std::string_view::npos && rest[next] != '\n' && rest[next] != '\f';
}

bool is_hyphen(char32_t code_point) { return code_point == 0x2010 || code_point == 0x2011; }

// The end of the plain ASCII text, which is kept unchanged.
std::size_t end_of_plain_text(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && ((text[end] >= ' ' && text[end] < '\x7F') ||
                               is_kept_control(static_cast<unsigned char>(text[end])))) {
    ++end;
  }
  return end;
}

struct Tidied {
  std::string text;
  std::size_t letters = 0;
  std::size_t oddities = 0;  ///< NULs, control characters, invalid bytes
};

Tidied tidy(std::string_view text) {
  Tidied result;
  result.text.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size(); ++result.letters) {
    const std::size_t plain = end_of_plain_text(text, offset) - offset;
    result.text.append(text.substr(offset, plain));
    result.letters += plain;
    offset += plain;
    if (offset == text.size()) break;
    const char32_t code_point = next_code_point(text, offset);
    const auto type = u_charType(static_cast<UChar32>(code_point));
    const bool is_control = type == U_CONTROL_CHAR && code_point != U'\v';
    if (is_control || code_point == replacement || type == U_UNASSIGNED) ++result.oddities;
    const std::string_view rest = text.substr(offset);
    const bool is_unseen = is_zero_width(code_point) || code_point == soft_hyphen;
    if (is_unseen && is_parted_like_personal_number(result.text, rest)) {
      result.text.push_back('-');
      continue;
    }
    if (code_point == 0 || is_zero_width(code_point) || is_unseen_hyphen(code_point, rest))
      continue;
    if (const std::string_view letters = letters_of_ligature(code_point); !letters.empty()) {
      result.text.append(letters);
    } else if (is_hyphen(code_point)) {
      result.text.push_back('-');
    } else if (type == U_CONTROL_CHAR || type == U_SPACE_SEPARATOR) {
      result.text.push_back(' ');
    } else {
      append_code_point(result.text, code_point);
    }
  }
  return result;
}

DecodedText tidy_decoded(const std::string& text) {
  Tidied tidied = tidy(text);
  // Random bytes contain one control character in eight bytes; a short or slightly damaged text has
  // few.
  constexpr std::size_t fewest_oddities = 16;
  if (tidied.oddities >= fewest_oddities && tidied.oddities * 10 > tidied.letters) {
    return {{}, true};
  }
  return {to_nfc(tidied.text), false};
}

}  // namespace

bool is_zero_width(char32_t code_point) {
  return code_point == 0x200B || (u_charType(static_cast<UChar32>(code_point)) == U_FORMAT_CHAR &&
                                  code_point != soft_hyphen);
}

DecodedText decode(std::string_view bytes) { return tidy_decoded(to_utf8(bytes)); }

DecodedText decode(std::string_view bytes, const std::string& declared) {
  return tidy_decoded(to_utf8(bytes, declared));
}

}  // namespace dagsorden
