// What a title says besides what the item is about.
#pragma once

#include <optional>
#include <string>

#include "indexer/segment/layout.h"

namespace dagsorden {

/// Removes the case type from the beginning of a title and returns it: "Beslutningssag: Et nyt
/// torv". layout: of the body's agendas, or nullptr. Thread-safe.
std::optional<std::string> take_case_type(std::string& title, const Layout* layout);

}  // namespace dagsorden
