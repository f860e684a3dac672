#include "query/search/ranking.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "query/search/closeness.h"
#include "query/search/closer_look.h"

namespace dagsorden {
namespace {

bool looks_through(const Closeness& sought, Sort sort) {
  return sort == Sort::relevance && !sought.empty();
}

// So many matches mostly settle which are the best `wanted` items: with room for second documents
// of an item and for ties at the page's end.
std::size_t first_window(std::size_t wanted, const Closeness& sought, Sort sort) {
  constexpr std::size_t room = 10;
  if (!looks_through(sought, sort)) return wanted * 2 + room;
  // Words as typed add little: whatever comes up stands close behind the page.
  if (sought.neighbours.empty()) return wanted * 3 + room;
  return std::max(wanted * 2, most_looked_through) + room;
}

}  // namespace

std::vector<RankedItem> best_items(const Xapian::Database& database, const Xapian::Query& query,
                                   const Closeness& sought, const Wanted& wanted, SeenItems& seen) {
  const Sort sort = wanted.sort;
  const bool looks_closer = looks_through(sought, sort);
  const std::size_t all = database.get_doccount();
  // The items among the first `window` matches, if these settle which are the best.
  const auto best_within = [&](std::size_t window,
                               Dates dates) -> std::optional<std::vector<RankedItem>> {
    // Xapian prunes once it has as many matches as it was asked for.
    const std::size_t asked = wanted.may_prune ? window : all;
    Xapian::Enquire enquire = enquire_about(database, query, sort, dates);
    const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(asked));
    const bool complete = window >= all || matches.size() < window;
    std::vector<RankedMatch> ranked = read_matches(matches, window, sort, dates);
    if (!complete) leave_out_last_tie(ranked, sort);
    if (looks_closer) {
      settle_first(ranked, most_looked_through);  // the closer look sorts what it needs
    } else {
      sort_matches(ranked, sort);
    }
    SeenItems now_seen = seen;
    CloserLook closer_look(sought, ranked, !complete);
    const auto settle = [&](std::size_t count) {
      return looks_closer ? closer_look.settle(count) : ranked.size();
    };
    std::vector<RankedItem> items =
        first_unseen(ranked, wanted.count, now_seen, settle, wanted.at_hand);
    if (!complete && items.size() < wanted.count) return std::nullopt;
    seen = std::move(now_seen);
    return items;
  };
  std::size_t window =
      wanted.count >= all ? all : std::min(all, first_window(wanted.count, sought, sort));
  auto items = best_within(window, Dates::of_ties);
  while (!items) {
    window = std::min(all, window * 4);
    items = best_within(window, Dates::of_all);  // very many may tie: all, where nothing weighs
  }
  return *items;
}

}  // namespace dagsorden
