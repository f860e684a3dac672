// The same number in other words: amounts with and without mio., sections with and without §.
// Pure, thread-safe.
#pragma once

#include <string>
#include <vector>

namespace dagsorden {

/// What else folded words of a query, as tokenize() gives them, are written as: 1200000 as
/// "1,2 mio" and "1,2 millioner", "1,2 mio" as 1200000, "paragraf 18" as "§18". Empty where they
/// are no such number.
std::vector<std::vector<std::string>> amounts_written_as(const std::vector<std::string>& words);

}  // namespace dagsorden
