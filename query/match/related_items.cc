#include "query/match/related_items.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "common/analysis.h"
#include "common/case_key.h"
#include "common/fields.h"
#include "common/stored_document.h"
#include "common/text.h"
#include "query/match/collapse.h"
#include "query/match/lookup.h"

namespace dagsorden {
namespace {

bool is_council(const std::optional<std::string>& body) {
  if (!body) return false;
  const std::string lower = to_lower(*body);
  constexpr std::array<std::string_view, 4> councils = {"byråd", "kommunalbestyrelse", "regionsråd",
                                                        "borgerrepræsentation"};
  return std::any_of(councils.begin(), councils.end(),
                     [&lower](std::string_view council) { return lower.starts_with(council); });
}

template <typename Dated>
bool is_earlier(const Dated& left, const Dated& right) {
  if (left.date.has_value() != right.date.has_value()) return left.date.has_value();
  if (left.date != right.date) return left.date < right.date;
  // On the council's day, other bodies treat a case before the council does.
  const bool left_is_last = is_council(left.meeting_body);
  const bool right_is_last = is_council(right.meeting_body);
  const std::string left_time = left.time.value_or(left_is_last ? "24:00" : "");
  const std::string right_time = right.time.value_or(right_is_last ? "24:00" : "");
  if (left_time != right_time) return left_time < right_time;
  if (left_is_last != right_is_last) return right_is_last;
  return comes_before(left.id, right.id);
}

bool is_same_item_in_minutes(const Item& agenda, const Item& minutes) {
  return agenda.document_kind == DocumentKind::dagsorden &&
         minutes.document_kind == DocumentKind::referat &&
         agenda.meeting_id == minutes.meeting_id && slug(agenda.title) == slug(minutes.title);
}

// The other items of a case, each as the document that would be shown. Minutes take precedence over
// the agenda, even if the item has another number there.
std::vector<Item> others_of_case(const Collection& collection, const std::string& term,
                                 const Item& without) {
  std::vector<FoundItem> documents = documents_with_term(collection, term);
  std::sort(documents.begin(), documents.end(), [](const FoundItem& left, const FoundItem& right) {
    return is_shown_before(left.item, right.item);
  });
  SeenItems seen;
  seen.add(collapse_key(meeting_item_value(without)));
  std::vector<Item> all;
  for (FoundItem& document : documents) {
    if (seen.add(document.group)) all.push_back(std::move(document.item));
  }
  std::vector<Item> items;
  std::copy_if(all.begin(), all.end(), std::back_inserter(items), [&](const Item& item) {
    const auto is_in = [&item](const Item& other) { return is_same_item_in_minutes(item, other); };
    return !is_in(without) && std::none_of(all.begin(), all.end(), is_in);
  });
  std::sort(items.begin(), items.end(), is_earlier<Item>);
  return items;
}

}  // namespace

bool is_earlier_on_way(const Item& left, const Item& right) { return is_earlier(left, right); }

void add_cases(const Collection& collection, std::vector<Hit>& hits) {
  for (Hit& hit : hits) {
    const std::string key = case_key_of(hit.item);
    if (key.empty()) continue;
    const std::string term = word_term(prefix::case_key, key);
    if (collection.database.get_termfreq(term) < 2) continue;
    for (const Item& item : others_of_case(collection, term, hit.item)) {
      hit.also.push_back(related_item(item, Related::Relation::of_case));
    }
  }
}

std::vector<Related> case_path_of(const Hit& hit) {
  std::vector<Related> path;
  Related own = related_item(hit.item, Related::Relation::hit);
  const std::string in_minutes = hit.item.meeting_id + "/referat/";
  for (const Related& other : hit.also) {
    if (other.relation != Related::Relation::of_case) continue;
    // The agenda's item was found, and the minutes have it under another number: this is one step.
    if (hit.item.document_kind == DocumentKind::dagsorden && other.id.starts_with(in_minutes)) {
      own.outcome = other.outcome;
      continue;
    }
    path.push_back(other);
  }
  if (path.empty()) return path;
  path.push_back(std::move(own));
  std::sort(path.begin(), path.end(), is_earlier<Related>);
  return path;
}

}  // namespace dagsorden
