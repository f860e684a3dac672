// Reads who voted how, and who was absent, from the text of a decision. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/item.h"

namespace dagsorden {

/// "For stemte: A (7), B", "Imod stemte Ane Lind (V)", "Ø undlod", "med stemmerne 20 for og 5
/// imod": parties and persons as printed. Of several votes on one item the last counts, as
/// amendments come first. Empty if the text names no votes.
Votes votes_in(std::string_view decision);

/// "Fraværende: Bo Rømerhus (C), Ane Lind", "Bo Rømerhus deltog ikke i sagens behandling": names as
/// printed, each once.
std::vector<std::string> absent_in(std::string_view text);

}  // namespace dagsorden
