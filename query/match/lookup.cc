#include "query/match/lookup.h"

#include <algorithm>
#include <utility>

#include "common/analysis.h"
#include "common/error.h"
#include "common/fields.h"
#include "common/item.h"
#include "common/stored_document.h"
#include "common/text.h"
#include "query/error_texts.h"

namespace dagsorden {
namespace {

// An id of the index that may be meant by a mistyped one: of the same meeting, or spelled
// similarly.
std::string nearest_id(const Xapian::Database& database, const std::string& id) {
  const std::string wanted = word_term(prefix::address, id);
  // Ids of one body share a prefix; reading all others would take long.
  const std::string beginning = wanted.substr(0, wanted.find('/'));
  std::string nearest;
  std::size_t smallest = 4;
  const auto end = database.allterms_end(beginning);
  for (auto term = database.allterms_begin(beginning); term != end; ++term) {
    const std::size_t distance = edit_distance(wanted, *term);
    if (distance >= smallest) continue;
    smallest = distance;
    nearest = (*term).substr(prefix::address.size());
  }
  return nearest;
}

}  // namespace

std::vector<FoundItem> documents_with_term(const Collection& collection, const std::string& term) {
  const Xapian::Database& database = collection.database;
  std::vector<FoundItem> documents;
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    const Xapian::Document document = database.get_document(*at);
    documents.push_back({*at,
                         collection.reader.item(document),
                         {},
                         collapse_key(document.get_value(slot::meeting_item))});
  }
  return documents;
}

std::vector<FoundItem> items_with_id(const Collection& collection, const std::string& id) {
  std::vector<FoundItem> found = documents_with_term(collection, word_term(prefix::address, id));
  if (found.empty()) {
    const std::string nearest = nearest_id(collection.database, id);
    throw Error(Fault::usage, errors::no_item_with_id(id),
                nearest.empty() ? errors::ids_of_query() : errors::did_you_mean(nearest));
  }
  std::sort(found.begin(), found.end(), [](const FoundItem& left, const FoundItem& right) {
    return is_shown_before(left.item, right.item);
  });
  std::vector<FoundItem> items;
  for (FoundItem& document : found) {
    const auto known = std::find_if(items.begin(), items.end(), [&document](FoundItem& item) {
      return take_in(item.group, document.group);
    });
    if (known == items.end()) {
      items.push_back(std::move(document));
    } else {
      known->also.push_back(related_item(document.item, Related::Relation::copy));
    }
  }
  return items;
}

FoundItem item_with_id(const Collection& collection, const std::string& id) {
  return std::move(items_with_id(collection, id).front());
}

std::vector<Item> documents_of_item(const Collection& collection, const Item& item) {
  const CollapseKey own = collapse_key(meeting_item_value(item));
  std::vector<Item> documents;
  for (FoundItem& other :
       documents_with_term(collection, word_term(prefix::meeting_item, own.meeting_item))) {
    if (is_one_item(own, other.group)) documents.push_back(std::move(other.item));
  }
  std::sort(documents.begin(), documents.end(), is_shown_before);
  return documents;
}

std::optional<Item> item_of_minutes(const Collection& collection, const Item& item) {
  const Xapian::Database& database = collection.database;
  const std::string beginning = word_term(prefix::address, item.meeting_id) + "/referat/";
  const auto end = database.allterms_end(beginning);
  std::vector<Item> of_case;
  for (auto term = database.allterms_begin(beginning); term != end; ++term) {
    auto at = database.postlist_begin(*term);
    if (at == database.postlist_end(*term)) continue;
    Item other = collection.reader.item(database.get_document(*at));
    if (other.position == 0 || is_attachment(other)) continue;
    if (slug(item.title) == slug(other.title)) return other;
    if (item.case_number && item.case_number == other.case_number) {
      of_case.push_back(std::move(other));
    }
  }
  return of_case.size() == 1 ? std::optional(std::move(of_case.front())) : std::nullopt;
}

Item shown_document_of(const Collection& collection, const Item& item) {
  if (item.position == 0 || is_attachment(item)) return item;
  std::vector<Item> documents = documents_of_item(collection, item);
  const auto shown = std::find_if(documents.begin(), documents.end(),
                                  [](const Item& document) { return !is_attachment(document); });
  if (shown == documents.end()) return item;
  if (shown->document_kind != DocumentKind::dagsorden) return std::move(*shown);
  std::optional<Item> in_minutes = item_of_minutes(collection, item);
  return std::move(in_minutes ? *in_minutes : *shown);
}

}  // namespace dagsorden
