// Whose website an address belongs to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dagsorden {

/// "https://dagsordener.greve.dk/vis?id=1" → "Greve Kommune". Nothing if the address is not in a
/// municipality's own domain. Thread-safe.
std::optional<std::string> authority_of_address(std::string_view url);

}  // namespace dagsorden
