// Reads the heading that a candidate begins with: how far its title extends, which case lines,
// names of attachments and repetitions belong to it, and the evidence for it. Thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// In bytes.
inline constexpr std::size_t short_title = 120;
inline constexpr std::size_t long_title = 240;

/// True if the block may be a title by its text and marks alone.
bool can_be_title(const MarkedDocument& marked, std::size_t at);

class HeadingReader {
 public:
  /// case_line_before: in this document, case lines are before the titles, not behind them.
  explicit HeadingReader(const MarkedDocument& marked, bool case_line_before = false)
      : marked_(marked),
        blocks_(marked.document.blocks),
        marks_(marked.marks),
        case_line_before_(case_line_before) {}

  /// A candidate whose title begins in the block at anchor, `size` bytes in.
  Candidate titled(std::size_t anchor, std::size_t size) const;

  /// Adds the further lines of a title that is to the left of all text.
  void take_lines_at_edge(Candidate& candidate) const;

  /// Adds the next printed lines to the title; if the title is listed, the list says how far.
  void extend_title(Candidate& candidate) const;

  /// Reads case lines, buttons, a repeated title and names of attachments, up to the body.
  void read_heading(Candidate& candidate) const;

  /// Reads case lines right before the title, if the document has them there.
  void look_before(Candidate& candidate) const;

  /// Sets all witnesses except repetition and label, which read_heading() sets.
  void observe(Candidate& candidate) const;

  /// Does all of that, in order: the title's further lines, what is before and below it, and the
  /// witnesses.
  void finish(Candidate& candidate) const;

  /// What the form itself asks of every candidate is no witness.
  static void forget_anchor(Candidate& candidate, Witness anchor);

  static void set(Candidate& candidate, Witness witness, int value);

 private:
  // Printed lines without a gap up to a case line or a label are part of the title, if lines have a
  // usual width.
  bool ends_in_heading(std::size_t at) const;

  // Only the rest of a title is between the block and the case line below.
  bool stands_over_case_line(std::size_t at) const;

  // The end of a repetition of the title that begins at the block; the block itself if there is
  // none.
  std::size_t end_of_repetition(const Candidate& candidate, const std::string& letters,
                                std::size_t at) const;

  // The case line is right before the next heading and belongs to that one.
  bool belongs_to_next(std::size_t at) const;

  bool is_repeated_group(std::size_t at) const;

  // A row of capitals and crosses, one cell per line, that says which bodies treat the case.
  bool is_matrix_cell(const Candidate& candidate, std::size_t at) const;

  static int indent_of(int blanks);

  static int opening_of(const std::string& title);

  static int ending_of(const std::string& title);

  int place_in_list(const Candidate& candidate) const;

  const MarkedDocument& marked_;
  const std::vector<Block>& blocks_;
  const std::vector<BlockMarks>& marks_;
  bool case_line_before_;
};

}  // namespace dagsorden
