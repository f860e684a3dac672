// What a run says on the way, on stderr: problems, one line each, and how far it has come.
// One thread only.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "common/language.h"

namespace dagsorden {

/// A line for stderr: of a path that is no valid UTF-8 the bad bytes are U+FFFD, and control
/// characters, which a terminal would obey, are blanks.
std::string printable(const std::string& text);

/// The sentence in the language of this run.
std::string spoken(const Sentence& sentence);

/// A bar and a count, in less than so many columns. total is not 0.
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

  /// Something that needs a person: always said. subject: the file or folder.
  void problem(const std::string& subject, const Sentence& what);

  /// Something that only -v says.
  void detail(const std::string& subject, const Sentence& what);

  /// How far the run has come; drawn some times a second at most.
  void progress(std::size_t done, std::size_t total);
  /// Takes the bar away: before anything else is written to the same terminal.
  void clear_progress();

 private:
  void line(const std::string& text);

  Settings settings_;
  bool progress_stands_ = false;
  std::chrono::steady_clock::time_point drawn_;
};

/// Lines as they fit standard output: broken at blanks on a terminal, whole elsewhere.
std::string fitting_terminal(const std::string& lines);

/// Whether to draw a progress bar: always, never, or only on a terminal.
bool wants_progress(const std::string& when);

}  // namespace dagsorden
