// The agenda item: what the indexer cuts out of an agenda and the query program shows.
//
// Plain data. The JSON keys (docs/hit.schema.json) have the same names and meanings.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

enum class DocumentKind { dagsorden, referat, andet };

/// The name in JSON: "dagsorden".
std::string_view name_of(DocumentKind kind);

/// What a part of an item is for, whatever its label says.
enum class PartKind {
  other,
  summary,
  background,
  recommendation,
  presentation,
  decision,          ///< by the body whose agenda it is
  earlier_decision,  ///< by another body
  economy,
  law,
  hearing,
  procedure,
  attachments,
};

/// The name in JSON: "earlier_decision".
std::string_view name_of(PartKind kind);

/// A part of an item (Baggrund, Indstilling …): the byte range of its text in Item::text.
struct Part {
  std::string name;  ///< as printed, without the colon
  std::size_t begin = 0;
  std::size_t end = 0;
  PartKind kind = PartKind::other;
};

/// Somebody who was called to a meeting.
struct Participant {
  std::string name;
  bool is_present = true;
  std::optional<std::string> note;  ///< "fra punkt 3"
};

/// The place of an item in its file. Lines and pages count from 1; 0 means unknown.
struct Source {
  std::string path;
  int line = 0;
  int end_line = 0;
  int page = 0;
};

/// Who voted how. Parties and persons as printed.
struct Votes {
  std::vector<std::string> in_favour;
  std::vector<std::string> against;
  std::vector<std::string> abstained;

  /// The number of votes, if it is given: "med stemmerne 20 for og 5 imod".
  std::optional<int> in_favour_count;
  std::optional<int> against_count;
  std::optional<int> abstained_count;

  bool empty() const {
    return in_favour.empty() && against.empty() && abstained.empty() && !in_favour_count &&
           !against_count && !abstained_count;
  }
};

/// The answer to one of several numbered recommendations.
struct NumberedOutcome {
  std::string number;                  ///< as printed, without a dot
  std::optional<std::string> outcome;  ///< one of the classes of Item::outcome
};

struct Item {
  std::string id;
  std::string meeting_id;
  std::string same_day;  ///< suffix of meeting_id if the day has another meeting: "-15-00"
  /// Suffix of id if another item of its meeting has the same address: "~2". The id of an
  /// attachment has it after the id of its item.
  std::string same_address;
  std::optional<std::string> source_meeting;  ///< "sbsys:77" in data, or common/meeting_signs.h
  std::optional<std::string> authority;
  std::optional<std::string> meeting_body;
  DocumentKind document_kind = DocumentKind::andet;
  bool is_supplementary = false;    ///< of a supplementary agenda (tillægsdagsorden)
  std::optional<std::string> date;  ///< ISO, local
  std::optional<std::string> time;  ///< HH:MM, local
  std::optional<std::string> place;
  std::optional<std::string> section_number;
  std::optional<std::string> section_title;
  std::optional<std::string> item_number;
  int position = 1;   ///< 1, 2, … in the document; 0: the meeting's own record
  std::string title;  ///< empty if the file has lost it
  std::optional<std::string> case_type;
  std::optional<std::string> case_number;
  std::vector<std::string> caseworkers;
  std::vector<std::string> municipality_codes;
  std::vector<std::string> dates_mentioned;
  std::vector<Part> parts;
  std::vector<std::string> attachments;
  std::vector<std::string> urls;
  std::optional<std::string> url;          ///< of the item on the web
  std::optional<std::string> meeting_url;  ///< of the meeting on the web
  std::optional<std::string> access;       ///< "åben" or "lukket"
  std::optional<std::string> outcome;      ///< of this body's decision (describe/decision.h)
  std::vector<NumberedOutcome> outcomes;   ///< of a decision that answers numbered recommendations
  Votes votes;
  std::vector<std::string> absent;        ///< when the item was treated
  std::vector<Participant> participants;  ///< of the meeting's own record
  std::string first_seen;                 ///< RFC 3339, UTC
  std::string content_hash;               ///< 32 hexadecimal digits
  Source source;
  std::string text;
};

/// The part of a meeting's own record that lists the titles of its items.
inline constexpr std::string_view contents_part_name = "Indholdsfortegnelse";

inline bool is_meeting(const Item& item) { return item.position == 0; }

/// True for an attachment that is indexed as a document of its own. Its id extends that of its item
/// ("…/2024-01-24/31/bilag/2"), its title is the name that the item gives it, and its section_title
/// is the item's title.
bool is_attachment(const Item& item);

/// The id of the item that an attachment belongs to.
std::string parent_id(const Item& attachment);

/// The id of an item or attachment without Item::same_address.
std::string own_id(const Item& item);

/// The id of an item's attachment; number counts from 1.
std::string attachment_id(const Item& item, std::size_t number);

/// The number of items, without the meetings' own records.
std::size_t count_items(const std::vector<Item>& items);

/// The text of one part.
std::string_view text_of(const Item& item, const Part& part);

}  // namespace dagsorden
