// The result of reading a document's bytes.
#pragma once

#include <variant>
#include <vector>

#include "common/language.h"
#include "indexer/document.h"
#include "indexer/meeting_draft.h"
#include "indexer/read/failure.h"
#include "indexer/read/raw_text.h"

namespace dagsorden {

/// A document that can be read but is not an agenda: a list of committees, a draft.
struct NotRead {
  std::string code;  ///< such as "json-no-items"; does not change between versions
  Sentence reason;   ///< one line
};

/// Lines of text, the blocks of a document, or meetings that are already cut into items.
using ReadContent = std::variant<RawText, Document, std::vector<MeetingDraft>, NotRead, Failure>;

}  // namespace dagsorden
