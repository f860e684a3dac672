#include "query/render/terminal.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>

#include "common/error.h"
#include "common/help_layout.h"
#include "common/text.h"
#include "query/error_texts.h"

namespace dagsorden {
namespace {

constexpr std::size_t flush_at = 1U << 16U;

// The SGR codes of the styles (ECMA-48), in the order of the enumeration.
constexpr std::array<std::string_view, 9> style_codes = {"",   "1",  "1;31", "1;31", "2",
                                                         "36", "35", "33",   "34"};

bool is_line_end(char32_t code_point) {
  return code_point == U'\n' || code_point == U'\r' || code_point == U'\t' ||
         code_point == 0x2028 || code_point == 0x2029;
}

bool wants_colors(int descriptor, ColorChoice choice) {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  const char* refusal = std::getenv("NO_COLOR");
  if (refusal != nullptr && *refusal != '\0') return false;
  const char* terminal = std::getenv("TERM");
  return ::isatty(descriptor) == 1 && terminal != nullptr && std::strcmp(terminal, "dumb") != 0;
}

std::string host_name() {
  std::array<char, 256> host{};
  return ::gethostname(host.data(), host.size() - 1) == 0 ? host.data() : "";
}

}  // namespace

std::string cleaned(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t code_point = next_code_point(text, offset);
    if (is_line_end(code_point)) {
      result.push_back(' ');
    } else if (!may_deceive(code_point)) {
      append_code_point(result, code_point);
    }
  }
  return result;
}

std::string file_address(const std::string& path) {
  static const std::string host = host_name();
  return "file://" + host + url_path(path);
}

bool stands_at_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

std::size_t terminal_width() { return width_of_terminal(STDOUT_FILENO); }

Output::Output(Stream stream, ColorChoice colors)
    : descriptor_(stream == Stream::standard_output ? STDOUT_FILENO : STDERR_FILENO),
      colored_(wants_colors(descriptor_, colors)),
      linked_(wants_colors(descriptor_, ColorChoice::automatic) && colored_) {}

Output::~Output() {
  try {
    flush();
  } catch (...) {  // NOLINT(bugprone-empty-catch): to learn of errors, call flush()
  }
}

void Output::write(const StyledLine& line) {
  for (const StyledText& span : line) {
    const std::string_view code = style_codes.at(static_cast<std::size_t>(span.style));
    const bool is_link = linked_ && !span.link.empty();
    if (is_link) pending_.append("\x1b]8;;").append(cleaned(span.link)).append("\x1b\\");
    if (colored_ && !code.empty()) {
      pending_.append("\x1b[").append(code).append("m");
      pending_ += cleaned(span.text);
      pending_ += "\x1b[0m";
    } else {
      pending_ += cleaned(span.text);
    }
    if (is_link) pending_ += "\x1b]8;;\x1b\\";
  }
  pending_.push_back('\n');
  if (pending_.size() > flush_at) flush();
}

void Output::write_json(std::string_view line) {
  pending_.append(line).push_back('\n');
  if (pending_.size() > flush_at) flush();
}

void Output::wait_for_reader() const {
  struct stat status = {};
  if (::fstat(descriptor_, &status) != 0 || !S_ISFIFO(status.st_mode)) return;
  constexpr int most_naps = 100;
  constexpr int nap_ms = 10;
  for (int nap = 0; nap < most_naps; ++nap) {
    int unread = 0;
    if (::ioctl(descriptor_, FIONREAD, &unread) != 0 || unread == 0) return;
    pollfd end = {descriptor_, 0, 0};
    if (::poll(&end, 1, nap_ms) > 0 && (end.revents & POLLERR) != 0) throw ClosedPipe();
  }
}

void Output::flush() {
  std::size_t done = 0;
  while (done < pending_.size()) {
    const ssize_t written = ::write(descriptor_, pending_.data() + done, pending_.size() - done);
    if (written >= 0) {
      done += static_cast<std::size_t>(written);
    } else if (errno != EINTR) {
      const int error = errno;
      pending_.clear();
      if (error == EPIPE) throw ClosedPipe();
      throw Error(Fault::output, errors::answer_unwritable(std::strerror(error)));
    }
  }
  pending_.clear();
}

}  // namespace dagsorden
