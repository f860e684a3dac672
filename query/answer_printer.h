// Prints answers as the options ask: for people, as JSON lines, CSV or ids.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "query/options.h"
#include "query/render/json_lines.h"
#include "query/render/pager.h"
#include "query/render/terminal.h"
#include "query/search_session.h"

namespace dagsorden {

/// For one thread only. Functions that write throw ClosedPipe, or std::system_error on failure.
class AnswerPrinter {
 public:
  /// options must outlive it.
  explicit AnswerPrinter(const Options& options)
      : options_(options), out_(Output::Stream::standard_output, options.colors) {}

  /// A whole answer: notices, hits, facets and how many more hits there are; if nothing matched, a
  /// suggestion.
  void print(const Found& found, const Question& question);

  void print_items(const ShownItems& shown);
  void print_case_history(const std::vector<HistoryItem>& history);
  void print_meeting(const MeetingView& meeting);
  void print_meetings(const std::vector<ListedMeeting>& meetings);

  void print_values(const std::vector<std::string>& values);

  /// A heading, in formats for people only.
  void print_heading(const std::string& heading);
  void print_blank_line();

  /// Flushes all output. If a person reads it in a pager, waits until they have finished.
  void flush();
  void wait_for_reader() const { out_.wait_for_reader(); }
  void forget() { out_.forget(); }

  /// The ids of the printed hits, in order.
  const std::vector<std::string>& printed_ids() const { return printed_ids_; }

 private:
  void print_item(const FoundItem& found, const std::vector<HighlightTarget>& targets);
  void begin_page();
  void write_header(const Question& question);
  void write_count(const Answer& answer, const Question& question);
  void write_notices(const Answer& answer, const Question& question);
  void write_wrapped(const std::string& text, Style style);
  void write_hit(const Hit& hit, const std::vector<HighlightTarget>& targets,
                 const Question& question);
  void write_end(const Answer& answer, const Question& question);
  void print_nothing_found(const Found& found, const Question& question);

  const Options& options_;
  Stemmer stemmer_;
  Output out_;
  std::optional<Pager> pager_;
  const bool is_at_terminal_ = stands_at_terminal();
  std::size_t width_ = terminal_width();  // measured before a pager hides the terminal
  bool has_header_ = false;
  std::vector<std::string> printed_ids_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace dagsorden
