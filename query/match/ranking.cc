#include "query/match/ranking.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "common/case_key.h"
#include "common/fields.h"
#include "query/plan/weights.h"

namespace dagsorden {
namespace {

struct RankedMatch {
  Xapian::MSetIterator place;
  double score = 0;
  std::optional<std::string> date;   // YYYYMMDD or empty; nullopt: not read yet
  std::optional<CollapseKey> group;  // nullopt: not read yet

  const CollapseKey& read_group() {
    if (!group) group = collapse_key(place.get_document().get_value(slot::meeting_item));
    return *group;
  }
};

// Whether Xapian gives each match's date as its sort key. For that it reads the date of each
// document that it looks at. So if relevance decides, dates are read only where scores tie.
enum class Dates { of_all, of_ties };

using Place = std::vector<RankedMatch>::iterator;

// Calls settle(begin, end) for each run of tied matches.
template <typename AreAlike, typename Settle>
void for_each_run(Place begin, Place end, const AreAlike& are_alike, const Settle& settle) {
  while (begin != end) {
    const auto next = std::find_if(
        begin, end, [&](const RankedMatch& match) { return !are_alike(*begin, match); });
    if (std::distance(begin, next) > 1) settle(begin, next);
    begin = next;
  }
}

bool have_one_score(const RankedMatch& left, const RankedMatch& right) {
  return left.score == right.score;
}
bool have_one_date(const RankedMatch& left, const RankedMatch& right) {
  return left.date == right.date;
}

// True if the matches tie as far as is known without reading a document.
bool are_tied(const RankedMatch& left, const RankedMatch& right, Sort sort) {
  const bool may_have_one_date = !left.date || !right.date || have_one_date(left, right);
  return may_have_one_date && (sort != Sort::relevance || have_one_score(left, right));
}

void sort_by_id(Place begin, Place end) {
  std::vector<std::pair<std::string, RankedMatch>> tied;
  for (auto match = begin; match != end; ++match) {
    tied.emplace_back(match->place.get_document().get_value(slot::address), std::move(*match));
  }
  std::sort(tied.begin(), tied.end(), [](const auto& left, const auto& right) {
    return comes_before(left.first, right.first);
  });
  for (auto& [address, match] : tied) *begin++ = std::move(match);
}

void sort_by_date(Place begin, Place end, bool oldest_first) {
  for (auto match = begin; match != end; ++match) {
    if (!match->date) match->date = match->place.get_document().get_value(slot::date);
  }
  std::stable_sort(begin, end, [oldest_first](const RankedMatch& left, const RankedMatch& right) {
    return oldest_first ? left.date < right.date : left.date > right.date;
  });
  for_each_run(begin, end, have_one_date, sort_by_id);
}

bool weighs_more(const RankedMatch& left, const RankedMatch& right) {
  return left.score > right.score;
}

void sort_by_score(std::vector<RankedMatch>& matches) {
  std::stable_sort(matches.begin(), matches.end(), weighs_more);
}

// An enquiry with our weighting, sorted as far as Xapian can.
Xapian::Enquire enquire_about(const Xapian::Database& database, const Xapian::Query& query,
                              Sort sort, Dates dates) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weights::ranking());
  if (sort != Sort::relevance) {
    enquire.set_sort_by_value_then_relevance(slot::date, sort == Sort::newest);
  } else if (dates == Dates::of_all) {
    enquire.set_sort_by_relevance_then_value(slot::date, true);
  }
  return enquire;
}

// The last digits of a score depend on the order of Xapian's additions, which differs between
// shards.
double rounded_score(double weight) { return std::round(weight * 1e9) / 1e9; }

std::vector<RankedMatch> read_matches(const Xapian::MSet& matches, std::size_t most, Sort sort,
                                      Dates dates) {
  const bool has_dates = sort != Sort::relevance || dates == Dates::of_all;
  std::vector<RankedMatch> read;
  read.reserve(std::min<std::size_t>(matches.size(), most));
  for (auto match = matches.begin(); match != matches.end() && read.size() < most; ++match) {
    read.push_back({match, rounded_score(match.get_weight()), std::nullopt, std::nullopt});
    if (has_dates) read.back().date = match.get_sort_key();
  }
  return read;
}

// Reads dates and ids where scores tie.
void sort_matches(std::vector<RankedMatch>& matches, Sort sort) {
  if (sort != Sort::relevance) {
    sort_by_date(matches.begin(), matches.end(), sort == Sort::oldest);
    return;
  }
  sort_by_score(matches);
  for_each_run(matches.begin(), matches.end(), have_one_score,
               [](Place begin, Place end) { sort_by_date(begin, end, false); });
}

// Sorts by score alone, but makes sure that the first `count` are the right ones.
void select_first(std::vector<RankedMatch>& matches, std::size_t count) {
  sort_by_score(matches);
  if (count == 0 || count >= matches.size()) return;
  if (!have_one_score(matches[count - 1], matches[count])) return;
  const auto [begin, end] =
      std::equal_range(matches.begin(), matches.end(), matches[count], weighs_more);
  sort_by_date(begin, end, false);
}

// Drops the matches that tie with the last one: unread ones may tie too, and come before them.
void drop_last_tie(std::vector<RankedMatch>& matches, Sort sort) {
  if (matches.empty()) return;
  const RankedMatch last = matches.back();
  while (!matches.empty() && are_tied(matches.back(), last, sort)) matches.pop_back();
}

// This many candidates are re-ranked. A match that Xapian ranks below them is hardly ever among the
// best ten.
constexpr std::size_t scored_closely = 100;

// The number of matches that is mostly enough to find the best items, with room for further
// documents of an item and for ties at the end of the page.
std::size_t first_window(const RankingRequest& wanted) {
  constexpr std::size_t room = 10;
  const std::size_t usual = wanted.count * 2 + room;
  return wanted.scorer == nullptr ? usual : std::max(usual, scored_closely + room);
}

// Re-ranks the first matches. The others follow in their order.
void score_closely(std::vector<RankedMatch>& matches, const RankingRequest& wanted,
                   const SearchIndex& index) {
  select_first(matches, scored_closely);
  const std::size_t close = std::min(scored_closely, matches.size());
  if (close == 0) return;
  const double first_of_others = matches[close - 1].score;
  double lowest = std::numeric_limits<double>::max();
  for (std::size_t i = 0; i < close; ++i) {
    RankedMatch& match = matches[i];
    match.score = wanted.scorer->score(*match.place, index.forward_index_of(match.place)).score;
    if (is_standing_item_title(match.read_group().title)) match.score *= weights::standing_item;
    match.score = rounded_score(match.score);
    lowest = std::min(lowest, match.score);
  }
  for (std::size_t i = close; i < matches.size(); ++i) {
    const double share = first_of_others > 0 ? matches[i].score / first_of_others : 0;
    matches[i].score = rounded_score(lowest * share);
  }
}

// The first items of a ranking that are not in `seen`; by case, only the first of each case.
std::vector<RankedItem> first_unseen(std::vector<RankedMatch>& ranked, const RankingRequest& wanted,
                                     SeenItems& seen) {
  std::vector<RankedItem> items;
  for (RankedMatch& match : ranked) {
    if (items.size() >= wanted.count) break;
    const CollapseKey& group = match.read_group();
    if (!seen.add(group)) continue;
    if (wanted.by_case && !seen.add_case(group)) continue;
    items.push_back({*match.place, match.score, group});
  }
  return items;
}

}  // namespace

std::vector<RankedItem> best_items(const SearchIndex& index, const Xapian::Query& query,
                                   const RankingRequest& wanted, SeenItems& seen) {
  const Sort sort = wanted.sort;
  const std::size_t all = index.database.get_doccount();
  // The best items, if the first `window` matches are enough to find them.
  const auto best_within = [&](std::size_t window,
                               Dates dates) -> std::optional<std::vector<RankedItem>> {
    Xapian::Enquire enquire = enquire_about(index.database, query, sort, dates);
    if (wanted.scorer != nullptr) index.bring_forward_indexes(enquire);
    const Xapian::MSet matches =
        enquire.get_mset(0, index.matches_to_ask_for(static_cast<Xapian::doccount>(window)));
    const bool complete = window >= all || matches.size() < window;
    std::vector<RankedMatch> ranked = read_matches(matches, window, sort, dates);
    if (!complete) drop_last_tie(ranked, sort);
    // If matches tie at the border of re-ranking, later ones may be among the best.
    const bool settles_close = wanted.scorer == nullptr || ranked.size() >= scored_closely;
    if (!complete && !settles_close) return std::nullopt;
    if (wanted.scorer != nullptr) score_closely(ranked, wanted, index);
    sort_matches(ranked, sort);
    SeenItems now_seen = seen;
    std::vector<RankedItem> items = first_unseen(ranked, wanted, now_seen);
    if (!complete && items.size() < wanted.count) return std::nullopt;
    seen = std::move(now_seen);
    return items;
  };
  std::size_t window = wanted.count >= all ? all : std::min(all, first_window(wanted));
  auto items = best_within(window, Dates::of_ties);
  while (!items) {
    window = std::min(all, window * 4);
    items = best_within(window, Dates::of_all);  // many may tie; without weights, all do
  }
  return *items;
}

}  // namespace dagsorden
