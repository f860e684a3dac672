// What the planner makes of a query: Xapian queries with their weights, and what to highlight.
// Plain data, made by plan_query() (plan_query.h). Xapian counts references to queries without
// locks: keep a QueryPlan in one thread.
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
  word,    ///< this exact word
  prefix,  ///< words with this prefix
  name,    ///< this word with a capital, also in the genitive
  part,    ///< compounds that have this stem as a part
  phrase,  ///< words of these stems that follow each other
  near,    ///< words of these stems, in any order, at most `distance` apart
};

/// What the query looks for in a text, so that it can be highlighted.
struct HighlightTarget {
  TargetKind kind = TargetKind::stem;
  const Field* field = nullptr;    ///< only in the text of that field; nullptr: anywhere
  std::vector<std::string> words;  ///< folded words or stems
  unsigned distance = 0;           ///< of near
  double weight = 1;               ///< how informative it is
};

/// A word, a phrase or a NEAR of the query. Items are scored by these (query/match/scoring.h).
struct QueryWord {
  std::string text;               ///< as typed
  Xapian::Query query;            ///< the items that hold it
  Xapian::Query boost;            ///< raises the best items; may match others
  double weight = 0;              ///< how rare it is (idf); a word in no item is the rarest
  bool nowhere = false;           ///< neither the word nor any of its readings is in an item
  std::vector<Reading> readings;  ///< what it may mean
  bool must = false;              ///< required; otherwise an item may lack it
  std::size_t group = 0;          ///< its clause of the query; alternatives share one
  unsigned place = 0;             ///< its place in the query, in words
};

/// A part of the query that can be left out, to suggest what would help if nothing matches.
struct Clause {
  std::string text;     ///< as typed
  Xapian::Query query;  ///< what it requires
};

struct Notice {
  std::string kind;  ///< missing_shard, missing_words, wildcard, correction, explanation, hint
  std::vector<std::string> words;    ///< the words that it is about
  std::vector<std::string> nowhere;  ///< of missing_words: those that are in no item
  std::string message;               ///< one line
};

struct QueryPlan {
  std::vector<QueryWord> words;         ///< in the order of the query
  std::vector<Xapian::Query> required;  ///< phrases, +words, words in fields; with their weights
  std::vector<Xapian::Query> filters;   ///< values, dates, excluded words: weigh nothing
  std::vector<HighlightTarget> highlight_targets;
  std::vector<Clause> clauses;
  std::vector<std::string> explained_filters;  ///< as typed
  std::vector<Notice> notices;
  bool is_unsettled = false;  ///< may match too much (IndexContext::settles_variants)
  bool is_guess = false;      ///< unsettled; once settled, a word may be in no item or be corrected
  bool asks_for_people = false;  ///< also accept meetings' own records
};

}  // namespace dagsorden
