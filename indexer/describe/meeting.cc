#include "indexer/describe/meeting.h"

#include <re2/re2.h>

#include <utility>

#include "common/text.h"
#include "indexer/describe/authority.h"
#include "indexer/describe/body_name.h"
#include "indexer/describe/meeting_place.h"
#include "indexer/describe/owner_on_cover.h"
#include "indexer/segment/date_and_time.h"
#include "indexer/segment/layout.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// Labels before the values in a head: "Mødedato:", "Udvalg:".
constexpr std::string_view date_labels[] = {
    "dato",           "mødedato",    "mødetid",      "møde tid",       "mødetidspunkt",
    "møde tidspunkt", "tid",         "tidspunkt",    "starttidspunkt", "start tidspunkt",
    "møde holdt",     "mødet holdt", "møde afholdt", "mødet afholdt",  "møde afholdes",
    "mødet afholdes", "hvornår"};
constexpr std::string_view body_labels[] = {"udvalg",      "organ", "forum",      "møde",
                                            "mødeforum",   "råd",   "bestyrelse", "udvalg/råd",
                                            "udvalgsnavn", "gruppe"};
// Beginnings of lines about a date other than the meeting's: "Referatet er udsendt den …".
constexpr std::string_view before_other_dates[] = {
    "sendt",      "opdateret", "udsendt",       "offentliggjort", "udskrevet",
    "trykt",      "frist",     "publiceret",    "sidst ændret",   "næste møde",
    "udarbejdet", "senest",    "udskriftsdato", "godkendt den"};
// What a document calls itself. A "protokol" is minutes even on a page that is called an agenda.
constexpr std::string_view names_of_minutes[] = {
    "referat", "beslutningsprotokol", "forhandlingsprotokol", "mødeprotokol", "protokollat"};
constexpr std::string_view names_of_records[] = {"beslutningsprotokol", "beslutningsreferat",
                                                 "forhandlingsprotokol", "referat"};
constexpr std::string_view names_of_agendas[] = {"dagsorden", "mødeindkaldelse"};
constexpr std::string_view names_of_supplements[] = {"tillægsdagsorden", "tillægsreferat",
                                                     "supplerende dagsorden"};
// Words above or before the names of those who came, or stayed away.
constexpr std::string_view before_names[] = {"mødt",      "mødte",      "til stede", "tilstede",
                                             "fremmødte", "fraværende", "afbud",     "ikke mødt"};
// Phrases that only minutes use.
constexpr std::string_view of_minutes[] = {"mødt var", "holdt møde", "afholdtes møde", "vi mødtes",
                                           "hvem var med"};

// The value after a label: "Mødedato:", "Dato", "Sted:".
std::optional<std::string_view> value_behind(std::string_view line, const RE2& label) {
  re2::StringPiece value;
  if (!RE2::FullMatch(line, label, &value)) return std::nullopt;
  return trim(std::string_view(value.data(), value.size()));
}

const RE2& date_label() {
  static const RE2 pattern("(?i)^" + any_of(date_labels) + R"((?:\s*:|\s+|$)\s*(.*)$)");
  return pattern;
}

// "16.00 til 18.00" and nothing else.
bool is_time_span(std::string_view line) {
  static const RE2 pattern(
      "(?i)^(?:fra )?\\d{1,2}[.:]\\d{2}(?:\\s*(?:-|–|til)\\s*\\d{1,2}[.:]\\d{2})?$");
  return RE2::FullMatch(line, pattern);
}

// "Tid: 16"
bool is_bare_hour(std::string_view value) {
  return value.size() <= 2 && !value.empty() &&
         value.find_first_not_of("0123456789") == std::string_view::npos;
}

const RE2& body_label() {
  static const RE2 pattern("(?i)^" + any_of(body_labels) + R"(\s*(?::\s*(.*)|$))");
  return pattern;
}

bool is_other_date(std::string_view line) {
  static const RE2 pattern(R"((?i)^\s*(?:(?:referat|dagsorden)(?:et|en)? (?:er )?)?)" +
                           any_of(before_other_dates));
  return RE2::PartialMatch(line, pattern);
}

std::optional<DocumentKind> kind_in(std::string_view line) {
  if (line.size() > 140) return std::nullopt;
  const std::string squeezed = without_blanks(to_lower(line));
  // "Dagsordener og referater" is the name of a page.
  if (squeezed.find("dagsordener") != std::string::npos) return std::nullopt;
  const bool is_protocol =
      squeezed.starts_with("protokolover") || squeezed.starts_with("protokolfra");
  if (holds_one_of(squeezed, names_of_minutes) || is_protocol) return DocumentKind::referat;
  if (holds_one_of(squeezed, names_of_agendas)) return DocumentKind::dagsorden;
  return std::nullopt;
}

// "BESLUTNINGSPROTOKOL" on a line of its own: minutes, though the page is called "Dagsorden".
bool is_record(std::string_view line) {
  static const RE2 pattern("(?i)^" + any_of(names_of_records) + "$");
  return RE2::FullMatch(line, pattern);
}

void take_date_and_time(std::string_view line, MeetingFields& fields) {
  const std::optional<FoundDate> date = find_meeting_date(line);
  if (date && !fields.date) fields.date = to_iso(date->date);
  if (fields.time) return;
  std::string rest(line);
  if (date) rest.replace(date->begin, date->end - date->begin, " | ");
  fields.time = find_meeting_time(rest);
}

// True if the line has little beside the body's name: a kind of document, a date.
bool is_named_alone(std::string_view line, std::string_view body) {
  return line.size() <= body.size() + 45;
}

// "Til stede: Bo, Ida", "Mødt var", "Byrådet holdt møde".
bool names_who_came(std::string_view line) {
  static const RE2 pattern("(?i)^" + any_of(before_names) + R"((?:\s+(?:var|er|fra))?\s*:\s*\S|)" +
                           R"(\. til ?stede: \S|(?:^|\P{L}))" + any_of(of_minutes) +
                           R"((?:\P{L}|$))");
  return RE2::PartialMatch(line, pattern);
}

// "Til stede" above a list, or with nothing below it yet.
bool asks_who_came(std::string_view line) {
  static const RE2 pattern("(?i)^(?:" + any_of(before_names) + R"(|referent)\s*:?$)");
  return RE2::FullMatch(line, pattern);
}

// Joins a date that is printed on several lines, "17" above "maj 2016" or "17. maj" above "2016",
// and an hour with the line above it that ends in "kl.".
std::vector<std::string> with_dates_joined(const std::vector<std::string>& head) {
  static const RE2 hour(R"(^\d{1,2}[.:]\d{2}\b)");
  static const RE2 day(R"((?i)^(?:(?:\p{L}+dag,? )?(?:den |d\. ?)?)?\d{1,2}\.?(?: \p{L}{3,9})?$)");
  std::vector<std::string> joined;
  for (std::size_t i = 0; i < head.size(); ++i) {
    joined.push_back(head[i]);
    const bool breaks_off = head[i].ends_with(" kl.") || head[i].ends_with(" kl");
    if (breaks_off && i + 1 < head.size() && RE2::PartialMatch(head[i + 1], hour)) {
      joined.back() += " " + head[++i];
    }
    if (!RE2::FullMatch(head[i], day)) continue;
    constexpr std::size_t most_lines = 2;
    constexpr std::size_t longest = 20;
    std::string date = head[i];
    for (std::size_t more = 1; more <= most_lines && i + more < head.size(); ++more) {
      if (head[i + more].size() > longest) break;
      date += " " + head[i + more];
      const std::optional<FoundDate> found = find_meeting_date(date);
      if (!found || find_meeting_date(head[i + more])) continue;
      joined.back() = date;
      i += more;
      break;
    }
  }
  return joined;
}

// Reads the lines of a head in order.
class HeadReader {
 public:
  void read(const std::string& printed) {
    constexpr std::size_t longest = 400;
    if (printed.size() > longest || is_other_date(printed)) return;
    const std::string line = without_capitals(printed);
    read_kind(printed, line);
    if (read_body(line) || read_date(line) || read_place(line) || continue_place(printed, line)) {
      return;
    }
    if (!fields_.place) fields_.place = place_told_in(line);
    if (!fields_.place && (loose_date_ || fields_.date)) fields_.place = place_in(line);
    if (!fields_.body) {
      fields_.body = known_body(printed);
      if (fields_.body) return;
    }
    read_loose_body(line);
    read_loose_date(line);
  }

  // Fills the fields that no label gives.
  MeetingFields finish(const std::vector<std::string>& head, const MeetingHints& hints) {
    if (!fields_.date) fields_.date = loose_date_;
    if (!fields_.time && fields_.date && (!loose_date_ || loose_date_ == fields_.date)) {
      fields_.time = loose_time_;
    }
    if (!fields_.body) fields_.body = find_body(hints.title);
    if (!fields_.date && find_meeting_date(hints.title)) take_date_and_time(hints.title, fields_);
    if (!fields_.kind) fields_.kind = kind_in(hints.title);
    for (const std::string& header : hints.running_headers) {
      if (!fields_.body) fields_.body = find_body(header);
      if (!fields_.date && !is_other_date(header)) take_date_and_time(header, fields_);
    }
    if (!fields_.body) fields_.body = named_in_sentence_;
    constexpr std::size_t most_name_lines = 12;
    for (const auto read : {body_of_compound, body_without_word}) {
      for (std::size_t i = 0; i < head.size() && i < most_name_lines && !fields_.body; ++i) {
        fields_.body = read(without_capitals(head[i]));
      }
    }
    return std::move(fields_);
  }

 private:
  void read_kind(const std::string& printed, const std::string& line) {
    if (!fields_.kind) fields_.kind = kind_in(line);
    if (is_record(line)) fields_.kind = DocumentKind::referat;
    fields_.names_who_came = fields_.names_who_came || names_who_came(printed);
    fields_.asks_who_came = fields_.asks_who_came || asks_who_came(printed);
    fields_.is_supplementary = fields_.is_supplementary ||
                               holds_one_of(to_lower(line.substr(0, near)), names_of_supplements);
  }

  // "Udvalg: Teknik, Miljø og Klima", or the name on the next line.
  bool read_body(const std::string& line) {
    if (const auto value = value_behind(line, body_label())) {
      body_wanted_ = value->empty() && !fields_.body;
      if (value->empty() || fields_.body) return true;
      const std::string name(*value);
      if (name.size() < longest_name) {
        // A name is taken literally; in anything longer, a name is sought.
        const bool is_name = !find_meeting_date(name) && name.find("kl.") == std::string::npos &&
                             name.find(':') == std::string::npos;
        fields_.body = is_name ? name : find_body(name).value_or(name);
      }
      if (find_meeting_date(line)) take_date_and_time(line, fields_);
      return true;
    }
    if (!body_wanted_ || line.size() >= longest_name) return false;
    body_wanted_ = false;
    if (find_meeting_date(line)) return false;
    fields_.body = line;
    return true;
  }

  bool read_date(const std::string& line) {
    const auto value = value_behind(line, date_label());
    if (!value) return false;
    if (!fields_.place) fields_.place = place_in_sentence(line);
    take_date_and_time(*value, fields_);
    if (!fields_.time && is_bare_hour(*value)) {
      fields_.time = find_meeting_time("kl. " + std::string(*value));
    }
    date_wanted_ = value->empty();
    if (!fields_.body && !named_in_sentence_) named_in_sentence_ = find_body(*value);
    return true;
  }

  // Reads a place after its label, and values on the line below a label.
  bool read_place(const std::string& line) {
    if (!fields_.place) fields_.place = place_behind_word(line);
    if (const auto value = place_behind_label(line)) {
      place_wanted_ = value->empty();
      if (!value->empty() && !fields_.place) fields_.place = up_to_full_stop(*value);
    } else if (date_wanted_) {
      take_date_and_time(line, fields_);
      date_wanted_ = false;
    } else if (place_wanted_) {
      if (!fields_.place) fields_.place = up_to_full_stop(line);
      place_wanted_ = false;
    } else {
      return false;
    }
    return true;
  }

  // "Smedegangen 14," may have the town on the next line.
  bool continue_place(const std::string& printed, const std::string& line) {
    if (!fields_.place || !place_goes_on(*fields_.place, line)) return false;
    const bool is_hyphenated = fields_.place->ends_with('-');
    if (is_hyphenated) fields_.place->pop_back();
    *fields_.place += (is_hyphenated ? "" : " ") + up_to_full_stop(printed);
    return true;
  }

  void read_loose_body(const std::string& line) {
    constexpr std::size_t longest = 160;
    if (fields_.body || line.size() >= longest) return;
    const std::optional<std::string> body = find_body(line);
    if (!body) return;
    const bool is_heading = !line.ends_with('.') && (is_named_alone(line, *body) || kind_in(line) ||
                                                     find_meeting_date(line));
    if (is_heading) {
      fields_.body = body;
    } else if (!named_in_sentence_) {
      named_in_sentence_ = body;
    }
  }

  void read_loose_date(const std::string& line) {
    constexpr std::size_t longest = 260;
    if (line.size() >= longest || (loose_date_ && loose_time_)) return;
    const std::string lower = to_lower(line.substr(0, near));
    const std::optional<FoundDate> date = find_meeting_date(line);
    std::string rest = line;
    if (date) {
      // A letter has its own date above that of the meeting, which is followed by a time.
      const bool is_of_letter =
          loose_date_ && !loose_time_ && lower.find("kl.") != std::string::npos;
      if (!loose_date_ || is_of_letter) loose_date_ = to_iso(date->date);
      rest.replace(date->begin, date->end - date->begin, " | ");
    }
    const bool tells_time =
        date || lower.find("kl") != std::string::npos || (loose_date_ && is_time_span(line));
    if (!loose_time_ && tells_time) loose_time_ = find_meeting_time(rest);
  }

  static constexpr std::size_t longest_name = 90;
  static constexpr std::size_t near = 200;  ///< words further into a line are about something else

  MeetingFields fields_;
  std::optional<std::string> named_in_sentence_;  ///< a body
  std::optional<std::string> loose_date_;         ///< without a label
  std::optional<std::string> loose_time_;
  bool body_wanted_ = false;  ///< expected on the next line
  bool date_wanted_ = false;
  bool place_wanted_ = false;
};

std::optional<std::string> find_authority(const std::vector<std::string>& head,
                                          const MeetingHints& hints) {
  if (auto of_site = authority_of_address(hints.url)) return of_site;
  if (auto in_title = authority_in(hints.title)) return in_title;
  for (const std::string& header : hints.running_headers) {
    if (auto in_header = authority_in(header)) return in_header;
  }
  if (auto of_path = authority_of_path(hints.path)) return of_path;
  constexpr std::size_t most_lines = 25;
  constexpr std::size_t longest = 90;
  for (std::size_t i = 0; i < head.size() && i < most_lines; ++i) {
    if (head[i].size() >= longest) continue;
    if (auto in_line = authority_in(head[i])) return in_line;
  }
  return std::nullopt;
}

}  // namespace

bool tells_of_meeting(const std::string& line) {
  constexpr std::size_t longest = 140;
  if (line.size() > longest) return false;
  return kind_in(line) || find_meeting_date(line) || find_body(without_capitals(line));
}

MeetingFields read_meeting(const std::vector<std::string>& printed_head,
                           const MeetingHints& hints) {
  const std::vector<std::string> head = with_dates_joined(printed_head);
  HeadReader reader;
  for (const std::string& line : head) reader.read(line);
  MeetingFields fields = reader.finish(head, hints);
  // A joint body belongs to no municipality, regardless of where it meets.
  if (fields.body && layout_of(*fields.body) != nullptr) {
    fields.owner = *fields.body;
    return fields;
  }
  fields.authority = find_authority(head, hints);
  if (!fields.authority) fields.owner = owner_on_cover(head, hints);
  return fields;
}

}  // namespace dagsorden
