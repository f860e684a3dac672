// Every option of dagsorden-index, defined once: parsing, --help, the man page and the shell
// completions all come from this table.
#pragma once

#include "common/command_line.h"

namespace dagsorden {

extern const Program index_program;

}  // namespace dagsorden
