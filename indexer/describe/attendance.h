// Who was called to a meeting, who came and who did not, as the head of a document says it.
//
// Read are lists behind a label ("Til stede: A, B", "Afbud fra C"), lists under one ("Medlemmer",
// then a name a line), rows of a table, and remarks ("D deltog fra punkt 3"). A name is told from
// other text by its capitals. Thread-safe.
#pragma once

#include <vector>

#include "common/item.h"
#include "indexer/document.h"

namespace dagsorden {

/// blocks: those of the document that are no item's. Each person once, in order; whoever is named
/// among the absent, too, is absent. Names keep the party behind them: "Ane Lind (V)".
std::vector<Participant> read_attendance(const std::vector<Block>& blocks);

/// "Ane Lind (V)" → "Ane Lind".
std::string_view bare_name(std::string_view name);

}  // namespace dagsorden
