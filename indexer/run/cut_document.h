// From a document's bytes to its items: read → clean → segment → describe. Thread-safe.
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

/// What is to be cut, but for its bytes.
struct DocumentTask {
  std::string path;          ///< what the document is called
  std::optional<Form> form;  ///< nothing: the one that its bytes have
  ReadOptions options;
  bool is_text_of_pdf = false;  ///< the bytes are what OCR read from a PDF
};

struct CutDocument {
  Outcome outcome = Outcome::items;
  Failure why;              ///< of what was skipped or failed
  std::string complaints;   ///< of a document that was read in part only: one line; else empty
  std::vector<Item> items;  ///< each meeting's own record before its items
  std::vector<AttachmentName> attachments;  ///< what the items say of files beside the document
  bool given_up = false;  ///< the run was stopped meanwhile: nothing is known of the document
};

/// Cuts it here, in this process. Bad bytes are a failure; throws where there is no memory, or an
/// error in the program.
CutDocument cut_here(const DocumentTask& task, const std::string& bytes, bool (*give_up)());

}  // namespace dagsorden
