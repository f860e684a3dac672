#include "query/program.h"

#include <iostream>

#include "common/error.h"
#include "common/help_layout.h"
#include "common/text.h"
#include "query/alerts.h"
#include "query/asker.h"
#include "query/complain.h"
#include "query/error_texts.h"
#include "query/help.h"
#include "query/last_answer.h"
#include "query/messages.h"
#include "query/teller.h"

namespace dagsorden {
namespace {

void tell(const Found& found, const Question& question, Teller& teller, Exit& earned) {
  if (found.answer.matched) earned = Exit::matched;
  teller.tell(found, question);
}

// One query a line of standard input; a line that cannot be answered is named and passed over.
void answer_lines(const Options& options, Asker& asker, Teller& teller, Exit& earned) {
  bool failed = false;
  std::string line;
  for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
    const std::string query = to_nfc(trim(line));
    if (query.empty()) continue;
    teller.tell_heading(query);
    try {
      tell(asker.find(query, options.filters, options.request), {query, std::nullopt}, teller,
           earned);
    } catch (const Error& error) {
      if (error.fault() != Fault::usage) throw;
      failed = true;
      complain(errors::in_query_line(std::to_string(number), error.message()));
    }
    teller.flush();
  }
  if (failed) earned = Exit::usage;
}

// An item, or where it is the id of one, a meeting.
void show(Asker& asker, Teller& teller) {
  if (const std::optional<MeetingView> meeting = asker.meeting()) {
    teller.tell_meeting(*meeting);
  } else {
    teller.tell_item(asker.item());
  }
}

void answer(const Options& options, Asker& asker, Teller& teller, Exit& earned) {
  switch (options.action) {
    case Action::answer_lines:
      answer_lines(options, asker, teller, earned);
      break;
    case Action::answer_saved:
      tell_alerts(options, asker, teller, earned);
      break;
    case Action::show_item:
      show(asker, teller);
      earned = Exit::matched;
      break;
    case Action::list_meetings: {
      const std::vector<ListedMeeting> meetings = asker.meetings();
      teller.tell_meetings(meetings);
      if (!meetings.empty()) earned = Exit::matched;
      break;
    }
    case Action::like_item:
      tell(asker.like_item(), {}, teller, earned);
      break;
    case Action::show_history:
      teller.tell_course(asker.course());
      earned = Exit::matched;
      break;
    case Action::list_values: {
      const std::vector<std::string> values = asker.values();
      teller.tell_lines(values);
      if (!values.empty()) earned = Exit::matched;
      break;
    }
    default:
      tell(asker.find(options.query, options.filters, options.request), {}, teller, earned);
  }
  teller.flush();
}

void write_text(const std::string& text) {
  Output out(Output::Stream::standard_output);
  for (const std::string_view line : split(trim(text), '\n')) out.write({{std::string(line)}});
  out.flush();
}

// Whoever asks at a terminal may name a hit by its rank next.
void remember(const Options& options, const Teller& teller) {
  const bool is_one_list = options.action == Action::answer ||
                           options.action == Action::like_item ||
                           options.action == Action::show_history;
  const bool is_for_people =
      options.format == Format::text || options.format == Format::short_lines;
  if (!is_one_list || !is_for_people || teller.ids_told().empty()) return;
  remember_answer(last_answer_file(), {options.databases, options.query, options.request.offset + 1,
                                       teller.ids_told()});
}

}  // namespace

Exit run(const Options& given) {
  speak(given.language);
  if (given.action == Action::show_help || given.action == Action::show_version) {
    const bool is_help = given.action == Action::show_help;
    write_text(is_help ? fitted(help_text(given.help_topic), terminal_width()) : version_text());
    return Exit::matched;
  }
  const Options options = with_ranks_resolved(given, last_answer_file());
  Teller teller(options);  // first: it tells how long all took
  Asker asker(options);
  Exit earned = Exit::nothing;
  try {
    answer(options, asker, teller, earned);
  } catch (const ClosedPipe&) {
    teller.forget();
  }
  remember(options, teller);
  return asker.met_missing_shards() && earned != Exit::usage ? Exit::partial : earned;
}

}  // namespace dagsorden
