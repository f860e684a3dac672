// The one way in which the program speaks to standard error.
#pragma once

#include "common/error.h"

namespace dagsorden {

/// Writes "dagsorden-query: " and the sentence, in the language that tr() speaks, cleaned of
/// control characters. Where that cannot be written, there is no one to tell: nothing throws. Not
/// thread-safe.
void print_error(const Sentence& sentence);

/// The same, with a line below that says what to do; none where the error has no hint.
void print_error(const Error& error);

}  // namespace dagsorden
