#include "query/search/tiers.h"

#include <algorithm>
#include <numeric>

#include "query/understand/weights.h"

namespace dagsorden {
namespace {

using Xapian::Query;

// The combinations of words are tried over the heaviest ones only: 8 words give at most 70.
constexpr std::size_t most_combined = 8;

// An OR with a MAX below it must not be the root: where it leaves words out, Xapian 1.4.22 crashes.
// Alternatives stand beside this, which reads nothing of the database, other than Query("").
Query everything() { return Query((new Xapian::FixedWeightPostingSource(0))->release()); }

// Words in the order of their weight, heaviest first.
std::vector<const WantedWord*> heaviest_first(const std::vector<WantedWord>& words) {
  std::vector<const WantedWord*> sorted;
  sorted.reserve(words.size());
  for (const WantedWord& word : words) sorted.push_back(&word);
  std::stable_sort(
      sorted.begin(), sorted.end(),
      [](const WantedWord* left, const WantedWord* right) { return left->weight > right->weight; });
  if (sorted.size() > most_combined) sorted.resize(most_combined);
  return sorted;
}

// Items that hold words from first on which together weigh at least needed: either the heaviest
// and enough of the rest, or enough of the rest alone.
Query holding(const std::vector<const WantedWord*>& words, std::size_t first, double needed) {
  if (needed <= 0) return {std::string()};
  double left = 0;
  for (std::size_t i = first; i < words.size(); ++i) left += words[i]->weight;
  if (left < needed) return {};
  const Query rest = holding(words, first + 1, needed - words[first]->weight);
  const Query with = words[first]->nowhere ? Query() : words[first]->query & rest;
  return with | holding(words, first + 1, needed);
}

// What the query demands: the wanted words, if there are some, and all else. The bonuses of
// alternatives are alternatives too.
Query with_demands(std::vector<Query> demands, const Understood& understood, bool weighs,
                   double filter_weight) {
  for (std::size_t i = 0; i < understood.required.size(); ++i) {
    const bool has_bonus = weighs && i < understood.required_bonuses.size();
    demands.push_back(has_bonus ? understood.required[i] | understood.required_bonuses[i]
                                : understood.required[i]);
  }
  const bool may_be_alternatives = !understood.required_bonuses.empty();
  if (demands.empty() || (demands.size() == 1 && may_be_alternatives)) {
    demands.push_back(everything());
  }
  Query query(Query::OP_AND, demands.begin(), demands.end());
  if (weighs) query = with_bonus(query, understood.order_bonus);
  for (const Query& filter : understood.filters) {
    query = filter_weight == 0 ? Query(Query::OP_FILTER, query, filter)
                               : query & Query(Query::OP_SCALE_WEIGHT, filter, filter_weight);
  }
  return query;
}

}  // namespace

std::vector<Tier> tiers_of(const Understood& understood, double filter_weight) {
  using Queries = std::vector<Query>;
  const auto tier_of = [&](const Queries& weighing, const Queries& counted, bool lacks) -> Tier {
    return {with_demands(weighing, understood, true, filter_weight), lacks,
            with_demands(counted, understood, false, filter_weight)};
  };
  if (understood.words.empty()) {
    return {tier_of({}, {}, false)};
  }
  std::vector<Query> words;
  std::vector<Query> bonuses;
  for (const WantedWord& word : understood.words) {
    words.push_back(word.query);
    if (!word.bonus.empty()) bonuses.push_back(word.bonus);
  }
  const Query all(Query::OP_AND, words.begin(), words.end());
  const Query bonus(Query::OP_OR, bonuses.begin(), bonuses.end());
  std::vector<Tier> tiers = {tier_of({with_bonus(all, bonus)}, {all}, false)};
  if (words.size() == 1 && understood.required.empty()) return tiers;

  const std::vector<const WantedWord*> heaviest = heaviest_first(understood.words);
  const double total =
      std::accumulate(heaviest.begin(), heaviest.end(), 0.0,
                      [](double sum, const WantedWord* word) { return sum + word->weight; });
  const double needed =
      (total + understood.required_weight) * weights::least_share - understood.required_weight;
  const Query enough = holding(heaviest, 0, needed);
  if (enough.empty()) return tiers;
  // An item with a bonus has its word: these add weight, and no items.
  words.insert(words.end(), bonuses.begin(), bonuses.end());
  const Query any(Query::OP_OR, words.begin(), words.end());
  const Query some = needed <= 0 ? Query(Query::OP_AND_MAYBE, everything(), any)
                                 : Query(Query::OP_FILTER, any, enough);
  // Items with all words match here too; whoever takes tiers in their order has met them before.
  tiers.push_back(tier_of({some}, {some}, true));
  return tiers;
}

}  // namespace dagsorden
