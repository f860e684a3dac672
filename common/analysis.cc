#include "common/analysis.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "common/hash.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// Xapian accepts 245 bytes; NULs would count double, but no token has one.
constexpr std::size_t longest_term = 240;

// Suffixes that Danish writes after an apostrophe: KL's, KKR'er, survey'et. Sorted.
constexpr std::array<std::string_view, 14> apostrophe_endings = {
    "en", "ene", "enes", "ens", "er", "ere", "erne", "ernes", "ers", "et", "ets", "n", "s", "t"};

// Folded, sorted.
constexpr std::array<std::string_view, 118> stop_words = {
    "ad",     "af",     "al",      "alle",    "alt",     "altid",  "anden",  "andet",   "andre",
    "at",     "bare",   "begge",   "blev",    "blive",   "bliver", "burde",  "bør",     "da",
    "de",     "dem",    "den",     "denne",   "der",     "deres",  "derfor", "det",     "dette",
    "dig",    "din",    "disse",   "dog",     "du",      "efter",  "eller",  "en",      "end",
    "er",     "et",     "fik",     "flere",   "for",     "fra",    "få",     "får",     "før",
    "gennem", "ham",    "han",     "hans",    "har",     "havde",  "have",   "hen",     "hende",
    "hendes", "her",    "hun",     "hvad",    "hvem",    "hver",   "hvilke", "hvilken", "hvilket",
    "hvis",   "hvor",   "hvordan", "hvorfor", "hvornår", "i",      "ifm",    "ift",     "ikke",
    "ind",    "ja",     "jeg",     "jer",     "jf",      "kan",    "kunne",  "man",     "mange",
    "med",    "meget",  "mellem",  "men",     "mere",    "mig",    "min",    "mod",     "må",
    "måtte",  "ned",    "nej",     "noget",   "nogle",   "nok",    "nu",     "når",     "og",
    "også",   "om",     "op",      "os",      "over",    "på",     "samt",   "sig",     "sin",
    "skal",   "skulle", "som",     "så",      "til",     "ud",     "under",  "ved",     "vi",
    "vil"};

// A text with its code points, read from left to right.
class TextReader {
 public:
  explicit TextReader(std::string_view text) : text_(text) { advance_to(0); }

  std::size_t offset() const { return offset_; }
  std::string_view text() const { return text_; }
  bool at_end() const { return offset_ >= text_.size(); }
  char32_t current() const { return current_; }
  std::string_view since(std::size_t begin) const { return text_.substr(begin, offset_ - begin); }

  void advance() { advance_to(next_); }
  void advance_to(std::size_t offset) {
    offset_ = offset;
    next_ = offset;
    current_ = offset < text_.size() ? next_code_point(text_, next_) : 0;
  }
  char32_t following() const {
    std::size_t next = next_;
    return next < text_.size() ? next_code_point(text_, next) : 0;
  }
  // The number of digits directly after the current code point.
  std::size_t count_following_digits() const {
    std::size_t count = 0;
    while (next_ + count < text_.size() &&
           is_digit(static_cast<unsigned char>(text_[next_ + count]))) {
      ++count;
    }
    return count;
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  std::size_t next_ = 0;
  char32_t current_ = 0;
};

constexpr char32_t soft_hyphen = 0xAD;

bool is_word_part(char32_t code_point) { return is_letter(code_point) || is_digit(code_point); }
bool is_hyphen(char32_t code_point) {
  return code_point == U'-' || code_point == 0x2010 || code_point == 0x2011;
}
bool is_apostrophe(char32_t code_point) { return code_point == U'\'' || code_point == 0x2019; }

// The genitive of an abbreviation: EUs.
bool is_genitive_of_capitals(std::string_view letters) {
  std::size_t capitals = 0;
  for (std::size_t offset = 0; offset + 1 < letters.size();) {
    if (!is_upper(next_code_point(letters, offset))) return false;
    ++capitals;
  }
  return capitals >= 2 && letters.ends_with('s');
}

// The plain form of a superscript or subscript; 0 for other characters.
char on_the_line(char32_t code_point) {
  switch (code_point) {
    case 0xB9:
      return '1';
    case 0xB2:
      return '2';
    case 0xB3:
      return '3';
    case 0x2093:
      return 'x';
    default:
      break;
  }
  if (code_point >= 0x2070 && code_point <= 0x2079)
    return static_cast<char>('0' + code_point - 0x2070);
  if (code_point >= 0x2080 && code_point <= 0x2089)
    return static_cast<char>('0' + code_point - 0x2080);
  return 0;
}

bool is_above_the_line(char32_t code_point) {
  return code_point == 0xB9 || code_point == 0xB2 || code_point == 0xB3 ||
         (code_point >= 0x2070 && code_point <= 0x2079);
}

std::string_view letters_of_ligature(char32_t code_point) {
  constexpr std::array<std::string_view, 7> ligatures = {"ff",  "fi", "fl", "ffi",
                                                         "ffl", "st", "st"};
  constexpr char32_t first = 0xFB00;
  const bool is_ligature = code_point >= first && code_point < first + ligatures.size();
  return is_ligature ? ligatures[code_point - first] : std::string_view();
}

bool is_typed_otherwise(char32_t code_point) {
  return code_point == soft_hyphen || on_the_line(code_point) != 0 ||
         !letters_of_ligature(code_point).empty();
}

// A word as it would be typed: no soft hyphens, no ligatures, CO2 and m2 for CO₂ and m². A
// superscript number at the end of a longer word is a footnote mark.
std::string as_typed(std::string_view letters) {
  constexpr std::size_t longest_unit = 2;  // m², km²
  std::string result;
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < letters.size();) {
    const char32_t letter = next_code_point(letters, offset);
    if (letter == soft_hyphen || (is_above_the_line(letter) && count > longest_unit)) continue;
    ++count;
    if (const char plain = on_the_line(letter); plain != 0) {
      result.push_back(plain);
    } else if (const std::string_view pair = letters_of_ligature(letter); !pair.empty()) {
      result.append(pair);
    } else {
      append_code_point(result, letter);
    }
  }
  return result;
}

std::size_t count_digits(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_ascii_digit(text[at + count])) ++count;
  return count;
}

// The size in bytes of a blank that may group digits; 0 for other characters.
std::size_t blank_at(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with(' ')) return 1;
  constexpr std::string_view no_break = "\u00A0";
  return text.substr(at).starts_with(no_break) ? no_break.size() : 0;
}

// A number in groups with blanks between them (1 250 000 kr., telephone numbers): its digits and
// its end. Nothing for other numbers.
struct GroupedNumber {
  std::string digits;
  std::size_t end = 0;
};

std::optional<GroupedNumber> grouped_number_at(std::string_view text, std::size_t begin) {
  constexpr std::size_t most_groups = 6;  // of an amount; a table row may be endless
  GroupedNumber number;
  std::vector<std::size_t> sizes;
  for (std::size_t at = begin; const std::size_t size = count_digits(text, at);) {
    if (sizes.size() == most_groups) return std::nullopt;
    sizes.push_back(size);
    number.digits.append(text.substr(at, size));
    number.end = at + size;
    const std::size_t blank = blank_at(text, number.end);
    if (blank == 0) break;
    at = number.end + blank;
  }
  if (sizes.size() < 2) return std::nullopt;
  const bool is_by_thousands =
      sizes.front() <= 3 &&
      std::all_of(sizes.begin() + 1, sizes.end(), [](std::size_t size) { return size == 3; });
  const bool is_amount =
      text.substr(number.end).starts_with(" kr") || text.substr(number.end).starts_with(",");
  using Sizes = std::vector<std::size_t>;
  const auto is_year = [](std::string_view digits) {
    return digits.starts_with("19") || digits.starts_with("20");
  };
  const bool is_telephone =
      sizes == Sizes{2, 2, 2, 2} ||
      (sizes == Sizes{4, 4} &&
       !(is_year(number.digits) && is_year(std::string_view(number.digits).substr(4))));
  if ((is_by_thousands && (sizes.size() > 2 || is_amount)) || is_telephone) return number;
  return std::nullopt;
}

// 17.00 for 17:00, 9.30 for 09.30, 5000000 for 5000000,00.
std::string in_normal_form(std::string number) {
  const std::size_t comma = number.find(',');
  if (comma != std::string::npos && number.find_first_not_of('0', comma + 1) == std::string::npos) {
    number.resize(comma);
  }
  constexpr std::size_t time_size = 5;
  if (number.size() == time_size && number[0] == '0' && number[2] == '.') number.erase(0, 1);
  return number;
}

// The hour of a full hour, since people often write only that; empty for other numbers.
std::string hour_of(const std::string& number) {
  const std::size_t point = number.find('.');
  const bool is_full =
      point != std::string::npos && point > 0 && point <= 2 && number.substr(point) == ".00";
  return is_full ? number.substr(0, point) : std::string();
}

// Reads digits. Drops grouping points; keeps a decimal comma and other inner points.
Token read_number(TextReader& reader) {
  Token token{{}, reader.offset(), 0};
  if (const auto grouped = grouped_number_at(reader.text(), reader.offset())) {
    token.word = grouped->digits;
    reader.advance_to(grouped->end);
    if (!reader.at_end() && reader.current() == U',' && reader.count_following_digits() > 0) {
      token.word.push_back(',');
      reader.advance();
      const std::size_t decimals = count_digits(reader.text(), reader.offset());
      token.word.append(reader.text().substr(reader.offset(), decimals));
      reader.advance_to(reader.offset() + decimals);
    }
    token.word = in_normal_form(token.word);
    token.end = reader.offset();
    return token;
  }
  bool grouped = false;
  std::size_t digits = 0;
  while (!reader.at_end()) {
    const char32_t current = reader.current();
    if (is_digit(current)) {
      append_code_point(token.word, current);
      ++digits;
      reader.advance();
      continue;
    }
    const std::size_t following = reader.count_following_digits();
    if (current == U'.' && following > 0) {
      grouped = following == 3 && (grouped || (digits <= 3 && digits > 0));
      if (!grouped) token.word.push_back('.');
    } else if (current == U',' && following > 0) {
      grouped = false;
      token.word.push_back(',');
    } else if (current == U':' && following == 2 && digits == token.word.size() && digits <= 2) {
      token.word.push_back('.');
    } else {
      break;
    }
    digits = 0;
    reader.advance();
  }
  token.word = in_normal_form(token.word);
  token.end = reader.offset();
  return token;
}

std::size_t behind_soft_hyphens(std::string_view text, std::size_t at) {
  constexpr std::string_view hyphen = "\u00AD";
  while (text.substr(at).starts_with(hyphen)) at += hyphen.size();
  return at;
}

// The end of a single letter; 0 if there is none or another letter follows.
std::size_t end_of_lone_letter(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  if (begin >= text.size() || !is_letter(next_code_point(text, end))) return 0;
  end = behind_soft_hyphens(text, end);
  std::size_t behind = end;
  return end >= text.size() || !is_word_part(next_code_point(text, behind)) ? end : 0;
}

// After the first of dotted initials (P.E.T., B.U.P.), reads the others and appends them.
void read_initials(TextReader& reader, std::string& letters) {
  while (!reader.at_end() && reader.current() == U'.') {
    const std::size_t end = end_of_lone_letter(reader.text(), reader.offset() + 1);
    if (end == 0) return;
    reader.advance();
    append_code_point(letters, reader.current());
    reader.advance_to(end);
  }
}

// Reads letters and digits up to the next separator; skips a suffix after an apostrophe.
Token read_word(TextReader& reader) {
  Token token{{}, reader.offset(), 0};
  bool is_plain = true;
  while (!reader.at_end()) {
    const char32_t current = reader.current();
    const bool is_special = current >= first_beyond_ascii && is_typed_otherwise(current);
    if (!is_special && !is_word_part(current)) break;
    is_plain = is_plain && !is_special;
    reader.advance();
  }
  std::string letters(reader.since(token.begin));
  if (!is_plain) letters = as_typed(letters);
  if (count_code_points(letters) == 1) read_initials(reader, letters);
  token.end = reader.offset();
  if (is_genitive_of_capitals(letters)) letters.pop_back();
  token.word = fold_letters(letters);
  if (!reader.at_end() && is_apostrophe(reader.current())) {
    const std::size_t apostrophe = reader.offset();
    reader.advance();
    const std::size_t ending_begin = reader.offset();
    while (!reader.at_end() && is_letter(reader.current())) reader.advance();
    const std::string ending = to_lower(reader.since(ending_begin));
    if (!std::binary_search(apostrophe_endings.begin(), apostrophe_endings.end(), ending)) {
      reader.advance_to(apostrophe);
    }
  }
  return token;
}

Token read_word_or_number(TextReader& reader) {
  if (!is_digit(reader.current())) return read_word(reader);
  const std::size_t begin = reader.offset();
  Token number = read_number(reader);
  if (reader.at_end() || !is_word_part(reader.current())) return number;
  reader.advance_to(begin);  // 2a, 22nd: letters and digits together are a word
  return read_word(reader);
}

// A hyphenated word as a whole, without its hyphens; nothing if it has no letter.
std::optional<Token> whole_of(const std::vector<Token>& parts) {
  if (parts.size() < 2) return std::nullopt;
  Token whole{{}, parts.front().begin, parts.back().end, true};
  bool has_letter = false;
  for (const Token& part : parts) {
    std::size_t offset = 0;
    has_letter = has_letter || is_letter(next_code_point(part.word, offset));
    whole.word += part.word;
  }
  // Fold again the letters that are adjacent only now, so that both spellings agree.
  whole.word = fold_letters(whole.word);
  return has_letter ? std::optional(whole) : std::nullopt;
}

// After "§§", numbers are sections up to a word other than these.
bool continues_section_list(std::string_view word) {
  return word == "og" || word == "eller" || word == "til" || word == "samt";
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  tokens.reserve(std::min<std::size_t>(text.size() / 6, 10000));  // most take about six bytes
  std::vector<Token> parts;  // of the word with hyphens that is being read
  TextReader reader(text);
  enum class Section { none, one, list } section = Section::none;
  std::size_t section_begin = 0;
  while (!reader.at_end()) {
    if (reader.current() == U'§') {
      if (section == Section::none) section_begin = reader.offset();
      section = section == Section::none ? Section::one : Section::list;
      reader.advance();
      continue;
    }
    if (!is_word_part(reader.current())) {
      const bool is_percent =
          reader.current() == U'%' && !tokens.empty() && is_ascii_digit(tokens.back().word.front());
      const std::size_t begin = reader.offset();
      reader.advance();
      if (is_percent) tokens.push_back({"pct", begin, begin + 1});
      continue;
    }
    parts.clear();
    parts.push_back(read_word_or_number(reader));
    while (!reader.at_end() && is_hyphen(reader.current()) && is_word_part(reader.following())) {
      reader.advance();
      parts.push_back(read_word_or_number(reader));
    }
    // A combining mark without a letter, such as the colour of an emoji, is not a word.
    std::erase_if(parts, [](const Token& part) { return part.word.empty(); });
    if (parts.empty()) continue;
    const bool is_number =
        parts.size() == 1 && is_digit(static_cast<unsigned char>(parts.front().word.front()));
    if (section != Section::none && is_number) {
      const Token& number = parts.front();
      const std::size_t begin = section_begin < number.begin ? section_begin : number.begin;
      tokens.push_back({"§" + number.word, begin, number.end});
      tokens.push_back({number.word, number.begin, number.end, true});
      section_begin = text.size();  // the next number of a list has no sign of its own
      if (section == Section::one) section = Section::none;
      continue;
    }
    if (section != Section::list || !continues_section_list(parts.front().word)) {
      section = Section::none;
    }
    section_begin = text.size();
    std::optional<Token> whole = whole_of(parts);
    const std::string hour = is_number ? hour_of(parts.front().word) : std::string();
    tokens.push_back(std::move(parts.front()));
    if (whole) tokens.push_back(*std::move(whole));
    if (!hour.empty()) tokens.push_back({hour, tokens.back().begin, tokens.back().end, true});
    std::move(parts.begin() + 1, parts.end(), std::back_inserter(tokens));
  }
  return tokens;
}

std::string folded_words(std::string_view text) {
  std::string words;
  for (const Token& token : tokenize(text)) {
    if (!token.stacked) words.append(words.empty() ? "" : " ").append(token.word);
  }
  return words;
}

const std::string& Stemmer::stem(const std::string& word) {
  // Agendas repeat few distinct words. The bound keeps a hostile file from growing the cache.
  constexpr std::size_t most_words = 10000;
  if (stems_.size() > most_words) stems_.clear();
  const auto found = stems_.find(word);
  if (found != stems_.end()) return found->second;
  return stems_.emplace(word, danish_(word)).first->second;
}

std::string fitting_term(std::string term) {
  if (term.size() <= longest_term) return term;
  const std::string hash = hash_of(term);
  std::size_t cut = longest_term - hash.size();
  while (cut > 0 && (static_cast<unsigned char>(term[cut]) & 0xC0U) == 0x80U) --cut;
  term.resize(cut);
  return term + hash;
}

std::string word_term(std::string_view prefix, std::string_view word) {
  return fitting_term(std::string(prefix).append(word));
}

std::string stem_term(std::string_view prefix, std::string_view stem) {
  return fitting_term(std::string("Z").append(prefix).append(stem));
}

std::string value_term(std::string_view prefix, std::string_view value) {
  return fitting_term(std::string(prefix).append(fold_letters(collapse_blanks(value))));
}

std::string normalize_case_number(std::string_view printed) {
  std::string number;
  const std::string lower = to_lower(printed);
  for (std::size_t offset = 0; offset < lower.size();) {
    const char32_t letter = next_code_point(lower, offset);
    if (letter != U' ') append_code_point(number, is_hyphen(letter) ? U'-' : letter);
  }
  for (const std::string_view label : {"sagsnr.:", "sagsnr.", "sagsnr", "sag:", "sag-"}) {
    if (number.starts_with(label)) {
      number.erase(0, label.size());
      break;
    }
  }
  return number;
}

bool is_stop_word(std::string_view word) {
  return std::binary_search(stop_words.begin(), stop_words.end(), word);
}

}  // namespace dagsorden
