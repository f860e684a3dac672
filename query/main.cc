#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "common/command_line.h"
#include "common/crash.h"
#include "common/error.h"
#include "common/help_layout.h"
#include "common/standard_streams.h"
#include "common/text.h"
#include "query/alerts.h"
#include "query/answer_printer.h"
#include "query/error_texts.h"
#include "query/help.h"
#include "query/last_answer.h"
#include "query/messages.h"
#include "query/options.h"
#include "query/print_error.h"
#include "query/search_session.h"

namespace dagsorden {
namespace {

void print(const Found& found, const Question& question, AnswerPrinter& printer, Exit& earned) {
  if (found.answer.matched) earned = Exit::matched;
  printer.print(found, question);
}

// Answers one query per line of standard input. Reports and skips a line that cannot be answered.
void answer_lines(const Options& options, SearchSession& session, AnswerPrinter& printer,
                  Exit& earned) {
  bool failed = false;
  std::string line;
  for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
    const std::string query = to_nfc(trim(line));
    if (query.empty()) continue;
    printer.print_heading(query);
    try {
      print(session.find(query, options.filters, options.request), {query, std::nullopt}, printer,
            earned);
    } catch (const Error& error) {
      if (error.fault() != Fault::usage) throw;
      failed = true;
      print_error(errors::in_query_line(number, error.message()));
    }
    printer.flush();
  }
  // A read error looks like the end of the queries.
  if (std::ferror(stdin) != 0) {
    throw Error(Fault::usage, errors::standard_input_unreadable(std::strerror(errno)));
  }
  if (failed) earned = Exit::usage;
}

// Shows a meeting if the id is a meeting's, else an item. Several databases may have two of either.
void show(SearchSession& session, AnswerPrinter& printer) {
  const std::vector<MeetingView> meetings = session.meetings_shown();
  for (const MeetingView& meeting : meetings) {
    if (&meeting != &meetings.front()) printer.print_blank_line();
    printer.print_meeting(meeting);
  }
  if (meetings.empty()) printer.print_items(session.items());
}

void answer(const Options& options, SearchSession& session, AnswerPrinter& printer, Exit& earned) {
  switch (options.action) {
    case Action::answer_lines:
      answer_lines(options, session, printer, earned);
      break;
    case Action::answer_saved:
      print_alerts(options, session, printer, earned);
      break;
    case Action::show_item:
      show(session, printer);
      earned = Exit::matched;
      break;
    case Action::list_meetings: {
      const std::vector<ListedMeeting> meetings = session.meetings();
      printer.print_meetings(meetings);
      if (!meetings.empty()) {
        earned = Exit::matched;
      } else {
        print_error(tr(messages::no_meeting_matches));
      }
      break;
    }
    case Action::like_item:
      print(session.like_item(), {}, printer, earned);
      break;
    case Action::show_history:
      printer.print_case_history(session.history());
      earned = Exit::matched;
      break;
    case Action::list_values: {
      const std::vector<std::string> values = session.values();
      printer.print_values(values);
      if (!values.empty()) earned = Exit::matched;
      break;
    }
    default:
      print(session.find(options.query, options.filters, options.request), {}, printer, earned);
  }
  printer.flush();
}

void write_text(const std::string& text) {
  Output out(Output::Stream::standard_output);
  for (const std::string_view line : split(trim(text), '\n')) out.write({{std::string(line)}});
  out.flush();
}

// At a terminal, the next command may name a hit by its rank.
void remember(const Options& options, const AnswerPrinter& printer) {
  const bool is_one_list = options.action == Action::answer ||
                           options.action == Action::like_item ||
                           options.action == Action::show_history;
  if (!is_one_list || !is_for_people(options.format) || printer.printed_ids().empty()) return;
  save_last_answer(last_answer_file(), {options.databases, options.query,
                                        options.request.offset + 1, printer.printed_ids()});
}

// Prints what the options ask for. If the reader of the output goes away, ends quietly with the
// exit code earned so far.
Exit run(const Options& given) {
  if (given.action == Action::show_help || given.action == Action::show_version) {
    const bool is_help = given.action == Action::show_help;
    write_text(is_help ? fitted(help_text(given.help_topic), terminal_width()) : version_text());
    return Exit::matched;
  }
  const Options options = with_ranks_resolved(given, last_answer_file());
  AnswerPrinter printer(options);  // first: it measures the whole time
  SearchSession session(options);
  Exit earned = Exit::nothing;
  try {
    answer(options, session, printer, earned);
  } catch (const ClosedPipe&) {
    printer.forget();
  } catch (const Error& error) {
    if (error.fault() != Fault::usage || !session.met_missing_shards()) throw;
    printer.flush();
    print_error(error);
  }
  remember(options, printer);
  return session.met_missing_shards() && earned != Exit::usage ? Exit::partial : earned;
}

}  // namespace
}  // namespace dagsorden

using dagsorden::Error;
using dagsorden::Exit;
using dagsorden::Fault;

int main(int count, char** arguments) {
  // A reader that goes away (| head) should cause a write error, not a signal.
  std::signal(SIGPIPE, SIG_IGN);
  dagsorden::hold_standard_streams();
  dagsorden::explain_crashes(
      "dagsorden-query: crashed while it read the database, which is probably damaged\n"
      "  check it with: dagsorden-index --check; rebuild it with: dagsorden-index --rebuild",
      static_cast<int>(Exit::database));
  try {
    const std::vector<std::string> given(arguments + 1, arguments + count);
    dagsorden::set_language(dagsorden::language_asked_for(given));
    return static_cast<int>(dagsorden::run(dagsorden::read_options(given)));
  } catch (const Error& error) {
    dagsorden::print_error(error);
    return static_cast<int>(error.fault() == Fault::usage ? Exit::usage : Exit::database);
  } catch (const std::exception& error) {
    // Not the user's fault: memory, disk or the index.
    dagsorden::print_error(error.what());
    return static_cast<int>(Exit::database);
  }
}
