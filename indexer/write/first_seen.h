// When items were first seen, by id and content, regardless of the file they came from.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <map>
#include <string>

#include "common/stored_items.h"

namespace dagsorden {

/// Content hash to the time it was first seen, RFC 3339.
using FirstSeenTimes = std::map<std::string, std::string>;

/// The earliest times of the items with this id. Unreadable items are skipped. counted: optional;
/// receives the number of documents with the id.
FirstSeenTimes first_seen_times(const Collection& collection, const std::string& id,
                                std::size_t* counted = nullptr);

}  // namespace dagsorden
