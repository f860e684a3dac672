// For a program that was started without standard input, output or error.
#pragma once

namespace dagsorden {

/// Reserves the descriptors of closed standard streams. Otherwise the next file that is opened
/// would take one, and output would be written into a database. Reading and writing them still
/// fail. Call it once, at the start.
void hold_standard_streams();

}  // namespace dagsorden
