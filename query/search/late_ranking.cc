#include "query/search/late_ranking.h"

#include <algorithm>
#include <utility>

#include "query/search/closer_look.h"
#include "query/search/held_matches.h"

namespace dagsorden {
namespace {

constexpr std::size_t least_window = 300;
constexpr std::size_t most_tried = 6000;

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

// So many matches should hold as many as are needed, with some to spare, by what those that were
// tried hold.
std::size_t window_for(std::size_t needed, const Tried& tried) {
  if (tried.holding == 0) return most_tried;
  return std::clamp(2 * needed * tried.matches / tried.holding, least_window, most_tried);
}

// Of many matches the first few mostly hold enough, and Xapian need not rank the others; of not so
// many it ranks most at any rate.
std::size_t late_window(const Xapian::Enquire& enquire, std::size_t needed,
                        const std::optional<MatchSample>& sample) {
  constexpr std::size_t usual_window = 1500;
  if (sample) return std::min(usual_window, window_for(needed, sample->tried));
  constexpr Xapian::doccount many = 12000;
  return enquire.get_mset(0, 0).get_matches_estimated() < many ? usual_window : least_window;
}

}  // namespace

std::optional<std::vector<RankedItem>> best_items_in_order(
    const UnsettledOrders& orders, const Xapian::Query& query, const Closeness& sought,
    std::size_t wanted, const std::optional<MatchSample>& sample) {
  if (sample && sample->is_whole && sample->tried.holding < wanted) return std::nullopt;
  Xapian::Enquire enquire = enquire_about(orders.database, query, Sort::relevance, Dates::of_ties);
  bring_sequences(enquire, orders);
  const std::size_t needed = least_held(wanted, sought);
  std::size_t window = late_window(enquire, needed, sample);
  HeldMatches held({}, orders);
  while (true) {
    const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(window));
    std::vector<RankedMatch> ranked =
        read_matches(matches, window, Sort::relevance, Dates::of_ties);
    if (ranked.size() == window) leave_out_last_tie(ranked, Sort::relevance);
    held.go_on_with(std::move(ranked));
    auto items = best_of_held(held, sought, wanted);
    if (items || matches.size() < window || window == most_tried) return items;
    const Tried tried = {held.tried(), held.found().size()};
    window = std::min(most_tried, std::max(window_for(needed, tried), window * 2));
  }
}

}  // namespace dagsorden
