// Line numbers in the margin, as drafts and court books have them: each line, or each fifth.
// Thread-safe.
#pragma once

#include "indexer/read/raw_text.h"

namespace dagsorden {

/// Blanks out the line numbers in the left or right margin, if the text has any. They go on in
/// steps from page to page or begin anew on each; numbers of items and rows do not begin with the
/// text's first line.
void remove_line_numbers(RawText& text);

}  // namespace dagsorden
