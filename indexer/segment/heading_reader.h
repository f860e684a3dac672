// Reads the heading that a candidate begins with: how far its title extends, which case lines,
// attachment names and repetitions belong to it, and what evidence there is for it. Thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// In bytes.
inline constexpr std::size_t short_title = 120;
inline constexpr std::size_t long_title = 240;

/// True if the block may be a title by its text and marks alone.
bool can_be_title(const MarkedDocument& marked, std::size_t at);

/// Sets the value of a witness; -1 means unknown.
void set_witness(Candidate& candidate, Witness witness, int value);

class HeadingReader {
 public:
  /// case_line_before: in this document, case lines precede the titles.
  explicit HeadingReader(const MarkedDocument& marked, bool case_line_before = false)
      : marked_(marked),
        blocks_(marked.document.blocks),
        marks_(marked.marks),
        case_line_before_(case_line_before) {}

  /// A candidate whose title begins `size` bytes into the block at `anchor`.
  Candidate titled(std::size_t anchor, std::size_t size) const;

  /// Adds the next printed lines to the title. If the title is listed, the list of contents says
  /// how many.
  void extend_title(Candidate& candidate) const;

  /// Reads case lines, buttons, a repeated title and attachment names, up to the body.
  void read_heading(Candidate& candidate) const;

  /// Sets the witnesses, except repetition and label, which read_heading() sets, and those that the
  /// form requires of every candidate: its anchor and the mark after a number.
  void observe(Candidate& candidate, std::optional<Witness> anchor) const;

  /// Reads a whole heading: the further lines of the title, what precedes and follows it, and the
  /// witnesses.
  void finish(Candidate& candidate, std::optional<Witness> anchor) const;

 private:
  void look_before(Candidate& candidate) const;
  bool ends_in_heading(std::size_t at) const;
  bool stands_over_case_line(std::size_t at) const;

  const MarkedDocument& marked_;
  const std::vector<Block>& blocks_;
  const std::vector<BlockMarks>& marks_;
  bool case_line_before_;
};

}  // namespace dagsorden
