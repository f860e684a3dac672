// Lines that may be the heading of an item, with the evidence for each.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/clean/clean_text.h"
#include "indexer/segment/contents.h"
#include "indexer/segment/layout.h"

namespace dagsorden {

/// A line that begins with "2.10. " (or "5. " for an item that is its own section). Indices are
/// into Document::lines.
struct HeadingCandidate {
  std::size_t line = 0;
  std::size_t title_end = 0;  ///< behind the last line of the title
  std::size_t case_line = 0;  ///< 0: none (no case line is the first line of a document)
  int section = 0;
  int item = 0;         ///< 0: "5. Eventuelt", section and item at once
  double evidence = 0;  ///< of this line alone, without its place among the others
};

/// All candidates with enough evidence to be looked at, in the order of their lines. No single
/// sign decides: a case line within the next lines, a part label behind the title, an entry of the
/// table of contents, a section heading right before, a gap before, a known label, a capital.
std::vector<HeadingCandidate> find_headings(const Document& clean, const Contents& contents,
                                            const Layout& layout);

/// The line of "2. Regionalpolitiske sager" right before the item "2.1. …" at `line`, not before
/// `earliest`; `line` itself where there is none.
std::size_t section_heading_before(const Document& clean, std::size_t line, std::size_t earliest,
                                   int section);

/// The part that a line opens; name is empty where it opens none.
struct PartOpening {
  std::string name;
  std::string rest;  ///< text behind the label on the same line: "Beslutning: Godkendt."
};

/// Reads a line that is one of the layout's labels ("Indstilling", "Beslutning:", "Beslutning i KKR
/// Sjælland den 5. maj 2021"), or begins with one and a colon. The label may stand in capitals or
/// letter-spaced; its name is the layout's.
PartOpening part_opened_by(const std::string& printed, const Layout& layout);

/// True where the line gives a case number of the layout, with or without initials behind it.
bool is_case_line(const std::string& line, const Layout& layout);

}  // namespace dagsorden
