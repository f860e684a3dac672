// What a text may hold: a word, a phrase, a NEAR, and what a word of the query may mean. Plain
// data; which items hold it: positional_query.h, how well one item does: match/scoring.h.
#pragma once

#include <string>
#include <vector>

#include "common/fields.h"
#include "common/word_sequence.h"

namespace dagsorden {

enum class PositionalKind {
  phrase,  ///< one behind the other
  near,    ///< in any order, within `window` words, each at a position of its own
};

/// Words of one stem: all, or only one as it stands, or those that begin so, or the compounds that
/// have it as a part (SoughtForm).
struct WordPattern {
  std::string stem;
  SoughtForm::Which which = SoughtForm::Which::any;
  std::string letters = {};
  bool is_stop_word = false;  ///< of the query: weighs nothing beside words that tell more
};

/// Places of a text, each with words of which any will do, in some order.
struct PositionalConstraint {
  PositionalKind kind = PositionalKind::phrase;
  std::vector<std::vector<WordPattern>> positions;
  unsigned window = 0;
  const Field* field = nullptr;  ///< in the text of that field; nullptr: anywhere
};

/// One thing that a word of the query may mean.
struct Reading {
  std::string name;                      ///< for people: "synonym budget"
  double weight = 1;                     ///< against the word as typed
  PositionalConstraint constraint = {};  ///< where a text holds it
  double loose_weight = 0;               ///< where it holds all the words, but not in that order
  std::string term = {};                 ///< or the term of the items it stands for
};

}  // namespace dagsorden
