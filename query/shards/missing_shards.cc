#include "query/shards/missing_shards.h"

#include <algorithm>

#include "query/messages.h"

namespace dagsorden {

std::vector<Notice> missing_shard_notices(const std::vector<ShardState>& states) {
  std::vector<Notice> notices;
  for (const ShardState& state : states) {
    if (!state.fault) continue;
    const std::string fault = state.fault->message().in(spoken_language());
    notices.push_back({missing_shard, {}, {}, tr(messages::missing_here, {fault})});
  }
  return notices;
}

bool is_partial(const std::vector<Notice>& notices) {
  return std::any_of(notices.begin(), notices.end(),
                     [](const Notice& notice) { return notice.kind == missing_shard; });
}

}  // namespace dagsorden
