// The values that the fields of a database have, for completion and for whoever looks around.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// The values of a field, by its English name, that begin so, as its filter takes them; of "id" the
/// ids of items. In alphabetical order. Throws Error(Fault::usage) for another name, with those
/// there are; Xapian::Error where the index fails.
std::vector<std::string> values_of_field(const Xapian::Database& database, std::string_view name,
                                         std::string_view beginning);

}  // namespace dagsorden
