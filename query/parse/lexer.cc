#include "query/parse/lexer.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/error.h"
#include "common/text.h"
#include "query/error_texts.h"

namespace dagsorden {
namespace {

constexpr unsigned longest_distance = 100;

// The quotes that close an opening quote. Danish uses curly quotes either way round.
std::u32string_view closing_quotes(char32_t opening) {
  switch (opening) {
    case U'"':
      return U"\"";
    case U'“':
    case U'”':
    case U'„':
      return U"“”";
    case U'»':
    case U'«':
      return U"«»";
    default:
      return U"";
  }
}

bool is_quote(char32_t code_point) { return !closing_quotes(code_point).empty(); }

struct Sign {
  std::string_view text;
  LexemeKind kind;
};

constexpr std::array<Sign, 7> signs = {{{"AND", LexemeKind::and_sign},
                                        {"OG", LexemeKind::and_sign},
                                        {"OR", LexemeKind::or_sign},
                                        {"ELLER", LexemeKind::or_sign},
                                        {"NOT", LexemeKind::not_sign},
                                        {"IKKE", LexemeKind::not_sign},
                                        {"NEAR", LexemeKind::near_sign}}};

bool is_number(std::string_view chunk) {
  return !chunk.empty() && is_digit(static_cast<unsigned char>(chunk.front()));
}

bool joins_numbers(std::string_view chunk) {
  return chunk == "og" || chunk == "eller" || chunk == "til" || chunk == "samt" || chunk == "-";
}

class Lexer {
 public:
  explicit Lexer(std::string_view query) : query_(query) {}

  std::vector<Lexeme> run() {
    while (true) {
      skip_blanks();
      if (at_end()) return std::move(lexemes_);
      const char32_t current = peek();
      if (current == U'(' || current == U')') {
        advance();
        add(current == U'(' ? LexemeKind::open : LexemeKind::close, offset_ - 1);
      } else if (is_quote(current)) {
        read_quoted();
      } else if (!read_prefix(current) && !read_field()) {
        read_word();
      }
    }
  }

 private:
  bool at_end() const { return offset_ >= query_.size(); }
  char32_t peek() const {
    std::size_t next = offset_;
    return next_code_point(query_, next);
  }
  void advance() { next_code_point(query_, offset_); }
  std::string_view since(std::size_t begin) const { return query_.substr(begin, offset_ - begin); }
  // Counts on from the previous lexeme, since columns are asked for in order.
  std::size_t column_of(std::size_t begin) {
    column_ += count_code_points(query_.substr(counted_, begin - counted_));
    counted_ = begin;
    return column_;
  }

  static bool is_blank(char32_t code_point) {
    return code_point <= U' ' || code_point == 0xA0 || code_point == 0x3000 ||
           (code_point >= 0x2000 && code_point <= 0x200B) || code_point == 0x202F;
  }
  static bool ends_word(char32_t code_point) {
    return is_blank(code_point) || is_quote(code_point) || code_point == U'(' || code_point == U')';
  }
  // True if a value begins right here: no blank, no closing parenthesis, not the end.
  bool value_follows() const { return !at_end() && !is_blank(peek()) && peek() != U')'; }

  // True if the lexeme before is of that kind.
  bool follows(LexemeKind kind) const { return !lexemes_.empty() && lexemes_.back().kind == kind; }

  void skip_blanks() {
    while (!at_end() && is_blank(peek())) advance();
  }

  Lexeme& add(LexemeKind kind, std::size_t begin) {
    return lexemes_.emplace_back(
        Lexeme{kind, std::string(since(begin)), column_of(begin), nullptr, 0});
  }

  void read_quoted() {
    const std::size_t begin = offset_;
    const std::u32string_view closing = closing_quotes(peek());
    advance();
    const std::size_t content = offset_;
    while (!at_end() && closing.find(peek()) == std::u32string_view::npos) advance();
    if (at_end()) {
      throw Error(Fault::usage, errors::quote_never_closed(column_of(begin)),
                  errors::close_quote());
    }
    add(LexemeKind::quoted, begin).text = since(content);
    advance();
  }

  // + - = directly before a value.
  bool read_prefix(char32_t current) {
    const bool possible =
        current == U'=' || (!follows(LexemeKind::field) && (current == U'+' || current == U'-'));
    if (!possible) return false;
    const std::size_t begin = offset_;
    advance();
    if (!value_follows()) {
      add(LexemeKind::word, begin);  // a sign without a value is text
      return true;
    }
    add(current == U'+'   ? LexemeKind::plus
        : current == U'-' ? LexemeKind::minus
                          : LexemeKind::equals,
        begin);
    return true;
  }

  // Reads a known name, a colon and a value without blanks between. A near miss of a known name is
  // an error; anything else with a colon is text.
  bool read_field() {
    if (follows(LexemeKind::field)) return false;
    const std::size_t begin = offset_;
    while (!at_end() && is_letter(peek())) advance();
    const std::string_view name = since(begin);
    const bool has_colon = !name.empty() && !at_end() && peek() == U':';
    if (has_colon) advance();
    if (!has_colon || !value_follows() || peek() == U'/') {
      offset_ = begin;
      return false;
    }
    const Field* known = field_named(name);
    if (known == nullptr) {
      const Field* near = nearest_field(name);
      if (near != nullptr) refuse_name(name, *near, begin);
      offset_ = begin;
      return false;
    }
    add(LexemeKind::field, begin).field = known;
    return true;
  }

  [[noreturn]] void refuse_name(std::string_view name, const Field& near, std::size_t begin) {
    throw Error(Fault::usage, errors::no_such_field(std::string(name) + ":", column_of(begin)),
                errors::did_you_mean_or_quote(std::string(near.danish) + ": (" +
                                              std::string(near.english) + ":)"));
  }

  void pass_chunk() {
    while (!at_end() && !ends_word(peek())) advance();
  }

  // The next chunk, after blanks; does not move.
  std::string_view next_chunk() {
    const std::size_t saved = offset_;
    skip_blanks();
    const std::size_t begin = offset_;
    pass_chunk();
    const std::string_view chunk = since(begin);
    offset_ = saved;
    return chunk;
  }

  void take_next_chunk() {
    skip_blanks();
    pass_chunk();
  }

  // "§ 108" and "§§ 107 og 108" are one lexeme each, as in the analysis.
  void pass_section_numbers(bool several) {
    if (!is_number(next_chunk())) return;
    take_next_chunk();
    while (several && joins_numbers(next_chunk())) {
      const std::size_t saved = offset_;
      take_next_chunk();
      if (!is_number(next_chunk())) {
        offset_ = saved;
        return;
      }
      take_next_chunk();
    }
  }

  void read_word() {
    const std::size_t begin = offset_;
    pass_chunk();
    const std::string_view chunk = since(begin);
    const bool is_value = follows(LexemeKind::field) || follows(LexemeKind::plus) ||
                          follows(LexemeKind::minus) || follows(LexemeKind::equals);
    if (!is_value && read_sign(chunk, begin)) return;
    if (chunk == "§") pass_section_numbers(false);
    if (chunk.starts_with("§§")) pass_section_numbers(true);
    add(LexemeKind::word, begin);
  }

  // AND, OR, NOT, NEAR, NEAR/8 in capitals.
  bool read_sign(std::string_view chunk, std::size_t begin) {
    const std::size_t slash = chunk.find('/');
    const std::string_view name = chunk.substr(0, slash);
    const auto* const found = std::find_if(signs.begin(), signs.end(),
                                           [name](const Sign& sign) { return sign.text == name; });
    if (found == signs.end()) return false;
    unsigned distance = usual_distance;
    if (slash != std::string_view::npos) {
      const std::string_view digits = chunk.substr(slash + 1);
      const bool numeric = found->kind == LexemeKind::near_sign && !digits.empty() &&
                           digits.size() <= 3 &&
                           std::all_of(digits.begin(), digits.end(),
                                       [](char byte) { return byte >= '0' && byte <= '9'; });
      if (!numeric) return false;
      distance =
          std::clamp(static_cast<unsigned>(std::stoul(std::string(digits))), 1U, longest_distance);
    }
    add(found->kind, begin).distance = distance;
    return true;
  }

  std::string_view query_;
  std::size_t offset_ = 0;
  std::vector<Lexeme> lexemes_;
  std::size_t counted_ = 0;  ///< the number of bytes before column_
  std::size_t column_ = 1;
};

}  // namespace

std::vector<Lexeme> lex(std::string_view query) { return Lexer(query).run(); }

}  // namespace dagsorden
