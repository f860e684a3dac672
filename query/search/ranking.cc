#include "query/search/ranking.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "common/fields.h"
#include "query/search/closeness.h"
#include "query/search/late_orders.h"
#include "query/understand/weights.h"

namespace dagsorden {
namespace {

// A match as Xapian gives it, without asking for its document.
struct Match {
  Xapian::MSetIterator place;
  double score = 0;
  std::string date;  // YYYYMMDD, or empty
};

bool stands_before(const Match& left, const Match& right, Sort sort) {
  if (sort == Sort::relevance && left.score != right.score) return left.score > right.score;
  return sort == Sort::oldest ? left.date < right.date : left.date > right.date;
}

bool are_tied(const Match& left, const Match& right, Sort sort) {
  return left.date == right.date && (sort != Sort::relevance || left.score == right.score);
}

Xapian::Enquire enquire_about(const Xapian::Database& database, const Xapian::Query& query,
                              Sort sort) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weights::ranking());
  if (sort == Sort::relevance) {
    enquire.set_sort_by_relevance_then_value(slot::date, true);
  } else {
    enquire.set_sort_by_value_then_relevance(slot::date, sort == Sort::newest);
  }
  return enquire;
}

// Without the last digits, which hang on the order in which Xapian adds up, and that on the shards.
double steady(double weight) { return std::round(weight * 1e9) / 1e9; }

// Every order has the date as a key, which Xapian hands over with the match.
std::vector<Match> read_matches(const Xapian::MSet& matches, std::size_t most) {
  std::vector<Match> read;
  read.reserve(std::min<std::size_t>(matches.size(), most));
  for (auto match = matches.begin(); match != matches.end() && read.size() < most; ++match) {
    read.push_back({match, steady(match.get_weight()), match.get_sort_key()});
  }
  return read;
}

// By their ids, for which documents have to be asked.
void settle_tie(std::vector<Match>::iterator begin, std::vector<Match>::iterator end) {
  if (std::distance(begin, end) < 2) return;
  std::vector<std::pair<std::string, Match>> tied;
  for (auto match = begin; match != end; ++match) {
    tied.emplace_back(match->place.get_document().get_value(slot::address), std::move(*match));
  }
  std::sort(tied.begin(), tied.end(), [](const auto& left, const auto& right) {
    return comes_before(left.first, right.first);
  });
  for (auto& [address, match] : tied) *begin++ = std::move(match);
}

void sort_matches(std::vector<Match>& matches, Sort sort) {
  std::stable_sort(matches.begin(), matches.end(), [sort](const Match& left, const Match& right) {
    return stands_before(left, right, sort);
  });
  for (auto begin = matches.begin(); begin != matches.end();) {
    const auto end = std::find_if(
        begin, matches.end(), [&](const Match& match) { return !are_tied(*begin, match, sort); });
    settle_tie(begin, end);
    begin = end;
  }
}

// Ranks the first matches anew by how close they come to the query. The others stay behind them: no
// score gets less. Most scores fall so quickly that only the first few have to be looked through.
class CloserLook {
 public:
  CloserLook(const Closeness& sought, std::vector<Match>& matches)
      : sought_(sought),
        matches_(matches),
        most_(most_closeness(sought)),
        end_(std::min(matches.size(), most_looked_through)) {}

  // Goes on until so many matches stand in their order for good, if there are as many. Gives how
  // many do, from the first one on.
  std::size_t settle(std::size_t count) {
    std::size_t settled = count_settled();
    while (settled < count && looked_through_ < end_) {
      look_through(matches_[looked_through_++]);
      settled = count_settled();
    }
    sort();
    return looked_through_ == end_ ? matches_.size() : settled;
  }

 private:
  void look_through(Match& match) {
    const std::string sequence = match.place.get_document().get_value(slot::word_sequence);
    match.score = steady(match.score + closeness(sequence, sought_));
  }

  // Those that the next one would not reach even if it came as close as can be.
  std::size_t count_settled() const {
    if (looked_through_ == end_) return end_;
    constexpr double room_for_rounding = 1e-6;
    const double within_reach = matches_[looked_through_].score + most_ + room_for_rounding;
    return static_cast<std::size_t>(
        std::count_if(matches_.begin(), looked_through(),
                      [&](const Match& match) { return match.score > within_reach; }));
  }

  void sort() {
    std::vector<Match> first(std::make_move_iterator(matches_.begin()),
                             std::make_move_iterator(looked_through()));
    sort_matches(first, Sort::relevance);
    std::move(first.begin(), first.end(), matches_.begin());
  }

  std::vector<Match>::iterator looked_through() const {
    return matches_.begin() + static_cast<std::ptrdiff_t>(looked_through_);
  }

  const Closeness& sought_;
  std::vector<Match>& matches_;
  double most_;
  std::size_t end_;
  std::size_t looked_through_ = 0;
};

// The first so many items of a ranking that nobody has seen; settle(count) has so many matches at
// its front in their order for good, if there are as many, and gives how many are.
template <typename Settle>
std::vector<RankedItem> first_unseen(const std::vector<Match>& ranked, std::size_t wanted,
                                     SeenItems& seen, const Settle& settle) {
  std::vector<RankedItem> items;
  std::size_t settled = 0;
  for (std::size_t i = 0; i < ranked.size() && items.size() < wanted; ++i) {
    if (i == settled) settled = settle(i + (wanted - items.size()));
    const Match& match = ranked[i];
    GroupKey group = group_key(match.place.get_document().get_value(slot::meeting_item));
    if (seen.add(group)) items.push_back({*match.place, match.score, std::move(group)});
  }
  return items;
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
                                   const std::vector<Order>& late, const Closeness& sought,
                                   Sort sort, std::size_t wanted, bool may_prune, SeenItems& seen) {
  const bool looks_closer = sort == Sort::relevance && !sought.empty();
  const std::size_t least_ranked = looks_closer ? most_looked_through : 0;
  Xapian::Enquire enquire = enquire_about(database, query, sort);
  const std::size_t all = database.get_doccount();
  // Room for second documents of an item and for ties at the page's end.
  std::size_t window = wanted >= all ? all : std::min(all, std::max(wanted * 2, least_ranked) + 10);
  while (true) {
    // Xapian prunes once it has as many matches as it was asked for.
    const std::size_t asked = may_prune ? window : all;
    const auto decider = decider_of(late, database);
    const Xapian::MSet matches =
        enquire.get_mset(0, static_cast<Xapian::doccount>(asked), nullptr, decider.get());
    const bool complete = window >= all || matches.size() < window;
    std::vector<Match> ranked = read_matches(matches, window);
    if (!complete) {
      // More may tie with the last one, and come before it: leave its likes for a wider window.
      const Match last = ranked.back();
      while (!ranked.empty() && are_tied(ranked.back(), last, sort)) ranked.pop_back();
    }
    sort_matches(ranked, sort);
    const bool is_enough = complete || ranked.size() >= least_ranked;
    SeenItems now_seen = seen;
    CloserLook closer_look(sought, ranked);
    const auto settle = [&](std::size_t count) {
      return looks_closer ? closer_look.settle(count) : ranked.size();
    };
    std::vector<RankedItem> items = first_unseen(ranked, wanted, now_seen, settle);
    if (is_enough && (complete || items.size() == wanted)) {
      seen = std::move(now_seen);
      return items;
    }
    window = std::min(all, window * 4);
  }
}

std::size_t estimated_matches(const Xapian::Database& database, const Xapian::Query& query,
                              const std::vector<Order>& late, std::size_t looked_at) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const auto least = static_cast<Xapian::doccount>(looked_at + 1);
  const auto decider = decider_of(late, database);
  const Xapian::MSet matches = enquire.get_mset(0, 0, least, nullptr, decider.get());
  std::size_t estimate = matches.get_matches_estimated();
  std::size_t unit = 1;
  while (estimate / unit >= 100) unit *= 10;
  return (estimate + unit / 2) / unit * unit;
}

std::size_t count_items(const Xapian::Database& database, const Xapian::Query& query,
                        const std::vector<Order>& late) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  // A spy runs where the shard is: only the values travel, not the documents.
  Xapian::ValueCountMatchSpy spy(slot::meeting_item);
  enquire.add_matchspy(&spy);
  const auto decider = decider_of(late, database);
  enquire.get_mset(0, 0, database.get_doccount(), nullptr, decider.get());
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
