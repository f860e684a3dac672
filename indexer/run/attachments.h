// Files that lie beside an agenda and that its items name as attachments: each becomes a document
// of its own, which goes with its item. Thread-safe.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/meeting_draft.h"
#include "indexer/run/beside_files.h"
#include "indexer/write/file_state.h"

namespace dagsorden {

/// What an item says of an attachment.
struct AttachmentName {
  std::size_t item = 0;  ///< its place among the file's items
  std::string name;
  std::string file;  ///< a link, a path or an id; empty where only the name is known
};

/// What the items of a meeting say; first: the place of its first item among the file's.
void add_names_of(const MeetingDraft& meeting, const std::vector<Item>& items, std::size_t first,
                  std::vector<AttachmentName>& names);

/// The links within a document's items.
void add_names_of(const Document& document, const std::vector<Item>& items,
                  std::vector<AttachmentName>& names);

/// Where an agenda's attachments are sought.
struct AttachmentPlace {
  const BesideFiles& files;
  std::string agenda;
  std::string top;  ///< read_bytes.h
  ReadOptions options;
};

/// Adds the attachments that are found behind the items, and notes in the state which files they
/// are, and what else was named. A file that is itself an agenda is none. Attachments that cannot
/// be read are told of where they are read as files of their own.
void add_attachments(const std::vector<AttachmentName>& names, const AttachmentPlace& place,
                     std::vector<Item>& items, FileState& state, bool (*give_up)());

/// True where an agenda is to be read again because of the files beside it: an attachment has
/// changed or gone, or one that was missing has come. added: keys of files that are new.
bool have_attachments_changed(const FileState& agenda, const BesideFiles& files,
                              const std::set<std::string>& added);

}  // namespace dagsorden
