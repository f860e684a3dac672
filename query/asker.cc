#include "query/asker.h"

#include <chrono>

#include "common/database.h"
#include "common/run_times.h"
#include "query/complain.h"
#include "query/error_texts.h"
#include "query/messages.h"
#include "query/search/likeness.h"
#include "query/search/suggestion.h"
#include "query/search/values.h"
#include "query/shards/fresh_shards.h"
#include "query/shards/missing_shards.h"
#include "query/understand/index_words.h"
#include "query/understand/user_tables.h"

namespace dagsorden {
namespace {

ShardList shards_of(const Options& options) {
  if (!options.databases.empty()) return shards_named(options.databases);
  return shards_named({database_folder(std::nullopt).string()});
}

// What all of them are matters, not only which are the best.
bool takes_complete_items(const Request& request) {
  return request.sort != Sort::relevance || request.only_complete || !request.facets.empty() ||
         request.total == Total::exact;
}

}  // namespace

Asker::Asker(const Options& options) : options_(options) {
  const ShardList list = shards_of(options);
  shards_ = states_of(list.shards);
  if (options.expansions.synonyms) user_tables_ = read_user_tables(list.table_folders);
}

template <typename Ask>
Found Asker::ask_shards(Ask ask) {
  Found found = with_fresh_shards(shards_, [&](const OpenShards& open) {
    warn_of_other_analyzers(open);
    warn_of_age(open);
    return ask(open);
  });
  const std::vector<Notice> missing = missing_shard_notices(shards_);
  met_missing_shards_ = met_missing_shards_ || !missing.empty();
  found.answer.notices.insert(found.answer.notices.begin(), missing.begin(), missing.end());
  return found;
}

template <typename Read>
auto Asker::read_shards(Read read) {
  auto result = with_fresh_shards(shards_, read);
  for (const Notice& notice : missing_shard_notices(shards_)) {
    met_missing_shards_ = true;
    complain(notice.message);
  }
  return result;
}

IndexContext Asker::context_of(const OpenShards& open) {
  return {open.all,     stemmer_,  today(),       options_.expansions,
          user_tables_, open.each, open.all_local};
}

Found Asker::find(const std::string& query, const Filters& filters, Request request) {
  return ask_shards([&](const OpenShards& open) {
    const Xapian::Database& database = open.all;
    IndexContext context = context_of(open);
    request.total = options_.summary                  ? Total::exact
                    : options_.format == Format::text ? Total::rough
                                                      : Total::none;
    request.with_word_scores = options_.explain;
    request.may_prune = open.may_prune();
    request.is_local = open.all_local;
    context.settles_variants = options_.action == Action::count || takes_complete_items(request);
    Understood understood = understand(query, filters, context);
    if (options_.explain) add_explanations(understood);
    Found found;
    found.answer = options_.action == Action::count
                       ? count(database, understood, request.facets)
                       : search(open.collection(), understood, request);
    found.leaves = understood.leaves;
    if (!found.answer.matched) found.suggestion = suggestion_for(database, understood);
    return found;
  });
}

Found Asker::like_item() {
  return ask_shards([&](const OpenShards& open) {
    const Collection collection = open.collection();
    const FoundItem item = item_with_id(collection, options_.item_id);
    Understood likeness = understood_likeness(open.all, item);
    likeness.filters = understand("", options_.filters, context_of(open)).filters;
    Request request = options_.request;
    request.may_prune = open.may_prune();
    return Found{items_like(collection, item, likeness, request), likeness.leaves, {}};
  });
}

ShownItem Asker::item() {
  return read_shards([&](const OpenShards& open) {
    return ShownItem{item_with_id(open.collection(), options_.item_id),
                     understand(options_.query, {}, context_of(open)).leaves};
  });
}

std::vector<CourseItem> Asker::course() {
  return read_shards(
      [&](const OpenShards& open) { return course_of(open.collection(), options_.item_id); });
}

std::vector<std::string> Asker::values() {
  return read_shards([&](const OpenShards& open) {
    return values_of_field(open.all, options_.values_of, options_.query);
  });
}

std::string Asker::earliest_last_run() {
  return read_shards(
      [&](const OpenShards& open) { return dagsorden::earliest_last_run(context_of(open)); });
}

// They answer all the same; the next run of dagsorden-index mends them.
void Asker::warn_of_other_analyzers(const OpenShards& open) {
  for (std::size_t i = 0; i < open.each.size(); ++i) {
    if (open.versions[i] == DatabaseVersion::ours) continue;
    if (!warned_of_.insert(open.names[i]).second) continue;
    complain(errors::versions_differ_but_usable(open.names[i], versions_in_words(open.each[i])));
  }
}

void Asker::warn_of_age(const OpenShards& open) {
  constexpr std::chrono::hours day(24);
  for (std::size_t i = 0; i < open.each.size(); ++i) {
    const auto age = age_of(open.each[i].get_metadata(metadata::last_run));
    if (!age || *age < 2 * day || !told_age_of_.insert(open.names[i]).second) continue;
    const std::string which = shards_.size() == 1 ? say(Message::the_index) : open.names[i];
    complain(say(Message::index_age, {which, std::to_string(*age / day)}));
  }
}

}  // namespace dagsorden
