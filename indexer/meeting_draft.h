// A meeting from structured data that is already cut into items. The items need only be described
// and written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/document.h"

namespace dagsorden {

/// A section of an item. Headings among its blocks may open further parts.
struct PartDraft {
  std::string name;                ///< its name in the data; empty for unnamed text
  std::optional<PartKind> kind{};  ///< if the data tells it; else derived from the name
  std::vector<Block> blocks;
};

/// An attachment that an item names: a path or link relative to the agenda, or a FirstAgenda id.
struct AttachmentFile {
  std::string name;  ///< its name as the item gives it
  std::string file;
};

struct ItemDraft {
  std::optional<std::string> number{};
  std::string title{};  ///< as in the data, including label and access mark
  std::optional<std::string> case_number{};
  std::optional<std::string> access{};  ///< "åben" or "lukket"
  std::vector<std::string> caseworkers{};
  std::vector<PartDraft> parts{};
  std::vector<std::string> attachments{};
  std::vector<AttachmentFile> attachment_files{};
  std::vector<std::string> absent{};  ///< who was absent during this item
  std::optional<std::string> url{};   ///< on the web
};

struct MeetingDraft {
  std::optional<std::string> authority{};
  std::optional<std::string> body{};
  std::optional<std::string> date{};  ///< ISO, local
  std::optional<std::string> time{};  ///< HH:MM, local
  std::optional<std::string> place{};
  std::optional<DocumentKind>
      kind{};  ///< if the data tells it; a meeting with decisions is always minutes
  bool is_supplementary = false;
  bool is_extraordinary = false;  ///< an extra meeting, perhaps on the day of an ordinary one
  std::optional<std::string> source_id{};  ///< the id of the meeting in its system: "sbsys:77"
  std::optional<std::string> url{};        ///< on the web
  std::vector<Participant> participants{};
  std::vector<ItemDraft> items{};
};

}  // namespace dagsorden
