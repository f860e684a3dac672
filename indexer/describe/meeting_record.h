// The meeting's own record: what a document says of its meeting outside of its items.
//
// Cover, attendance, the list of contents, and what stands between the items and belongs to none.
// It is an item of position 0. Thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "common/item.h"
#include "indexer/clean/hyphenation.h"
#include "indexer/document.h"
#include "indexer/meeting_draft.h"

namespace dagsorden {

/// Which blocks of a document are no item's.
struct BlocksOfMeeting {
  std::vector<bool> is_items;      ///< one a block: an item's, or furniture
  std::size_t contents_begin = 0;  ///< the list of contents; begin == end: there is none
  std::size_t contents_end = 0;
};

/// Everything in it is filled but first_seen. first: an item of the document, with all its fields.
/// None where nothing stands outside of the items but a cover, whose fields each item has.
std::optional<Item> meeting_record(const Document& document, const BlocksOfMeeting& blocks,
                                   const Vocabulary& vocabulary, const Item& first);

/// The same of a meeting that came as data: none without attendance.
std::optional<Item> meeting_record(const MeetingDraft& meeting, const Item& first);

}  // namespace dagsorden
