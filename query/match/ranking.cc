#include "query/match/ranking.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/case_key.h"
#include "common/fields.h"
#include "query/plan/weights.h"

namespace dagsorden {
namespace {

// This many candidates are scored again. What Xapian's weights rank below them is hardly ever among
// the best ten.
constexpr std::size_t scored_closely = 100;

// This many matches are mostly enough to know the best items, with room for further documents of an
// item and for ties at the end of the page.
std::size_t first_window(const RankingRequest& wanted) {
  constexpr std::size_t room = 10;
  const std::size_t usual = wanted.count * 2 + room;
  return wanted.scorer == nullptr ? usual : std::max(usual, scored_closely + room);
}

// The others follow in their order.
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

// The first items of a ranking that are not in `seen`; where each is a case, the first of each.
std::vector<RankedItem> first_unseen(std::vector<RankedMatch>& ranked, const RankingRequest& wanted,
                                     SeenItems& seen) {
  std::vector<RankedItem> items;
  for (RankedMatch& match : ranked) {
    if (items.size() >= wanted.count) break;
    const CollapseKey& group = match.read_group();
    if (!seen.add(group)) continue;
    if (wanted.each == HitUnit::case_ && !seen.add_case(group)) continue;
    items.push_back({*match.place, match.score, group});
  }
  return items;
}

}  // namespace

std::vector<RankedItem> best_items(const SearchIndex& index, const Xapian::Query& query,
                                   const RankingRequest& wanted, SeenItems& seen) {
  const Sort sort = wanted.sort;
  const std::size_t all = index.database.get_doccount();
  // The best items, if the first `window` matches are enough to know them.
  const auto best_within = [&](std::size_t window,
                               Dates dates) -> std::optional<std::vector<RankedItem>> {
    Xapian::Enquire enquire = enquire_about(index.database, query, sort, dates);
    if (wanted.scorer != nullptr) index.bring_forward_indexes(enquire);
    const Xapian::MSet matches =
        enquire.get_mset(0, index.matches_to_ask_for(static_cast<Xapian::doccount>(window)));
    const bool complete = window >= all || matches.size() < window;
    std::vector<RankedMatch> ranked = read_matches(matches, window, sort, dates);
    if (!complete) drop_last_tie(ranked, sort);
    // If matches tie at the border of close scoring, later ones may be among the best.
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
    items = best_within(window, Dates::of_all);  // very many may tie: all, where nothing weighs
  }
  return *items;
}

}  // namespace dagsorden
