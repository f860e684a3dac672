// Runs all queries of one process over the databases that the options name, and warns
// about faulty databases.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "query/match/case_history.h"
#include "query/match/counting.h"
#include "query/match/lookup.h"
#include "query/match/meetings.h"
#include "query/match/search.h"
#include "query/options.h"
#include "query/plan/index_context.h"
#include "query/shards/open_shards.h"

namespace dagsorden {

/// An answer and what is needed to show it.
struct Found {
  Answer answer;
  std::vector<HighlightTarget> highlight_targets;
  std::string suggestion;           ///< if nothing matched: what would help
  std::vector<std::string> shards;  ///< those that answered

  /// The shard of a hit's document: Xapian numbers those of joined databases in turn.
  const std::string& shard_of(const Hit& hit) const {
    return shards[(hit.document - 1) % shards.size()];
  }
};

/// The items that were asked for, and what to highlight in them.
struct ShownItems {
  std::vector<FoundItem> found;
  std::vector<HighlightTarget> highlight_targets;
};

/// Warns about each shard once. Answers name missing shards in notices; output without notices
/// prints a warning to standard error. For one thread only. Every query method throws Error.
class SearchSession {
 public:
  /// options must outlive it. Throws Error for shards or synonym tables that cannot be read.
  explicit SearchSession(const Options& options);

  /// Answers a query as the options ask: their action, format and explanations.
  Found find(const std::string& query, const Filters& filters, Request request);

  /// For the item that the options name: the most similar items, the items with its id, and the
  /// history of its case.
  Found like_item();
  ShownItems items();
  std::vector<HistoryItem> history();

  /// The values of the field that the options name, with the query as prefix.
  std::vector<std::string> values();
  /// The meetings with the id that the options name; the meetings of matching items.
  std::vector<MeetingView> meetings_shown();
  std::vector<ListedMeeting> meetings();

  /// The mark of the last run of each shard that answers, by its name; none if no run has
  /// finished.
  std::map<std::string, std::string> last_marks();
  std::size_t shard_count() const { return shards_.size(); }

  /// True if a shard was missing from some answer.
  bool met_missing_shards() const { return met_missing_shards_; }

 private:
  template <typename Ask>
  Found search_shards(Ask ask);
  template <typename Look>
  auto look_up(Look look);
  template <typename Read>
  auto read_shards(Read read);
  void warn_of_missing();
  Counted settled_count(const OpenShards& open, const std::string& query, const Filters& filters,
                        const QueryPlan& unsettled);
  Answer changed_items(const OpenShards& open, const QueryPlan& plan, Request request);
  std::vector<std::string> ids_with_title(const OpenShards& open, const std::string& words);
  IndexContext context_of(const OpenShards& open);
  void warn_of_state(const OpenShards& open);
  void warn_once(const Sentence& sentence);

  const Options& options_;
  std::vector<ShardState> shards_;
  std::vector<WordTable> user_tables_;
  Stemmer stemmer_;
  std::set<std::string> warned_of_;
  bool met_missing_shards_ = false;
};

}  // namespace dagsorden
