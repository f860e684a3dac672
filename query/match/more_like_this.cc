#include "query/match/more_like_this.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/analysis.h"
#include "common/fields.h"
#include "query/match/fetch.h"
#include "query/match/ranking.h"
#include "query/plan/weights.h"
#include "query/plan/word_query.h"

namespace dagsorden {
namespace {

using Xapian::Query;

constexpr std::size_t most_stems = 40;
// A hit with a smaller share of the item's own score merely shares a common word or two.
constexpr double least_share = 0.12;

bool has_letters(const std::string& stem) {
  return std::any_of(stem.begin(), stem.end(), [](char byte) {
    const bool is_of_long_letter = static_cast<unsigned char>(byte) >= 0x80;
    return is_of_long_letter || byte >= 'A' || (byte >= '<' && byte <= '@');
  });
}

// A stem of the whole item: "Z" and the stem. Stems of fields have a prefix in capitals between.
bool is_stem_of_item(const std::string& term) {
  return term.size() > 1 && term[0] == 'Z' && !(term[1] >= 'A' && term[1] <= 'Z');
}

double own_score(const Xapian::Database& database, const Query& query, const FoundItem& item) {
  Xapian::Enquire enquire(database);
  // Exclude the item by its address: remote databases do not support a MatchDecider.
  const Query address(word_term(prefix::address, item.item.id));
  enquire.set_query(Query(Query::OP_FILTER, query, address));
  enquire.set_weighting_scheme(weights::ranking());
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    if (*match == item.document) return match.get_weight();
  }
  return 0;
}

}  // namespace

std::vector<InformativeStem> informative_stems(const Xapian::Database& database,
                                               Xapian::docid document, std::size_t most) {
  std::vector<InformativeStem> stems;
  const Xapian::doccount items = database.get_doccount();
  const auto end = database.termlist_end(document);
  auto term = database.termlist_begin(document);
  term.skip_to("Z");
  for (; term != end && (*term).starts_with('Z'); ++term) {
    if (!is_stem_of_item(*term)) continue;
    const std::string stem = (*term).substr(1);
    const Xapian::doccount frequency = term.get_termfreq();
    const bool is_common = frequency * 2 > items;
    if (frequency < 2 || is_common || !has_letters(stem) || is_stop_word(stem)) continue;
    const double count = 1 + std::log(term.get_wdf());
    stems.push_back({stem, count * rarity(frequency, items)});
  }
  std::sort(
      stems.begin(), stems.end(), [](const InformativeStem& left, const InformativeStem& right) {
        return left.weight != right.weight ? left.weight > right.weight : left.stem < right.stem;
      });
  if (stems.size() > most) stems.resize(most);
  return stems;
}

QueryPlan similarity_plan(const Xapian::Database& database, const FoundItem& item) {
  QueryPlan plan;
  std::vector<Query> alternatives;
  const std::string_view title = field(FieldId::title).prefix;
  for (const InformativeStem& informative :
       informative_stems(database, item.document, most_stems)) {
    const Query in_item(stem_term("", informative.stem));
    const Query in_title(stem_term(title, informative.stem));
    alternatives.emplace_back(Query::OP_AND_MAYBE, in_item, in_title);
    plan.highlight_targets.push_back(
        {TargetKind::stem, nullptr, {informative.stem}, 0, std::max(informative.weight, 0.0)});
  }
  plan.required.emplace_back(Query::OP_OR, alternatives.begin(), alternatives.end());
  return plan;
}

Answer items_like(const SearchIndex& index, const FoundItem& item, const QueryPlan& likeness,
                  const Request& request) {
  const Xapian::Database& database = index.database;
  Answer answer;
  if (likeness.required.front().empty()) return answer;
  Query query = likeness.required.front();
  const double own = own_score(database, query, item);
  for (const Query& filter : likeness.filters) query = Query(Query::OP_FILTER, query, filter);
  query = of_items_alone(query);
  SeenItems seen;
  seen.add(item.group);
  const RankingRequest wanted = {
      request.limit == 0 ? unlimited : request.offset + request.limit + 1, request.sort};
  std::vector<RankedItem> items = best_items(index, query, wanted, seen);
  const auto is_out = [&](const RankedItem& ranked) {
    return ranked.document == item.document || ranked.score < own * least_share;
  };
  items.erase(std::remove_if(items.begin(), items.end(), is_out), items.end());
  keep_page(items, request);
  answer.hits = fetch_hits(index, {query, query, true}, items);
  for (std::size_t i = 0; i < answer.hits.size(); ++i) {
    answer.hits[i].rank = request.offset + i + 1;
    answer.hits[i].score /= own;
  }
  answer.matched = !answer.hits.empty();
  return answer;
}

}  // namespace dagsorden
