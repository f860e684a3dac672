// Finds who voted how, from the text of a decision. Thread-safe.
#pragma once

#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// "For stemte: A (7), B", "Imod stemte Ane Lind (V)", "Ø undlod", "med stemmerne 20 for og 5
/// imod": parties and persons as printed. Votes on an amendment are ignored; if there are several
/// others, the last one counts. Empty if the text names no votes.
Votes votes_in(std::string_view decision);

}  // namespace dagsorden
