// When an item was first seen: by its address and content, whatever file it came from.
#pragma once

#include <xapian.h>

#include <string>

#include "common/kept_items.h"

namespace dagsorden {

/// The earliest first_seen (RFC 3339) of the items in the collection with that id and content.
/// Empty where there is none. Items that cannot be read count as none.
std::string first_seen_of(const Collection& collection, const std::string& id,
                          const std::string& content_hash);

}  // namespace dagsorden
