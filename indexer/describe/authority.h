// The authority that issued a document, from what the document says and where it was found.
// Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dagsorden {

/// The first municipality or region that a text names: "Dagsorden, Greve Kommune".
std::optional<std::string> authority_in(std::string_view text);

/// "https://dagsordener.greve.dk/vis?id=1" → "Greve Kommune". nullopt if the address is not in a
/// municipality's own domain.
std::optional<std::string> authority_of_address(std::string_view url);

/// The authority after which a folder of the path is named ("Greve", "Greve Kommune", "Region
/// Sjælland"); the innermost folder wins.
std::optional<std::string> authority_of_path(std::string_view path);

}  // namespace dagsorden
