#include "indexer/write/items_of_an_address.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/analysis.h"
#include "common/collapse_key.h"
#include "common/error.h"
#include "common/fields.h"
#include "common/item.h"
#include "common/stored_items.h"

namespace dagsorden {
namespace {

// An item or attachment at an address.
struct Occupant {
  Xapian::docid document = 0;
  std::string key;        // value of slot::meeting_item
  bool is_moved = false;  // its id has a suffix
};

using Documents = std::set<Xapian::docid>;

// The documents whose ids have a suffix. There are few, so one list is cheaper than reading the
// terms of each.
Documents moved_documents(const Xapian::Database& database) {
  Documents moved;
  const std::string all(prefix::own_address);
  for (auto term = database.allterms_begin(all); term != database.allterms_end(all); ++term) {
    moved.insert(database.postlist_begin(*term), database.postlist_end(*term));
  }
  return moved;
}

std::optional<Item> item_of(const ItemReader& reader, const Xapian::Database& database,
                            Xapian::docid document) {
  try {
    return reader.item(database.get_document(document));
  } catch (const Error&) {
    return std::nullopt;  // damaged: --check reports it
  }
}

// A meeting's record belongs to all of its documents, and an attachment follows its item.
bool is_of_item(const std::string& id) {
  return !id.ends_with("/p0") && id.find("/bilag/") == std::string::npos;
}

// The addresses that several documents share or shared.
std::set<std::string> shared_addresses(const Xapian::Database& database, const ItemReader& reader) {
  std::set<std::string> shared;
  const std::string all(prefix::address);
  for (auto term = database.allterms_begin(all); term != database.allterms_end(all); ++term) {
    if (term.get_termfreq() < 2) continue;
    const Xapian::docid first = *database.postlist_begin(*term);
    const std::string id = database.get_document(first).get_value(slot::address);
    if (is_of_item(id)) shared.insert(id);
  }
  const std::string moved(prefix::own_address);
  for (auto term = database.allterms_begin(moved); term != database.allterms_end(moved); ++term) {
    const auto item = item_of(reader, database, *database.postlist_begin(*term));
    if (item && is_of_item(item->id)) shared.insert(own_id(*item));
  }
  return shared;
}

// Adds the documents with these terms: the term of their current id, or of the original id if it
// was changed.
void add_occupants(const Xapian::Database& database, const Documents& moved_ones,
                   const std::string& of_ids, const std::string& of_moved,
                   std::vector<Occupant>& occupants) {
  const auto add = [&](const std::string& term, bool moved) {
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
      if (!moved && moved_ones.count(*at) > 0) continue;  // its original id is another one
      occupants.push_back({*at, database.get_document(*at).get_value(slot::meeting_item), moved});
    }
  };
  add(of_ids, false);
  add(of_moved, true);
}

std::vector<Occupant> items_at(const Xapian::Database& database, const Documents& moved,
                               const std::string& address) {
  std::vector<Occupant> items;
  add_occupants(database, moved, word_term(prefix::address, address),
                word_term(prefix::own_address, address), items);
  std::sort(items.begin(), items.end(),
            [](const Occupant& left, const Occupant& right) { return left.key < right.key; });
  return items;
}

std::vector<Occupant> attachments_at(const Xapian::Database& database, const Documents& moved,
                                     const std::string& address) {
  std::set<std::string> numbers;
  for (const std::string_view of_ids : {prefix::address, prefix::own_address}) {
    const std::string all = std::string(of_ids) + address + "/bilag/";
    for (auto term = database.allterms_begin(all); term != database.allterms_end(all); ++term) {
      numbers.insert((*term).substr(of_ids.size()));
    }
  }
  std::vector<Occupant> attachments;
  for (const std::string& number : numbers) {
    add_occupants(database, moved, std::string(prefix::address) + number,
                  std::string(prefix::own_address) + number, attachments);
  }
  return attachments;
}

// True if one document gave an item this id itself, as the second item at an address.
bool is_own_address(const Xapian::Database& database, const Documents& moved,
                    const std::string& id) {
  const std::string term = word_term(prefix::address, id);
  return std::any_of(database.postlist_begin(term), database.postlist_end(term),
                     [&moved](Xapian::docid document) { return moved.count(document) == 0; });
}

// The different items at an address, each with the suffix of its id.
class Tenants {
 public:
  // Items must be added in the order of their keys.
  void add(const std::string& key) {
    if (places_.count(key) > 0) return;
    CollapseKey parts = collapse_key(key);
    const auto known = first_that([&parts](CollapseKey& item) { return take_in(item, parts); });
    places_[key] = known;
    if (known == items_.size()) items_.push_back(std::move(parts));
  }

  void set_endings(const Xapian::Database& database, const Documents& moved,
                   const std::string& address) {
    endings_.assign(1, "");
    for (std::size_t number = 2; endings_.size() < items_.size(); ++number) {
      std::string ending = "~" + std::to_string(number);
      if (!is_own_address(database, moved, address + ending)) endings_.push_back(std::move(ending));
    }
  }

  std::string ending_of(const std::string& key) {
    const auto known = places_.find(key);
    if (known != places_.end()) return endings_[known->second];
    const CollapseKey parts = collapse_key(key);
    const auto alike = first_that([&parts](CollapseKey& item) { return is_one_item(item, parts); });
    return alike < endings_.size() ? endings_[alike] : "";
  }

  std::size_t size() const { return items_.size(); }

 private:
  // Each item is compared with at most this many others. Beyond that, only equal items count as the
  // same.
  static constexpr std::size_t most_compared = 20;

  template <typename Holds>
  std::size_t first_that(const Holds& holds) {
    const std::size_t end = std::min(items_.size(), most_compared);
    for (std::size_t i = 0; i < end; ++i) {
      if (holds(items_[i])) return i;
    }
    return items_.size();
  }

  std::vector<CollapseKey> items_;
  std::vector<std::string> endings_;
  std::map<std::string, std::size_t> places_;  // by key
};

void set_ending(Item& item, const std::string& ending) {
  item.id = own_id(item);
  const std::string of_item = parent_id(item);
  item.id = of_item + ending + item.id.substr(of_item.size());
  item.same_address = ending;
}

}  // namespace

void for_each_item_told_apart(const Xapian::Database& database, const OnMovedItem& on_item) {
  const ItemReader reader({database});
  const Documents moved = moved_documents(database);
  for (const std::string& address : shared_addresses(database, reader)) {
    std::vector<Occupant> occupants = items_at(database, moved, address);
    Tenants tenants;
    for (const Occupant& item : occupants) tenants.add(item.key);
    const bool any_moved = std::any_of(occupants.begin(), occupants.end(),
                                       [](const Occupant& item) { return item.is_moved; });
    if (tenants.size() < 2 && !any_moved) continue;
    tenants.set_endings(database, moved, address);
    for (Occupant& attachment : attachments_at(database, moved, address)) {
      occupants.push_back(std::move(attachment));
    }
    for (const Occupant& occupant : occupants) {
      const std::string ending = tenants.ending_of(occupant.key);
      if (ending.empty() && !occupant.is_moved) continue;
      std::optional<Item> item = item_of(reader, database, occupant.document);
      if (!item || item->same_address == ending) continue;
      set_ending(*item, ending);
      on_item({occupant.document, std::move(*item)});
    }
  }
}

}  // namespace dagsorden
