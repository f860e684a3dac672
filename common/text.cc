#include "common/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace dagsorden {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    result.push_back(next_code_point(text, offset));
  }
  return result;
}

// ICU makes a normalizer when it is first asked for; nullptr if it has no data. Kept in a static
// variable by the callers, so that threads meet at a lock that race detectors know.
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

constexpr unsigned char first_of_two = 0xC3;  // of À to ÿ, so of Æ, Ø, Å and their small forms

// True if one of them stands at offset: in Danish nearly all characters outside ASCII.
bool is_character_of_two(std::string_view text, std::size_t offset) {
  return offset + 1 < text.size() && static_cast<unsigned char>(text[offset]) == first_of_two &&
         (static_cast<unsigned char>(text[offset + 1]) & 0xC0U) == 0x80U;
}

bool is_graphic(char byte) { return byte > ' ' && byte < '\x7F'; }

// The end of words with one blank between each: what collapse_blanks() leaves as it is. Every text
// that is shown goes through it.
std::size_t end_of_plain_run(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  bool may_be_blank = false;
  while (end < text.size()) {
    if (is_graphic(text[end])) {
      while (++end < text.size() && is_graphic(text[end])) {
      }
      may_be_blank = true;
    } else if (text[end] == ' ' && may_be_blank) {
      ++end;
      may_be_blank = false;
    } else if (is_character_of_two(text, end)) {
      end += 2;
      may_be_blank = true;
    } else {
      break;
    }
  }
  return end > begin && !may_be_blank ? end - 1 : end;
}

// Makes ASCII and À to ÿ lower case in place, up to the first other character; gives its offset.
std::size_t lower_plain_letters(std::string& text) {
  constexpr unsigned to_small = 0x20;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < first_beyond_ascii) {
      text[at] = static_cast<char>(to_lower(static_cast<unsigned char>(text[at])));
      continue;
    }
    if (!is_character_of_two(text, at)) break;
    ++at;
    // À to Þ without ×, which stands among them.
    const auto second = static_cast<unsigned char>(text[at]);
    const bool is_capital = second < 0x9F && second != 0x97;
    if (is_capital) text[at] = static_cast<char>(second | to_small);
  }
  return at;
}

// The second byte of the letter that two small letters of ASCII stand for; 0 if they stay two.
char second_of_pair(char first, char second) {
  if (first == 'a') return second == 'e' ? "æ"[1] : second == 'a' ? "å"[1] : '\0';
  return first == 'o' && second == 'e' ? "ø"[1] : '\0';
}

// What becomes of each byte of ASCII that is folded; 0 for all others.
using FoldTable = std::array<char, 256>;

constexpr FoldTable fold_table(bool (*is_taken)(char32_t)) {
  FoldTable table{};
  for (unsigned byte = 1; byte < first_beyond_ascii; ++byte) {
    const bool is_capital = byte >= 'A' && byte <= 'Z';
    if (is_taken(byte)) table[byte] = static_cast<char>(is_capital ? byte | 0x20U : byte);
  }
  return table;
}

constexpr FoldTable all_of_ascii = fold_table([](char32_t) { return true; });
constexpr FoldTable letters_and_digits = fold_table([](char32_t byte) {
  return (byte >= U'0' && byte <= U'9') || ((byte | 0x20U) >= U'a' && (byte | 0x20U) <= U'z');
});

// What fold_letters() makes of æ, ø, å and what the table takes of ASCII, as far as they reach from
// text[at] on; moves at behind them. folded is as long as them at least; gives its end.
char* fold_plain(const FoldTable& table, std::string_view text, std::size_t& at, char* folded) {
  char* end = folded;
  for (; at < text.size(); ++at) {
    const char letter = table[static_cast<unsigned char>(text[at])];
    if (letter == 0) {
      if (!is_character_of_two(text, at)) break;
      const char small = static_cast<char>(static_cast<unsigned char>(text[at + 1]) | 0x20U);
      if (small != "æ"[1] && small != "ø"[1] && small != "å"[1]) break;
      *end++ = static_cast<char>(first_of_two);
      *end++ = small;
      ++at;
      continue;
    }
    // A letter that a pair was made of already is none of ASCII any more.
    if ((letter == 'a' || letter == 'e') && end != folded) {
      if (const char second = second_of_pair(end[-1], letter); second != 0) {
        end[-1] = static_cast<char>(first_of_two);
        *end++ = second;
        continue;
      }
    }
    *end++ = letter;
  }
  return end;
}

// The base letter of an accented one: é → e. Letters that Danish has of its own stay.
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

// No more marks on a letter than any writing has (Unicode's Stream-Safe Text Format, UAX #15,
// section 13): the time that it takes to bring them into order grows with the square of them.
std::string without_endless_marks(std::string_view text) {
  constexpr int most_marks = 30;
  constexpr unsigned char first_lead_of_mark = 0xCC;  // of U+0300
  std::string result;
  result.reserve(text.size());
  int marks = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    if (static_cast<unsigned char>(text[offset]) < first_lead_of_mark) {
      ++offset;
      marks = 0;
    } else {
      const char32_t code_point = next_code_point(text, offset);
      const bool is_mark = u_getCombiningClass(static_cast<UChar32>(code_point)) != 0;
      marks = is_mark ? marks + 1 : 0;
    }
    if (marks <= most_marks) result.append(text.substr(begin, offset - begin));
  }
  return result;
}

}  // namespace

std::string to_nfc(std::string_view given) {
  if (is_ascii(given)) return std::string(given);
  std::string text = without_endless_marks(given);
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

std::string to_lower(std::string_view text) {
  std::string result(text);
  const std::size_t plain = lower_plain_letters(result);
  result.resize(plain);
  for (std::size_t offset = plain; offset < text.size();) {
    append_code_point(result, to_lower(next_code_point(text, offset)));
  }
  return result;
}

std::string fold_letters(std::string_view word) {
  std::string result(word.size(), '\0');  // nothing gets longer
  std::size_t end = 0;
  const char* const folded_end = fold_plain(all_of_ascii, word, end, result.data());
  if (end == word.size()) {
    result.resize(static_cast<std::size_t>(folded_end - result.data()));
    return result;
  }
  const std::string composed = to_nfc(word);
  std::u32string letters;
  letters.reserve(composed.size());
  for (std::size_t offset = 0; offset < composed.size();) {
    const char32_t lower = to_lower(next_code_point(composed, offset));
    if (u_charType(static_cast<UChar32>(lower)) == U_NON_SPACING_MARK) continue;
    letters.push_back(without_accent(lower));
  }
  result.clear();
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char32_t next = i + 1 < letters.size() ? letters[i + 1] : 0;
    char32_t letter = letters[i];
    if (letter == U'a' && next == U'a') {
      letter = U'å';
      ++i;
    } else if (letter == U'a' && next == U'e') {
      letter = U'æ';
      ++i;
    } else if (letter == U'o' && next == U'e') {
      letter = U'ø';
      ++i;
    }
    append_code_point(result, letter);
  }
  return result;
}

std::size_t fold_plain_word(std::string_view text, std::size_t begin, std::string& folded) {
  constexpr std::size_t longest = 60;  // of nearly all words
  std::array<char, longest> letters{};
  std::size_t end = begin;
  const char* const folded_end =
      fold_plain(letters_and_digits, text.substr(0, begin + longest), end, letters.data());
  folded.assign(letters.data(), static_cast<std::size_t>(folded_end - letters.data()));
  return end;
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
    const std::size_t begin = offset;
    offset = end_of_plain_run(text, begin);
    const bool is_run = offset > begin;
    const char32_t code_point = is_run ? 0 : next_code_point(text, offset);
    if (!is_run && is_blank(code_point)) {
      pending = !result.empty();
      continue;
    }
    if (pending) result.push_back(' ');
    pending = false;
    if (is_run) {
      result.append(text, begin, offset - begin);
    } else {
      append_code_point(result, code_point);
    }
  }
  return result;
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
