// Other ways to write a number: amounts with and without mio., sections with and without §. Pure,
// thread-safe.
#pragma once

#include <string>
#include <vector>

namespace dagsorden {

/// The other ways to write a number in the query: "1,2 mio" and "1,2 millioner" for 1200000,
/// 1200000 for "1,2 mio", "§18" for "paragraf 18". Words are folded, as tokenize() gives them.
/// Empty if they are no such number.
std::vector<std::vector<std::string>> amounts_written_as(const std::vector<std::string>& words);

}  // namespace dagsorden
