#include "query/match/search.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/analysis.h"
#include "common/database.h"
#include "common/fields.h"
#include "common/text.h"
#include "query/match/counting.h"
#include "query/match/fetch.h"
#include "query/match/match_queries.h"
#include "query/match/ranking.h"
#include "query/match/related_items.h"
#include "query/messages.h"
#include "query/plan/translate.h"

namespace dagsorden {
namespace {

using Xapian::Query;

std::vector<std::string> words_nowhere(const QueryPlan& plan) {
  std::vector<std::string> words;
  for (const QueryWord& word : plan.words) {
    if (word.nowhere) words.push_back(word.text);
  }
  return words;
}

// All words that some hit lacks, in the order of the query.
std::vector<std::string> all_missing(const QueryPlan& plan, const std::vector<Hit>& hits) {
  std::vector<std::string> words;
  for (const QueryWord& word : plan.words) {
    const bool missing = std::any_of(hits.begin(), hits.end(), [&word](const Hit& hit) {
      return std::find(hit.missing_words.begin(), hit.missing_words.end(), word.text) !=
             hit.missing_words.end();
    });
    if (missing) words.push_back(word.text);
  }
  return words;
}

// Names the missing words if items without some words were accepted or nothing was found.
std::optional<Notice> missing_words_notice(const QueryPlan& plan, const Answer& answer,
                                           bool has_complete) {
  Notice notice{"missing_words", all_missing(plan, answer.hits), words_nowhere(plan), {}};
  if (!answer.matched) notice.words = notice.nowhere;
  if (notice.words.empty() || plan.words.size() < 2) return std::nullopt;
  const std::string nowhere =
      notice.nowhere.empty() ? "" : tr(messages::in_no_item, joined(notice.nowhere, ", "));
  if (!answer.matched) {
    notice.message = tr(messages::nothing_matches) + "; " + nowhere;
  } else if (has_complete) {
    notice.message = tr(messages::last_items_lack, joined(notice.words, ", "));
  } else {
    notice.message = tr(messages::no_item_holds_all, joined(notice.words, ", "));
    if (!nowhere.empty()) notice.message += " (" + nowhere + ")";
  }
  return notice;
}

// The word as agendas print it: the index has the folded form, kofødsminde for Kofoedsminde.
std::string printed_form(const std::string& folded, const std::vector<Hit>& hits) {
  for (const Hit& hit : hits) {
    for (const std::string* text : {&hit.item.title, &hit.item.text}) {
      for (const Token& token : tokenize(*text)) {
        if (token.word == folded) return text->substr(token.begin, token.end - token.begin);
      }
    }
  }
  return folded;
}

void set_words_as_printed(std::vector<Notice>& notices, const std::vector<Hit>& hits) {
  for (Notice& notice : notices) {
    if (notice.kind != "correction") continue;
    notice = correction_notice(notice.words[0], printed_form(notice.words[1], hits));
  }
}

// Rounds to two digits, but to no more than `most`.
std::size_t in_two_digits(std::size_t number, std::size_t most) {
  std::size_t unit = 1;
  while (number / unit >= 100) unit *= 10;
  const std::size_t rounded = (number + unit / 2) / unit * unit;
  return rounded > most ? number / unit * unit : rounded;
}

// Estimates the total. An exact count reads every match, which takes longer than finding the best
// ones. For paging an estimate is enough; a list of all items reads every match anyway.
void estimate_total(const SearchIndex& index, const Query& query, bool lists_all, Answer& answer) {
  constexpr std::size_t most_counted = 500;
  const std::size_t about = lists_all ? 0 : estimated_matches(index.database, query, most_counted);
  answer.is_rough = about > most_counted;
  if (answer.is_rough) {
    answer.total = in_two_digits(about, item_count(index.database));
    return;
  }
  const Counted counted = count_items(index, query);
  answer.total = counted.items;
  answer.cases = counted.cases;
}

// Counts the items with all words or, if there are none, all matches.
void count_matches(const SearchIndex& index, const MatchQueries& queries, const Request& request,
                   Answer& answer) {
  const Query& query = queries.has_complete ? queries.all : queries.any;
  FacetCounts counted = count_facets(index, query, request.facets);
  answer.total = counted.items;
  answer.cases = counted.cases;
  answer.facets = std::move(counted.facets);
  if (request.crossed && answer.facets.size() == 2) {
    answer.crossed = cross_facets(index, query, answer.facets[0], answer.facets[1]);
  }
}

std::vector<RankedItem> ranked_items(const SearchIndex& index, const Query& query,
                                     const Request& request, const Scorer* scorer) {
  RankingRequest wanted;
  if (request.limit > 0) wanted.count = request.offset + request.limit;
  wanted.sort = request.sort;
  wanted.by_case = request.by_case;
  wanted.scorer = scorer;
  SeenItems seen;
  if (request.sort != Sort::oldest) return best_items(index, query, wanted, seen);
  // Oldest first, undated items would come first; they are put last.
  const Query dated(Query::OP_VALUE_GE, slot::date, "0");
  std::vector<RankedItem> items =
      best_items(index, Query(Query::OP_FILTER, query, dated), wanted, seen);
  if (items.size() >= wanted.count) return items;
  if (wanted.count != unlimited) wanted.count -= items.size();
  std::vector<RankedItem> undated =
      best_items(index, Query(Query::OP_AND_NOT, query, dated), wanted, seen);
  std::move(undated.begin(), undated.end(), std::back_inserter(items));
  return items;
}

Answer search_with(const MatchQueries& queries, const SearchIndex& index, const QueryPlan& plan,
                   const Request& request) {
  const Xapian::Database& database = index.database;
  const bool only_complete =
      request.only_complete || (queries.has_complete && request.sort != Sort::relevance);
  const Query& query = only_complete ? queries.all : queries.any;
  const Scorer scorer(plan.words, database);
  const bool scores = request.sort == Sort::relevance && !plan.words.empty();
  std::vector<RankedItem> items = ranked_items(index, query, request, scores ? &scorer : nullptr);

  Answer answer;
  answer.matched = !items.empty();
  keep_page(items, request);
  answer.hits = fetch_hits(index, queries, items);
  if (request.by_case) add_cases(index, answer.hits);
  explain_hits(database, plan, scorer, request.with_word_scores, answer.hits);
  for (std::size_t i = 0; i < answer.hits.size(); ++i) {
    answer.hits[i].rank = request.offset + i + 1;
  }
  if (!request.facets.empty() || request.total == Total::exact) {
    count_matches(index, queries, request, answer);
  } else if (request.total == Total::rough && answer.matched) {
    const Query& counted = queries.has_complete ? queries.all : queries.any;
    estimate_total(index, counted, request.limit == 0, answer);
  } else if (request.total == Total::rough) {
    answer.total = 0;
    answer.cases = 0;
  }
  answer.nowhere = words_nowhere(plan);
  answer.notices = plan.notices;
  set_words_as_printed(answer.notices, answer.hits);
  if (const auto notice = missing_words_notice(plan, answer, queries.has_complete)) {
    answer.notices.push_back(*notice);
  }
  return answer;
}

}  // namespace

Answer search(const SearchIndex& index, const QueryPlan& plan, const Request& request) {
  return ask_with_queries(index.database, plan, [&](const MatchQueries& queries) {
    return search_with(queries, index, plan, request);
  });
}

Answer count(const SearchIndex& index, const QueryPlan& plan, const Request& request) {
  return ask_with_queries(index.database, plan, [&](const MatchQueries& queries) {
    Answer answer;
    count_matches(index, queries, request, answer);
    answer.matched = answer.total > 0U;
    answer.nowhere = words_nowhere(plan);
    answer.notices = plan.notices;
    if (!queries.has_complete && answer.matched) {
      answer.notices.push_back(
          {"missing_words", answer.nowhere, answer.nowhere, tr(messages::items_lacking_counted)});
    }
    return answer;
  });
}

}  // namespace dagsorden
