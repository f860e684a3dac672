// Standard input, output and error of a program that was started without some of them.
#pragma once

namespace dagsorden {

/// Holds the places of those that are closed, so that no file that is opened later takes one: else
/// what is printed would be written into a database. Reading and writing them fail as before. Once,
/// at the start.
void hold_standard_streams();

}  // namespace dagsorden
