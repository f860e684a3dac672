// What is left to do where a library crashes on a damaged database.
#pragma once

namespace dagsorden {

/// From now on a crash of the process ends it with a line on standard error and exit code 3, not by
/// a signal. Once, at the start. (Not where a sanitizer is to report crashes.)
void explain_crashes();

}  // namespace dagsorden
