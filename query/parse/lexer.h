// The lexemes of the query language: what stands in a query, cut apart but not yet put together.
//
// Takes the text of a query, gives its lexemes in order. Throws Error(Fault::usage), which names
// the column, for quotes that are never closed and for a near miss of a field's name. Thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields.h"

namespace dagsorden {

enum class LexemeKind {
  word,      ///< letters up to the next blank, quote or parenthesis; "§ 108" is one word
  quoted,    ///< what stands between two quotes
  field,     ///< "titel:" directly before its value
  open,      ///< (
  close,     ///< )
  plus,      ///< + directly before a value
  minus,     ///< - directly before a value
  equals,    ///< = directly before a word
  and_sign,  ///< AND, OG
  or_sign,   ///< OR, ELLER
  not_sign,  ///< NOT, IKKE
  near_sign  ///< NEAR, NEAR/8
};

struct Lexeme {
  LexemeKind kind = LexemeKind::word;
  std::string text;              ///< as typed; of quoted without the quotes
  std::size_t column = 0;        ///< where it begins: code points of the query, from 1
  const Field* field = nullptr;  ///< of field
  unsigned distance = 0;         ///< of near_sign: how many words apart
};

/// NEAR without a number: that many words apart at most.
inline constexpr unsigned usual_distance = 10;

std::vector<Lexeme> lex(std::string_view query);

}  // namespace dagsorden
