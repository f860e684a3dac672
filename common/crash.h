// What is left to do where a library crashes on a damaged database.
#pragma once

#include <string>

namespace dagsorden {

/// From now on a crash of the process ends it with that line on standard error and that exit code,
/// not by a signal. Once, at the start. (Not where a sanitizer is to report crashes.)
void explain_crashes(const std::string& line, int exit_code);

}  // namespace dagsorden
