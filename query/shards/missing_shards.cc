#include "query/shards/missing_shards.h"

#include <algorithm>

namespace dagsorden {

std::vector<Notice> missing_shard_notices(const std::vector<ShardState>& states) {
  std::vector<Notice> notices;
  for (const ShardState& state : states) {
    if (!state.fault) continue;
    const std::string message = std::string(state.fault->what()) + "; its items are missing here";
    notices.push_back({missing_shard, {}, {}, message});
  }
  return notices;
}

bool is_partial(const std::vector<Notice>& notices) {
  return std::any_of(notices.begin(), notices.end(),
                     [](const Notice& notice) { return notice.kind == missing_shard; });
}

}  // namespace dagsorden
