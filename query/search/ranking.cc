#include "query/search/ranking.h"

#include <algorithm>
#include <cmath>

#include "common/fields.h"
#include "query/search/nearness.h"
#include "query/understand/weights.h"

namespace dagsorden {
namespace {

// Ties that Xapian leaves open are settled by comes_before; these tell whether two items tie.
bool are_tied(const RankedItem& left, const RankedItem& right, Sort sort) {
  return left.date == right.date && (sort != Sort::relevance || left.score == right.score);
}

bool stands_before(const RankedItem& left, const RankedItem& right, Sort sort) {
  if (sort == Sort::relevance && left.score != right.score) return left.score > right.score;
  if (left.date != right.date) {
    return sort == Sort::oldest ? left.date < right.date : left.date > right.date;
  }
  return comes_before(left.address, right.address);
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

std::vector<RankedItem> read_matches(const Xapian::MSet& matches, std::size_t most) {
  std::vector<RankedItem> items;
  items.reserve(std::min<std::size_t>(matches.size(), most));
  for (auto match = matches.begin(); match != matches.end() && items.size() < most; ++match) {
    const Xapian::Document document = match.get_document();
    items.push_back({*match, steady(match.get_weight()), document.get_value(slot::date),
                     document.get_value(slot::address),
                     group_key(document.get_value(slot::meeting_item))});
  }
  return items;
}

// Ranks the first items anew. The others stay behind them: no score gets less.
void add_nearness(const Xapian::Database& database, const std::vector<Neighbours>& neighbours,
                  std::vector<RankedItem>& items) {
  const std::size_t count = std::min(items.size(), most_looked_through);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string sequence =
        database.get_document(items[i].document).get_value(slot::stem_sequence);
    items[i].score = steady(items[i].score + nearness(sequence, neighbours));
  }
  std::sort(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(count),
            [](const RankedItem& left, const RankedItem& right) {
              return stands_before(left, right, Sort::relevance);
            });
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
                                   const std::vector<Neighbours>& neighbours, Sort sort,
                                   std::size_t wanted, bool may_prune, SeenItems& seen) {
  const bool looks_for_nearness = sort == Sort::relevance && !neighbours.empty();
  const std::size_t least_ranked = looks_for_nearness ? most_looked_through : 0;
  Xapian::Enquire enquire = enquire_about(database, query, sort);
  const std::size_t all = database.get_doccount();
  // Room for second documents of an item and for ties at the page's end.
  std::size_t window = wanted >= all ? all : std::min(all, std::max(wanted * 2, least_ranked) + 10);
  while (true) {
    // Xapian prunes once it has as many matches as it was asked for.
    const std::size_t asked = may_prune ? window : all;
    const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(asked));
    const bool complete = window >= all || matches.size() < window;
    std::vector<RankedItem> ranked = read_matches(matches, window);
    if (!complete) {
      // More may tie with the last one, and come before it: leave its likes for a wider window.
      const RankedItem last = ranked.back();
      while (!ranked.empty() && are_tied(ranked.back(), last, sort)) ranked.pop_back();
    }
    std::sort(ranked.begin(), ranked.end(),
              [sort](const RankedItem& left, const RankedItem& right) {
                return stands_before(left, right, sort);
              });
    const bool is_enough = complete || ranked.size() >= least_ranked;
    if (looks_for_nearness) add_nearness(database, neighbours, ranked);
    std::vector<RankedItem> items;
    SeenItems now_seen = seen;
    for (RankedItem& item : ranked) {
      if (items.size() < wanted && now_seen.add(item.group)) items.push_back(std::move(item));
    }
    if (is_enough && (complete || items.size() == wanted)) {
      seen = std::move(now_seen);
      return items;
    }
    window = std::min(all, window * 4);
  }
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
