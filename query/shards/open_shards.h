// Shards opened as one database, and those that do not answer.
//
// Xapian ends the whole search where one shard fails, and never says which shard's metadata it
// answers from. So each shard is opened by itself, those that answer are joined, and one that
// fails is left out and named: a partial answer, never passed off as a whole one.
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
#include "query/shards/shard.h"

namespace dagsorden {

/// A shard, and since when and why it is left out.
struct ShardState {
  Shard shard;
  std::optional<Error> fault = {};
  std::chrono::steady_clock::time_point since = {};
};

std::vector<ShardState> states_of(const std::vector<Shard>& shards);

/// The shards that answer. One thread's own, like every Xapian::Database.
struct OpenShards {
  std::unique_ptr<SearchIndex> index;
  std::vector<std::string> names;         ///< of each shard of the index, in the same order
  std::vector<DatabaseVersion> versions;  ///< of each
};

/// How long a shard on another machine may be silent: $DAGSORDEN_SHARD_TIMEOUT in seconds, else 5.
/// Throws Error(Fault::usage) for another value than 1 to 600.
std::chrono::milliseconds longest_silence();

/// Opens the shards without a fault, remote ones at the same time, and notes the fault of each that
/// does not answer in time or is none of this program's. Throws Error(Fault::database) where none
/// is left: the fault itself where there is one shard, else all of them in one.
OpenShards open_shards(std::vector<ShardState>& states);

/// Notes an error met while searching as the fault of this remote shard.
void note_fault(ShardState& state, const Xapian::Error& error);

/// Notes an error met while searching as the fault of the remote shard that it names; false where
/// it names none.
bool is_blamed_on_shard(std::vector<ShardState>& states, const Xapian::Error& error);

/// Throws Error(Fault::database): some shard ends the connection each time, and it is not known
/// which.
[[noreturn]] void throw_closes_each_time(const std::vector<ShardState>& states);

/// Lets shards that failed more than half a minute ago be asked again.
void forgive_old_faults(std::vector<ShardState>& states);

/// The names of all shards, for messages that are about no single one.
std::string joined_names(const std::vector<ShardState>& states);

}  // namespace dagsorden
