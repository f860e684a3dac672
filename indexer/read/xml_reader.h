// Agendas in XML: exports of SBSYS, AGMAN, eDoc (both forms) and Acadre. Thread-safe.
#pragma once

#include <string_view>

#include "indexer/read/read_result.h"

namespace dagsorden {

/// The meetings with their items as they are cut there. The system is told by the elements. A draft
/// is NotRead ("draft"), and so is other XML ("xml-other").
ReadContent read_xml(std::string_view bytes);

}  // namespace dagsorden
