// The meeting's own record: what a document says about its meeting outside the items.
//
// It holds cover, attendance, contents, and text between the items that belongs to none. It is an
// item of position 0. Thread-safe.
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
  std::vector<bool> is_items;      ///< per block: it belongs to an item or is furniture
  std::size_t contents_begin = 0;  ///< the list of contents; begin == end: there is none
  std::size_t contents_end = 0;
};

/// Fills everything but first_seen. first: an item of the document, with all its fields. Nothing if
/// there is only a cover outside the items, as its fields are in each item.
std::optional<Item> meeting_record(const Document& document, const BlocksOfMeeting& blocks,
                                   const Vocabulary& vocabulary, const Item& first);

/// The same for a meeting that came as data. Nothing if the data has no attendance.
std::optional<Item> meeting_record(const MeetingDraft& meeting, const Item& first);

}  // namespace dagsorden
