#include "indexer/run/console.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "common/help_layout.h"
#include "common/text.h"
#include "indexer/report_texts.h"

namespace dagsorden {
std::string spoken(const Sentence& sentence) { return sentence.in(spoken_language()); }

std::string progress_line(std::size_t done, std::size_t total, std::size_t width) {
  constexpr std::size_t widest_bar = 40;
  constexpr std::size_t narrowest_bar = 5;
  const std::string count = spoken(texts::progress(done, files_in_words(total)));
  // The last column stays free: after filling it, a terminal may wrap, and the next line would not
  // be erased.
  constexpr std::size_t brackets_blank_and_last = 4;
  const std::size_t used = count.size() + brackets_blank_and_last;
  if (width < used + narrowest_bar) return count.substr(0, width > 0 ? width - 1 : 0);
  const std::size_t room = std::min(widest_bar, width - used);
  const std::size_t filled = done * room / total;
  return "[" + std::string(filled, '#') + std::string(room - filled, '.') + "] " + count;
}

std::string printable(const std::string& text) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t code_point = next_code_point(text, offset);
    append_code_point(result, may_deceive(code_point) ? U' ' : code_point);
  }
  return result;
}

void Console::problem(const std::string& subject, const Sentence& what) {
  line(subject + ": " + spoken(what));
}

void Console::detail(const std::string& subject, const Sentence& what) {
  if (settings_.is_verbose) line(subject + ": " + spoken(what));
}

void Console::line(const std::string& text) {
  clear_progress();
  const std::string whole = "dagsorden-index: " + printable(text) + "\n";
  std::fwrite(whole.data(), 1, whole.size(), stderr);
}

void Console::progress(std::size_t done, std::size_t total) {
  if (!settings_.shows_progress || total == 0) return;
  constexpr std::chrono::milliseconds interval(100);
  const auto now = std::chrono::steady_clock::now();
  if (progress_stands_ && now - drawn_ < interval && done < total) return;
  drawn_ = now;
  progress_stands_ = true;
  std::fprintf(stderr, "\r%s\033[K",
               progress_line(done, total, width_of_terminal(STDERR_FILENO)).c_str());
  std::fflush(stderr);
}

void Console::clear_progress() {
  if (!progress_stands_) return;
  // Return to the margin and erase the line (ECMA-48).
  std::fputs("\r\033[K", stderr);
  std::fflush(stderr);
  progress_stands_ = false;
}

std::string fitting_terminal(const std::string& lines) {
  if (::isatty(STDOUT_FILENO) != 1) return lines;
  return fitted(lines, width_of_terminal(STDOUT_FILENO));
}

bool wants_progress(const std::string& when) {
  return when == "always" || (when == "auto" && ::isatty(STDERR_FILENO) == 1);
}

}  // namespace dagsorden
