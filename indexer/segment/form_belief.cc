#include "indexer/segment/form_belief.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>

#include "indexer/segment/date_and_time.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// What agendas and minutes call themselves at the top.
constexpr std::string_view agenda_words[] = {
    "dagsorden",        "referat",  "beslutningsprotokol",  "beslutninger",
    "mødeindkaldelse",  "mødedato", "forhandlingsprotokol", "mødeprotokol",
    "generalforsamling"};

// The average score of an item must reach this, or the form is rejected.
constexpr double least_score_of_item = 1.5;
// The best rival that cuts elsewhere must score less than this share of the winner, or both are
// rejected.
constexpr double nearest_rival = 0.97;

// Only for witnesses whose value is 1 if they are present.
bool shows(const Candidate& candidate, Witness witness) {
  return candidate.observed[static_cast<std::size_t>(witness)] > 0;
}

// Witnesses that headings of agendas have and those of other texts lack.
bool has_agenda_witness(const Candidate& candidate) {
  return shows(candidate, Witness::case_line) || shows(candidate, Witness::label) ||
         shows(candidate, Witness::access) || shows(candidate, Witness::standing);
}

bool has_strong_witness(const Candidate& candidate) {
  return has_agenda_witness(candidate) || shows(candidate, Witness::listed) ||
         shows(candidate, Witness::repeated) || shows(candidate, Witness::style);
}

constexpr std::size_t most_head = 30;

// Does the head say that this is an agenda or minutes?
bool names_agenda(const MarkedDocument& marked, std::size_t first_item) {
  static const RE2 pattern("(?i)(?:" + any_of(agenda_words) + R"(|(?:møde|protokol)\b))");
  for (std::size_t i = 0; i < first_item && i < most_head; ++i) {
    const std::string& text = marked.document.blocks[i].text;
    if (text.size() < 120 && RE2::PartialMatch(text, pattern)) return true;
  }
  return RE2::PartialMatch(marked.document.title, pattern);
}

// Reports and statutes have numbered headings with labels, too, but do not mention a meeting.
bool tells_of_meeting(const MarkedDocument& marked, const Hypothesis& best) {
  const std::size_t first = best.candidates[best.chosen.front()].begin;
  if (names_item(best.form.word) || names_agenda(marked, first)) return true;
  bool has_body = false;
  bool has_date = false;
  for (std::size_t i = 0; i < first && i < most_head; ++i) {
    const std::string& text = marked.document.blocks[i].text;
    has_body = has_body || names_body(text);
    has_date = has_date || find_meeting_date(text).has_value();
  }
  if (has_body && has_date) return true;
  std::size_t with_case = 0;
  for (const std::size_t index : best.chosen) {
    const Candidate& candidate = best.candidates[index];
    if (shows(candidate, Witness::standing) || shows(candidate, Witness::access)) return true;
    const bool has_case =
        std::any_of(candidate.metadata.begin(), candidate.metadata.end(),
                    [&](std::size_t at) { return marked.marks[at].metadata->names_case; });
    if (has_case || best.form.kind == FormKind::case_line) ++with_case;
  }
  if (with_case * 2 >= best.chosen.size()) return true;
  return std::any_of(marked.marks.begin(), marked.marks.end(), [](const BlockMarks& marks) {
    return marks.group || (marks.label && marks.label->kind == PartKind::decision);
  });
}

// Does the head name an agenda or a body, and a day followed by a time? Only a meeting has both.
bool names_body_and_time(const MarkedDocument& marked, std::size_t first_item) {
  constexpr std::size_t most_blocks = 12;
  bool has_body = names_agenda(marked, first_item);
  bool has_time = false;
  for (std::size_t i = 0; i < first_item && i < most_blocks; ++i) {
    const std::string& text = marked.document.blocks[i].text;
    has_body = has_body || names_body(text);
    const std::optional<FoundDate> date = find_meeting_date(text);
    has_time = has_time || (date && find_meeting_time(text.substr(date->end)));
  }
  return has_body && has_time;
}

// How many headings of a form have witnesses.
struct Witnessed {
  std::size_t by_any = 0;
  std::size_t by_agenda = 0;  ///< of a kind that only headings of agendas have
};

Witnessed count_witnessed(const Hypothesis& best) {
  // Case lines, labels, rows and titles with case numbers are witnesses themselves.
  const bool is_anchored =
      best.form.kind == FormKind::heading
          ? best.form.heading == HeadingMark::case_number
          : best.form.kind != FormKind::number && best.form.kind != FormKind::restarted_number;
  if (is_anchored) return {best.chosen.size(), best.chosen.size()};
  Witnessed witnessed;
  for (const std::size_t index : best.chosen) {
    if (has_strong_witness(best.candidates[index])) ++witnessed.by_any;
    if (has_agenda_witness(best.candidates[index])) ++witnessed.by_agenda;
  }
  return witnessed;
}

bool is_sure_alone(const MarkedDocument& marked, const Candidate& only) {
  return shows(only, Witness::case_line) && shows(only, Witness::label) &&
         names_agenda(marked, only.begin);
}

// Labels that open items occur throughout the document, not only at its end.
bool begins_late(const MarkedDocument& marked, const Hypothesis& best) {
  const std::size_t first = best.candidates[best.chosen.front()].begin;
  return best.form.kind == FormKind::label && first > most_head &&
         first * 3 > marked.document.blocks.size();
}

// All forms but restarted numbers, and headings set apart by more than a gap.
bool needs_full_evidence(const ItemForm& form) {
  return form.kind == FormKind::heading
             ? form.heading == HeadingMark::gap || form.heading == HeadingMark::alone
             : form.kind != FormKind::restarted_number;
}

}  // namespace

std::string reason_against(const MarkedDocument& marked, const Hypothesis& best, double rival) {
  constexpr std::size_t least_in_order = 4;
  const std::size_t count = best.chosen.size();
  const Candidate& first = best.candidates[best.chosen.front()];
  if (count < 2 && !is_sure_alone(marked, first)) return "only one heading was found";
  if (begins_late(marked, best)) return "much of it stands before the first item";

  const bool is_of_meeting = !needs_full_evidence(best.form) && count >= least_in_order &&
                             names_body_and_time(marked, first.begin);
  // The head of a meeting stands for two thirds of the evidence.
  const double least_score = is_of_meeting ? least_score_of_item / 3 : least_score_of_item;
  if (best.score < least_score * static_cast<double>(count)) {
    return "its headings have too few witnesses";
  }

  const Witnessed witnessed = count_witnessed(best);
  const bool is_agenda = names_agenda(marked, first.begin);
  // Consecutive numbers below the head of an agenda need no other witness.
  const bool is_ordered = best.form.kind == FormKind::number && count >= least_in_order &&
                          (names_item(best.form.word) || is_agenda ||
                           (witnessed.by_agenda > 0 && names_body_and_time(marked, first.begin)));
  // Nor do headings that are set apart, if one of them is of a kind that only agendas have.
  const bool is_set_apart =
      is_of_meeting || (best.form.kind == FormKind::heading && count >= least_in_order &&
                        witnessed.by_agenda > 0 && is_agenda);
  // A quarter need a witness that only agendas have, half need any strong one.
  const bool has_witnesses = witnessed.by_agenda * 4 >= count && witnessed.by_any * 2 >= count;
  if (!is_ordered && !is_set_apart && !has_witnesses) {
    return "its headings look like those of any text";
  }
  if (!is_of_meeting && !tells_of_meeting(marked, best)) return "nothing in it tells of a meeting";
  if (rival > nearest_rival * best.score) return "two ways to cut it are as likely";
  return "";
}

}  // namespace dagsorden
