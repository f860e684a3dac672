// Reads who was summoned to a meeting, who came and who did not, from the head of a document.
//
// It reads lists behind a label ("Til stede: A, B", "Afbud fra C"), lists below one ("Medlemmer",
// then one name per line), rows of a table, and remarks ("D deltog fra punkt 3"). Capitals tell
// names from other text. Thread-safe.
#pragma once

#include <vector>

#include "common/item.h"
#include "indexer/document.h"

namespace dagsorden {

/// blocks: those of the document that belong to no item. Gives each person once, in order; whoever
/// is also named among the absent is absent. Names keep their party: "Ane Lind (V)".
std::vector<Participant> read_attendance(const std::vector<Block>& blocks);

/// "Ane Lind (V)" → "Ane Lind".
std::string_view bare_name(std::string_view name);

}  // namespace dagsorden
