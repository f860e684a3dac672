// When an item was first seen: by its address and content, whatever file it came from.
#pragma once

#include <xapian.h>

#include <string>

namespace dagsorden {

/// The earliest first_seen (RFC 3339) of the items in the database with that id and content.
/// Empty where there is none.
std::string first_seen_of(const Xapian::Database& database, const std::string& id,
                          const std::string& content_hash);

}  // namespace dagsorden
