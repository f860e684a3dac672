// Reads old Word documents (.doc) and rich text (.rtf) with antiword and unrtf, if they are
// installed. Thread-safe.
#pragma once

#include <string>

#include "indexer/read/read_document.h"

namespace dagsorden {

/// The lines of a .doc.
ReadDocument read_doc(const std::string& bytes, bool (*give_up)());

/// The blocks of an .rtf.
ReadDocument read_rtf(const std::string& bytes, bool (*give_up)());

}  // namespace dagsorden
