#include "query/render/meeting_page.h"

#include <algorithm>
#include <string>

#include "common/counts.h"
#include "common/text.h"
#include "query/messages.h"
#include "query/render/captions.h"
#include "query/render/case_path.h"
#include "query/render/columns.h"
#include "query/render/wrap.h"

namespace dagsorden {
namespace {

constexpr std::size_t widest_meeting = 100;

std::string documents_in_words(bool has_agenda, bool has_minutes) {
  return joined_by(" + ", {has_agenda ? "dagsorden" : "", has_minutes ? "referat" : ""});
}

std::string with_note(const Participant& participant) {
  return participant.note ? participant.name + " (" + *participant.note + ")" : participant.name;
}

std::string names_of(const std::vector<Participant>& participants, bool present) {
  std::vector<std::string> names;
  for (const Participant& participant : participants) {
    if (participant.is_present == present) names.push_back(with_note(participant));
  }
  return joined(names, ", ");
}

}  // namespace

std::vector<StyledLine> meeting_page(const MeetingView& meeting, std::size_t width) {
  const std::size_t room = std::min(width, widest_meeting);
  std::vector<StyledLine> lines;
  const auto add = [&](const std::string& text, Style style, std::size_t indent) {
    if (text.empty()) return;
    const std::vector<StyledLine> more = wrapped({text, {}}, room - indent, indent, style, style);
    lines.insert(lines.end(), more.begin(), more.end());
  };
  const Item& head = meeting.record;
  add(joined_by(" · ", {head.date.value_or(tr(messages::undated)), head.meeting_body.value_or(""),
                        head.authority.value_or(""),
                        documents_in_words(meeting.has_agenda, meeting.has_minutes)}),
      Style::heading, 0);
  add(joined_by(" · ", {head.time.value_or(""), head.place.value_or("")}), Style::plain, 0);
  const std::string present = names_of(head.participants, true);
  const std::string absent = names_of(head.participants, false);
  if (!present.empty()) add(tr(messages::were_present, present), Style::plain, 0);
  if (!absent.empty()) add(tr(messages::were_absent, absent), Style::plain, 0);
  lines.emplace_back();
  std::size_t number_width = 0;
  for (const Item& item : meeting.items) {
    number_width = std::max(number_width, count_code_points(item.item_number.value_or("")));
  }
  for (const Item& item : meeting.items) {
    const std::string title = item.title.empty() ? tr(messages::title_lost) : item.title;
    const bool is_dropped = meeting.has_minutes && item.document_kind == DocumentKind::dagsorden;
    const std::string state =
        joined_by(", ", {item.access == "lukket" ? "lukket" : "", item.outcome.value_or(""),
                         is_dropped ? tr(messages::only_in_agenda) : ""});
    std::vector<StyledLine> entry =
        wrapped({title + (state.empty() ? "" : " · " + state), {}}, room - number_width - 2,
                number_width + 2, Style::plain, Style::plain);
    if (!entry.empty() && !entry.front().empty()) {
      entry.front().front() = {padded_right(item.item_number.value_or(""), number_width) + "  ",
                               Style::faint};
    }
    lines.insert(lines.end(), entry.begin(), entry.end());
  }
  if (meeting.items.empty()) add(tr(messages::no_items_of_meeting), Style::warning, 0);
  lines.emplace_back();
  add(head.meeting_id, Style::faint, 0);
  for (const std::string& path : meeting.paths) {
    lines.push_back({{path, Style::location, file_address(path)}});
  }
  return lines;
}

namespace {

StyledLine line_with_body(const ListedMeeting& meeting, const std::string& body) {
  constexpr std::size_t date_width = 10;
  const std::string closed =
      meeting.closed > 0
          ? said(counted(meeting.closed, messages::closed_item, messages::closed_items))
          : "";
  StyledLine line = {
      {padded_right(meeting.date.empty() ? tr(messages::undated) : meeting.date, date_width) +
       "  "},
      {body.empty() ? "?" : body, Style::title},
      {"  "}};
  if (meeting.items == 0) {
    line.push_back({tr(messages::no_items_of_meeting), Style::warning});
  } else {
    line.push_back({joined_by(", ", {said(items_in_words(meeting.items)), closed})});
  }
  line.push_back({" · " + documents_in_words(meeting.has_agenda, meeting.has_minutes)});
  if (!meeting.has_minutes) line.push_back({" · " + tr(messages::minutes_missing), Style::warning});
  return line;
}

}  // namespace

std::vector<StyledLine> lines_of(const ListedMeeting& meeting, std::optional<std::size_t> width) {
  constexpr std::size_t gap = 2;
  StyledLine line = line_with_body(meeting, joined_by(" · ", {meeting.body, meeting.authority}));
  const auto fits = [&](std::size_t more) { return !width || width_of(line) + more <= *width; };
  if (fits(gap + count_code_points(meeting.id))) {
    line.push_back({std::string(gap, ' ') + meeting.id, Style::faint});
    return {line};
  }
  if (!fits(0)) line = line_with_body(meeting, meeting.body);
  if (!fits(0)) line = line_with_body(meeting, short_body(meeting.body));
  std::vector<StyledLine> lines = {line};
  if (!fits(0)) {
    std::string text;
    for (const StyledText& span : line) text += span.text;
    lines = wrapped({text, {}}, *width - gap, gap, Style::plain, Style::plain);
    // Only continued lines are indented.
    if (!lines.front().empty()) lines.front().erase(lines.front().begin());
  }
  lines.push_back({{std::string(gap, ' ') + meeting.id, Style::faint}});
  return lines;
}

}  // namespace dagsorden
