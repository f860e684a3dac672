// Prints errors and warnings to standard error.
#pragma once

#include "common/error.h"

namespace dagsorden {

/// Prints "dagsorden-query: " and the sentence in the language that was set, without control
/// characters. Nothing throws. Not thread-safe.
void print_error(const Sentence& sentence);

/// Prints an error in the same way, with its hint, if any, on a second line.
void print_error(const Error& error);

}  // namespace dagsorden
