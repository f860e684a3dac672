// From one document to its items: clean, segment, describe.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/document.h"
#include "indexer/read/raw_text.h"

namespace dagsorden {

enum class DocumentVerdict {
  items,        ///< an agenda, cut into items
  unsegmented,  ///< looks like an agenda, but no layout fits: one item holds all of it
  no_agenda,    ///< not an agenda; with keep_whole, one item of kind andet holds all of it
  empty,        ///< no text
};

struct DocumentItems {
  DocumentVerdict verdict = DocumentVerdict::empty;
  std::vector<Item> items;
  std::optional<Item> meeting{};  ///< the record of the meeting itself, if the agenda was cut
};

struct DocumentContext {
  std::string path;                      ///< becomes Source::path; names a document without a title
  std::optional<std::string> authority;  ///< --authority, used if the cover names none
  bool keep_whole = false;               ///< --whole
};

/// The items of a plain-text document. Fills all fields but first_seen, which only the database
/// knows. Deterministic. Never throws, whatever the text.
DocumentItems items_of_document(const RawText& raw, const DocumentContext& context);

/// The items of a document that a reader gave as blocks. Empty if its layout cannot be learned.
DocumentItems items_of_blocks(const Document& given, const DocumentContext& context);

}  // namespace dagsorden
