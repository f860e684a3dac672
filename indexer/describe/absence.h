// Finds out who was absent from an item, from the text of its decision. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// "Fraværende: Bo Rømerhus (C), Ane Lind", "Bo Rømerhus deltog ikke i sagens behandling": names as
/// printed, each once.
std::vector<std::string> absent_in(std::string_view text);

}  // namespace dagsorden
