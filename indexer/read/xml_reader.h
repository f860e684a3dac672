// Reads agendas in XML: exports of SBSYS, AGMAN, eDoc (both variants) and Acadre. Thread-safe.
#pragma once

#include <string_view>

#include "indexer/read/read_result.h"

namespace dagsorden {

/// Reads the meetings and their items. The elements show which system wrote them. A draft is
/// NotRead ("draft"), and so is other XML ("xml-other").
ReadContent read_xml(std::string_view bytes);

}  // namespace dagsorden
