// Prints answers as the options ask: for people, as JSON lines or as ids.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "query/asker.h"
#include "query/options.h"
#include "query/render/json_lines.h"
#include "query/render/pager.h"
#include "query/render/terminal.h"

namespace dagsorden {

/// One thread's own. All that writes throws ClosedPipe, and std::system_error where writing fails.
class Teller {
 public:
  /// options must outlive it.
  explicit Teller(const Options& options)
      : options_(options), out_(Output::Stream::standard_output, options.colors) {}

  /// An answer whole: notices, hits, facets, how many more there are; where nothing matched, what
  /// would help.
  void tell(const Found& found, const Question& question);

  void tell_item(const ShownItem& shown);
  void tell_course(const std::vector<CourseItem>& course);
  void tell_meeting(const MeetingView& meeting);
  void tell_meetings(const std::vector<ListedMeeting>& meetings);

  void tell_lines(const std::vector<std::string>& lines);

  /// A heading where people read; nothing elsewhere.
  void tell_heading(const std::string& heading);
  void tell_blank_line();

  /// Writes all that was told; a person who reads it in a pager has read it then.
  void flush();
  void wait_for_reader() const { out_.wait_for_reader(); }
  void forget() { out_.forget(); }

  /// The ids of the hits that were told, in order.
  const std::vector<std::string>& ids_told() const { return ids_told_; }

 private:
  void begin_page();
  void write_header(const Question& question);
  void write_count(const Answer& answer, const Question& question);
  void write_notices(const Answer& answer, const Question& question);
  void write_wrapped(const std::string& text, Style style);
  void write_hit(const Hit& hit, const std::vector<Leaf>& leaves, const Question& question);
  void write_end(const Answer& answer, const Question& question);
  void complain_of_nothing(const Found& found, const Question& question);

  const Options& options_;
  Stemmer stemmer_;
  Output out_;
  std::optional<Pager> pager_;
  const bool is_at_terminal_ = stands_at_terminal();
  std::size_t width_ = terminal_width();  // before a pager stands between
  bool has_header_ = false;
  std::vector<std::string> ids_told_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace dagsorden
