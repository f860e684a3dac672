#include "query/match/ranked_matches.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "common/fields.h"
#include "query/match/collapse.h"
#include "query/plan/weights.h"

namespace dagsorden {
namespace {

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

// As far as is known without reading a document.
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

}  // namespace

const CollapseKey& RankedMatch::read_group() {
  if (!group) group = collapse_key(place.get_document().get_value(slot::meeting_item));
  return *group;
}

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

void sort_matches(std::vector<RankedMatch>& matches, Sort sort) {
  if (sort != Sort::relevance) {
    sort_by_date(matches.begin(), matches.end(), sort == Sort::oldest);
    return;
  }
  sort_by_score(matches);
  for_each_run(matches.begin(), matches.end(), have_one_score,
               [](Place begin, Place end) { sort_by_date(begin, end, false); });
}

void select_first(std::vector<RankedMatch>& matches, std::size_t count) {
  sort_by_score(matches);
  if (count == 0 || count >= matches.size()) return;
  if (!have_one_score(matches[count - 1], matches[count])) return;
  const auto [begin, end] =
      std::equal_range(matches.begin(), matches.end(), matches[count], weighs_more);
  sort_by_date(begin, end, false);
}

void drop_last_tie(std::vector<RankedMatch>& matches, Sort sort) {
  if (matches.empty()) return;
  const RankedMatch last = matches.back();
  while (!matches.empty() && are_tied(matches.back(), last, sort)) matches.pop_back();
}

}  // namespace dagsorden
