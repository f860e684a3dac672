// Strings of JSON (RFC 8259, section 7), where a whole parser would take longer than needed.
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

}  // namespace dagsorden
