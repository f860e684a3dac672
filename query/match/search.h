// Runs a search: the request to an index, and the answer as plain data. Everything that is shown is
// fetched here at once, since a writer may change the database before rendering. One thread per
// database (xapian.org/docs/overview).
#pragma once

#include <xapian.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/item.h"
#include "common/stored_items.h"
#include "query/match/facet_counts.h"
#include "query/match/ranking.h"
#include "query/match/search_index.h"
#include "query/match/text_diff.h"
#include "query/plan/query_plan.h"

namespace dagsorden {

enum class Total {
  none,
  rough,  ///< exact up to a few hundred items, an estimate above: for people
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

/// Another document of the same item, or a step on the path of its case.
struct Related {
  enum class Relation { copy, of_case, hit };

  std::string id;
  std::string path;
  int page = 0;  ///< 0: none
  std::optional<std::string> date;
  std::optional<std::string> meeting_body;
  std::optional<std::string> outcome;
  Relation relation = Relation::copy;
  std::optional<std::string> time{};
};

/// The item's data as a related item.
Related related_item(const Item& item, Related::Relation relation);

/// What a word of the query adds to a hit's score.
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
  std::vector<WordScore> word_scores;      ///< of words that the item has; only on demand
  std::vector<HighlightTarget> highlight_targets;  ///< those that its text may contain
  std::vector<std::string> reasons;  ///< why it belongs to a case history or a list of changes
  std::optional<TextDiff> recommendation_changes;  ///< against the one before
};

struct Answer {
  std::vector<Hit> hits;
  bool matched = false;              ///< something matched, on this page or an earlier one
  std::optional<std::size_t> total;  ///< items with all words; if there are none, all matches
  std::optional<std::size_t> cases;  ///< the number of their cases, if known
  bool is_rough = false;             ///< total is an estimate
  bool is_unchanged = false;         ///< with --changes: items matched, but none has changed
  std::vector<Facet> facets;         ///< of the items that total counts
  std::optional<CrossedFacets> crossed;
  std::vector<std::string> nowhere;  ///< words in no item, as typed
  std::vector<Notice> notices;
};

/// The part of a list that the request asks for.
template <typename Element>
void keep_page(std::vector<Element>& all, const Request& request) {
  const auto size = static_cast<std::ptrdiff_t>(all.size());
  const auto first = std::min(static_cast<std::ptrdiff_t>(request.offset), size);
  all.erase(all.begin(), all.begin() + first);
  if (request.limit > 0 && request.limit < all.size()) {
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(request.limit), all.end());
  }
}

/// By relevance, all items with an informative word are ranked, and each hit says which words it
/// lacks. For order by date, totals and facets, only items with all words count, if there are any.
/// Throws Xapian::Error if the index fails, Error(Fault::database) if a document has no item.
Answer search(const SearchIndex& index, const QueryPlan& plan, const Request& request);

/// Counts the items with all words or, if there are none, those that lack some. Of the answer,
/// only total, cases, matched, nowhere, facets, crossed and notices are filled; of the request,
/// only facets and crossed matter.
Answer count(const SearchIndex& index, const QueryPlan& plan, const Request& request = {});

}  // namespace dagsorden
