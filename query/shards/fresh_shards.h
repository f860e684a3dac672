// Reads databases that a writer may change meanwhile and that may stop answering. Xapian keeps the
// last two revisions for readers. A reader of an older revision gets DatabaseModifiedError and must
// start over. reopen() is not used: after a rebuild it may mix two generations of the same
// revision.
#pragma once

#include <xapian.h>

#include <vector>

#include "common/database.h"
#include "common/error.h"
#include "query/error_texts.h"
#include "query/shards/open_shards.h"

namespace dagsorden {

inline constexpr int most_attempts = 5;

/// Notes a fault for each remote shard that fails when it is read alone.
template <typename Read>
void blame_those_that_fail_alone(std::vector<ShardState>& states, Read read) {
  for (ShardState& state : states) {
    if (state.fault || state.shard.host.empty()) continue;
    std::vector<ShardState> alone = {state};
    try {
      read(open_shards(alone));
    } catch (const Xapian::NetworkError& error) {
      note_fault(state, error);
    } catch (const Xapian::Error&) {
      // Not a fault of the connection: reading all shards meets it again.
    } catch (const Error&) {
      // The same; an item that is asked for may be in another shard.
    }
  }
}

/// The result of read(const OpenShards&) on newly opened shards. Reads again if one was changed
/// meanwhile, and again without one that failed; its fault is noted in states. Throws
/// Error(Fault::database) if no shard answers or a local one fails.
template <typename Read>
auto with_fresh_shards(std::vector<ShardState>& states, Read read) {
  forgive_old_faults(states);
  for (int attempt = 1;;) {
    try {
      const OpenShards open = open_shards(states);
      return read(open);
    } catch (const Xapian::DatabaseModifiedError&) {
      if (++attempt <= most_attempts) continue;
      throw Error(Fault::database, errors::database_keeps_changing(joined_names(states)),
                  errors::try_again());
    } catch (const Xapian::NetworkError& error) {
      if (is_blamed_on_shard(states, error)) continue;
      // If a server ends while answering, Xapian does not say which one. A replacement is usually
      // running at once.
      if (++attempt > most_attempts) throw_closes_each_time(states);
      if (attempt > 2) blame_those_that_fail_alone(states, read);
    } catch (const Xapian::Error& error) {
      if (!is_blamed_on_shard(states, error)) throw_database_error(joined_names(states), error);
    }
  }
}

}  // namespace dagsorden
