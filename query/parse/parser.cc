#include "query/parse/parser.h"

#include <algorithm>
#include <utility>

#include "common/dates.h"
#include "common/error.h"
#include "common/text.h"
#include "query/error_texts.h"
#include "query/messages.h"
#include "query/parse/joined_lexemes.h"
#include "query/parse/lexer.h"
#include "query/parse/word_units.h"

namespace dagsorden {
namespace {

// Bounds that no person reaches. They keep hostile queries from using up stack and time.
constexpr unsigned deepest_nesting = 32;
constexpr std::size_t most_words = 200;

std::vector<Node> single(Node node) {
  std::vector<Node> nodes;
  nodes.push_back(std::move(node));
  return nodes;
}

Node leaf(NodeKind kind, const Lexeme& lexeme, const Field* field) {
  Node node;
  node.kind = kind;
  node.field = field;
  node.text = lexeme.text;
  node.column = lexeme.column;
  return node;
}

Node prefix_node(const Lexeme& lexeme, const Field* field) {
  const std::string_view text = lexeme.text;
  const std::vector<WordUnit> units = word_units(text);
  if (text.find('*') + 1 != text.size() || units.size() > 1) {
    throw Error(Fault::usage, errors::star_inside_word(in_quotes(text), lexeme.column),
                errors::only_prefixes());
  }
  if (units.empty() || count_code_points(units[0].text) < 2) {
    throw Error(Fault::usage, errors::prefix_too_short(in_quotes(text), lexeme.column),
                errors::longer_prefix());
  }
  Node node = leaf(NodeKind::prefix, lexeme, field);
  const std::vector<Token>& tokens = units[0].tokens;
  // The prefix of a hyphenated word is that of the whole word, without hyphens.
  node.tokens = {tokens.size() > 1 && tokens[1].stacked ? tokens[1] : tokens[0]};
  return node;
}

// True for fields that hold values, not words.
bool takes_values(const Field* field) { return field != nullptr && field->kind != FieldKind::text; }

// kommune:Køge
Node value_node(const Lexeme& value, const Field& field) {
  return leaf(NodeKind::field_value, value, &field);
}

// "a phrase"
Node phrase_node(const Lexeme& quoted, const Field* field) {
  Node node = leaf(NodeKind::phrase, quoted, field);
  node.tokens = tokenize(quoted.text);
  if (node.tokens.empty()) {
    throw Error(Fault::usage, errors::empty_quotes(quoted.column), errors::fill_quotes());
  }
  if (quoted.text.find('*') != std::string::npos) {
    throw Error(Fault::usage, errors::star_in_quotes(quoted.column), errors::star_outside_quotes());
  }
  return node;
}

[[noreturn]] void refuse_exact(const Lexeme& equals) {
  throw Error(Fault::usage, errors::equals_before_phrase(equals.column),
              errors::for_example_no_equals("=godkendt"));
}

// =word: equals is the sign, word what follows it.
Node exact_node(const Lexeme& equals, const Lexeme& word, const Field* field) {
  std::vector<WordUnit> units = word_units(word.text);
  if (units.size() != 1 || word.text.find('*') != std::string::npos || takes_values(field)) {
    refuse_exact(equals);
  }
  Node node = leaf(NodeKind::exact_word, word, field);
  node.tokens = std::move(units[0].tokens);
  return node;
}

// A word, word*, or several words typed as one ("børn/unge"); empty if there is no letter.
std::vector<Node> word_nodes(const Lexeme& word, const Field* field) {
  std::vector<Node> nodes;
  if (word.text.find('*') != std::string::npos) {
    nodes.push_back(prefix_node(word, field));
    return nodes;
  }
  const std::optional<Date> date = whole_date(word.text);
  if (date || !term_of_month(word.text).empty()) {
    nodes.push_back(leaf(NodeKind::word, word, field));
    nodes.back().tokens = tokenize(word.text);
    if (date) nodes.back().tokens = {{to_compact(*date), 0, word.text.size()}};
    return nodes;
  }
  for (WordUnit& unit : word_units(word.text)) {
    nodes.push_back(leaf(NodeKind::word, word, field));
    nodes.back().text = std::move(unit.text);
    nodes.back().tokens = std::move(unit.tokens);
  }
  return nodes;
}

class Parser {
 public:
  explicit Parser(std::string_view query) : lexemes_(with_numbers_joined(lex(query))) {}

  std::optional<Node> run() {
    std::optional<Node> root = parse_any(nullptr);
    if (!at_end()) {
      throw Error(Fault::usage, errors::parenthesis_closes_nothing(peek().column),
                  errors::open_parenthesis());
    }
    return root;
  }

 private:
  bool at_end() const { return next_ >= lexemes_.size(); }
  const Lexeme& peek() const { return lexemes_[next_]; }
  bool next_is(LexemeKind kind) const { return !at_end() && peek().kind == kind; }
  const Lexeme& take() { return lexemes_[next_++]; }
  bool operand_ends() const {
    return at_end() || peek().kind == LexemeKind::close || peek().kind == LexemeKind::or_sign;
  }

  [[noreturn]] static void refuse_empty_side(const Lexeme& sign, const Wording& what) {
    throw Error(Fault::usage, what(sign.text, std::to_string(sign.column)),
                errors::operator_in_small_letters());
  }

  // all (OR all)*
  std::optional<Node> parse_any(const Field* field) {
    std::optional<Node> first = parse_all(field);
    if (!next_is(LexemeKind::or_sign)) return first;
    Node any;
    any.kind = NodeKind::any;
    any.column = first ? first->column : peek().column;
    while (next_is(LexemeKind::or_sign)) {
      const Lexeme sign = take();
      if (!first) refuse_empty_side(sign, errors::operator_without_left);
      any.children.push_back(std::move(*first));
      first = parse_all(field);
      if (!first) refuse_empty_side(sign, errors::operator_without_right);
    }
    any.children.push_back(std::move(*first));
    return any;
  }

  // near (AND? near)*; an explicit AND makes both sides required.
  std::optional<Node> parse_all(const Field* field) {
    Node all;
    all.kind = NodeKind::all;
    while (!operand_ends()) {
      if (!next_is(LexemeKind::and_sign)) {
        append(all, parse_near(field));
        continue;
      }
      const Lexeme sign = take();
      if (all.children.empty()) refuse_empty_side(sign, errors::operator_without_left);
      if (operand_ends() || next_is(LexemeKind::and_sign)) {
        refuse_empty_side(sign, errors::operator_without_right);
      }
      const std::size_t before = all.children.size();
      require(all.children.back());
      append(all, parse_near(field));
      if (all.children.size() == before) refuse_empty_side(sign, errors::operator_without_right);
      require(all.children[before]);
    }
    if (all.children.empty()) return std::nullopt;
    if (all.children.size() == 1 && all.children[0].demand != Demand::must_not) {
      Node only = std::move(all.children[0]);
      return only;
    }
    all.column = all.children[0].column;
    return all;
  }

  static void require(Node& node) {
    if (node.demand == Demand::wanted) node.demand = Demand::must;
  }

  static void append(Node& all, std::vector<Node> nodes) {
    for (Node& node : nodes) all.children.push_back(std::move(node));
  }

  // unary (NEAR unary)*
  std::vector<Node> parse_near(const Field* field) {
    if (next_is(LexemeKind::near_sign)) refuse_empty_side(peek(), errors::operator_without_left);
    std::vector<Node> left = parse_unary(field);
    if (!next_is(LexemeKind::near_sign)) return left;
    if (left.empty()) refuse_empty_side(peek(), errors::operator_without_left);
    Node near;
    near.kind = NodeKind::near;
    near.column = left[0].column;
    take_near_words(near, std::move(left), peek());
    while (next_is(LexemeKind::near_sign)) {
      const Lexeme sign = take();
      near.distance = std::max(near.distance, sign.distance);
      std::vector<Node> right;
      if (!operand_ends()) right = parse_unary(field);
      if (right.empty()) refuse_empty_side(sign, errors::operator_without_right);
      take_near_words(near, std::move(right), sign);
    }
    return single(std::move(near));
  }

  static void take_near_words(Node& near, std::vector<Node> words, const Lexeme& sign) {
    for (Node& word : words) {
      const bool fits = word.kind == NodeKind::word && word.demand == Demand::wanted;
      if (!fits) {
        throw Error(Fault::usage, errors::near_joins_no_words(sign.text, sign.column),
                    errors::near_wants_words());
      }
      near.children.push_back(std::move(word));
    }
  }

  // NOT unary | + primary | - primary | primary
  std::vector<Node> parse_unary(const Field* field) {
    const bool is_sign =
        next_is(LexemeKind::not_sign) || next_is(LexemeKind::minus) || next_is(LexemeKind::plus);
    if (!is_sign) return parse_primary(field);
    const Lexeme sign = take();
    const bool word_sign = sign.kind == LexemeKind::not_sign;
    const Nesting nesting(*this, sign);
    std::vector<Node> nodes;
    if (!operand_ends()) nodes = word_sign ? parse_unary(field) : parse_primary(field);
    if (nodes.empty()) {
      if (word_sign) refuse_empty_side(sign, errors::operator_without_right);
      return nodes;  // "-…" has no word
    }
    Node node = joined(std::move(nodes));
    if (sign.kind == LexemeKind::plus) {
      require(node);
    } else if (node.demand == Demand::must_not) {
      node.demand = Demand::must;  // NOT NOT
    } else {
      node.demand = Demand::must_not;
    }
    return single(std::move(node));
  }

  // Several words typed as one ("børn/unge"), as one node that a sign applies to.
  static Node joined(std::vector<Node> nodes) {
    if (nodes.size() == 1) return std::move(nodes[0]);
    Node all;
    all.kind = NodeKind::all;
    all.column = nodes[0].column;
    all.children = std::move(nodes);
    return all;
  }

  std::vector<Node> parse_primary(const Field* field) {
    const Lexeme lexeme = take();
    switch (lexeme.kind) {
      case LexemeKind::field:
        return parse_value(lexeme);
      case LexemeKind::open:
        return parse_group(lexeme, field);
      case LexemeKind::quoted:
        return single(takes_values(field) ? value_node(lexeme, *field)
                                          : phrase_node(lexeme, field));
      case LexemeKind::word:
        return takes_values(field) ? single(value_node(lexeme, *field)) : word_nodes(lexeme, field);
      case LexemeKind::equals:
        if (!next_is(LexemeKind::word)) refuse_exact(lexeme);
        return single(exact_node(lexeme, take(), field));
      default:
        throw Error(Fault::usage, errors::misplaced(in_quotes(lexeme.text), lexeme.column),
                    errors::operator_in_small_letters());
    }
  }

  // The value after "titel:".
  std::vector<Node> parse_value(const Lexeme& name) {
    const Nesting nesting(*this, name);
    const bool is_value = next_is(LexemeKind::word) || next_is(LexemeKind::quoted) ||
                          next_is(LexemeKind::open) || next_is(LexemeKind::equals);
    std::vector<Node> nodes;
    if (is_value) nodes = parse_primary(name.field);
    if (nodes.empty()) {
      throw Error(Fault::usage, errors::field_without_value(name.text, name.column),
                  errors::for_example(std::string(name.field->example)));
    }
    Node node = joined(std::move(nodes));
    node.column = name.column;
    return single(std::move(node));
  }

  std::vector<Node> parse_group(const Lexeme& open, const Field* field) {
    const Nesting nesting(*this, open);
    std::optional<Node> inner = parse_any(field);
    if (!next_is(LexemeKind::close)) {
      throw Error(Fault::usage, errors::parenthesis_never_closed(open.column),
                  errors::close_parenthesis());
    }
    take();
    if (!inner) {
      throw Error(Fault::usage, errors::empty_parentheses(open.column), errors::fill_parentheses());
    }
    return single(std::move(*inner));
  }

  // Counts how deep parentheses and signs are nested while it lives.
  class Nesting {
   public:
    Nesting(Parser& parser, const Lexeme& lexeme) : parser_(parser) {
      if (++parser_.depth_ > deepest_nesting) {
        throw Error(Fault::usage, errors::nested_too_deeply(lexeme.column),
                    errors::fewer_parentheses());
      }
    }
    ~Nesting() { --parser_.depth_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

   private:
    Parser& parser_;
  };

  std::vector<Lexeme> lexemes_;
  std::size_t next_ = 0;
  unsigned depth_ = 0;
};

}  // namespace

std::optional<Node> parse(std::string_view query) {
  if (tokenize(query).size() > most_words) {
    throw Error(Fault::usage, errors::too_many_words(most_words), errors::fewer_words());
  }
  return Parser(query).run();
}

}  // namespace dagsorden
