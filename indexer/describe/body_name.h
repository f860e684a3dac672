// Finds names of bodies. A body is known by how its name ends (-udvalget, -rådet, byråd, bestyrelse
// …), never from a list. All functions are thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dagsorden {

/// The first name of a body in the text, without a genitive s: "Økonomiudvalgets møde" →
/// "Økonomiudvalget".
std::optional<std::string> find_body(std::string_view text);

/// "Dagsorden for byrådsmøde" → "Byrådet". A "bestyrelsesmøde" may be any board's.
std::optional<std::string> body_of_compound(std::string_view line);

/// A committee that has no word for one in its name: "Plan, Miljø og Teknik". A society:
/// "Grundejerforeningen Strandlyst".
std::optional<std::string> body_without_word(std::string_view line);

/// "TEKNIK- OG MILJØUDVALGET" → "Teknik- og Miljøudvalget"; other lines as they are.
std::string without_capitals(std::string_view line);

}  // namespace dagsorden
