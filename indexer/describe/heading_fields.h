// What a title says apart from the subject of the item.
#pragma once

#include <optional>
#include <string>

#include "indexer/segment/layout.h"

namespace dagsorden {

/// Removes the case type from the beginning of a title and returns it: "Beslutningssag: Et nyt
/// torv". layout: that of the body's agendas, or nullptr. Thread-safe.
std::optional<std::string> take_case_type(std::string& title, const Layout* layout);

}  // namespace dagsorden
