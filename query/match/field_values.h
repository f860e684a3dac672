// The values of a field in a database, for shell completion and for browsing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/stored_items.h"

namespace dagsorden {

/// The sorted values of a field that begin with a text, as its filter accepts them. Names of
/// bodies, authorities and persons are given as printed. name: the field's English name, or "id"
/// for the ids of items. Throws Error(Fault::usage) that lists the names for any other;
/// Xapian::Error if the index fails.
std::vector<std::string> values_of_field(const Collection& collection, std::string_view name,
                                         std::string_view beginning);

}  // namespace dagsorden
