// Labels that stand in bold at the beginning of the text they open.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// The document with such labels as blocks of their own: "**Beslutning** Byrådet godkendte …" is
/// two. Thread-safe.
Document with_labels_apart(const Document& document);

}  // namespace dagsorden
