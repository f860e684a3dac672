// All output to standard output and standard error, which may be terminals. Text from agendas and
// users is cleaned: control characters, which a terminal obeys, and bidirectional controls, which
// hide text, never get through. Not thread-safe.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

enum class Style { plain, title, match, match_in_title, faint, heading, location, warning, bar };

/// A piece of a line in one style.
struct StyledText {
  std::string text;
  Style style = Style::plain;
  std::string link = {};  ///< a URL that opens on a click, on terminals that can
};

using StyledLine = std::vector<StyledText>;

/// Thrown if the reader of the output has gone.
class ClosedPipe : public std::exception {};

/// The text without control characters and bidirectional controls; tabs and line ends become
/// blanks.
std::string cleaned(std::string_view text);

/// The URL of a file on this machine, for StyledText::link: "file://host/path".
std::string file_address(const std::string& path);

/// True if standard output is a terminal.
bool stands_at_terminal();

/// The columns of the terminal, else $COLUMNS, else 80.
std::size_t terminal_width();

enum class ColorChoice { automatic, always, never };

class Output {
 public:
  enum class Stream { standard_output, standard_error };

  /// automatic: colours on a terminal that can show them, unless $NO_COLOR is set.
  explicit Output(Stream stream, ColorChoice colors = ColorChoice::never);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Writes a line, cleaned, in colours if chosen, with links (OSC 8) on a terminal. Like the next
  /// two, throws ClosedPipe, and std::system_error where writing fails.
  void write(const StyledLine& line);
  /// Writes a line of JSON, which has its control characters escaped.
  void write_json(std::string_view line);
  void flush();

  /// If the output is a pipe, waits a moment until the other program has read what was flushed.
  /// Throws ClosedPipe if the program went away without reading.
  void wait_for_reader() const;

  /// Drops what is not yet written.
  void forget() { pending_.clear(); }

 private:
  int descriptor_;
  bool colored_;
  bool linked_;
  std::string pending_;
};

}  // namespace dagsorden
