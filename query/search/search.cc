#include "query/search/search.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/analysis.h"
#include "common/text.h"
#include "query/messages.h"
#include "query/search/cases.h"
#include "query/search/counting.h"
#include "query/search/fetch.h"
#include "query/search/queries.h"
#include "query/search/ranking.h"

namespace dagsorden {
namespace {

using Xapian::Query;

std::vector<std::string> words_nowhere(const Understood& understood) {
  std::vector<std::string> words;
  for (const WantedWord& word : understood.words) {
    if (word.nowhere) words.push_back(word.text);
  }
  return words;
}

// What the words that hits lack have in common: they are some of the query's, in its order.
std::vector<std::string> all_missing(const Understood& understood, const std::vector<Hit>& hits) {
  std::vector<std::string> words;
  for (const WantedWord& word : understood.words) {
    const bool missing = std::any_of(hits.begin(), hits.end(), [&word](const Hit& hit) {
      return std::find(hit.missing_words.begin(), hit.missing_words.end(), word.text) !=
             hit.missing_words.end();
    });
    if (missing) words.push_back(word.text);
  }
  return words;
}

// Says which words lack, where items that lack some were taken or nothing was found.
std::optional<Notice> missing_words_notice(const Understood& understood, const Answer& answer,
                                           bool any_complete) {
  Notice notice{
      "missing_words", all_missing(understood, answer.hits), words_nowhere(understood), {}};
  if (!answer.matched) notice.words = notice.nowhere;
  if (notice.words.empty() || understood.words.size() < 2) return std::nullopt;
  const std::string nowhere =
      notice.nowhere.empty() ? "" : say(Message::in_no_item, {joined(notice.nowhere, ", ")});
  if (!answer.matched) {
    notice.message = say(Message::nothing_matches) + "; " + nowhere;
  } else if (any_complete) {
    notice.message = say(Message::last_items_lack, {joined(notice.words, ", ")});
  } else {
    notice.message = say(Message::no_item_holds_all, {joined(notice.words, ", ")});
    if (!nowhere.empty()) notice.message += " (" + nowhere + ")";
  }
  return notice;
}

// The word as the agendas print it: the index knows Kofoedsminde as kofødsminde.
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

void print_corrections(std::vector<Notice>& notices, const std::vector<Hit>& hits) {
  for (Notice& notice : notices) {
    if (notice.kind != "correction") continue;
    notice = correction_notice(notice.words[0], printed_form(notice.words[1], hits));
  }
}

// The part of the ranking that was asked for.
std::vector<RankedItem> cut_page(const std::vector<RankedItem>& items, const Request& request) {
  const std::size_t first = std::min(request.offset, items.size());
  const std::size_t count =
      request.limit == 0 ? items.size() - first : std::min(request.limit, items.size() - first);
  const auto begin = items.begin() + static_cast<std::ptrdiff_t>(first);
  return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

std::size_t in_two_digits(std::size_t number) {
  std::size_t unit = 1;
  while (number / unit >= 100) unit *= 10;
  return (number + unit / 2) / unit * unit;
}

// What is about so many, as people are told: no fewer than were met, no more than there are.
std::size_t rough_total(const Xapian::Database& database, std::size_t about, std::size_t met) {
  const std::size_t most = std::max<std::size_t>(database.get_doccount(), met);
  return std::clamp(in_two_digits(about), met, most);
}

// Each match is looked at to count items exactly, which for a common word takes longer than finding
// the best. Whoever turns pages does not need it. met: so many are there for sure.
void estimate_total(const Xapian::Database& database, const Query& query,
                    const std::optional<Estimate>& estimate, std::size_t met, Answer& answer) {
  constexpr std::size_t most_counted = 500;
  const std::size_t about = estimate && estimate->least > most_counted
                                ? estimate->about
                                : estimated_matches(database, query, most_counted);
  answer.is_rough = about > most_counted;
  if (answer.is_rough) {
    answer.total = rough_total(database, about, met);
    return;
  }
  const Counted counted = count_items(database, query);
  answer.total = counted.items;
  answer.cases = counted.cases;
}

// Items with all words, or where there are none, all that match.
Answer count_matches(const Xapian::Database& database, const Queries& queries,
                     const Understood& understood, const Request& request) {
  Answer answer;
  const bool lacking = !queries.has_complete;
  const Query& query = lacking ? queries.any : queries.all;
  Tally counted = tally(database, query, request.facets);
  answer.total = counted.items;
  answer.cases = counted.cases;
  answer.facets = std::move(counted.facets);
  if (request.crossed && answer.facets.size() == 2) {
    answer.crossed = cross(database, query, answer.facets[0], answer.facets[1]);
  }
  answer.matched = answer.total > 0U;
  answer.nowhere = words_nowhere(understood);
  answer.notices = understood.notices;
  if (lacking && answer.matched) {
    answer.notices.push_back({"missing_words", words_nowhere(understood), words_nowhere(understood),
                              say(Message::items_lacking_counted)});
  }
  return answer;
}

std::vector<RankedItem> ranked_items(const Collection& collection, const Query& query,
                                     const Request& request, const Scorer* scorer,
                                     ItemsAtHand& at_hand) {
  const Xapian::Database& database = collection.database;
  Wanted wanted;
  if (request.limit > 0) wanted.count = request.offset + request.limit;
  wanted.sort = request.sort;
  wanted.each = request.by_case ? Each::case_ : Each::item;
  wanted.may_prune = request.may_prune;
  wanted.at_hand = shows_the_first(request) ? &at_hand : nullptr;
  wanted.scorer = scorer;
  wanted.is_local = request.is_local;
  SeenItems seen;
  if (request.sort != Sort::oldest) return best_items(database, query, wanted, seen);
  // By date, oldest first, undated items would come first; they are put last.
  const Query dated(Query::OP_VALUE_GE, slot::date, "0");
  std::vector<RankedItem> items =
      best_items(database, Query(Query::OP_FILTER, query, dated), wanted, seen);
  if (items.size() >= wanted.count) return items;
  if (wanted.count != unlimited) wanted.count -= items.size();
  std::vector<RankedItem> undated =
      best_items(database, Query(Query::OP_AND_NOT, query, dated), wanted, seen);
  std::move(undated.begin(), undated.end(), std::back_inserter(items));
  return items;
}

Answer search_with(const Queries& queries, const Collection& collection,
                   const Understood& understood, const Request& request) {
  const Xapian::Database& database = collection.database;
  const bool is_by_relevance = request.sort == Sort::relevance && !request.only_complete;
  const bool only_complete = request.only_complete || (queries.has_complete && !is_by_relevance);
  const Query& query = only_complete ? queries.all : queries.any;
  const Scorer scorer(understood.words, database);
  const bool scores = request.sort == Sort::relevance && !understood.words.empty();
  ItemsAtHand at_hand(collection);
  const std::vector<RankedItem> items =
      ranked_items(collection, query, request, scores ? &scorer : nullptr, at_hand);

  Answer answer;
  answer.matched = !items.empty();
  answer.hits = fetch_hits(database, queries, cut_page(items, request), at_hand);
  if (request.by_case) add_cases(collection, answer.hits);
  explain_hits(database, understood, scorer, request.with_word_scores, answer.hits);
  for (std::size_t i = 0; i < answer.hits.size(); ++i) {
    answer.hits[i].rank = request.offset + i + 1;
  }
  if (!request.facets.empty() || request.total == Total::exact) {
    Answer counted = count_matches(database, queries, understood, request);
    answer.total = counted.total;
    answer.cases = counted.cases;
    answer.facets = std::move(counted.facets);
    answer.crossed = std::move(counted.crossed);
  } else if (request.total == Total::rough && answer.matched) {
    const Query& counted = queries.has_complete ? queries.all : queries.any;
    estimate_total(database, counted, understood.estimate, 0, answer);
  } else if (request.total == Total::rough) {
    answer.total = 0;
    answer.cases = 0;
  }
  answer.nowhere = words_nowhere(understood);
  answer.notices = understood.notices;
  print_corrections(answer.notices, answer.hits);
  if (const auto notice = missing_words_notice(understood, answer, queries.has_complete)) {
    answer.notices.push_back(*notice);
  }
  return answer;
}

}  // namespace

Answer search(const Collection& collection, const Understood& understood, const Request& request) {
  return ask_with_queries(collection.database, understood, [&](const Queries& queries) {
    return search_with(queries, collection, understood, request);
  });
}

Answer count(const Xapian::Database& database, const Understood& understood,
             const Request& request) {
  return ask_with_queries(database, understood, [&](const Queries& queries) {
    return count_matches(database, queries, understood, request);
  });
}

}  // namespace dagsorden
