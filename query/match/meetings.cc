#include "query/match/meetings.h"

#include <algorithm>
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
#include "query/match/matched_values.h"
#include "query/match/ranked_items.h"

namespace dagsorden {
namespace {

// An id is body/day/…; a meeting's id has only these two, and for minutes the third is "referat".
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

void fill(const Xapian::Database& database, const Xapian::Query& query, unsigned slot,
          std::string Row::*value, Rows& rows) {
  for_each_value(database, query, slot,
                 [&rows, value](Xapian::docid document, const std::string& of_document) {
                   rows[document].*value = of_document;
                 });
}

struct Gathered {
  ListedMeeting meeting;
  SeenItems seen;
};

void take(const Row& row, Gathered& gathered) {
  ListedMeeting& meeting = gathered.meeting;
  if (meeting.authority.empty()) meeting.authority = row.authority;
  if (meeting.body.empty()) meeting.body = row.body;
  if (meeting.date.empty()) meeting.date = iso_of(row.date);
  (is_of_minutes(row.id) ? meeting.has_minutes : meeting.has_agenda) = true;
  const bool is_record =
      row.id == meeting.id || row.id == meeting.id + "/referat" || row.id.ends_with("/p0");
  if (is_record || !gathered.seen.add(collapse_key(row.meeting_item))) return;
  ++meeting.items;
  ++(row.access == "lukket" ? meeting.closed : meeting.open);
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

}  // namespace

std::vector<ListedMeeting> list_meetings(const Xapian::Database& database,
                                         const Xapian::Query& query) {
  Rows rows;
  fill(database, query, slot::address, &Row::id, rows);
  fill(database, query, slot::meeting_item, &Row::meeting_item, rows);
  fill(database, query, slot::authority, &Row::authority, rows);
  fill(database, query, slot::body, &Row::body, rows);
  fill(database, query, slot::date, &Row::date, rows);
  fill(database, query, slot::access, &Row::access, rows);
  std::map<std::string, Gathered> meetings;
  for (const auto& [document, row] : rows) {
    Gathered& gathered = meetings[meeting_of_id(row.id)];
    gathered.meeting.id = meeting_of_id(row.id);
    take(row, gathered);
  }
  std::vector<ListedMeeting> listed;
  for (auto& [id, gathered] : meetings) listed.push_back(std::move(gathered.meeting));
  std::sort(
      listed.begin(), listed.end(), [](const ListedMeeting& left, const ListedMeeting& right) {
        return left.date != right.date ? left.date > right.date : comes_before(left.id, right.id);
      });
  return listed;
}

std::optional<MeetingView> meeting_with_id(const Collection& collection, const std::string& id) {
  std::vector<Item> documents = documents_of_meeting(collection, id);
  if (documents.empty()) return std::nullopt;
  std::sort(documents.begin(), documents.end(), is_shown_before);
  MeetingView view;
  view.record = documents.front();
  SeenItems seen;
  for (Item& item : documents) {
    if (std::find(view.paths.begin(), view.paths.end(), item.source.path) == view.paths.end()) {
      view.paths.push_back(item.source.path);
    }
    (item.document_kind == DocumentKind::referat ? view.has_minutes : view.has_agenda) = true;
    if (item.position == 0) {
      if (!view.has_record) view.record = item;
      view.has_record = true;
    } else if (seen.add(collapse_key(meeting_item_value(item)))) {
      view.items.push_back(std::move(item));
    }
  }
  std::stable_sort(view.items.begin(), view.items.end(), [](const Item& left, const Item& right) {
    return left.position < right.position;
  });
  return view;
}

bool has_minutes(const Xapian::Database& database, const std::string& meeting_id) {
  const std::string beginning = word_term(prefix::address, meeting_id) + "/referat/";
  return database.allterms_begin(beginning) != database.allterms_end(beginning);
}

}  // namespace dagsorden
