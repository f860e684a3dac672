#include "query/program.h"

#include <iostream>

#include "common/error.h"
#include "common/text.h"
#include "query/alerts.h"
#include "query/asker.h"
#include "query/complain.h"
#include "query/help.h"
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
      complain("line " + std::to_string(number) + ": " + error.what());
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

}  // namespace

Exit run(const Options& options) {
  speak(options.language);
  if (options.action == Action::show_help || options.action == Action::show_version) {
    const bool is_help = options.action == Action::show_help;
    write_text(is_help ? help_text(options.help_topic) : version_text());
    return Exit::matched;
  }
  Teller teller(options);  // first: it tells how long all took
  Asker asker(options);
  Exit earned = Exit::nothing;
  try {
    answer(options, asker, teller, earned);
  } catch (const ClosedPipe&) {
    teller.forget();
  }
  return asker.met_missing_shards() && earned != Exit::usage ? Exit::partial : earned;
}

}  // namespace dagsorden
