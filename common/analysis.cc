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

// Xapian takes 245 bytes; NULs would count double, but no token holds one.
constexpr std::size_t longest_term = 240;

// Endings that Danish sets behind an apostrophe: KL's, KKR'er, survey'et. Sorted.
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

bool is_word_byte_of_ascii(char byte) {
  const auto small = static_cast<char>(static_cast<unsigned char>(byte) | 0x20U);
  return (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9');
}

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
  // Nearly all letters and digits are of ASCII: several at once.
  void pass_word_of_ascii() {
    std::size_t offset = offset_;
    while (offset < text_.size() && is_word_byte_of_ascii(text_[offset])) ++offset;
    if (offset > offset_) advance_to(offset);
  }
  void advance_to(std::size_t offset) {
    offset_ = offset;
    next_ = offset;
    current_ = offset < text_.size() ? next_code_point(text_, next_) : 0;
  }
  char32_t following() const {
    std::size_t next = next_;
    return next < text_.size() ? next_code_point(text_, next) : 0;
  }
  // The number of digits that follow directly behind the current code point.
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

// Reads a word of ASCII letters, digits, æ, ø and å with nothing at its end that may belong to it,
// and the blank behind it; false, and nothing is read, where a closer look is needed. Nearly all
// words are such, and most of the time of a query goes into reading texts for their snippets.
bool read_plain_word(TextReader& reader, Token& token) {
  if (is_digit(reader.current())) return false;
  token.begin = reader.offset();
  token.end = fold_plain_word(reader.text(), token.begin, token.word);
  if (token.word.empty()) return false;
  std::size_t behind = token.end;
  if (behind < reader.text().size()) {
    const auto next = static_cast<unsigned char>(reader.text()[behind]);
    const bool ends_word = next < first_beyond_ascii && !is_word_part(next) && !is_hyphen(next) &&
                           !is_apostrophe(next);
    if (!ends_word) return false;
    if (next == ' ') ++behind;
  }
  reader.advance_to(behind);
  return true;
}

// Digits with their grouping points dropped; a decimal comma and other inner points stay.
Token read_number(TextReader& reader) {
  Token token{{}, reader.offset(), 0};
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
    } else {
      break;
    }
    digits = 0;
    reader.advance();
  }
  token.end = reader.offset();
  return token;
}

std::string without_soft_hyphens(std::string_view letters) {
  std::string result;
  for (std::size_t offset = 0; offset < letters.size();) {
    const char32_t letter = next_code_point(letters, offset);
    if (letter != soft_hyphen) append_code_point(result, letter);
  }
  return result;
}

// Letters and digits up to the next separator; the ending behind an apostrophe is passed over.
Token read_word(TextReader& reader) {
  Token token{{}, reader.offset(), 0};
  bool has_soft_hyphen = false;
  reader.pass_word_of_ascii();
  while (!reader.at_end() && (is_word_part(reader.current()) || reader.current() == soft_hyphen)) {
    has_soft_hyphen = has_soft_hyphen || reader.current() == soft_hyphen;
    reader.advance();
    reader.pass_word_of_ascii();
  }
  token.end = reader.offset();
  const std::string_view letters = reader.since(token.begin);
  token.word = fold_letters(has_soft_hyphen ? without_soft_hyphens(letters) : letters);
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
  reader.advance_to(begin);  // 2a, 22nd: letters and digits mixed are a word
  return read_word(reader);
}

// The whole of a word with hyphens, without them, where letters are in it.
std::optional<Token> whole_of(const std::vector<Token>& parts) {
  if (parts.size() < 2) return std::nullopt;
  Token whole{{}, parts.front().begin, parts.back().end, true};
  bool has_letter = false;
  for (const Token& part : parts) {
    std::size_t offset = 0;
    has_letter = has_letter || is_letter(next_code_point(part.word, offset));
    whole.word += part.word;
  }
  // Letters that only now stand side by side are folded again, so that both spellings agree.
  whole.word = fold_letters(whole.word);
  return has_letter ? std::optional(whole) : std::nullopt;
}

// After "§§" numbers are sections until a word other than these comes.
bool continues_section_list(std::string_view word) {
  return word == "og" || word == "eller" || word == "til" || word == "samt";
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  constexpr std::size_t usual_length = 6;  // of a word and what parts it from the next
  std::vector<Token> tokens;
  constexpr std::size_t most_reserved = 10000;  // of what may be no words at all
  tokens.reserve(std::min(text.size() / usual_length, most_reserved));
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
      reader.advance();
      continue;
    }
    if (section == Section::none) {
      if (read_plain_word(reader, tokens.emplace_back())) continue;
      tokens.pop_back();
    }
    parts.clear();
    parts.push_back(read_word_or_number(reader));
    while (!reader.at_end() && is_hyphen(reader.current()) && is_word_part(reader.following())) {
      reader.advance();
      parts.push_back(read_word_or_number(reader));
    }
    // A mark that stands on no letter, such as the one that gives an emoji its colour, is no word.
    std::erase_if(parts, [](const Token& part) { return part.word.empty(); });
    if (parts.empty()) continue;
    const bool is_number =
        parts.size() == 1 && is_digit(static_cast<unsigned char>(parts.front().word.front()));
    if (section != Section::none && is_number) {
      const Token& number = parts.front();
      const std::size_t begin = section_begin < number.begin ? section_begin : number.begin;
      tokens.push_back({"§" + number.word, begin, number.end});
      tokens.push_back({number.word, number.begin, number.end, true});
      section_begin = text.size();  // the next number of a list begins at itself
      if (section == Section::one) section = Section::none;
      continue;
    }
    if (section != Section::list || !continues_section_list(parts.front().word)) {
      section = Section::none;
    }
    section_begin = text.size();
    std::optional<Token> whole = whole_of(parts);
    tokens.push_back(std::move(parts.front()));
    if (whole) tokens.push_back(*std::move(whole));
    std::move(parts.begin() + 1, parts.end(), std::back_inserter(tokens));
  }
  return tokens;
}

const std::string& Stemmer::stem(const std::string& word) {
  // Agendas hold few distinct words again and again; a bound keeps a hostile file from growing it.
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
  for (const char byte : to_lower(printed)) {
    if (byte != ' ') number.push_back(byte);
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
