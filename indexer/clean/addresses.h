// Web addresses, in running text and on lines of their own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// True if the line consists of one address: with a scheme (http, https), or starting with www.
bool is_address(std::string_view line);

/// True if the line can be the rest of an address that was broken at the end of a line: only
/// characters of addresses, and not a plain word, which may be the next heading.
bool can_continue_address(std::string_view address, std::string_view line);

/// The addresses in running text, as printed, without the punctuation after them.
std::vector<std::string> find_addresses(std::string_view text);

}  // namespace dagsorden
