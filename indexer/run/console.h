// Messages of a run on stderr: problems, one per line, and progress. For one thread only.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "common/language.h"

namespace dagsorden {

/// Makes text safe for a terminal: invalid UTF-8 becomes U+FFFD, control characters become spaces.
std::string printable(const std::string& text);

/// The sentence in the language of the run.
std::string spoken(const Sentence& sentence);

/// A progress bar with a count, narrower than width columns. total must not be 0.
std::string progress_line(std::size_t done, std::size_t total, std::size_t width);

class Console {
 public:
  struct Settings {
    bool is_verbose = false;
    bool shows_progress = false;
  };

  explicit Console(Settings settings) : settings_(settings) {}
  ~Console() { clear_progress(); }
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  /// Prints a problem that somebody must look into. subject: the file or folder.
  void problem(const std::string& subject, const Sentence& what);

  /// Prints a detail, only with -v.
  void detail(const std::string& subject, const Sentence& what);

  /// Draws progress, at most a few times per second.
  void progress(std::size_t done, std::size_t total);
  /// Erases the bar. Call before writing anything else to the terminal.
  void clear_progress();

 private:
  void line(const std::string& text);

  Settings settings_;
  bool progress_stands_ = false;
  std::chrono::steady_clock::time_point drawn_;
};

/// Wraps lines to the terminal's width; returns them unchanged if standard output is not a
/// terminal.
std::string fitting_terminal(const std::string& lines);

/// Should a progress bar be drawn? when: auto, always or never.
bool wants_progress(const std::string& when);

}  // namespace dagsorden
