#include "indexer/read/garbled.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>

#include "common/text.h"

namespace dagsorden {
namespace {

constexpr char32_t no_character = 0xFFFD;

std::string read_as(std::string_view bytes, const char* encoding) {
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding);
  std::string result;
  return text.toUTF8String(result);
}

bool is_danish_letter(char32_t code_point) {
  constexpr std::u32string_view letters = U"æøåÆØÅéÉüÜöÖäÄ";
  return letters.find(code_point) != std::u32string_view::npos;
}

bool is_ascii_letter(char32_t code_point) {
  return (code_point >= U'a' && code_point <= U'z') || (code_point >= U'A' && code_point <= U'Z');
}

bool is_in_word(char32_t code_point) {
  return is_ascii_letter(code_point) || is_danish_letter(code_point);
}

std::u32string code_points_of(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    result.push_back(next_code_point(text, offset));
  }
  return result;
}

// The number of characters outside ASCII that are letters of Danish words. A capital after a small
// letter does not count.
std::size_t danish_letters_in(std::string_view text) {
  std::size_t count = 0;
  char32_t before = U' ';
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t code_point = next_code_point(text, offset);
    const bool is_misplaced = is_upper(code_point) && is_letter(before) && !is_upper(before);
    if (is_danish_letter(code_point) && !is_misplaced) ++count;
    before = code_point;
  }
  return count;
}

// The byte that stands for this character in Windows-1252 or ISO-8859-1.
std::optional<unsigned char> byte_of(char32_t code_point) {
  constexpr std::array<char32_t, 32> windows = {
      0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
      0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
  if (code_point >= 0x80 && code_point <= 0xFF) return static_cast<unsigned char>(code_point);
  const auto* const found = std::find(windows.begin(), windows.end(), code_point);
  if (found == windows.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (found - windows.begin()));
}

// The original of the characters from text[at], which were encoded twice. Only sequences that begin
// with Ã, Â or â: no Danish word has these followed by a sign.
char32_t encoded_twice(const std::u32string& text, std::size_t at, std::size_t& size) {
  const char32_t lead = text[at];
  if (lead != U'Ã' && lead != U'Â' && lead != U'â') return no_character;
  size = lead == U'â' ? 3 : 2;
  if (at + size > text.size()) return no_character;
  std::string bytes;
  for (std::size_t i = at; i < at + size; ++i) {
    const std::optional<unsigned char> byte = byte_of(text[i]);
    if (!byte) return no_character;
    bytes.push_back(static_cast<char>(*byte));
  }
  std::size_t offset = 0;
  const char32_t code_point = next_code_point(bytes, offset);
  return offset == bytes.size() ? code_point : no_character;
}

std::string encode_once_less(std::string_view text) {
  const std::u32string given = code_points_of(text);
  std::string mended;
  mended.reserve(text.size());
  for (std::size_t i = 0; i < given.size();) {
    std::size_t size = 1;
    const char32_t original = encoded_twice(given, i, size);
    append_code_point(mended, original == no_character ? given[i] : original);
    i += original == no_character ? 1 : size;
  }
  return mended;
}

// A byte that is a Danish letter in Windows-1252 and adjoins a letter, or a quote or dash in
// Windows-1252.
std::optional<char32_t> single_byte_character(std::string_view bytes, std::size_t at) {
  const std::string character = read_as(bytes.substr(at, 1), "windows-1252");
  std::size_t offset = 0;
  const char32_t code_point = next_code_point(character, offset);
  const auto byte = static_cast<unsigned char>(bytes[at]);
  const auto is_ascii_letter_at = [bytes](std::size_t place) {
    return place < bytes.size() && is_ascii_letter(static_cast<unsigned char>(bytes[place]));
  };
  const bool is_beside_letter =
      (at > 0 && is_ascii_letter_at(at - 1)) || is_ascii_letter_at(at + 1);
  const bool is_mark = byte == 0x85 || (byte >= 0x91 && byte <= 0x97);
  if (is_mark || (is_danish_letter(code_point) && is_beside_letter)) return code_point;
  return std::nullopt;
}

// Signs that are normal within words: "og/eller", "KKR’s", "2.1", "a@b.dk". Characters that
// Windows-1252 has in place of another encoding's letters, even ƒ and ˆ, are not normal.
bool is_usual_in_words(char32_t code_point) {
  constexpr std::u32string_view usual = U"-/.,:;'’‘´`&@_()+·‐‑–—\u00AD§°²³µ½|\u2082<>[]";
  constexpr std::u32string_view lost = U"\u0192\u02C6";
  return ((is_letter(code_point) || is_digit(code_point)) &&
          lost.find(code_point) == std::u32string_view::npos) ||
         usual.find(code_point) != std::u32string_view::npos;
}

// Addresses contain signs of all kinds.
bool is_address_like(std::string_view word) {
  return word.find("://") != std::string_view::npos ||
         word.find("www.") != std::string_view::npos || word.find('@') != std::string_view::npos;
}

// How many letters of a word were lost, judging by its signs.
std::size_t lost_letters(std::string_view word) {
  if (word.size() < 3 || is_address_like(word)) return 0;
  const std::u32string text = code_points_of(word);
  std::size_t signs_in_words = 0;
  std::size_t signs = 0;
  std::set<char32_t> kinds;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_letter(text[i]) && !is_digit(text[i])) {
      ++signs;
      kinds.insert(text[i]);
    }
    const bool is_within =
        i > 0 && i + 1 < text.size() && is_in_word(text[i - 1]) && is_in_word(text[i + 1]);
    if (is_within && !is_usual_in_words(text[i])) ++signs_in_words;
  }
  // A word with many signs of many kinds is not a word.
  constexpr std::size_t most_kinds = 5;
  if (kinds.size() > most_kinds && signs * 3 > text.size()) return text.size();
  return signs_in_words;
}

}  // namespace

const char* old_single_byte_encoding(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, std::size_t{1} << 20U);
  constexpr std::size_t fewest = 3;
  const std::size_t usual = danish_letters_in(read_as(sample, "windows-1252"));
  const char* best = nullptr;
  std::size_t most = std::max(fewest - 1, usual * 4);
  for (const char* const encoding : {"IBM850", "macintosh"}) {
    const std::size_t count = danish_letters_in(read_as(sample, encoding));
    if (count > most) {
      most = count;
      best = encoding;
    }
  }
  return best;
}

std::string mend_double_encoding(std::string_view text) {
  // At most twice: each round undoes one encoding.
  const auto may_be = [](std::string_view given) {
    return given.find("\u00C3") != std::string_view::npos ||
           given.find("\u00C2") != std::string_view::npos ||
           given.find("\u00E2") != std::string_view::npos;
  };
  if (!may_be(text)) return std::string(text);
  std::string mended = encode_once_less(text);
  return may_be(mended) ? encode_once_less(mended) : mended;
}

std::string mend_mixed_encoding(std::string_view bytes) {
  std::string mended;
  mended.reserve(bytes.size());
  for (std::size_t offset = 0; offset < bytes.size();) {
    const std::size_t begin = offset;
    const char32_t code_point = next_code_point(bytes, offset);
    const bool is_bad =
        code_point == no_character && bytes.substr(begin, offset - begin) != "\xEF\xBF\xBD";
    if (!is_bad) {
      mended.append(bytes.substr(begin, offset - begin));
      continue;
    }
    offset = begin + 1;
    if (const std::optional<char32_t> character = single_byte_character(bytes, begin)) {
      append_code_point(mended, *character);
    } else {
      mended.push_back(bytes[begin]);
    }
  }
  return mended;
}

bool is_garbled(std::string_view text) {
  std::size_t lost = 0;
  std::size_t danish = 0;
  std::size_t letters = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\t\f\r", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    begin = end + 1;
    lost += lost_letters(word);
    danish += danish_letters_in(word);
    letters += count_code_points(word);
  }
  constexpr std::size_t fewest = 3;
  return lost >= fewest && lost > danish && lost * 200 > letters;
}

}  // namespace dagsorden
