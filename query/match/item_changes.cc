#include "query/match/item_changes.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/analysis.h"
#include "common/case_key.h"
#include "common/fields.h"
#include "common/stored_document.h"
#include "common/text.h"
#include "query/match/collapse.h"
#include "query/match/meetings.h"
#include "query/messages.h"

namespace dagsorden {
namespace {

// All documents of an item, the one to be shown first.
std::vector<Item> documents_of_item(const Collection& collection, const Item& item) {
  const Xapian::Database& database = collection.database;
  const CollapseKey own = collapse_key(meeting_item_value(item));
  const std::string term = word_term(prefix::meeting_item, own.meeting_item);
  std::vector<Item> documents;
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    Item other = collection.reader.item(database.get_document(*at));
    if (is_one_item(own, collapse_key(meeting_item_value(other)))) {
      documents.push_back(std::move(other));
    }
  }
  std::sort(documents.begin(), documents.end(), is_shown_before);
  return documents;
}

const Item* first_of(DocumentKind kind, const std::vector<Item>& documents) {
  const auto found = std::find_if(documents.begin(), documents.end(),
                                  [kind](const Item& item) { return item.document_kind == kind; });
  return found == documents.end() ? nullptr : &*found;
}

// The item of the minutes, whatever its number there: with the same title or, where only one has it
// and it is not the whole meeting's, the same case number.
std::optional<Item> item_of_minutes(const Collection& collection, const Item& item) {
  const Xapian::Database& database = collection.database;
  const std::string beginning = word_term(prefix::address, item.meeting_id) + "/referat/";
  const auto end = database.allterms_end(beginning);
  std::vector<Item> of_case;
  for (auto term = database.allterms_begin(beginning); term != end; ++term) {
    auto at = database.postlist_begin(*term);
    if (at == database.postlist_end(*term)) continue;
    Item other = collection.reader.item(database.get_document(*at));
    if (other.position == 0) continue;
    if (slug(item.title) == slug(other.title)) return other;
    if (item.case_number && item.case_number == other.case_number) {
      of_case.push_back(std::move(other));
    }
  }
  return of_case.size() == 1 ? std::optional(std::move(of_case.front())) : std::nullopt;
}

bool is_changed(const Collection& collection, Hit& hit) {
  // Every meeting has them, under whatever number.
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
