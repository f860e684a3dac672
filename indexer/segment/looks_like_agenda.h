// Distinguishes agendas from other documents.
#pragma once

#include <optional>

#include "common/item.h"
#include "indexer/clean/clean_text.h"

namespace dagsorden {

/// dagsorden or referat if a heading in the first lines says so and items follow (numbered
/// headings, "Punkt 3", or words such as Indstilling and Beslutning on lines of their own); nullopt
/// for other documents.
std::optional<DocumentKind> looks_like_agenda(const Document& clean);

}  // namespace dagsorden
