// From a document's bytes to its items: read, clean, segment, describe. Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/read/failure.h"
#include "indexer/read/form.h"
#include "indexer/run/attachments.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// A document to cut, without its bytes.
struct DocumentTask {
  std::string path;          ///< name of the document
  std::optional<Form> form;  ///< nullopt: detect from the bytes
  ReadOptions options;
  bool is_text_of_pdf = false;  ///< the bytes are the text that OCR read from a PDF
};

struct CutDocument {
  Outcome outcome = Outcome::items;
  Failure why;              ///< why it was skipped or failed
  std::string complaints;   ///< one line if it could be read only in part; else empty
  std::vector<Item> items;  ///< each meeting's record precedes its items
  std::vector<AttachmentName> attachments;  ///< attachments that the items name
  bool given_up = false;                    ///< the run was stopped; the rest is not valid
};

/// Cuts in this process. Bad input is reported as a failure; throws only if memory runs out or the
/// program has an error.
CutDocument cut_here(const DocumentTask& task, const std::string& bytes, bool (*give_up)());

}  // namespace dagsorden
