// Web addresses, in running text and alone on their lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// True if all of the line is one address: with a scheme (http, https), or of www.
bool is_address(std::string_view line);

/// True if the line can be the rest of an address that broke at the line's end: only what
/// addresses are made of, and no plain word such as the next heading.
bool can_continue_address(std::string_view address, std::string_view line);

/// The addresses that stand in running text, as printed, without the punctuation behind them.
std::vector<std::string> find_addresses(std::string_view text);

}  // namespace dagsorden
