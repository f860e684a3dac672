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

// More matches may tie with the last one, and come before it.
void leave_out_last_tie(std::vector<Match>& matches, Sort sort) {
  if (matches.empty()) return;
  const Match last = matches.back();
  while (!matches.empty() && are_tied(matches.back(), last, sort)) matches.pop_back();
}

// The matches that hold some orders, found batch by batch from the best one on. They come without
// their dates.
class HeldMatches {
 public:
  HeldMatches(std::vector<Match> ranked, const std::vector<Order>& orders,
              const Xapian::Database& database)
      : ranked_(std::move(ranked)), orders_(orders), database_(database) {
    std::stable_sort(ranked_.begin(), ranked_.end(), [](const Match& left, const Match& right) {
      return stands_before(left, right, Sort::relevance);
    });
  }

  // Goes on until so many are found; false where there are fewer.
  bool find(std::size_t count) {
    while (found_.size() < count && tried_ < ranked_.size()) {
      try_batch();
      batch_ *= 2;
    }
    return found_.size() >= count;
  }

  // In their order.
  const std::vector<Match>& found() const { return found_; }

 private:
  void try_batch() {
    const std::size_t begin = tried_;
    tried_ = std::min(tried_ + batch_, ranked_.size());
    // A tie is settled as a whole.
    while (tried_ < ranked_.size() &&
           are_tied(ranked_[tried_ - 1], ranked_[tried_], Sort::relevance)) {
      ++tried_;
    }
    std::vector<Xapian::docid> documents;
    documents.reserve(tried_ - begin);
    for (std::size_t i = begin; i < tried_; ++i) documents.push_back(*ranked_[i].place);
    const std::vector<Xapian::docid> holding =
        those_that_hold(orders_, database_, std::move(documents));
    std::vector<Match> of_batch;
    for (std::size_t i = begin; i < tried_; ++i) {
      if (!std::binary_search(holding.begin(), holding.end(), *ranked_[i].place)) continue;
      of_batch.push_back(ranked_[i]);
      of_batch.back().date = ranked_[i].place.get_document().get_value(slot::date);
    }
    sort_matches(of_batch, Sort::relevance);
    found_.insert(found_.end(), of_batch.begin(), of_batch.end());
  }

  std::vector<Match> ranked_;
  const std::vector<Order>& orders_;
  const Xapian::Database& database_;
  std::size_t batch_ = 100;
  std::size_t tried_ = 0;
  std::vector<Match> found_;
};

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

// The best of them, if there are as many.
std::optional<std::vector<RankedItem>> best_of_held(HeldMatches& held, const Closeness& sought,
                                                    std::size_t wanted) {
  std::size_t needed = std::max(wanted, sought.empty() ? 0 : most_looked_through);
  while (held.find(needed)) {
    std::vector<Match> best = held.found();
    CloserLook closer_look(sought, best);
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
  const bool looks_closer = sort == Sort::relevance && !sought.empty();
  const std::size_t least_ranked = looks_closer ? most_looked_through : 0;
  Xapian::Enquire enquire = enquire_about(database, query, sort);
  const std::size_t all = database.get_doccount();
  // Room for second documents of an item and for ties at the page's end.
  std::size_t window = wanted >= all ? all : std::min(all, std::max(wanted * 2, least_ranked) + 10);
  while (true) {
    // Xapian prunes once it has as many matches as it was asked for.
    const std::size_t asked = may_prune ? window : all;
    const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(asked));
    const bool complete = window >= all || matches.size() < window;
    std::vector<Match> ranked = read_matches(matches, window);
    if (!complete) leave_out_last_tie(ranked, sort);
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

std::optional<std::vector<RankedItem>> best_items_in_order(const Xapian::Database& database,
                                                           const Xapian::Query& query,
                                                           const std::vector<Order>& orders,
                                                           const Closeness& sought,
                                                           std::size_t wanted) {
  Xapian::Enquire enquire = enquire_about(database, query, Sort::relevance);
  // Of common orders a few matches are enough; the others are some ten milliseconds' work.
  // Dates are read of those alone that hold the orders.
  enquire.set_sort_by_relevance();
  for (const Xapian::doccount most : {300U, 6000U}) {
    const Xapian::MSet matches = enquire.get_mset(0, most);
    std::vector<Match> ranked = read_matches(matches, most);
    if (ranked.size() == most) leave_out_last_tie(ranked, Sort::relevance);
    HeldMatches held(std::move(ranked), orders, database);
    auto items = best_of_held(held, sought, wanted);
    if (items || matches.size() < most) return items;
  }
  return std::nullopt;
}

std::size_t estimated_matches(const Xapian::Database& database, const Xapian::Query& query,
                              std::size_t looked_at) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const auto least = static_cast<Xapian::doccount>(looked_at + 1);
  return enquire.get_mset(0, 0, least).get_matches_estimated();
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
