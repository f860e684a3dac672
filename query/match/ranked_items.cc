#include "query/match/ranked_items.h"

#include <algorithm>
#include <utility>

#include "common/fields.h"

namespace dagsorden {

bool SeenItems::add(const CollapseKey& key) {
  if (key.meeting_item.empty()) return true;
  std::vector<CollapseKey>& items = items_[key.meeting_item];
  const bool is_known = std::any_of(items.begin(), items.end(),
                                    [&key](CollapseKey& known) { return take_in(known, key); });
  if (!is_known) items.push_back({{}, key.title, {}, key.signs, key.case_number});
  return !is_known;
}

bool SeenItems::add_case(const CollapseKey& key) {
  return key.case_key.empty() || cases_.insert(key.case_key).second;
}

std::vector<RankedItem> first_unseen(std::vector<RankedMatch>& ranked, std::size_t wanted,
                                     SeenItems& seen, HitUnit each) {
  std::vector<RankedItem> items;
  for (RankedMatch& match : ranked) {
    if (items.size() >= wanted) break;
    const CollapseKey& group = match.read_group();
    if (!seen.add(group)) continue;
    if (each == HitUnit::case_ && !seen.add_case(group)) continue;
    items.push_back({*match.place, match.score, group});
  }
  return items;
}

}  // namespace dagsorden
