// The one way in which the program speaks to standard error.
#pragma once

#include <string>

namespace dagsorden {

/// Writes "dagsorden-query: " and the sentence, in the language that say() speaks, cleaned of
/// control characters. Where that cannot be written, there is no one to tell: nothing throws. Not
/// thread-safe.
void complain(const std::string& sentence);

/// The same, with a line below that says what to do; none where it is empty.
void complain(const std::string& sentence, const std::string& hint);

}  // namespace dagsorden
