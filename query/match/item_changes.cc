#include "query/match/item_changes.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/analysis.h"
#include "common/case_key.h"
#include "common/fields.h"
#include "common/stored_document.h"
#include "common/text.h"
#include "query/match/lookup.h"
#include "query/match/meetings.h"
#include "query/messages.h"

namespace dagsorden {
namespace {

const Item* first_of(DocumentKind kind, const std::vector<Item>& documents) {
  const auto found = std::find_if(documents.begin(), documents.end(),
                                  [kind](const Item& item) { return item.document_kind == kind; });
  return found == documents.end() ? nullptr : &*found;
}

bool is_changed(const Collection& collection, Hit& hit) {
  // Every meeting has standing items, under any number.
  if (is_standing_item_title(hit.item.title)) return false;
  const std::vector<Item> documents = documents_of_item(collection, hit.item);
  const Item* agenda = first_of(DocumentKind::dagsorden, documents);
  const Item* minutes = first_of(DocumentKind::referat, documents);
  if (agenda == nullptr) return false;
  std::optional<Item> renumbered;
  if (minutes == nullptr) {
    renumbered = item_of_minutes(collection, *agenda);
    if (renumbered) minutes = &*renumbered;
  }
  if (minutes == nullptr) {
    if (!has_minutes(collection.database, hit.item.meeting_id)) return false;
    hit.reasons.push_back(tr(messages::not_in_minutes));
    return true;
  }
  const std::string before = recommendation_of(*agenda);
  const std::string after = recommendation_of(*minutes);
  if (before.empty() || after.empty()) return false;
  TextDiff changes = text_diff(before, after);
  if (changes.empty()) return false;
  hit.recommendation_changes = std::move(changes);
  return true;
}

}  // namespace

void keep_changed(const Collection& collection, std::vector<Hit>& hits) {
  hits.erase(std::remove_if(hits.begin(), hits.end(),
                            [&collection](Hit& hit) { return !is_changed(collection, hit); }),
             hits.end());
}

}  // namespace dagsorden
