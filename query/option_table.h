// The options of dagsorden-query. Parsing, --help, the man page and the completions of three shells
// are made from this table.
#pragma once

#include "common/command_line.h"

namespace dagsorden {

extern const Program query_program;

}  // namespace dagsorden
