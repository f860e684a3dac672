// Asks the shards that the options name, and warns of what is wrong with them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "query/match/case_history.h"
#include "query/match/lookup.h"
#include "query/match/meetings.h"
#include "query/match/search.h"
#include "query/options.h"
#include "query/plan/index_context.h"
#include "query/shards/open_shards.h"

namespace dagsorden {

/// An answer with what it takes to show it.
struct Found {
  Answer answer;
  std::vector<HighlightTarget> highlight_targets;
  std::string suggestion;  ///< where nothing matched
};

/// An item that was asked for, and what the query that stands beside it looks for.
struct ShownItem {
  FoundItem found;
  std::vector<HighlightTarget> highlight_targets;
};

/// Each shard is warned of once. Where shards are missing, answers name them in their notices, and
/// what has no notices complains of them. One thread's own. All that asks throws Error.
class SearchSession {
 public:
  /// options must outlive it. Throws Error for shards or tables of synonyms that cannot be read.
  explicit SearchSession(const Options& options);

  /// What a query finds, with the options' action, format and explanations in mind.
  Found find(const std::string& query, const Filters& filters, Request request);

  /// The items most like the one that the options name; that item; the course of its matter.
  Found like_item();
  ShownItem item();
  std::vector<HistoryItem> history();

  /// The values of the field that the options name, that begin as the query does.
  std::vector<std::string> values();
  /// The meeting that the options name, if it is one; the meetings of what matches.
  std::optional<MeetingView> meeting();
  std::vector<ListedMeeting> meetings();

  /// As in word_statistics.h.
  std::string earliest_last_run();

  /// True where a shard was missing from some answer.
  bool met_missing_shards() const { return met_missing_shards_; }

 private:
  template <typename Ask>
  Found search_shards(Ask ask);
  template <typename Read>
  auto read_shards(Read read);
  Answer changed_items(const OpenShards& open, const QueryPlan& plan, Request request);
  std::string id_with_title(const OpenShards& open, const std::string& words);
  IndexContext context_of(const OpenShards& open);
  void warn_of_other_analyzers(const OpenShards& open);
  void warn_of_age(const OpenShards& open);

  const Options& options_;
  std::vector<ShardState> shards_;
  std::vector<WordTable> user_tables_;
  Stemmer stemmer_;
  std::set<std::string> warned_of_;
  std::set<std::string> warned_age_of_;
  bool met_missing_shards_ = false;
};

}  // namespace dagsorden
