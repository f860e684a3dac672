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

namespace {

RankedItem ranked_item(const RankedMatch& match, const ItemReader* reader) {
  const Xapian::Document document = match.place.get_document();
  RankedItem ranked{*match.place, match.score, {}};
  if (reader == nullptr) {
    ranked.group = group_key(document.get_value(slot::meeting_item));
  } else {
    ranked.item = reader->item(document);
    ranked.group = group_key(meeting_item_value(*ranked.item));
  }
  return ranked;
}

}  // namespace

std::vector<RankedItem> first_unseen(const std::vector<RankedMatch>& ranked, std::size_t wanted,
                                     SeenItems& seen,
                                     const std::function<std::size_t(std::size_t count)>& settle,
                                     const ItemReader* reader) {
  std::vector<RankedItem> items;
  std::size_t settled = 0;
  for (std::size_t i = 0; i < ranked.size() && items.size() < wanted; ++i) {
    if (i == settled) settled = settle(i + (wanted - items.size()));
    if (i == settled) break;
    RankedItem item = ranked_item(ranked[i], reader);
    if (seen.add(item.group)) items.push_back(std::move(item));
  }
  return items;
}

}  // namespace dagsorden
