// Document data and the value of slot::meeting_item. All functions are thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// The document data of an item: lines NAME=VALUE, as Omega writes and reads them
/// (xapian.org/docs/omega).
///
///     caption=the title
///     url=file:// and the path
std::string document_data(const Item& item);

/// The value of slot::meeting_item. Its lines, of which the last ones may be missing:
///
///     meeting/number    also the term with prefix::meeting_item
///     the title
///     the key of its case (common/case_key.h)
///     the meeting's signs (common/meeting_signs.h), as another database may use its id too
///     a hash of the case number, as an item of another version may have its number and title
///
/// All documents of an item have the same first two lines; two items of one document never do.
std::string meeting_item_value(const Item& item);

}  // namespace dagsorden
