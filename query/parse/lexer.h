// Cuts the text of a query into lexemes, in order. Throws Error(Fault::usage) with the column for a
// quote that is never closed and for a field name with a typo. Thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/fields.h"

namespace dagsorden {

enum class LexemeKind {
  word,      ///< letters up to the next blank, quote or parenthesis; "§ 108" is one word
  quoted,    ///< the text between two quotes
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
  std::size_t column = 0;        ///< where it begins, in code points, from 1
  const Field* field = nullptr;  ///< of field
  unsigned distance = 0;         ///< of near_sign: how many words apart at most
};

/// NEAR without a number: that many words apart at most.
inline constexpr unsigned usual_distance = 10;

std::vector<Lexeme> lex(std::string_view query);

}  // namespace dagsorden
