#include "common/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

namespace dagsorden {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    result.push_back(next_code_point(text, offset));
  }
  return result;
}

// ICU makes a normalizer on first use; nullptr if it has no data. Callers keep it in a static
// variable, whose lock race detectors know.
const icu::Normalizer2* normalizer(const icu::Normalizer2* (*make)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* made = make(status);
  return U_SUCCESS(status) != 0 ? made : nullptr;
}

bool is_blank(char32_t code_point) {
  if (code_point < first_beyond_ascii) {
    return code_point == U' ' || (code_point >= U'\t' && code_point <= U'\r');
  }
  return u_isUWhiteSpace(static_cast<UChar32>(code_point)) != 0;
}

// The base letter of an accented one: é → e. Danish letters stay.
char32_t without_accent(char32_t code_point) {
  if (code_point < 0x80) return code_point;
  switch (code_point) {
    case U'å':
    case U'æ':
    case U'ø':
      return code_point;
    case U'ä':
      return U'æ';
    case U'ö':
      return U'ø';
    default:
      break;
  }
  static const icu::Normalizer2* const nfd = normalizer(icu::Normalizer2::getNFDInstance);
  icu::UnicodeString decomposed;
  if (nfd != nullptr && nfd->getDecomposition(static_cast<UChar32>(code_point), decomposed) != 0) {
    return static_cast<char32_t>(decomposed.char32At(0));
  }
  return code_point;
}

}  // namespace

char32_t beyond_ascii::next_code_point(std::string_view text, std::size_t& offset) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto position = static_cast<std::int64_t>(offset);
  const auto length = static_cast<std::int64_t>(text.size());
  UChar32 code_point = 0;
  U8_NEXT_OR_FFFD(bytes, position, length, code_point);
  offset = static_cast<std::size_t>(position);
  return static_cast<char32_t>(code_point);
}

void beyond_ascii::append_code_point(std::string& text, char32_t code_point) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  int length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(code_point));
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

namespace {

constexpr unsigned char first_lead_of_mark = 0xCC;  // the first byte of U+0300 in UTF-8

// Limits the marks on a letter to what any script needs (Unicode's Stream-Safe Text Format, UAX
// #15, section 13), since the time to sort them grows with the square of their number.
std::string without_endless_marks(std::string_view text) {
  constexpr int most_marks = 30;
  std::string result;
  result.reserve(text.size());
  int marks = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t code_point = next_code_point(text, offset);
    const bool is_mark = u_getCombiningClass(static_cast<UChar32>(code_point)) != 0;
    marks = is_mark ? marks + 1 : 0;
    if (marks <= most_marks) result.append(text.substr(begin, offset - begin));
  }
  return result;
}

}  // namespace

std::string to_nfc(std::string_view given) {
  // Text without characters from U+0300 on is composed already.
  const bool is_composed = std::all_of(given.begin(), given.end(), [](char byte) {
    return static_cast<unsigned char>(byte) < first_lead_of_mark;
  });
  if (is_composed) return std::string(given);
  const std::string text = without_endless_marks(given);
  static const icu::Normalizer2* const nfc = normalizer(icu::Normalizer2::getNFCInstance);
  if (nfc == nullptr) return text;
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
  nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink,
                     nullptr, status);
  return U_SUCCESS(status) != 0 ? result : text;
}

bool beyond_ascii::is_letter(char32_t code_point) {
  return u_isalpha(static_cast<UChar32>(code_point)) != 0 ||
         u_charType(static_cast<UChar32>(code_point)) == U_NON_SPACING_MARK;
}

bool beyond_ascii::is_digit(char32_t code_point) {
  return u_isdigit(static_cast<UChar32>(code_point)) != 0;
}

bool is_upper(char32_t code_point) {
  if (code_point < first_beyond_ascii) return code_point >= U'A' && code_point <= U'Z';
  return u_isUUppercase(static_cast<UChar32>(code_point)) != 0;
}

char32_t to_lower(char32_t code_point) {
  if (code_point < 0x80) {
    return code_point >= U'A' && code_point <= U'Z' ? code_point + 32 : code_point;
  }
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(code_point)));
}

bool begins_small(std::string_view text) {
  std::size_t offset = 0;
  const char32_t first = text.empty() ? U'A' : next_code_point(text, offset);
  return is_letter(first) && !is_upper(first);
}

bool begins_with_capital(std::string_view text) {
  std::size_t offset = 0;
  return !text.empty() && is_upper(next_code_point(text, offset));
}

bool is_in_capitals(std::string_view text, std::size_t least_letters) {
  std::size_t letters = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t code_point = next_code_point(text, offset);
    if (!is_letter(code_point)) continue;
    if (!is_upper(code_point)) return false;
    ++letters;
  }
  return letters >= least_letters;
}

std::string to_lower(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    append_code_point(result, to_lower(next_code_point(text, offset)));
  }
  return result;
}

std::string fold_letters(std::string_view word) {
  const std::string composed = to_nfc(word);
  std::string folded;
  folded.reserve(composed.size());
  const auto replace_last = [&folded](std::string_view letter) {
    folded.pop_back();
    folded.append(letter);
  };
  for (std::size_t offset = 0; offset < composed.size();) {
    const char32_t lower = to_lower(next_code_point(composed, offset));
    if (lower >= first_beyond_ascii &&
        u_charType(static_cast<UChar32>(lower)) == U_NON_SPACING_MARK) {
      continue;
    }
    const char32_t letter = without_accent(lower);
    if (letter == U'a' && folded.ends_with('a')) {
      replace_last("å");
    } else if (letter == U'e' && folded.ends_with('a')) {
      replace_last("æ");
    } else if (letter == U'e' && folded.ends_with('o')) {
      replace_last("ø");
    } else {
      append_code_point(folded, letter);
    }
  }
  return folded;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) next_code_point(text, offset);
  return count;
}

std::string collapse_blanks(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool pending = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t code_point = next_code_point(text, offset);
    if (is_blank(code_point)) {
      pending = !result.empty();
      continue;
    }
    if (pending) result.push_back(' ');
    pending = false;
    append_code_point(result, code_point);
  }
  return result;
}

std::string without_blanks(std::string_view text) {
  std::string joined(text);
  joined.erase(std::remove(joined.begin(), joined.end(), ' '), joined.end());
  return joined;
}

std::string_view trim(std::string_view text) {
  const char* const blanks = " \t\r\n\f\v";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t end = text.find(separator); end != std::string_view::npos;
       end = text.find(separator, begin)) {
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::string joined(const std::vector<std::string>& pieces, std::string_view separator) {
  std::string all;
  for (const std::string& piece : pieces) {
    if (&piece != &pieces.front()) all.append(separator);
    all.append(piece);
  }
  return all;
}

bool begins_with_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(), [](char left, char right) {
           return to_lower(static_cast<char32_t>(static_cast<unsigned char>(left))) ==
                  to_lower(static_cast<char32_t>(static_cast<unsigned char>(right)));
         });
}

bool is_valid_utf8(std::string_view bytes) {
  constexpr char32_t replacement = 0xFFFD;
  for (std::size_t offset = 0; offset < bytes.size();) {
    const std::size_t begin = offset;
    const bool is_replaced = next_code_point(bytes, offset) == replacement;
    if (is_replaced && bytes.substr(begin, offset - begin) != "\xEF\xBF\xBD") return false;
  }
  return true;
}

std::string slug(std::string_view name) {
  const std::string composed = to_nfc(name);
  std::string result;
  for (std::size_t offset = 0; offset < composed.size();) {
    const char32_t letter = without_accent(to_lower(next_code_point(composed, offset)));
    if (letter < 0x80 && (is_letter(letter) || is_digit(letter))) {
      result.push_back(static_cast<char>(letter));
    } else if (letter == U'æ') {
      result += "ae";
    } else if (letter == U'ø') {
      result += "oe";
    } else if (letter == U'å') {
      result += "aa";
    } else if (!result.empty() && result.back() != '-') {
      result.push_back('-');
    }
  }
  if (!result.empty() && result.back() == '-') result.pop_back();
  return result;
}

std::string url_path(std::string_view path) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  constexpr std::string_view marks = "-._~/";
  std::string url;
  for (const char character : path) {
    const auto byte = static_cast<unsigned char>(character);
    const bool is_plain =
        byte < first_beyond_ascii &&
        (is_letter(byte) || is_digit(byte) || marks.find(character) != std::string_view::npos);
    if (is_plain) {
      url.push_back(character);
    } else {
      url += {'%', hexadecimal[byte >> 4U], hexadecimal[byte & 0xFU]};
    }
  }
  return url;
}

std::string percent_decoded(std::string_view text) {
  constexpr int hexadecimal = 16;
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    const char* digits = text.data() + i + 1;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(digits, digits + 2, byte, hexadecimal).ptr == digits + 2) {
      decoded.push_back(static_cast<char>(byte));
      i += 2;
    } else {
      decoded.push_back(text[i]);
    }
  }
  return decoded;
}

bool may_deceive(char32_t code_point) {
  const auto is_between = [code_point](char32_t first, char32_t last) {
    return first <= code_point && code_point <= last;
  };
  return code_point < U' ' || is_between(0x7F, 0x9F) || code_point == 0x61C ||
         is_between(0x200E, 0x200F) || is_between(0x2028, 0x202E) || is_between(0x2066, 0x2069);
}

std::size_t edit_distance(std::string_view left, std::string_view right) {
  const std::u32string a = code_points(left);
  const std::u32string b = code_points(right);
  std::vector<std::size_t> before;
  std::vector<std::size_t> above(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<std::size_t> row(b.size() + 1, i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before = std::move(above);
    above = std::move(row);
  }
  return above[b.size()];
}

}  // namespace dagsorden
