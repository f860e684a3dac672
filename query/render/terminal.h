// The only place that writes: standard output and standard error, which may be a terminal.
//
// What comes from agendas and from users is cleaned on its way: control characters (which a
// terminal obeys) and bidirectional controls (which hide text) never get through. Not thread-safe.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

enum class Style { plain, title, match, match_in_title, faint, heading, location, warning, bar };

/// A piece of a line.
struct StyledText {
  std::string text;
  Style style = Style::plain;
  std::string link = {};  ///< an address that opens when it is clicked, on terminals that can
};

using StyledLine = std::vector<StyledText>;

/// The reader at the other end has gone: there is no one left to write to, and no one to tell.
class ClosedPipe : public std::exception {};

/// Text without control characters and bidirectional controls; tabs and line ends become blanks.
std::string cleaned(std::string_view text);

/// The address of a file on this machine, for StyledText::link: "file://host/path".
std::string file_address(const std::string& path);

/// True where standard output is a terminal.
bool stands_at_terminal();

/// Columns of the terminal at standard output, else $COLUMNS, else 80.
std::size_t terminal_width();

enum class ColorChoice { automatic, always, never };

class Output {
 public:
  enum class Stream { standard_output, standard_error };

  /// Colors by choice; automatic: on a terminal that can, where $NO_COLOR is not set.
  explicit Output(Stream stream, ColorChoice colors = ColorChoice::never);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Writes a line, cleaned and, where asked for, in colors; with links on a terminal alone (OSC
  /// 8). All three throw ClosedPipe, and std::system_error where writing fails otherwise.
  void write(const StyledLine& line);
  /// Writes a line of JSON, which escapes control characters by itself.
  void write_json(std::string_view line);
  void flush();

  /// Where a pipe leads to another program, waits a moment until it has read what was flushed.
  /// Throws ClosedPipe where it has gone without that.
  void wait_for_reader() const;

  /// Drops what was not written yet.
  void forget() { pending_.clear(); }

 private:
  int descriptor_;
  bool colored_;
  bool linked_;
  std::string pending_;
};

}  // namespace dagsorden
