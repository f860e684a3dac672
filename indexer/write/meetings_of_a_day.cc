#include "indexer/write/meetings_of_a_day.h"

#include <set>
#include <utility>

#include "common/analysis.h"
#include "common/error.h"
#include "common/fields.h"
#include "common/hash.h"
#include "common/item.h"
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

// The common prefixes of terms for days that have or had several meetings.
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

// True if no document with the term has a suffix, and none is to get one.
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

}  // namespace

std::vector<std::string> endings_of_a_day(const std::vector<MeetingSigns>& documents) {
  const std::vector<std::vector<std::size_t>> meetings = meetings_of_day(documents);
  std::vector<std::string> endings(documents.size());
  std::set<std::string> given{""};
  for (std::size_t number = 1; number < meetings.size(); ++number) {
    // If a meeting was moved to another time, this is the first one.
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
  return meeting_of_day(item) + own_id(item).substr(item.meeting_id.size());
}

void for_each_moved_item(const Xapian::Database& database, const OnMovedItem& on_item) {
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
          continue;  // damaged: --check reports it
        }
        if (item.same_day == endings[i]) continue;
        set_ending(item, endings[i]);
        on_item({document, std::move(item)});
      }
    }
  }
}

}  // namespace dagsorden
