#include "query/late_total.h"

#include <future>
#include <utility>

#include "common/database.h"
#include "query/search/late_orders.h"
#include "query/search/tiers.h"

namespace dagsorden {
namespace {

std::size_t count_late(const LateQuestion& question) {
  const Xapian::Database database = open_for_reading(question.database);
  Stemmer stemmer;
  IndexContext context{database, stemmer, today(), question.expansions, question.user_tables};
  context.late_orders.emplace();
  const Understood understood = understand(question.query, question.filters, context);
  return guess_holding(understood.late, tiers_of(understood).front().counted, database);
}

}  // namespace

std::function<std::size_t()> begin_to_count_late(LateQuestion question) {
  // Where the machine gives no further thread, this one counts when it is asked.
  constexpr auto apart_if_possible = std::launch::async | std::launch::deferred;
  const std::shared_future<std::size_t> guess =
      std::async(apart_if_possible, count_late, std::move(question)).share();
  return [guess] { return guess.get(); };
}

}  // namespace dagsorden
