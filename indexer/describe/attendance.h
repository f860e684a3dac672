// Finds out who was summoned to a meeting, who came and who did not, from the head of a document.
//
// It reads lists after a label ("Til stede: A, B", "Afbud fra C"), lists below a label
// ("Medlemmer", then one name per line), table rows, and remarks ("D deltog fra punkt 3"). It
// recognises names by their capitals. Thread-safe.
#pragma once

#include <vector>

#include "common/item.h"
#include "indexer/document.h"

namespace dagsorden {

/// blocks: those of the document that belong to no item. Returns each person once, in order. A
/// person who is also named among the absent counts as absent. Names keep their party: "Ane Lind
/// (V)".
std::vector<Participant> read_attendance(const std::vector<Block>& blocks);

/// "Ane Lind (V)" → "Ane Lind".
std::string_view bare_name(std::string_view name);

}  // namespace dagsorden
