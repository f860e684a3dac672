// The text of one document, from a text file or a PDF. Thread-safe.
#pragma once

#include <optional>
#include <string>

#include "indexer/read/failure.h"
#include "indexer/read/raw_text.h"

namespace dagsorden {

struct DocumentText {
  RawText text;  ///< no lines for an empty file or a PDF of images
  std::optional<Failure> failure;
  std::string complaints;  ///< of a file that was read in part only: one line; else empty
  bool given_up = false;   ///< the run was stopped meanwhile: nothing is known of the file
};

/// The text in the bytes of the file at path. A PDF is known by its name or its first bytes.
DocumentText text_of_document(const std::string& path, const std::string& bytes,
                              bool (*give_up)() = nullptr);

}  // namespace dagsorden
