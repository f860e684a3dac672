// The text of a decision, cut into what is said one after the other. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// True if the text ends in an abbreviation or a number, whose full stop ends no sentence.
bool is_abbreviation(std::string_view before);

/// Sentences and entries of lists, without the mark at their end.
std::vector<std::string> statements_of(std::string_view text);

}  // namespace dagsorden
