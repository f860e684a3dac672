// Finds and lists meetings by their items.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "query/match/search_index.h"

namespace dagsorden {

/// An entry of a list of meetings.
struct ListedMeeting {
  std::string id;
  std::string authority;  ///< empty: not known
  std::string body;       ///< empty: not known
  std::string date;       ///< ISO; empty: undated
  std::size_t items = 0;
  std::size_t closed = 0;
  std::size_t open = 0;  ///< those not marked as closed
  bool has_agenda = false;
  bool has_minutes = false;
};

/// The meetings of all matching documents, newest first. An item counts once, however many
/// documents hold it. Throws Xapian::Error.
std::vector<ListedMeeting> list_meetings(const SearchIndex& index, const Xapian::Query& query);

/// A whole meeting.
struct MeetingView {
  Item record;  ///< its own record, if the index has one; else only its head
  bool has_record = false;
  std::vector<Item> items;  ///< in order, each by the document that would be shown
  std::vector<std::string> paths;
  bool has_agenda = false;
  bool has_minutes = false;
};

/// The meetings with this id; several if each of two databases has a meeting of the same body and
/// day. Throws Xapian::Error, and as ItemReader does.
std::vector<MeetingView> meetings_with_id(const Collection& collection, const std::string& id);

/// True if the index holds minutes of the meeting. Throws Xapian::Error.
bool has_minutes(const Xapian::Database& database, const std::string& meeting_id);

}  // namespace dagsorden
