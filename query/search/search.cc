#include "query/search/search.h"

#include <algorithm>
#include <utility>

#include "common/analysis.h"
#include "common/text.h"
#include "query/messages.h"
#include "query/search/counting.h"
#include "query/search/fetch.h"
#include "query/search/late_ranking.h"
#include "query/search/ranking.h"
#include "query/search/tiers.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// By date, oldest first, undated items would come first; they are put last.
std::vector<Tier> with_undated_last(const std::vector<Tier>& tiers) {
  const Query dated(Query::OP_VALUE_GE, slot::date, "0");
  std::vector<Tier> result;
  for (const Tier& tier : tiers) {
    result.push_back({Query(Query::OP_FILTER, tier.query, dated), tier.lacks_words,
                      Query(Query::OP_FILTER, tier.counted, dated)});
    result.push_back({Query(Query::OP_AND_NOT, tier.query, dated), tier.lacks_words,
                      Query(Query::OP_AND_NOT, tier.counted, dated)});
  }
  return result;
}

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

struct ShownPage {
  std::vector<RankedItem> complete;  // hold all words
  std::vector<RankedItem> lacking;
};

// The part of the ranking that was asked for.
ShownPage cut_page(const std::vector<RankedItem>& items, std::size_t complete_count,
                   const Request& request) {
  const std::size_t first = std::min(request.offset, items.size());
  const std::size_t count =
      request.limit == 0 ? items.size() - first : std::min(request.limit, items.size() - first);
  const auto at = [&items](std::size_t index) {
    return items.begin() + static_cast<std::ptrdiff_t>(index);
  };
  const std::size_t border = std::clamp(complete_count, first, first + count);
  return {{at(first), at(border)}, {at(border), at(first + count)}};
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
  answer.total = answer.is_rough ? rough_total(database, about, met) : count_items(database, query);
}

Answer count_tiers(const std::vector<Tier>& tiers, const Xapian::Database& database,
                   const Understood& understood, const std::vector<FacetField>& facets) {
  Answer answer;
  answer.total = 0;
  bool lacking = false;
  for (const Tier& tier : tiers) {
    if (answer.total > 0U) break;
    if (facets.empty()) {
      answer.total = count_items(database, tier.query);
    } else {
      Tally counted = tally(database, tier.query, facets);
      answer.total = counted.items;
      answer.facets = std::move(counted.facets);
    }
    lacking = tier.lacks_words;
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

Answer search_tiers(const std::vector<Tier>& tiers, const Collection& collection,
                    const Understood& understood, const Request& request) {
  const Xapian::Database& database = collection.database;
  const std::size_t wanted = request.limit == 0 ? unlimited : request.offset + request.limit;
  const bool fills_up = request.sort == Sort::relevance;
  std::vector<RankedItem> items;
  std::size_t complete_count = 0;
  SeenItems seen;
  ItemsAtHand at_hand(collection);
  const UnsettledOrders late = {understood.late, database, request.is_local};
  std::optional<MatchSample> sample;
  std::size_t met_late = 0;
  if (!late.orders.empty()) {
    if (request.total == Total::rough) {
      sample = sample_matches(late, tiers.front().counted);
    }
    // One more, which tells that the page is not the last one.
    std::optional<std::vector<RankedItem>> best =
        best_items_in_order(late, tiers.front().query, understood.closeness, wanted + 1, sample);
    if (!best) {
      Answer unsettled;
      unsettled.is_unsettled = true;
      return unsettled;
    }
    items = std::move(*best);
    met_late = items.size();
    items.resize(wanted);
    complete_count = items.size();
  }
  for (const Tier& tier : request.sort == Sort::oldest ? with_undated_last(tiers) : tiers) {
    if (tier.lacks_words && request.only_complete) break;
    if (items.size() >= wanted || (tier.lacks_words && complete_count > 0 && !fills_up)) break;
    std::vector<RankedItem> more =
        best_items(database, tier.query, understood.closeness,
                   {wanted - items.size(), request.sort, request.may_prune,
                    shows_the_first(request) ? &at_hand : nullptr},
                   seen);
    if (!tier.lacks_words) complete_count += more.size();
    items.insert(items.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  }

  Answer answer;
  answer.matched = !items.empty();
  const std::size_t met = complete_count > 0 ? complete_count : items.size();
  const ShownPage page = cut_page(items, complete_count, request);
  answer.hits = fetch_hits(tiers.front().query, late, page.complete, at_hand);
  if (request.with_word_scores) {
    find_word_scores(database, understood.words, page.complete, answer.hits);
  }
  if (!page.lacking.empty()) {
    std::vector<Hit> lacking = fetch_hits(tiers.back().query, late, page.lacking, at_hand);
    find_missing_words(database, understood.words, lacking);
    if (request.with_word_scores) {
      find_word_scores(database, understood.words, page.lacking, lacking);
    }
    answer.hits.insert(answer.hits.end(), std::make_move_iterator(lacking.begin()),
                       std::make_move_iterator(lacking.end()));
  }
  for (std::size_t i = 0; i < answer.hits.size(); ++i) {
    answer.hits[i].rank = request.offset + i + 1;
  }
  const bool met_all = met > 0 && met < wanted;
  const bool is_wanted = request.total != Total::none;
  if (request.facets.empty() && met_all) {
    if (is_wanted) answer.total = met;
  } else if (request.facets.empty() && request.total == Total::rough && complete_count > 0) {
    if (sample) {
      answer.is_rough = true;
      answer.total = rough_total(database, guess_holding(*sample), met_late);
    } else {
      estimate_total(database, tiers.front().counted, understood.estimate, met, answer);
    }
  } else if (is_wanted || !request.facets.empty()) {
    Answer counted = count_tiers(tiers, database, understood, request.facets);
    answer.total = counted.total;
    answer.facets = std::move(counted.facets);
  }
  answer.nowhere = words_nowhere(understood);
  answer.notices = understood.notices;
  print_corrections(answer.notices, answer.hits);
  if (const auto notice = missing_words_notice(understood, answer, complete_count > 0)) {
    answer.notices.push_back(*notice);
  }
  return answer;
}

}  // namespace

Answer search(const Collection& collection, const Understood& understood, const Request& request) {
  return ask_by_tiers(understood, [&](const std::vector<Tier>& tiers) {
    return search_tiers(tiers, collection, understood, request);
  });
}

Answer count(const Xapian::Database& database, const Understood& understood,
             const std::vector<FacetField>& facets) {
  return ask_by_tiers(understood, [&](const std::vector<Tier>& tiers) {
    return count_tiers(tiers, database, understood, facets);
  });
}

}  // namespace dagsorden
