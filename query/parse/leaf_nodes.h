// Makes the leaves of the syntax tree from lexemes: words, phrases and values. All functions throw
// Error(Fault::usage) with the column if a lexeme cannot become a leaf. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/parse/lexer.h"
#include "query/parse/syntax.h"

namespace dagsorden {

/// True for fields that hold values, not words.
bool takes_values(const Field* field);

/// kommune:Køge
Node value_node(const Lexeme& value, const Field& field);

/// "a phrase"
Node phrase_node(const Lexeme& quoted, const Field* field);

/// =word: equals is the sign, word what follows it.
Node exact_node(const Lexeme& equals, const Lexeme& word, const Field* field);
[[noreturn]] void refuse_exact(const Lexeme& equals);

/// A word, word*, or several words typed as one ("børn/unge"); empty if there is no letter.
std::vector<Node> word_nodes(const Lexeme& word, const Field* field);

/// “text”, for messages.
std::string in_quotes(std::string_view text);

}  // namespace dagsorden
