// From the lines of one document to its items: clean → segment → describe.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/document.h"
#include "indexer/read/raw_text.h"

namespace dagsorden {

enum class DocumentVerdict {
  items,        ///< an agenda of a known layout
  unsegmented,  ///< looks like an agenda, but no layout fits: one item holds it whole
  no_agenda,    ///< no agenda; with keep_whole one item of kind andet holds it whole
  empty,        ///< no text at all
};

struct DocumentItems {
  DocumentVerdict verdict = DocumentVerdict::empty;
  std::vector<Item> items;
  std::optional<Item> meeting{};  ///< the meeting's own record, of an agenda that was cut
};

struct DocumentContext {
  std::string path;  ///< as it goes to Source::path; names a document that has no title
  std::optional<std::string> authority;  ///< --authority, where the cover names none
  bool keep_whole = false;               ///< --whole
};

/// Everything in the items is filled but first_seen, which the database knows. The same text and
/// context give the same items. Never throws on any text.
DocumentItems items_of_document(const RawText& raw, const DocumentContext& context);

/// The items of a document that a reader made blocks of; none where its form cannot be learned.
DocumentItems items_of_blocks(const Document& given, const DocumentContext& context);

}  // namespace dagsorden
