// Titles that open the line on which their text begins.
#pragma once

#include "indexer/document.h"

namespace dagsorden {

/// The document with such titles as lines of their own, where they are numbered with strokes from 1
/// on: "3/ Takster: Formanden havde set på priserne" is two lines. Thread-safe.
Document with_run_in_titles_apart(Document document);

}  // namespace dagsorden
