// Line numbers in the margin of every line or every fifth line, as in drafts and court records.
// Thread-safe.
#pragma once

#include "indexer/read/raw_text.h"

namespace dagsorden {

/// Replaces the line numbers in the left or right margin with spaces, if the text has any. They are
/// consecutive from page to page or start anew on each; numbers of items and rows do not begin at
/// the first line of the text.
void remove_line_numbers(RawText& text);

}  // namespace dagsorden
