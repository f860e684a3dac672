// Determines the outcome of an item from the text of the decision.
//
// The text is cut into statements, and rules look for verbs of deciding in the main clause of each.
// Together they give the outcome. If no rule fits, there is no outcome: a wrong one would be worse.
// All functions are thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/item.h"

namespace dagsorden {

/// godkendt, anbefalet, til efterretning, drøftet, udsat, tilbagesendt, oversendt, afvist, udgået,
/// valgt or ikke frigivet. decision: the text of this body's own decision, one paragraph per line.
std::optional<std::string> outcome_of(std::string_view decision);

/// The outcome of each numbered answer, in their order: "1.-2. Godkendt. 3. Udsat" has three. Empty
/// if the text has no numbered answers.
std::vector<NumberedOutcome> numbered_outcomes(std::string_view decision);

}  // namespace dagsorden
