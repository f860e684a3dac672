// The output of --explain-layout: how a document is cut, for people who want to improve the
// layouts.
#pragma once

#include <string>

#include "indexer/document.h"

namespace dagsorden {

/// Lists the blocks with their marks, the list of contents, and the competing hypotheses, best
/// first: form, score, candidates with the log odds of each piece of evidence, and which were
/// chosen. Thread-safe.
std::string explain_layout(const Document& document);

}  // namespace dagsorden
