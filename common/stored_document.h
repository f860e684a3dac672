// What a document holds besides terms and the stored item (common/stored_items.h).
// All functions are thread-safe.
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

/// The value of slot::meeting_item: lines with meeting/number, the title and, if it has one, the
/// key of its case (common/case_key.h). The first line is also the term with prefix::meeting_item.
/// All documents of a meeting have the same value for the same item; two items of one document
/// never have.
std::string meeting_item_value(const Item& item);

}  // namespace dagsorden
