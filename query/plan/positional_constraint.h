// What is required of the words of a text and their positions: a word, a phrase or a NEAR; and the
// readings of a query word. Plain data. query/match/phrase_verification.h finds the items that
// satisfy it, query/match/scoring.h scores them.
#pragma once

#include <string>
#include <vector>

#include "common/fields.h"
#include "common/forward_index.h"

namespace dagsorden {

enum class PositionalKind {
  phrase,  ///< the positions follow each other
  near,    ///< in any order, within `window` words, each at a position of its own
};

/// Words of one stem: all of them, one exact word, those with a prefix, or the compounds that have
/// the stem as a part (WantedForm).
struct WordPattern {
  std::string stem;
  WantedForm::Which which = WantedForm::Which::any;
  std::string letters = {};
  bool is_stop_word = false;  ///< a stop word of the query; weighs nothing beside informative words
};

/// Positions, each with the words that fit there.
struct PositionalConstraint {
  PositionalKind kind = PositionalKind::phrase;
  std::vector<std::vector<WordPattern>> positions;
  unsigned window = 0;
  const Field* field = nullptr;  ///< in the text of this field; nullptr: anywhere
};

/// One thing that a word of the query may mean.
struct Reading {
  std::string name;                      ///< for people: "synonym budget"
  double weight = 1;                     ///< 1: as much as the word as typed
  PositionalConstraint constraint = {};  ///< what the text must hold
  double loose_weight = 0;  ///< weight where the text has all the words, but not like that
  std::string term = {};    ///< or the term of the items that it means
};

}  // namespace dagsorden
