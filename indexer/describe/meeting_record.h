// The record of a meeting: what a document says about the meeting itself, outside the items.
//
// It holds the cover, attendance, list of contents, and text between the items that belongs to
// none. It is an item with position 0. Thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "common/item.h"
#include "indexer/clean/hyphenation.h"
#include "indexer/document.h"
#include "indexer/meeting_draft.h"

namespace dagsorden {

/// Which blocks of a document belong to no item.
struct BlocksOfMeeting {
  std::vector<bool> is_items;      ///< per block: true if it belongs to an item or is furniture
  std::size_t contents_begin = 0;  ///< the list of contents; begin == end if there is none
  std::size_t contents_end = 0;
};

/// Fills everything but first_seen. first: an item of the document, with all its fields. nullopt if
/// only a cover lies outside the items, as every item already has its fields.
std::optional<Item> meeting_record(const Document& document, const BlocksOfMeeting& blocks,
                                   const Vocabulary& vocabulary, const Item& first);

/// The record of a meeting from structured data. nullopt if the data has no attendance.
std::optional<Item> meeting_record(const MeetingDraft& meeting, const Item& first);

}  // namespace dagsorden
