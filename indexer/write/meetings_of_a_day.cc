#include "indexer/write/meetings_of_a_day.h"

#include <set>
#include <utility>

#include "common/analysis.h"
#include "common/error.h"
#include "common/fields.h"
#include "common/hash.h"
#include "common/stored_document.h"
#include "common/stored_items.h"
#include "common/text.h"

namespace dagsorden {
namespace {

constexpr std::size_t hash_size = 32;

std::string meeting_of_day(const Item& item) {
  return item.meeting_id.substr(0, item.meeting_id.size() - item.same_day.size());
}

std::string_view day_in(std::string_view term) {
  return term.substr(0, prefix::meeting.size() + hash_size);
}

// The beginnings of the terms of days that have or had several meetings.
std::set<std::string> busy_days(const Xapian::Database& database) {
  std::set<std::string> days;
  std::string last;
  const std::string all(prefix::meeting);
  for (auto term = database.allterms_begin(all); term != database.allterms_end(all); ++term) {
    std::string day(day_in(*term));
    if (day == last) days.insert(day);
    last = std::move(day);
  }
  const std::string moved(prefix::day_address);
  for (auto term = database.allterms_begin(moved); term != database.allterms_end(moved); ++term) {
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
      auto own = database.termlist_begin(*at);
      own.skip_to(all);
      if (own != database.termlist_end(*at) && (*own).starts_with(all)) {
        days.emplace(day_in(*own));
      }
    }
  }
  return days;
}

// Where nothing was told apart and nothing is to be.
bool is_settled(const Xapian::Database& database, const std::string& term,
                const std::string& ending) {
  if (!ending.empty()) return false;
  const std::string moved(prefix::day_address);
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    auto own = database.termlist_begin(*at);
    own.skip_to(moved);
    if (own != database.termlist_end(*at) && (*own).starts_with(moved)) return false;
  }
  return true;
}

void set_ending(Item& item, const std::string& ending) {
  const std::string id = item.id.substr(item.meeting_id.size());
  item.meeting_id = meeting_of_day(item) + ending;
  item.id = item.meeting_id + id;
  item.same_day = ending;
}

void remove_terms(Xapian::Document& document, std::string_view of_prefix) {
  std::vector<std::string> terms;
  auto term = document.termlist_begin();
  term.skip_to(std::string(of_prefix));
  for (; term != document.termlist_end() && (*term).starts_with(of_prefix); ++term) {
    terms.push_back(*term);
  }
  for (const std::string& each : terms) document.remove_term(each);
}

}  // namespace

std::vector<std::string> endings_of_a_day(const std::vector<MeetingSigns>& documents) {
  const std::vector<std::vector<std::size_t>> meetings = meetings_of_day(documents);
  std::vector<std::string> endings(documents.size());
  std::set<std::string> given{""};
  for (std::size_t number = 1; number < meetings.size(); ++number) {
    // Of a meeting that was moved, the first time.
    const std::string& time = documents[meetings[number].front()].time;
    const bool tells = time != documents[meetings.front().front()].time;
    std::string ending = "-" + slug(time);
    if (ending == "-" || !tells || given.count(ending) > 0) {
      ending = "-" + std::to_string(number + 1);
    }
    given.insert(ending);
    for (const std::size_t document : meetings[number]) endings[document] = ending;
  }
  return endings;
}

std::string meeting_term(const Item& item) {
  return std::string(prefix::meeting) + hash_of(meeting_of_day(item)) + "/" +
         to_text(meeting_signs(item));
}

std::string day_address(const Item& item) {
  return meeting_of_day(item) + item.id.substr(item.meeting_id.size());
}

std::string day_address_term(const std::string& address) {
  return fitting_term(std::string(prefix::day_address) + address);
}

void for_each_moved_item(const Xapian::Database& database,
                         const std::function<void(MovedItem)>& on_item) {
  const std::set<std::string> days = busy_days(database);
  if (days.empty()) return;
  const ItemReader reader({database});
  for (const std::string& day : days) {
    const std::vector<std::string> terms{database.allterms_begin(day), database.allterms_end(day)};
    std::vector<MeetingSigns> signs;
    signs.reserve(terms.size());
    for (const std::string& term : terms) {
      signs.push_back(signs_from_text(std::string_view(term).substr(day.size() + 1)));
    }
    const std::vector<std::string> endings = endings_of_a_day(signs);
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (is_settled(database, terms[i], endings[i])) continue;
      const std::vector<Xapian::docid> documents{database.postlist_begin(terms[i]),
                                                 database.postlist_end(terms[i])};
      for (const Xapian::docid document : documents) {
        Item item;
        try {
          item = reader.item(database.get_document(document));
        } catch (const Error&) {
          continue;  // damaged: --check tells of it
        }
        if (item.same_day == endings[i]) continue;
        set_ending(item, endings[i]);
        on_item({document, std::move(item)});
      }
    }
  }
}

void add_addresses(Xapian::Document& document, const Item& item) {
  const std::string meeting_item = meeting_item_value(item);
  const std::string address = meeting_item.substr(0, meeting_item.find('\n'));
  document.add_boolean_term(fitting_term(std::string(prefix::meeting_item) + address));
  document.add_boolean_term(fitting_term(std::string(prefix::address) + item.id));
  if (!item.same_day.empty()) document.add_boolean_term(day_address_term(day_address(item)));
  document.add_value(slot::meeting_item, meeting_item);
  document.add_value(slot::address, item.id);
}

void readdress(Xapian::Document& document, const Item& item) {
  remove_terms(document, prefix::meeting_item);
  remove_terms(document, prefix::address);
  remove_terms(document, prefix::day_address);
  add_addresses(document, item);
}

}  // namespace dagsorden
