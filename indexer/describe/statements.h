// Cuts the text of a decision into statements. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// True if the text ends in an abbreviation or a number, so that the next full stop does not end a
/// sentence.
bool is_abbreviation(std::string_view before);

/// The sentences and list entries, without their final punctuation.
std::vector<std::string> statements_of(std::string_view text);

}  // namespace dagsorden
