#include "query/search/ranking.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/fields.h"
#include "query/search/closeness.h"
#include "query/search/closer_look.h"
#include "query/search/held_matches.h"

namespace dagsorden {
namespace {

// The first so many items of a ranking that nobody has seen; settle(count) has so many matches at
// its front in their order for good, if that can be told of as many, and gives how many are.
template <typename Settle>
std::vector<RankedItem> first_unseen(const std::vector<RankedMatch>& ranked, std::size_t wanted,
                                     SeenItems& seen, const Settle& settle) {
  std::vector<RankedItem> items;
  std::size_t settled = 0;
  for (std::size_t i = 0; i < ranked.size() && items.size() < wanted; ++i) {
    if (i == settled) settled = settle(i + (wanted - items.size()));
    if (i == settled) break;
    const RankedMatch& match = ranked[i];
    GroupKey group = group_key(match.place.get_document().get_value(slot::meeting_item));
    if (seen.add(group)) items.push_back({*match.place, match.score, std::move(group)});
  }
  return items;
}

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

// So many have to hold the orders, for the closer look to be as it is without orders.
std::size_t least_held(std::size_t wanted, const Closeness& sought) {
  return std::max(wanted, sought.empty() ? 0 : most_looked_through);
}

// The best of them, if there are as many.
std::optional<std::vector<RankedItem>> best_of_held(HeldMatches& held, const Closeness& sought,
                                                    std::size_t wanted) {
  std::size_t needed = least_held(wanted, sought);
  while (held.find(needed)) {
    std::vector<RankedMatch> best = held.found();
    CloserLook closer_look(sought, best, false);
    SeenItems seen;
    const auto settle = [&](std::size_t count) {
      return sought.empty() ? best.size() : closer_look.settle(count);
    };
    std::vector<RankedItem> items = first_unseen(best, wanted, seen, settle);
    if (items.size() == wanted) return items;
    needed = held.found().size() + (wanted - items.size());
  }
  return std::nullopt;
}

}  // namespace

bool SeenItems::add(const GroupKey& key) {
  if (key.meeting_item.empty()) return true;
  std::vector<std::string>& titles = titles_[key.meeting_item];
  const bool known = std::any_of(titles.begin(), titles.end(), [&key](const std::string& title) {
    return are_alike(title, key.title);
  });
  if (!known) titles.push_back(key.title);
  return !known;
}

std::vector<RankedItem> best_items(const Xapian::Database& database, const Xapian::Query& query,
                                   const Closeness& sought, Sort sort, std::size_t wanted,
                                   bool may_prune, SeenItems& seen) {
  const bool looks_closer = looks_through(sought, sort);
  const std::size_t all = database.get_doccount();
  // The items among the first `window` matches, if these settle which are the best.
  const auto best_within = [&](std::size_t window,
                               Dates dates) -> std::optional<std::vector<RankedItem>> {
    // Xapian prunes once it has as many matches as it was asked for.
    const std::size_t asked = may_prune ? window : all;
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
    std::vector<RankedItem> items = first_unseen(ranked, wanted, now_seen, settle);
    if (!complete && items.size() < wanted) return std::nullopt;
    seen = std::move(now_seen);
    return items;
  };
  std::size_t window = wanted >= all ? all : std::min(all, first_window(wanted, sought, sort));
  auto items = best_within(window, Dates::of_ties);
  while (!items) {
    window = std::min(all, window * 4);
    items = best_within(window, Dates::of_all);  // very many may tie: all, where nothing weighs
  }
  return *items;
}

std::optional<std::vector<RankedItem>> best_items_in_order(const Xapian::Database& database,
                                                           const Xapian::Query& query,
                                                           const std::vector<Order>& orders,
                                                           const Closeness& sought,
                                                           std::size_t wanted) {
  Xapian::Enquire enquire = enquire_about(database, query, Sort::relevance, Dates::of_ties);
  // Of many matches the first few mostly hold enough, and Xapian need not rank the others; of not
  // so many it ranks most at any rate.
  constexpr Xapian::doccount many = 12000;
  constexpr std::size_t most_tried = 6000;
  std::size_t window = enquire.get_mset(0, 0).get_matches_estimated() < many ? 1500 : 300;
  HeldMatches held({}, orders, database);
  while (true) {
    const auto asked = static_cast<Xapian::doccount>(window);
    const Xapian::MSet matches = enquire.get_mset(0, asked);
    std::vector<RankedMatch> ranked =
        read_matches(matches, window, Sort::relevance, Dates::of_ties);
    if (ranked.size() == window) leave_out_last_tie(ranked, Sort::relevance);
    held.go_on_with(std::move(ranked));
    auto items = best_of_held(held, sought, wanted);
    if (items || matches.size() < window) return items;
    if (window == most_tried) return std::nullopt;
    // As many as should hold enough, with some to spare.
    const std::size_t found = held.found().size();
    const std::size_t should_do =
        found == 0 ? most_tried : window * 2 * least_held(wanted, sought) / found;
    window = std::min(most_tried, std::max(should_do, window * 2));
  }
}

std::size_t estimated_matches(const Xapian::Database& database, const Xapian::Query& query,
                              std::size_t looked_at) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  // What the frequencies tell without a look at any match is enough where one word has as many.
  const Xapian::MSet told = enquire.get_mset(0, 0);
  if (told.get_matches_lower_bound() > looked_at) return told.get_matches_estimated();
  const Xapian::MSet first = enquire.get_mset(0, static_cast<Xapian::doccount>(looked_at + 1));
  if (first.size() <= looked_at) return first.size();
  // Words that go together match more often than their frequencies tell, and the first documents
  // may be unlike the others: between the two.
  const double share = static_cast<double>(*first[looked_at]) / database.get_lastdocid();
  const double as_the_first = static_cast<double>(first.size()) / share;
  return static_cast<std::size_t>(std::sqrt(as_the_first * first.get_matches_estimated()));
}

std::size_t count_items(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  // A spy runs where the shard is: only the values travel, not the documents.
  Xapian::ValueCountMatchSpy spy(slot::meeting_item);
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 0, database.get_doccount());
  SeenItems seen;
  std::size_t count = spy.get_total();
  for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
    const GroupKey key = group_key(*value);
    if (key.meeting_item.empty()) continue;
    count -= seen.add(key) ? value.get_termfreq() - 1 : value.get_termfreq();
  }
  return count;
}

}  // namespace dagsorden
