// Finds names of bodies. It recognises a body by the ending of its name (-udvalget, -rådet, byråd,
// bestyrelse …), never from a list. All functions are thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dagsorden {

/// The first name of a body in the text, without a genitive s: "Økonomiudvalgets møde" →
/// "Økonomiudvalget".
std::optional<std::string> find_body(std::string_view text);

/// "Dagsorden for byrådsmøde" → "Byrådet". A "bestyrelsesmøde" may be that of any board.
std::optional<std::string> body_of_compound(std::string_view line);

/// The name of a committee without a word for one: "Plan, Miljø og Teknik". The name of a society:
/// "Grundejerforeningen Strandlyst".
std::optional<std::string> body_without_word(std::string_view line);

/// "TEKNIK- OG MILJØUDVALGET" → "Teknik- og Miljøudvalget"; returns other lines unchanged.
std::string without_capitals(std::string_view line);

}  // namespace dagsorden
