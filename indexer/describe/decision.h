// What a body decided, by the text of its decision.
//
// The method is a small grammar of rules: the text is cut into statements, each statement's main
// clause is looked at for verbs of deciding, and the outcome is that of the whole. Where nothing
// fits there is none: a wrong outcome is worse than none. All functions are thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/item.h"

namespace dagsorden {

/// godkendt, anbefalet, til efterretning, drøftet, udsat, tilbagesendt, oversendt, afvist, udgået,
/// valgt or ikke frigivet. decision: the text of this body's own decision, a paragraph a line.
std::optional<std::string> outcome_of(std::string_view decision);

/// The outcome of each numbered answer, in their order: "1.-2. Godkendt. 3. Udsat" has three. Empty
/// where the text answers no numbers.
std::vector<NumberedOutcome> numbered_outcomes(std::string_view decision);

}  // namespace dagsorden
