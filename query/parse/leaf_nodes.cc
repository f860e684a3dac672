#include "query/parse/leaf_nodes.h"

#include <optional>
#include <utility>

#include "common/dates.h"
#include "common/error.h"
#include "common/text.h"
#include "query/error_texts.h"
#include "query/parse/joined_lexemes.h"
#include "query/parse/word_units.h"

namespace dagsorden {
namespace {

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
  // Of a word with hyphens the beginning is that of the whole, without them.
  node.tokens = {tokens.size() > 1 && tokens[1].stacked ? tokens[1] : tokens[0]};
  return node;
}

}  // namespace

std::string in_quotes(std::string_view text) { return "“" + std::string(text) + "”"; }

bool takes_values(const Field* field) { return field != nullptr && field->kind != FieldKind::text; }

Node value_node(const Lexeme& value, const Field& field) {
  return leaf(NodeKind::field_value, value, &field);
}

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

void refuse_exact(const Lexeme& equals) {
  throw Error(Fault::usage, errors::equals_before_phrase(equals.column),
              errors::for_example_no_equals("=godkendt"));
}

Node exact_node(const Lexeme& equals, const Lexeme& word, const Field* field) {
  std::vector<WordUnit> units = word_units(word.text);
  if (units.size() != 1 || word.text.find('*') != std::string::npos || takes_values(field)) {
    refuse_exact(equals);
  }
  Node node = leaf(NodeKind::exact_word, word, field);
  node.tokens = std::move(units[0].tokens);
  return node;
}

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

}  // namespace dagsorden
