// Strings of JSON (RFC 8259, section 7), where a whole library would take longer than needed.
// Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dagsorden {

/// Where the string that begins at `begin`, behind its quote, ends: at the closing quote, or at the
/// end of json.
std::size_t end_of_json_string(std::string_view json, std::size_t begin);

/// What stands between the quotes of a string, without its escapes. Nothing for what is no JSON,
/// and for code points beyond U+FFFF that are escaped: a parser settles those.
std::optional<std::string> json_string(std::string_view escaped);

/// Appends text as a string with its quotes, hidden characters escaped; invalid bytes become
/// U+FFFD.
void append_json_string(std::string& json, std::string_view text);

/// What JSON lets stand though terminals obey it or editors break lines at it, escaped: DEL, the C1
/// controls, line and paragraph separators, and bidirectional controls, which hide text.
std::string with_hidden_escaped(std::string_view json);

}  // namespace dagsorden
