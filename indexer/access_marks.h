// Agendas say in many ways that an item is open or closed: "Lukket punkt: …", "… (ikke offentlig)",
// "Åbent punkt: Nej". If the wording leaves doubt, an item does not count as open: closed titles
// must not leak.
//
// All functions are thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dagsorden {

/// "åben" or "lukket" if the line is an access mark and nothing else: "Lukket punkt", "(Åben)",
/// "Ikke offentlig". Else nullopt.
std::optional<std::string> read_access_mark(std::string_view line);

/// A line with a key: "Åbent punkt: Nej", "Offentlighed: Ikke offentlig".
struct AccessField {
  std::optional<std::string> access;  ///< "Fortrolig: Nej" does not say that the item is open
};

std::optional<AccessField> read_access_field(std::string_view line);

/// True for a line that is an access mark.
bool is_access_line(std::string_view line);

/// What a value says about access, even among other words: "Skoleudvalget Åbent punkt".
std::optional<std::string> access_in(std::string_view value);

/// The value without an access mark at its end: "Gry Sinding  Lukket" → "Gry Sinding".
std::string without_access_at_end(std::string_view value);

/// Removes the access mark from a title and returns it: "Lukket: X", "X - Lukket", "X (Lukket
/// punkt)", "[Lukket]", "LUKKET SAG X", "(Fortrolig)". Leaves a title that is only a mark, and one
/// that merely mentions something closed: "Lukket havn".
std::optional<std::string> take_access_mark(std::string& title);

/// True if a text begins with a line or sentence that says the item is closed: "Lukket punkt.",
/// "Sagen er ikke offentlig".
bool opens_closed(std::string_view text);

}  // namespace dagsorden
