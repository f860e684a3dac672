// Attachments: files beside an agenda that its items name. Each becomes a document of its own, tied
// to its item. Thread-safe.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/meeting_draft.h"
#include "indexer/run/sibling_files.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// An attachment as an item names it.
struct AttachmentName {
  std::size_t item = 0;  ///< index of the item in the file
  std::string name;
  std::string file;  ///< a link, a path or an id; empty if only the name is known
};

/// Collects the attachments that the items of a meeting name; first: index of the meeting's first
/// item in the file.
void add_names_of(const MeetingDraft& meeting, const std::vector<Item>& items, std::size_t first,
                  std::vector<AttachmentName>& names);

/// Collects the links in a document's items.
void add_names_of(const Document& document, const std::vector<Item>& items,
                  std::vector<AttachmentName>& names);

/// Where to look for an agenda's attachments.
struct AttachmentPlace {
  const SiblingFiles& files;
  std::string agenda;
  std::string top;  ///< symbolic links below it are not followed (read_bytes.h)
  ReadOptions options;
};

/// Appends the attachments that were found to the items, and records in state which files they are
/// and which names were not found. A file that is itself an agenda is not taken as an attachment.
/// An unreadable attachment is reported when it is read as a file of its own.
void add_attachments(const std::vector<AttachmentName>& names, const AttachmentPlace& place,
                     std::vector<Item>& items, FileState& state, bool (*give_up)());

/// Must an agenda be read again because an attachment has changed, gone or appeared? added: keys of
/// new files.
bool have_attachments_changed(const FileState& agenda, const SiblingFiles& files,
                              const std::set<std::string>& added);

}  // namespace dagsorden
