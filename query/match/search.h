// The search itself: what is asked of an index, and its answer in plain data.
//
// Everything that is shown is fetched here, in one go, so that a renderer never asks a database
// that a writer may have changed meanwhile. One thread a database (xapian.org/docs/overview).
#pragma once

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/item.h"
#include "common/kept_items.h"
#include "query/match/facet_counts.h"
#include "query/match/ranked_matches.h"
#include "query/match/search_index.h"
#include "query/match/text_diff.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

enum class Total {
  none,
  rough,  ///< to a few hundred items exactly, above them an estimate: for whoever reads
  exact,
};

struct Request {
  std::size_t limit = 10;  ///< 0: all
  std::size_t offset = 0;
  Sort sort = Sort::relevance;
  Total total = Total::none;       ///< fill Answer::total
  std::vector<FacetField> facets;  ///< fill Answer::facets, and total exactly
  bool crossed = false;            ///< fill Answer::crossed; with two facets
  bool with_word_scores = false;   ///< fill Hit::word_scores
  bool only_complete = false;      ///< only items with all words
  bool by_case = false;            ///< items of one case are one hit
};

/// Another document that holds the same item, or another item of the same case.
struct Related {
  enum class Relation { copy, of_case };

  std::string id;
  std::string path;
  int page = 0;  ///< 0: none
  std::optional<std::string> date;
  std::optional<std::string> meeting_body;
  std::optional<std::string> outcome;
  Relation relation = Relation::copy;
  std::optional<std::string> time{};
};

Related related_item(const Item& item, Related::Relation relation);

/// What a word of the query added to a hit's score.
struct WordScore {
  std::string word;  ///< as typed
  double score = 0;
  std::string reading;  ///< the one that added most
};

struct Hit {
  std::size_t rank = 0;  ///< from 1; offset included
  double score = 0;
  Xapian::docid document = 0;
  Item item;
  std::vector<Related> also;               ///< copies; then the case's other items, oldest first
  std::vector<std::string> missing_words;  ///< as typed
  std::vector<WordScore> word_scores;      ///< of words that are there, only on demand
  std::vector<HighlightTarget> highlight_targets;  ///< those of the query's that its text may hold
  std::vector<std::string> reasons;  ///< of a matter's course: why it is there, for people
  std::optional<TextDiff> recommendation_changes;  ///< against the one before
};

struct Answer {
  std::vector<Hit> hits;
  bool matched = false;              ///< something matched, on this page or before it
  std::optional<std::size_t> total;  ///< items that hold all words; where none does, all matches
  std::optional<std::size_t> cases;  ///< in how many cases these are, where it is known
  bool is_rough = false;             ///< total is an estimate
  std::vector<Facet> facets;         ///< of the items that total counts
  std::optional<CrossedFacets> crossed;
  std::vector<std::string> nowhere;  ///< words that stand in no item, as typed
  std::vector<Notice> notices;
};

/// By relevance all items with a telling word of the query are ranked, and each hit says which it
/// lacks. By date, and in total and facets, only items with all words count, whenever there are
/// such. Throws Xapian::Error where the index fails, Error(Fault::database) where it holds no
/// items.
Answer search(const SearchIndex& index, const QueryPlan& plan, const Request& request);

/// How many items match: those with all words, or where there are none, those that lack some.
/// Only total, cases, matched, facets, crossed and notices of the answer are filled. request: its
/// facets and crossed count.
Answer count(const Xapian::Database& database, const QueryPlan& plan, const Request& request = {});

}  // namespace dagsorden
