// Attachments: files beside an agenda that its items name. Each becomes a document of its own, tied
// to its item. Like any file that was indexed, one that now gives nothing keeps its document, and
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

/// An agenda whose attachments are looked for.
struct AttachmentPlace {
  const AttachmentSources& sources;
  std::string agenda;
  ReadOptions options;
  const FileState* known = nullptr;  ///< what the database knows of the agenda; nullptr: nothing
  std::string started = {};          ///< time stamp of the run
};

/// Appends the attachments that were found to the items, and records in state which files they are,
/// what else was looked for, and what was kept or left out. A file that is itself an agenda is not
/// taken as an attachment. Each file is read once; together they are bounded in number and size.
void add_attachments(const std::vector<AttachmentName>& names, const AttachmentPlace& place,
                     std::vector<Item>& items, FileState& state, bool (*give_up)());

/// The number of documents that the attachments of an agenda gave.
std::size_t count_documents(const std::vector<AttachedFile>& attachments);

/// Must an agenda be read again as an attachment has changed, vanished or appeared? has_vanished:
/// true for a path at which there ought to be a file if there was one.
bool have_attachments_changed(const FileState& agenda, const SiblingFiles& files,
                              const std::function<bool(const std::string&)>& has_vanished);

/// Does an agenda have documents of an attachment whose file is missing or now gives nothing?
bool keeps_attachments(const FileState& agenda, const SiblingFiles& files);

/// Removes those documents of an agenda's attachments for which is_dropped holds.
void drop_attachments(const std::string& agenda,
                      const std::function<bool(const AttachedFile&)>& is_dropped,
                      DatabaseWriter& writer);

}  // namespace dagsorden
