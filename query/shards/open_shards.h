// Opens shards as one database, without those that do not answer. Xapian ends the whole search if
// one shard fails. So each shard is opened by itself, and those that answer are joined. A shard
// that fails is named, so a partial answer is never passed off as a whole one.
#pragma once

#include <xapian.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/database.h"
#include "common/error.h"
#include "query/match/search_index.h"
#include "query/plan/query_plan.h"
#include "query/shards/shard.h"

namespace dagsorden {

/// A shard and, if it is left out, why and since when.
struct ShardState {
  Shard shard;
  std::optional<Error> fault = {};
  std::chrono::steady_clock::time_point since = {};
};

/// The shards without faults, not yet opened.
std::vector<ShardState> states_of(const std::vector<Shard>& shards);

/// The shards that answer. For one thread only.
struct OpenShards {
  std::unique_ptr<SearchIndex> index;
  std::vector<std::string> names;         ///< of each shard of the index, in order
  std::vector<DatabaseVersion> versions;  ///< of each
};

/// How long a remote shard may be silent: $DAGSORDEN_SHARD_TIMEOUT seconds, 5 by default. Throws
/// Error(Fault::usage) for a value outside 1 to 600.
std::chrono::milliseconds longest_silence();

/// Opens the shards without a fault, remote ones in parallel. Notes a fault for each that does not
/// answer in time or is not a database of this program. Throws Error(Fault::database) with all
/// faults if no shard is left.
OpenShards open_shards(std::vector<ShardState>& states);

/// Notes an error of a search as the fault of this remote shard.
void note_fault(ShardState& state, const Xapian::Error& error);

/// Notes an error of a search as the fault of the remote shard that it names. False if it names
/// none.
bool is_blamed_on_shard(std::vector<ShardState>& states, const Xapian::Error& error);

/// Throws Error(Fault::database), which says that an unknown shard closes the connection every
/// time.
[[noreturn]] void throw_closes_each_time(const std::vector<ShardState>& states);

/// Lets shards that failed more than half a minute ago be tried again.
void forgive_old_faults(std::vector<ShardState>& states);

inline constexpr const char* missing_shard = "missing_shard";  ///< Notice::kind

/// What an answer says about shards that are missing from it: one notice for each with a fault.
std::vector<Notice> missing_shard_notices(const std::vector<ShardState>& states);

/// True if a notice is about a missing shard: the answer is partial.
bool is_partial(const std::vector<Notice>& notices);

/// The names of all shards, for messages that concern no single one.
std::string joined_names(const std::vector<ShardState>& states);

}  // namespace dagsorden
