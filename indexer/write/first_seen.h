// When an item was first seen: by its address and content, whatever file it came from.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <map>
#include <string>

#include "common/kept_items.h"

namespace dagsorden {

/// When each content was first seen: RFC 3339 by content hash.
using Sightings = std::map<std::string, std::string>;

/// The earliest ones of the items in the collection with that id. Items that cannot be read are
/// passed over. counted: if given, gets how many documents there are with the id.
Sightings sightings_of(const Collection& collection, const std::string& id,
                       std::size_t* counted = nullptr);

/// The earliest first_seen (RFC 3339) of the items in the collection with that id and content.
/// Empty where there is none. Items that cannot be read count as none.
std::string first_seen_of(const Collection& collection, const std::string& id,
                          const std::string& content_hash);

}  // namespace dagsorden
