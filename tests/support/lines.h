// Builds raw and clean text from lines written in a test.
#pragma once

#include <string>
#include <vector>

#include "indexer/clean/clean_text.h"
#include "indexer/clean/hyphenation.h"
#include "indexer/read/raw_text.h"

namespace dagsorden::test {

/// The lines of text, as if read from a text file.
inline RawText raw_text(const std::string& text) { return split_lines(text, false); }

/// The clean lines of text without any furniture patterns.
inline Document clean_text(const std::string& text) { return clean(raw_text(text), {}); }

inline Vocabulary vocabulary_of(const std::string& text) {
  return Vocabulary(clean_text(text).blocks);
}

}  // namespace dagsorden::test
