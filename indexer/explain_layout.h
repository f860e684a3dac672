// --explain-layout: how a document is cut, for whoever wants to mend it by reading.
#pragma once

#include <string>

#include "indexer/document.h"

namespace dagsorden {

/// The blocks with their marks, the list of contents, and the hypotheses, best first: the form, its
/// score, its candidates with the log odds of each witness, and which were chosen. Thread-safe.
std::string explain_layout(const Document& document);

}  // namespace dagsorden
