// Explains crashes that a damaged database causes in a library.
#pragma once

#include <string>

namespace dagsorden {

/// From now on a crash prints the line to standard error and ends the process with the exit code
/// instead of a signal. Call it once, at the start. Under a sanitizer it does nothing.
void explain_crashes(const std::string& line, int exit_code);

}  // namespace dagsorden
