#include "query/search_session.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "common/database.h"
#include "common/dates.h"
#include "common/timestamps.h"
#include "query/error_texts.h"
#include "query/match/field_values.h"
#include "query/match/item_changes.h"
#include "query/match/lookup.h"
#include "query/match/match_queries.h"
#include "query/match/more_like_this.h"
#include "query/match/suggestion.h"
#include "query/messages.h"
#include "query/plan/user_tables.h"
#include "query/plan/word_statistics.h"
#include "query/print_error.h"
#include "query/shards/fresh_shards.h"

namespace dagsorden {
namespace {

ShardList shards_of(const Options& options) {
  if (!options.databases.empty()) return shards_named(options.databases);
  return shards_named({database_folder(std::nullopt).string()});
}

// True for "kkr-sjaelland/2025-04-08/2.3"; false for "25/500" and a title with a slash.
bool is_like_id(const std::string& text) {
  constexpr std::size_t iso_date = 10;
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos || text.find(' ') != std::string::npos) return false;
  const std::string after = text.substr(slash + 1);
  return after.starts_with("udateret-") || from_iso(after.substr(0, iso_date)).has_value();
}

bool holds_item(const std::vector<HistoryItem>& history, const SearchIndex& index,
                const std::string& id) {
  const std::string shown = shown_document_of(index, item_with_id(index, id).item).id;
  return std::any_of(history.begin(), history.end(),
                     [&shown](const HistoryItem& step) { return step.found.item.id == shown; });
}

// True if all matches matter, not only the best.
bool takes_complete_items(const Request& request) {
  return request.sort != Sort::relevance || request.only_complete || !request.facets.empty() ||
         request.total == Total::exact;
}

}  // namespace

SearchSession::SearchSession(const Options& options) : options_(options) {
  const ShardList list = shards_of(options);
  shards_ = states_of(list.shards);
  if (options.expansions.synonyms) user_tables_ = read_user_tables(list.table_folders);
}

template <typename Ask>
Found SearchSession::search_shards(Ask ask) {
  Found found = with_fresh_shards(shards_, [&](const OpenShards& open) {
    warn_of_state(open);
    return ask(open);
  });
  const std::vector<Notice> missing = missing_shard_notices(shards_);
  met_missing_shards_ = met_missing_shards_ || !missing.empty();
  found.answer.notices.insert(found.answer.notices.begin(), missing.begin(), missing.end());
  return found;
}

void SearchSession::warn_of_missing() {
  for (const Notice& notice : missing_shard_notices(shards_)) {
    met_missing_shards_ = true;
    warn_once(notice.message);
  }
}

void SearchSession::warn_once(const Sentence& sentence) {
  if (warned_of_.insert(said(sentence)).second) print_error(sentence);
}

// Looks up an id. A failure also names missing shards, since the id may be in one of them.
template <typename Look>
auto SearchSession::look_up(Look look) {
  try {
    return look();
  } catch (const Error& error) {
    if (error.fault() == Fault::usage) warn_of_missing();
    throw;
  }
}

template <typename Read>
auto SearchSession::read_shards(Read read) {
  return look_up([&] {
    auto result = with_fresh_shards(shards_, read);
    warn_of_missing();
    return result;
  });
}

IndexContext SearchSession::context_of(const OpenShards& open) {
  return {*open.index, stemmer_, today(), options_.expansions, user_tables_};
}

Found SearchSession::find(const std::string& query, const Filters& filters, Request request) {
  return search_shards([&](const OpenShards& open) {
    IndexContext context = context_of(open);
    request.total = options_.summary                  ? Total::exact
                    : options_.format == Format::text ? Total::rough
                                                      : Total::none;
    request.with_word_scores = options_.explain;
    context.settles_variants = options_.action == Action::count || takes_complete_items(request);
    QueryPlan plan = plan_query(query, filters, context);
    if (options_.explain) add_explanations(plan);
    Found found;
    if (options_.changes) {
      found.answer = changed_items(open, plan, request);
    } else if (options_.action == Action::count) {
      found.answer = count(*open.index, plan, request);
    } else {
      found.answer = search(*open.index, plan, request);
      if (plan.is_unsettled && found.answer.total && !found.answer.is_rough) {
        const Counted counted = settled_count(open, query, filters, plan);
        found.answer.total = counted.items;
        found.answer.cases = counted.cases;
      }
    }
    found.highlight_targets = plan.highlight_targets;
    found.shards = open.names;
    if (!found.answer.matched && !found.answer.is_unchanged) {
      found.suggestion = suggestion_for(*open.index, plan);
    }
    return found;
  });
}

// The exact total, the same as --count gives. The ranking also accepts items with the parts of a
// word far apart, and puts them last. Items to count are mostly among those with all words.
Counted SearchSession::settled_count(const OpenShards& open, const std::string& query,
                                     const Filters& filters, const QueryPlan& unsettled) {
  using Xapian::Query;
  const SearchIndex& index = *open.index;
  IndexContext context = context_of(open);
  const Counted complete =
      ask_with_queries(index.database, unsettled, [&](const MatchQueries& matched) {
        if (!matched.has_complete || unsettled.is_guess) return Counted();
        context.settled_among = matched.all;
        const QueryPlan plan = plan_query(query, filters, context);
        return ask_with_queries(index.database, plan, [&](const MatchQueries& settled) {
          return count_items(index, Query(Query::OP_FILTER, settled.all, matched.all));
        });
      });
  if (complete.items > 0) return complete;
  context.settled_among = {};
  const Answer counted = count(index, plan_query(query, filters, context));
  return {counted.total.value_or(0), counted.cases.value_or(0)};
}

Found SearchSession::like_item() {
  const auto ask = [&](const OpenShards& open) {
    const SearchIndex& index = *open.index;
    const FoundItem item = item_with_id(index, options_.item_id);
    QueryPlan likeness = similarity_plan(open.index->database, item);
    likeness.filters = plan_query("", options_.filters, context_of(open)).filters;
    Request request = options_.request;
    return Found{items_like(index, item, likeness, request), likeness.highlight_targets, {}, {}};
  };
  return look_up([&] { return search_shards(ask); });
}

ShownItems SearchSession::items() {
  return read_shards([&](const OpenShards& open) {
    return ShownItems{items_with_id(*open.index, options_.item_id),
                      plan_query(options_.query, {}, context_of(open)).highlight_targets};
  });
}

// Every match must be examined, so the page is cut afterwards.
Answer SearchSession::changed_items(const OpenShards& open, const QueryPlan& plan,
                                    Request request) {
  const std::size_t offset = std::exchange(request.offset, 0);
  const std::size_t limit = std::exchange(request.limit, 0);
  request.by_case = false;
  request.facets.clear();
  request.total = Total::none;
  const SearchIndex& index = *open.index;
  Answer answer = search(index, plan, request);
  const bool any_matched = answer.matched;
  keep_changed(index, answer.hits);
  std::vector<Hit>& hits = answer.hits;
  answer.is_unchanged = any_matched && hits.empty();
  answer.total = hits.size();
  answer.matched = !hits.empty();
  request.offset = offset;
  request.limit = limit;
  keep_page(hits, request);
  for (std::size_t i = 0; i < hits.size(); ++i) hits[i].rank = offset + i + 1;
  return answer;
}

std::vector<HistoryItem> SearchSession::history() {
  return read_shards([&](const OpenShards& open) {
    const SearchIndex& index = *open.index;
    if (names_item_or_case(index, options_.item_id)) {
      return case_history_of(index, options_.item_id);
    }
    // For a mistyped id, the error suggests the one that was meant.
    if (is_like_id(options_.item_id)) return case_history_of(index, options_.item_id);
    const std::vector<std::string> ids = ids_with_title(open, options_.item_id);
    if (ids.empty()) {
      throw Error(Fault::usage, errors::nothing_has_history(options_.item_id),
                  errors::ids_of_query());
    }
    std::vector<HistoryItem> history = case_history_of(index, ids.front());
    if (ids.size() > 1 && !holds_item(history, index, ids[1])) {
      const Item chosen = item_with_id(index, ids.front()).item;
      print_error(tr(messages::one_of_several_cases, chosen.title, options_.item_id));
    }
    return history;
  });
}

// Ids of the two cases that match the words of a title best.
std::vector<std::string> SearchSession::ids_with_title(const OpenShards& open,
                                                       const std::string& words) {
  IndexContext context = context_of(open);
  Request request;
  request.limit = 2;
  request.by_case = true;
  request.only_complete = true;
  const Answer answer = search(*open.index, plan_query(words, options_.filters, context), request);
  std::vector<std::string> ids;
  for (const Hit& hit : answer.hits) ids.push_back(hit.item.id);
  return ids;
}

std::vector<MeetingView> SearchSession::meetings_shown() {
  return read_shards(
      [&](const OpenShards& open) { return meetings_with_id(*open.index, options_.item_id); });
}

std::vector<ListedMeeting> SearchSession::meetings() {
  return read_shards([&](const OpenShards& open) {
    const QueryPlan plan = plan_query(options_.query, options_.filters, context_of(open));
    return ask_with_queries(open.index->database, plan, [&](const MatchQueries& queries) {
      return list_meetings(*open.index, queries.has_complete ? queries.all : queries.any);
    });
  });
}

std::vector<std::string> SearchSession::values() {
  return read_shards([&](const OpenShards& open) {
    return values_of_field(*open.index, options_.values_of, options_.query);
  });
}

std::map<std::string, std::string> SearchSession::last_marks() {
  return read_shards([](const OpenShards& open) {
    std::map<std::string, std::string> marks;
    for (std::size_t i = 0; i < open.names.size(); ++i) {
      const std::string mark = last_mark(open.index->each()[i]);
      if (!mark.empty()) marks[open.names[i]] = mark;
    }
    return marks;
  });
}

// Databases of another analyzer answer all the same; the next run of dagsorden-index updates them.
void SearchSession::warn_of_state(const OpenShards& open) {
  constexpr std::chrono::hours day(24);
  for (std::size_t i = 0; i < open.index->each().size(); ++i) {
    const Xapian::Database& shard = open.index->each()[i];
    if (open.versions[i] != DatabaseVersion::ours) {
      warn_once(errors::versions_differ_but_usable(open.names[i], versions_in_words(shard)));
    }
    const auto age = age_of(shard.get_metadata(metadata::last_run));
    if (!age || *age < 2 * day) continue;
    const std::string which = shards_.size() == 1 ? tr(messages::the_index) : open.names[i];
    warn_once(messages::index_age(which, *age / day));
  }
}

}  // namespace dagsorden
