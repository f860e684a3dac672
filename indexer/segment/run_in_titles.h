// Run-in titles: titles whose text starts on the same line.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// Splits such titles from their text if they are numbered with slashes from 1 up: "3/ Takster:
/// Formanden havde set på priserne" becomes two lines. Thread-safe.
Document with_run_in_titles_apart(Document document);

}  // namespace dagsorden
