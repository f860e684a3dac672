// The labels that open parts in structured data.
#pragma once

#include <optional>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// Nothing where the text is no known label.
std::optional<PartKind> kind_of_known_label(std::string_view text);

}  // namespace dagsorden
