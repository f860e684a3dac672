#include "query/match/meetings.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "common/analysis.h"
#include "common/dates.h"
#include "common/fields.h"
#include "common/stored_document.h"
#include "common/text.h"
#include "query/match/collapse.h"

namespace dagsorden {
namespace {

// The meeting's part of an id. An id is body/day/…, for minutes body/day/referat/…; a meeting's id
// is body/day.
std::string meeting_of_id(const std::string& id) {
  const std::size_t body_end = id.find('/');
  if (body_end == std::string::npos) return id;
  return id.substr(0, id.find('/', body_end + 1));
}

bool is_of_minutes(const std::string& id) {
  const std::string rest = id.substr(meeting_of_id(id).size());
  return rest.starts_with("/referat/") || rest == "/referat";
}

std::string iso_of(const std::string& compact) {
  constexpr std::size_t digits = 8;
  if (compact.size() != digits) return {};
  return compact.substr(0, 4) + "-" + compact.substr(4, 2) + "-" + compact.substr(6, 2);
}

struct Row {
  std::string id;
  std::string meeting_item;
  std::string authority;
  std::string body;
  std::string date;
  std::string access;
};

using Rows = std::map<Xapian::docid, Row>;

void fill(const SearchIndex& index, const Xapian::Query& query, unsigned slot,
          std::string Row::*value, Rows& rows) {
  index.for_each_value(index.database, query, slot,
                       [&rows, value](Xapian::docid document, const std::string& of_document) {
                         rows[document].*value = of_document;
                       });
}

// One document of an item of a meeting.
struct Entry {
  CollapseKey key;
  bool is_in_minutes = false;
  bool is_closed = false;
};

// Says of each entry whether it counts as an item. An item of the agenda does not count if the
// minutes have its number with a similar title, or its title under another number that no other
// item takes.
std::vector<bool> items_of_their_own(const std::vector<Entry>& entries) {
  struct Group {
    CollapseKey key;
    std::size_t first = 0;  // its first entry
    bool is_in_agenda = false;
    bool is_in_minutes = false;
  };
  std::map<std::string, std::vector<Group>> groups;  // of each number
  std::vector<bool> is_own(entries.size(), false);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::vector<Group>& alike = groups[entries[i].key.meeting_item];
    auto group = std::find_if(alike.begin(), alike.end(),
                              [&](Group& known) { return take_in(known.key, entries[i].key); });
    if (group == alike.end()) {
      group = alike.insert(alike.end(), {entries[i].key, i});
      is_own[i] = true;
    }
    (entries[i].is_in_minutes ? group->is_in_minutes : group->is_in_agenda) = true;
  }
  std::map<std::string, std::size_t> only_in_minutes;  // their number, by title
  for (const auto& [number, alike] : groups) {
    for (const Group& group : alike) {
      if (!group.is_in_agenda) ++only_in_minutes[slug(group.key.title)];
    }
  }
  for (const auto& [number, alike] : groups) {
    for (const Group& group : alike) {
      const auto twin = only_in_minutes.find(slug(group.key.title));
      if (group.is_in_minutes || twin == only_in_minutes.end() || twin->second == 0) continue;
      --twin->second;
      is_own[group.first] = false;
    }
  }
  return is_own;
}

// The documents of each meeting with one id, in order. Several meetings may have the id, since
// other databases may use it too.
std::vector<std::vector<Xapian::docid>> meetings_among(
    const Rows& rows, const std::vector<Xapian::docid>& documents) {
  std::map<std::string, std::vector<Xapian::docid>> by_signs;
  for (const Xapian::docid document : documents) {
    const CollapseKey key = collapse_key(rows.at(document).meeting_item);
    by_signs[to_text(key.signs)].push_back(document);
  }
  std::vector<MeetingSigns> signs;
  for (const auto& [text, of_signs] : by_signs) signs.push_back(signs_from_text(text));
  std::vector<std::vector<Xapian::docid>> meetings;
  for (const std::vector<std::size_t>& places : meetings_of_day(signs)) {
    std::vector<Xapian::docid>& meeting = meetings.emplace_back();
    for (const std::size_t place : places) {
      const auto& of_signs =
          std::next(by_signs.begin(), static_cast<std::ptrdiff_t>(place))->second;
      meeting.insert(meeting.end(), of_signs.begin(), of_signs.end());
    }
    std::sort(meeting.begin(), meeting.end());
  }
  return meetings;
}

void take(const Row& row, ListedMeeting& meeting, std::vector<Entry>& entries) {
  if (meeting.authority.empty()) meeting.authority = row.authority;
  if (meeting.body.empty()) meeting.body = row.body;
  if (meeting.date.empty()) meeting.date = iso_of(row.date);
  (is_of_minutes(row.id) ? meeting.has_minutes : meeting.has_agenda) = true;
  const bool is_record =
      row.id == meeting.id || row.id == meeting.id + "/referat" || row.id.ends_with("/p0");
  if (is_record) return;
  entries.push_back(
      {collapse_key(row.meeting_item), is_of_minutes(row.id), row.access == "lukket"});
}

void count_items(const std::vector<Entry>& entries, ListedMeeting& meeting) {
  const std::vector<bool> is_own = items_of_their_own(entries);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!is_own[i]) continue;
    ++meeting.items;
    ++(entries[i].is_closed ? meeting.closed : meeting.open);
  }
}

std::vector<Item> documents_of_meeting(const Collection& collection, const std::string& id) {
  const Xapian::Database& database = collection.database;
  std::set<Xapian::docid> documents;
  const auto take_term = [&](const std::string& term) {
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
      documents.insert(*at);
    }
  };
  const std::string own = word_term(prefix::address, id);
  take_term(own);
  const std::string beginning = own + "/";
  for (auto term = database.allterms_begin(beginning); term != database.allterms_end(beginning);
       ++term) {
    take_term(*term);
  }
  std::vector<Item> items;
  for (const Xapian::docid document : documents) {
    Item item = collection.reader.item(database.get_document(document));
    if (item.meeting_id == id) items.push_back(std::move(item));
  }
  return items;
}

MeetingView view_of(std::vector<Item> documents) {
  std::sort(documents.begin(), documents.end(), is_shown_before);
  MeetingView view;
  view.record = documents.front();
  std::vector<Entry> entries;
  for (Item& item : documents) {
    if (std::find(view.paths.begin(), view.paths.end(), item.source.path) == view.paths.end()) {
      view.paths.push_back(item.source.path);
    }
    (item.document_kind == DocumentKind::referat ? view.has_minutes : view.has_agenda) = true;
    if (item.position == 0) {
      if (!view.has_record) view.record = item;
      view.has_record = true;
    } else {
      entries.push_back(
          {collapse_key(meeting_item_value(item)), item.document_kind == DocumentKind::referat});
      view.items.push_back(std::move(item));
    }
  }
  const std::vector<bool> is_own = items_of_their_own(entries);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < is_own.size(); ++i) {
    if (is_own[i]) std::swap(view.items[kept++], view.items[i]);
  }
  view.items.resize(kept);
  std::stable_sort(view.items.begin(), view.items.end(), [](const Item& left, const Item& right) {
    return left.position < right.position;
  });
  return view;
}

}  // namespace

std::vector<ListedMeeting> list_meetings(const SearchIndex& index, const Xapian::Query& query) {
  Rows rows;
  fill(index, query, slot::address, &Row::id, rows);
  fill(index, query, slot::meeting_item, &Row::meeting_item, rows);
  fill(index, query, slot::authority, &Row::authority, rows);
  fill(index, query, slot::body, &Row::body, rows);
  fill(index, query, slot::date, &Row::date, rows);
  fill(index, query, slot::access, &Row::access, rows);
  std::map<std::string, std::vector<Xapian::docid>> documents;
  for (const auto& [document, row] : rows) documents[meeting_of_id(row.id)].push_back(document);
  std::vector<ListedMeeting> listed;
  for (const auto& [id, with_id] : documents) {
    for (const std::vector<Xapian::docid>& meeting : meetings_among(rows, with_id)) {
      std::vector<Entry> entries;
      listed.emplace_back().id = id;
      for (const Xapian::docid document : meeting) take(rows.at(document), listed.back(), entries);
      count_items(entries, listed.back());
    }
  }
  std::stable_sort(
      listed.begin(), listed.end(), [](const ListedMeeting& left, const ListedMeeting& right) {
        return left.date != right.date ? left.date > right.date : comes_before(left.id, right.id);
      });
  return listed;
}

std::vector<MeetingView> meetings_with_id(const Collection& collection, const std::string& id) {
  const std::vector<Item> documents = documents_of_meeting(collection, id);
  std::vector<MeetingSigns> signs;
  for (const Item& item : documents) signs.push_back(meeting_signs(item));
  std::vector<MeetingView> views;
  for (const std::vector<std::size_t>& places : meetings_of_day(signs)) {
    std::vector<Item> of_meeting;
    for (const std::size_t place : places) of_meeting.push_back(documents[place]);
    views.push_back(view_of(std::move(of_meeting)));
  }
  return views;
}

bool has_minutes(const Xapian::Database& database, const std::string& meeting_id) {
  const std::string beginning = word_term(prefix::address, meeting_id) + "/referat/";
  return database.allterms_begin(beginning) != database.allterms_end(beginning);
}

}  // namespace dagsorden
