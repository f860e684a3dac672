// A meeting as structured data gives it: already cut into items. Only describing and writing
// follow.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/document.h"

namespace dagsorden {

/// A field of an item. Headings among its blocks may open parts of their own.
struct PartDraft {
  std::string name;                ///< as the data names it; empty for text under no name
  std::optional<PartKind> kind{};  ///< where the data says it; else the name tells
  std::vector<Block> blocks;
};

/// What an item says of a file of its own: a path or a link beside the agenda, or FirstAgenda's id.
struct AttachmentFile {
  std::string name;  ///< as the item names it
  std::string file;
};

struct ItemDraft {
  std::optional<std::string> number{};
  std::string title{};  ///< as the data has it, with label and access mark
  std::optional<std::string> case_number{};
  std::optional<std::string> access{};  ///< "åben" or "lukket"
  std::vector<std::string> caseworkers{};
  std::vector<PartDraft> parts{};
  std::vector<std::string> attachments{};
  std::vector<AttachmentFile> attachment_files{};
  std::vector<std::string> absent{};  ///< from this item
  std::optional<std::string> url{};   ///< on the web
};

struct MeetingDraft {
  std::optional<std::string> authority{};
  std::optional<std::string> body{};
  std::optional<std::string> date{};  ///< ISO, local
  std::optional<std::string> time{};  ///< HH:MM, local
  std::optional<std::string> place{};
  std::optional<DocumentKind>
      kind{};  ///< where the data says it; decisions make minutes all the same
  bool is_supplementary = false;
  bool is_extraordinary = false;     ///< a second meeting, perhaps on the day of an ordinary one
  std::optional<std::string> url{};  ///< on the web
  std::vector<Participant> participants{};
  std::vector<ItemDraft> items{};
};

}  // namespace dagsorden
