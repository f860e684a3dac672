#include "query/search/ranked_items.h"

#include <algorithm>
#include <utility>

#include "common/fields.h"
#include "common/stored_document.h"

namespace dagsorden {

bool SeenItems::add(const GroupKey& key) {
  if (key.meeting_item.empty()) return true;
  std::vector<std::string>& titles = titles_[key.meeting_item];
  const bool known = std::any_of(titles.begin(), titles.end(), [&key](const std::string& title) {
    return are_alike(title, key.title);
  });
  if (!known) titles.push_back(key.title);
  return !known;
}

bool SeenItems::add_case(const GroupKey& key) {
  return key.case_key.empty() || cases_.insert(key.case_key).second;
}

namespace {

GroupKey group_of(const Xapian::MSetIterator& match, ItemsAtHand* at_hand) {
  if (at_hand != nullptr) return group_key(meeting_item_value(at_hand->look_at(match)));
  return group_key(match.get_document().get_value(slot::meeting_item));
}

}  // namespace

std::vector<RankedItem> first_unseen(const std::vector<RankedMatch>& ranked, std::size_t wanted,
                                     SeenItems& seen, Each each, ItemsAtHand* at_hand) {
  std::vector<RankedItem> items;
  for (const RankedMatch& match : ranked) {
    if (items.size() >= wanted) break;
    GroupKey group = group_of(match.place, at_hand);
    if (!seen.add(group)) continue;
    if (each == Each::case_ && !seen.add_case(group)) continue;
    items.push_back({*match.place, match.score, std::move(group)});
  }
  return items;
}

}  // namespace dagsorden
