#include "query/search/match_sample.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "query/search/counting.h"
#include "query/understand/item_set.h"
#include "query/understand/without_weights.h"

namespace dagsorden {
namespace {

using Documents = std::vector<Xapian::docid>;

// About so many matches are tried; of much fewer little can be told.
constexpr std::size_t usual_size = 300;
constexpr std::size_t least_size = 100;
// So many are all tried.
constexpr Xapian::doccount most_settled = 1000;

// So many numbers from 1 to last or somewhat more or fewer, ascending: runs that lie evenly, as
// neighbours are read together. At equal distances they would begin at the same items of agendas of
// equal length, but multiples of the golden ratio have no period (Weyl 1916).
Documents sample_of_numbers(Xapian::docid last, std::size_t count) {
  constexpr double golden = 0.6180339887498949;
  constexpr std::size_t runs = 40;
  const std::size_t length = (count + runs - 1) / runs;
  std::vector<std::size_t> beginnings;
  beginnings.reserve(runs);
  for (std::size_t run = 1; run <= runs; ++run) {
    const double turns = golden * static_cast<double>(run);
    const double room = last > length ? static_cast<double>(last - length + 1) : 0;
    beginnings.push_back(1 + static_cast<std::size_t>((turns - std::floor(turns)) * room));
  }
  std::sort(beginnings.begin(), beginnings.end());
  Documents numbers;
  numbers.reserve(runs * length);
  std::size_t next = 1;
  for (const std::size_t begin : beginnings) {
    const std::size_t behind = std::min(begin + length, std::size_t{last} + 1);
    for (next = std::max(next, begin); next < behind; ++next) {
      numbers.push_back(static_cast<Xapian::docid>(next));
    }
  }
  return numbers;
}

// Those that query matches of documents all over the database.
struct Met {
  Documents documents;
  std::size_t matching = 0;
};

Met met_all_over(const Xapian::Query& query, std::size_t about, const Xapian::Database& database) {
  const Xapian::docid all = database.get_lastdocid();
  const Documents sample = sample_of_numbers(all, usual_size * (1 + all / about));
  const Xapian::Query in_sample = query_of_documents(sample, database);
  Met met;
  met.documents = first_matching(database, {Xapian::Query::OP_FILTER, query, in_sample},
                                 static_cast<Xapian::doccount>(sample.size()))
                      .documents;
  met.matching = all * met.documents.size() / sample.size();
  return met;
}

// The first of each machine, which knows no sample of ours.
MatchSample sample_elsewhere(const UnsettledOrders& orders, const Xapian::Query& query) {
  const Xapian::MSet matches =
      ask_without_weights(orders.database, query, [&orders](Xapian::Enquire& enquire) {
        bring_sequences(enquire, orders);
        return enquire.get_mset(0, most_settled);
      });
  std::vector<SequenceOfDocument> sequences;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    sequences.push_back(sequence_of(match));
  }
  const Tried tried = {sequences.size(), those_that_hold(orders, std::move(sequences)).size()};
  if (tried.matches < most_settled) return {true, tried.matches, tried};
  return {false, first_matching(orders.database, query, most_settled).about, tried};
}

}  // namespace

MatchSample sample_matches(const UnsettledOrders& orders, const Xapian::Query& query) {
  if (!orders.is_local) return sample_elsewhere(orders, query);
  const Xapian::Database& database = orders.database;
  constexpr std::size_t most_listed = 6000;
  const auto try_them = [&](Documents documents) -> Tried {
    const std::size_t size = documents.size();
    return {size, those_that_hold(orders, std::move(documents)).size()};
  };
  FirstMatching matches = first_matching(database, query, most_settled);
  if (matches.documents.size() < most_settled) {
    const std::size_t matching = matches.documents.size();
    return {true, matching, try_them(std::move(matches.documents))};
  }
  if (matches.by_frequencies >= most_listed) {
    Met met = met_all_over(query, matches.about, database);
    if (met.documents.size() >= least_size) {
      return {false, met.matching, try_them(std::move(met.documents))};
    }
  }
  // They are not so many, or stand together in a part of the database.
  const Documents list = first_matching(database, query, database.get_doccount()).documents;
  Documents sample = sample_of_numbers(static_cast<Xapian::docid>(list.size()), usual_size);
  for (Xapian::docid& number : sample) number = list[number - 1];
  return {false, list.size(), try_them(std::move(sample))};
}

std::size_t guess_holding(const MatchSample& sample) {
  if (sample.is_whole) return sample.tried.holding;
  // Laplace's rule of succession, as one in a hundred or fewer may hold a phrase.
  return sample.matching * (sample.tried.holding + 1) / (sample.tried.matches + 2);
}

}  // namespace dagsorden
