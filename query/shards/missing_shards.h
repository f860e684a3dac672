// What an answer says about shards that are missing from it. Thread-safe; nothing throws.
#pragma once

#include <vector>

#include "query/plan/query_plan.h"
#include "query/shards/open_shards.h"

namespace dagsorden {

inline constexpr const char* missing_shard = "missing_shard";  ///< Notice::kind

/// One notice for each shard with a fault.
std::vector<Notice> missing_shard_notices(const std::vector<ShardState>& states);

/// True if a notice is about a missing shard: the answer is partial.
bool is_partial(const std::vector<Notice>& notices);

}  // namespace dagsorden
