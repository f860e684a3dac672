// A query as the search needs it: Xapian queries with their weights, and what to highlight.
//
// Plain data, made by plan_query() (plan_query.h). Xapian's queries are reference-counted without
// locks: keep one QueryPlan in one thread.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "common/fields.h"
#include "query/plan/positional_constraint.h"

namespace dagsorden {

enum class TargetKind {
  stem,    ///< words of this stem
  word,    ///< this word as it stands
  prefix,  ///< words that begin so
  name,    ///< this word with a capital, in the genitive too
  part,    ///< compounds that hold this stem as a part
  phrase,  ///< words of these stems, one behind the other
  near,    ///< words of these stems, in any order, at most `distance` apart
};

/// What the query looks for in a text; the highlighter marks it.
struct HighlightTarget {
  TargetKind kind = TargetKind::stem;
  const Field* field = nullptr;    ///< only in the text of that field; nullptr: anywhere
  std::vector<std::string> words;  ///< folded words or stems
  unsigned distance = 0;           ///< of near
  double weight = 1;               ///< how telling it is
};

/// A word of the query, a phrase or a NEAR: what an item is scored by (match/scoring.h).
struct QueryWord {
  std::string text;      ///< as typed
  Xapian::Query query;   ///< the items that hold it
  Xapian::Query boost;   ///< what tells the best items besides; may match others
  double weight = 0;     ///< how rare it is (idf); a word that stands nowhere is the rarest
  bool nowhere = false;  ///< stands in no item, nor does what it may stand for
  std::vector<Reading> readings;  ///< what it was taken to mean
  bool must = false;              ///< the query demands it; else an item may lack it
  std::size_t group = 0;          ///< the clause of the query that it is in: alternatives share one
  unsigned place = 0;             ///< in the query, in words
};

/// A part of the query that can be left out, for saying what would help where nothing matches.
struct Clause {
  std::string text;     ///< as typed
  Xapian::Query query;  ///< what it demands
};

struct Notice {
  std::string kind;  ///< missing_shard, missing_words, wildcard, correction, explanation, hint
  std::vector<std::string> words;    ///< that it is about
  std::vector<std::string> nowhere;  ///< of missing_words: those that stand in no item
  std::string message;               ///< one line
};

/// Says that another word was searched. Words: as typed, and the correction.
Notice correction_notice(const std::string& typed, const std::string& correction);

struct QueryPlan {
  std::vector<QueryWord> words;         ///< in the order of the query
  std::vector<Xapian::Query> required;  ///< phrases, +words, fields of text: with their weights
  std::vector<Xapian::Query> filters;   ///< values, dates, what -words leave: weigh nothing
  std::vector<HighlightTarget> highlight_targets;
  std::vector<Clause> clauses;
  std::vector<std::string> explained_filters;  ///< as typed
  std::vector<Notice> notices;
  bool asks_for_people = false;  ///< so that meetings' own records are wanted, too
};

}  // namespace dagsorden
