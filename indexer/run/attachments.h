// Attachments: files beside an agenda that its items name. Each becomes a document of its own, tied
// to its item. Like any indexed file, an attachment that now gives nothing keeps its document, and
// one that is gone keeps it until the prune guard has decided. Thread-safe.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/meeting_draft.h"
#include "indexer/run/sibling_files.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

class DatabaseWriter;

/// An attachment as it is named by an item.
struct AttachmentName {
  std::size_t item = 0;  ///< index of the item in the file
  std::string name;
  std::string file;  ///< a link, a path or an id; empty if only a name is known
};

/// Collects the attachments that are named by the items of a meeting. first: index in the file of
/// the meeting's first item.
void add_names_of(const MeetingDraft& meeting, const std::vector<Item>& items, std::size_t first,
                  std::vector<AttachmentName>& names);

/// Collects the links in a document's items.
void add_names_of(const Document& document, const std::vector<Item>& items,
                  std::vector<AttachmentName>& names);

/// An agenda whose attachments are sought.
struct AttachmentPlace {
  const AttachmentSources& sources;
  std::string agenda;
  ReadOptions options;
  const FileState* known = nullptr;  ///< what the database knows of the agenda, or nullptr
  std::string started = {};          ///< time stamp of the run
};

/// Appends the attachments that were found to the items, and records in state their files, what
/// else was sought, and what was kept or left out. A file that is itself an agenda does not become
/// an attachment. Each file is read once. The number and total size of attachments are bounded.
void add_attachments(const std::vector<AttachmentName>& names, const AttachmentPlace& place,
                     std::vector<Item>& items, FileState& state, bool (*give_up)());

/// The number of documents made from the attachments of an agenda.
std::size_t count_documents(const std::vector<AttachedFile>& attachments);

/// Must an agenda be read again because an attachment has changed, vanished or appeared?
/// has_vanished: true for a path of a missing file that would be listed if it existed.
bool have_attachments_changed(const FileState& agenda, const SiblingFiles& files,
                              const std::function<bool(const std::string&)>& has_vanished);

/// Does an agenda keep documents of an attachment whose file is missing or now gives nothing?
bool keeps_attachments(const FileState& agenda, const SiblingFiles& files);

/// Removes the documents of those attachments of an agenda for which is_dropped returns true.
void drop_attachments(const std::string& agenda,
                      const std::function<bool(const AttachedFile&)>& is_dropped,
                      DatabaseWriter& writer);

}  // namespace dagsorden
