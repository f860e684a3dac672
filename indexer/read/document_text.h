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
  std::string complaints;  ///< one line if the file was only partly read; else empty
  bool given_up = false;   ///< the run was stopped, so nothing is known about the file
};

/// The text in the bytes of the file at path. A PDF is recognised by its name or its first bytes.
DocumentText text_of_document(const std::string& path, const std::string& bytes,
                              bool (*give_up)() = nullptr);

}  // namespace dagsorden
